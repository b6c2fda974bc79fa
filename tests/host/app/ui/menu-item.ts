import { setIcon } from '../base/icons';
import type { Menu } from './menu';

/** One line of a menu. */
export class MenuItem {
	section = '';
	readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
	readonly iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
	readonly titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
	private callback: ((event: MouseEvent) => unknown) | null = null;

	constructor(menu: Menu) {
		this.dom.addEventListener('click', (event) => {
			menu.hide();
			this.callback?.(event);
		});
		this.dom.addEventListener('mouseenter', () => menu.select(this));
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		if (icon === null) this.iconEl.empty();
		else setIcon(this.iconEl, icon);
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		this.dom.setAttr('data-section', section);
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		this.dom.setAttrs({
			role: checked === null ? 'menuitem' : 'menuitemcheckbox',
			'aria-checked': checked === null ? null : String(checked),
		});
		this.dom.find('.menu-item-icon.mod-checked')?.detach();
		if (checked === true) setIcon(this.dom.createDiv({ cls: 'menu-item-icon mod-checked' }), 'lucide-check');
		return this;
	}

	onClick(callback: (event: MouseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}
