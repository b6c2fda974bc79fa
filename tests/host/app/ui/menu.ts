import type { MenuPositionDef } from 'obsidian';
import { Component } from '../base/component';
import { Scope } from '../base/keymap';
import { placeMenu } from './menu-position';
import { MenuItem } from './menu-item';

/** Hides the menu that is shown, for a new one takes its place. */
let hideShown = (): unknown => undefined;

/** A context menu. */
export class Menu extends Component {
	private readonly items: MenuItem[] = [];
	private readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
	private readonly scope = new Scope();
	private selected: MenuItem | null = null;
	private focusBefore: Element | null = null;

	constructor() {
		super();
		this.scope.register([], 'Escape', () => {
			this.hide();
			return false;
		});
	}

	addItem(fill: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		fill(item);
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
	}

	showAtPosition(position: MenuPositionDef, doc = activeDocument): this {
		hideShown();
		hideShown = () => this.hide();
		this.fill();
		this.focusBefore = doc.activeElement;
		doc.body.append(this.dom);
		placeMenu(this.dom, position);
		window.host.app.keymap.pushScope(this.scope);
		this.load();
		this.registerDomEvent(
			doc,
			'mousedown',
			(event) => {
				const at = 'targetNode' in event ? (event as UIEvent).targetNode : null;
				if (at === null || !this.dom.contains(at)) this.hide();
			},
			{ capture: true },
		);
		return this;
	}

	hide(): this {
		if (!this.dom.isConnected) return this;
		const { doc } = this.dom;
		this.dom.detach();
		window.host.app.keymap.popScope(this.scope);
		this.unload();
		if (this.focusBefore?.instanceOf(HTMLElement) === true && doc.activeElement === doc.body)
			this.focusBefore.focus();
		return this;
	}

	select(item: MenuItem): void {
		this.selected?.dom.removeClass('selected');
		this.selected = item;
		item.dom.addClass('selected');
	}

	/** Sections come in the order of their first items, those without one last but in place; lines part them. */
	private fill(): void {
		this.dom.empty();
		const sections = new Map<string, MenuItem[]>();
		for (const item of this.items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
		for (const items of sections.values()) {
			if (this.dom.childElementCount > 0)
				this.dom.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
			this.dom.append(...items.map(({ dom }) => dom));
		}
	}
}
