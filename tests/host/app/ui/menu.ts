import type { MenuPositionDef } from 'obsidian';
import { Component } from '../base/component';
import { Scope } from '../base/keymap';
import { placeMenu } from './menu-position';
import { MenuItem, MenuSeparator } from './menu-item';

/** The menus that are shown, the one in front last; and the events that already have one. */
const open: Menu[] = [];
const byEvent = new WeakMap<Event, Menu>();

/** A context menu. */
export class Menu extends Component {
	readonly items: (MenuItem | MenuSeparator)[] = [];
	readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
	readonly scope = new Scope();
	private readonly hidden: (() => unknown)[] = [];
	private shown: MenuItem[] = [];
	private selected: MenuItem | null = null;
	private openBeside: MenuItem | null = null;
	private focusBefore: Element | null = null;

	constructor(readonly parentMenu: Menu | null = null) {
		super();
		const on = (key: string, act: (event: KeyboardEvent) => unknown): unknown =>
			this.scope.register([], key, (event) => (act(event), false));
		on('ArrowDown', () => this.move(1));
		on('ArrowUp', () => this.move(-1));
		on('Home', () => this.move(-Infinity));
		on('End', () => this.move(Infinity));
		on('Enter', (event) => this.selected?.handleEvent(event));
		on('ArrowRight', () => this.selected?.submenu && this.openSubmenu(this.selected));
		on('ArrowLeft', () => this.parentMenu && this.hide());
		on('Escape', () => this.hide());
		on('Tab', () => this.hideAll());
	}

	/** The menu of an event, one for all that take part in it; it is shown once they are through. */
	static forEvent(event: PointerEvent | MouseEvent): Menu {
		const known = byEvent.get(event);
		if (known !== undefined) return known;
		const menu = new Menu();
		byEvent.set(event, menu);
		event.preventDefault();
		window.setTimeout(() => menu.showAtMouseEvent(event), 0);
		return menu;
	}

	addItem(fill: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		fill(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}

	/** The host draws every menu itself. */
	setUseNativeMenu(_useNativeMenu: boolean): this {
		return this;
	}

	setParentElement(el: HTMLElement): this {
		el.addClass('has-active-menu');
		this.onHide(() => el.removeClass('has-active-menu'));
		return this;
	}

	onHide(callback: () => unknown): void {
		this.hidden.push(callback);
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
	}

	showAtPosition(position: MenuPositionDef, doc = activeDocument): this {
		if (this.parentMenu === null) open.at(-1)?.hideAll();
		this.fill();
		this.focusBefore = doc.activeElement;
		doc.body.append(this.dom);
		placeMenu(this.dom, position);
		open.push(this);
		window.app.keymap.pushScope(this.scope);
		this.load();
		this.registerDomEvent(
			doc,
			'mousedown',
			(event) => {
				const at = 'targetNode' in event ? (event as UIEvent).targetNode : null;
				if (this.parentMenu === null && !(at?.instanceOf(Element) === true && at.closest('.menu') !== null))
					this.hideAll();
			},
			{ capture: true },
		);
		return this;
	}

	hide(): this {
		if (!this.dom.isConnected) return this;
		this.closeSubmenu();
		this.dom.detach();
		window.app.keymap.popScope(this.scope);
		this.unload();
		open.remove(this);
		if (this.focusBefore?.instanceOf(HTMLElement) === true && this.dom.doc.activeElement === this.dom.doc.body)
			this.focusBefore.focus();
		for (const callback of this.hidden.splice(0)) callback();
		return this;
	}

	close(): void {
		this.hide();
	}

	/** Hides this menu and all that it hangs on. */
	hideAll(): void {
		this.hide();
		this.parentMenu?.hideAll();
	}

	select(item: MenuItem | null, byMouse: boolean): void {
		this.selected?.dom.removeClass('selected');
		this.selected = item;
		item?.dom.addClass('selected');
		if (byMouse && this.openBeside !== item) this.closeSubmenu();
		if (byMouse && item?.submenu) this.openSubmenu(item);
		else if (!byMouse) item?.dom.scrollIntoView({ block: 'nearest' });
	}

	openSubmenu(item: MenuItem): void {
		if (this.openBeside === item || item.submenu === null || item.disabled) return;
		this.closeSubmenu();
		this.openBeside = item;
		const { right, top, width } = item.dom.getBoundingClientRect();
		item.dom.setAttr('aria-expanded', 'true');
		item.submenu.onHide(() => {
			item.dom.setAttr('aria-expanded', 'false');
			this.openBeside = null;
		});
		item.submenu.showAtPosition({ x: right, y: top, width, overlap: true }, item.dom.doc);
	}

	private closeSubmenu(): void {
		this.openBeside?.submenu?.hide();
	}

	/** Sections come in the order of their first items, those without one last but in place; lines part them. */
	private fill(): void {
		this.dom.empty();
		const sections = new Map<string, (MenuItem | MenuSeparator)[]>();
		for (const item of this.items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
		for (const [section, items] of sections) {
			if (this.dom.childElementCount > 0) this.dom.append(new MenuSeparator(section).dom);
			this.dom.append(...items.map(({ dom }) => dom));
		}
		this.shown = [...sections.values()].flat().filter((item): item is MenuItem => item instanceof MenuItem);
		this.select(null, false);
	}

	private move(by: number): void {
		const able = this.shown.filter(({ disabled }) => !disabled);
		const at = this.selected === null ? -1 : able.indexOf(this.selected);
		const next = Number.isFinite(by)
			? at < 0 && by < 0
				? able.length - 1
				: (at + by + able.length) % able.length
			: by < 0
				? 0
				: able.length - 1;
		this.select(able[next] ?? null, false);
	}
}
