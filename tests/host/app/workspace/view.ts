import type { App } from '../app';
import { Component } from '../base/component';
import { setIcon } from '../base/icons';
import type { Scope } from '../base/keymap';
import type { WorkspaceLeaf } from './leaf';

/** What a leaf shows. */
export abstract class View extends Component {
	readonly app: App;
	readonly containerEl: HTMLElement = createDiv({ cls: 'workspace-leaf-content' });
	icon = 'lucide-file';
	navigation = false;
	scope: Scope | null = null;
	private isOpen = false;

	constructor(readonly leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.app;
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	getIcon(): string {
		return this.icon;
	}

	getState(): Record<string, unknown> {
		return {};
	}

	async setState(_state: unknown, _result: unknown): Promise<void> {
		// For those that extend this.
	}

	getEphemeralState(): Record<string, unknown> {
		return {};
	}

	setEphemeralState(_state: unknown): void {
		// For those that extend this.
	}

	onResize(): void {
		// For those that extend this.
	}

	async onOpen(): Promise<void> {
		// For those that extend this.
	}

	async onClose(): Promise<void> {
		// For those that extend this.
	}

	/** What the app does to show a view. */
	async open(parent: HTMLElement): Promise<void> {
		this.isOpen = true;
		this.containerEl.setAttr('data-type', this.getViewType());
		parent.append(this.containerEl);
		this.load();
		await this.onOpen();
	}

	/** What the app does to put a view away. */
	async close(): Promise<void> {
		if (!this.isOpen) return;
		this.isOpen = false;
		await this.onClose();
		this.unload();
		this.containerEl.detach();
	}
}

/** A view with a header and a place for its content. */
export abstract class ItemView extends View {
	readonly headerEl = this.containerEl.createDiv({ cls: 'view-header' });
	readonly titleEl = this.headerEl
		.createDiv({ cls: 'view-header-title-container' })
		.createDiv({ cls: 'view-header-title' });
	readonly actionsEl = this.headerEl.createDiv({ cls: 'view-actions' });
	readonly contentEl = this.containerEl.createDiv({ cls: 'view-content' });

	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = createDiv({ cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
		this.actionsEl.prepend(el);
		setIcon(el, icon);
		el.addEventListener('click', callback);
		return el;
	}

	override async open(parent: HTMLElement): Promise<void> {
		await super.open(parent);
		this.titleEl.setText(this.getDisplayText());
	}
}
