import type { App } from '../app';
import { Events } from '../base/events';
import type { TFile } from '../vault/files';
import { setIcon } from '../base/icons';
import { MarkdownView } from '../markdown/markdown-view';
import type { Mode } from '../markdown/markdown-view';
import type { Side } from './side';
import { View } from './view';

export interface OpenState {
	readonly active?: boolean;
	readonly state?: { readonly mode?: Mode };
	readonly eState?: unknown;
}

export interface ViewState {
	readonly type: string;
	readonly state?: Record<string, unknown>;
	readonly active?: boolean;
}

/** A view for which there is none. */
export class EmptyView extends View {
	override navigation = true;

	getViewType(): string {
		return 'empty';
	}

	getDisplayText(): string {
		return 'New tab';
	}
}

/** A tab. */
export class WorkspaceLeaf extends Events {
	view: View;
	readonly isDeferred = false;
	readonly containerEl = createDiv({ cls: 'workspace-leaf' });
	readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab' } });
	private readonly tabIconEl = this.tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner-icon' });
	private readonly tabTitleEl = this.tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner-title' });

	constructor(readonly app: App, readonly side: Side) {
		super();
		this.view = new EmptyView(this);
		this.tabHeaderEl.addEventListener('click', () => this.app.workspace.setActiveLeaf(this, { focus: true }));
		this.containerEl.addEventListener('mousedown', () => this.app.workspace.setActiveLeaf(this));
		this.containerEl.addEventListener('focusin', () => this.app.workspace.setActiveLeaf(this));
		const close = this.tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner-close-button', text: '×', attr: { 'aria-label': 'Close' } });
		close.addEventListener('click', (event) => {
			event.stopPropagation();
			this.detach();
		});
	}

	async open(view: View): Promise<View> {
		await this.view.close();
		this.view = view;
		await view.open(this.containerEl);
		this.updateHeader();
		this.app.workspace.trigger('layout-change');
		return view;
	}

	async openFile(file: TFile, { active, state }: OpenState = {}): Promise<void> {
		const view = this.view instanceof MarkdownView ? this.view : new MarkdownView(this);
		if (view !== this.view) await this.open(view);
		await view.setState({ ...state, file: file.path }, { history: false });
		this.updateHeader();
		if (active !== false) this.app.workspace.setActiveLeaf(this, { focus: true });
		this.app.workspace.trigger('file-open', file);
	}

	async setViewState({ type, state, active }: ViewState): Promise<void> {
		if (this.view.getViewType() !== type) await this.open(this.app.workspace.createView(type, this));
		await this.view.setState(state ?? {}, { history: false });
		if (active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
	}

	getViewState(): ViewState {
		return { type: this.view.getViewType(), state: this.view.getState() };
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	getRoot(): Side {
		return this.side;
	}

	getContainer(): Side {
		return this.side;
	}

	async loadIfDeferred(): Promise<void> {
		// No leaf is deferred yet.
	}

	setPinned(): void {
		// No tab is pinned yet.
	}

	detach(): void {
		this.side.remove(this);
		void this.view.close();
		this.app.workspace.leafGone(this);
	}

	updateHeader(): void {
		setIcon(this.tabIconEl, this.view.getIcon());
		this.tabTitleEl.setText(this.view.getDisplayText());
		this.tabHeaderEl.setAttrs({ 'aria-label': this.view.getDisplayText(), 'data-type': this.view.getViewType() });
	}
}
