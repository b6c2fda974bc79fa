import { Component } from '../base/component';
import { setIcon } from '../base/icons';

/** One line of a menu. */
export class MenuItem {
	section = '';
	readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
	private readonly iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
	private readonly titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
	private callback: ((event: Event) => unknown) | null = null;

	constructor(menu: Menu) {
		this.dom.addEventListener('click', (event) => {
			if (this.dom.hasClass('is-disabled')) return;
			menu.hide();
			this.callback?.(event);
		});
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
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.dom.toggleClass('is-disabled', disabled);
		return this;
	}

	setWarning(warning: boolean): this {
		this.dom.toggleClass('is-warning', warning);
		return this;
	}

	onClick(callback: (event: Event) => unknown): this {
		this.callback = callback;
		return this;
	}
}

/** A context menu. */
export class Menu extends Component {
	readonly items: MenuItem[] = [];
	private el: HTMLElement | null = null;
	private readonly hidden: (() => unknown)[] = [];

	addItem(fill: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		fill(item);
		return this;
	}

	addSeparator(): this {
		return this;
	}

	setNoIcon(): this {
		return this;
	}

	setUseNativeMenu(): this {
		return this;
	}

	onHide(callback: () => unknown): void {
		this.hidden.push(callback);
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY });
	}

	showAtPosition({ x, y }: { x: number; y: number }): this {
		const el = document.body.createDiv({ cls: 'menu', attr: { role: 'menu' } });
		this.el = el;
		const sections = [...new Set(this.items.map(({ section }) => section))];
		sections.forEach((section, at) => {
			if (at > 0) el.createDiv({ cls: 'menu-separator' });
			el.append(...this.items.filter((item) => item.section === section).map(({ dom }) => dom));
		});
		el.setCssProps({ left: `${Math.min(x, window.innerWidth - el.offsetWidth)}px`, top: `${Math.min(y, window.innerHeight - el.offsetHeight)}px` });
		this.load();
		this.registerDomEvent(document, 'mousedown', (event) => event.target instanceof Node && !el.contains(event.target) && this.hide(), { capture: true });
		this.registerDomEvent(document, 'keydown', (event) => event instanceof KeyboardEvent && event.key === 'Escape' && this.hide(), { capture: true });
		return this;
	}

	hide(): this {
		this.el?.detach();
		this.el = null;
		this.unload();
		for (const callback of this.hidden.splice(0)) callback();
		return this;
	}

	close(): void {
		this.hide();
	}
}
