import { setIcon } from '../base/icons';
import { Menu } from './menu';

/** A line between items of a menu. */
export class MenuSeparator {
	readonly dom = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });

	/** The section it was put in. */
	constructor(readonly section = '') {}
}

/** One line of a menu. */
export class MenuItem {
	section = '';
	disabled = false;
	submenu: Menu | null = null;
	readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
	readonly iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
	readonly titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
	private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(readonly menu: Menu) {
		this.dom.addEventListener('click', (event) => this.handleEvent(event));
		this.dom.addEventListener('mouseenter', () => menu.select(this, true));
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

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttr('aria-disabled', String(disabled));
		return this;
	}

	setWarning(warning: boolean): this {
		this.dom.toggleClass('is-warning', warning);
		return this;
	}

	/** A label is read, not chosen. */
	setIsLabel(label: boolean): this {
		this.dom.toggleClass('is-label', label);
		return this.setDisabled(label);
	}

	/** Not published, but much used: another menu beside this item. */
	setSubmenu(): Menu {
		this.submenu ??= new Menu(this.menu);
		this.dom.addClass('has-submenu');
		this.dom.setAttrs({ 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
		setIcon(this.dom.createDiv({ cls: 'menu-item-icon mod-submenu' }), 'lucide-chevron-right');
		return this.submenu;
	}

	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.callback = callback;
		return this;
	}

	/** What a click or the Enter key does. */
	handleEvent(event: MouseEvent | KeyboardEvent): void {
		if (this.disabled) return;
		if (this.submenu !== null) {
			this.menu.openSubmenu(this);
			return;
		}
		this.menu.hideAll();
		this.callback?.(event);
	}
}
