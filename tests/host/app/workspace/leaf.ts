import type { App } from '../app';
import type { TFile } from '../vault/files';
import type { Workspace } from './workspace';
import { WorkspaceItem } from './tree/item';
import type { SerializedItem } from './tree/item';
import { LeafGroup } from './tree/leaf-group';
import type { View } from './view';
import { DeferredView } from './leaf/deferred-view';
import { EmptyView } from './leaf/empty-view';
import type { KeptState } from './leaf/kept-view';
import { TabHeader } from './leaf/tab-header';
import { UnknownView } from './leaf/unknown-view';

/** How a file is opened. */
export interface OpenViewState {
	readonly state?: Record<string, unknown>;
	readonly eState?: Record<string, unknown>;
	readonly active?: boolean;
}

/** What a leaf shows. */
interface ViewState {
	readonly type: string;
	readonly state?: Record<string, unknown>;
	readonly active?: boolean;
}

/** A leaf in the file of the layout. */
export interface SerializedLeaf extends SerializedItem {
	readonly state: ViewState & { readonly icon?: string; readonly title?: string };
}

/** A place for one view. */
export class WorkspaceLeaf extends WorkspaceItem {
	readonly type = 'leaf';
	readonly containerEl = createDiv({ cls: 'workspace-leaf' });
	readonly app: App;
	view: View;
	hoverPopover: null = null;
	/** When it was active last, by count. */
	activeTime = 0;
	private readonly header = new TabHeader(this);
	private loading: Promise<void> | null = null;

	constructor(workspace: Workspace, id?: string) {
		super(workspace, id);
		this.app = workspace.app;
		this.view = new EmptyView(this);
		this.containerEl.append(this.resizeHandleEl);
		void this.view.open(this.containerEl);
		for (const type of ['mousedown', 'focusin'])
			this.containerEl.addEventListener(type, () => workspace.setActiveLeaf(this));
		this.updateHeader();
	}

	get tabHeaderEl(): HTMLElement {
		return this.header.el;
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView;
	}

	leaves(): WorkspaceLeaf[] {
		return [this];
	}

	/** Whether it is in front, and its sidebar open. */
	isVisible(): boolean {
		const root = this.getRoot();
		return (
			this.parent instanceof LeafGroup &&
			this.parent.current === this &&
			!('collapsed' in root && root.collapsed === true)
		);
	}

	async open(view: View): Promise<View> {
		const before = this.view;
		if (before === view) return view;
		this.view = view;
		await before.close();
		if (this.view === view) await view.open(this.containerEl);
		this.updateHeader();
		this.workspace.onLayoutChange();
		return view;
	}

	async openFile(file: TFile, { state, eState, active = true }: OpenViewState = {}): Promise<void> {
		await this.setViewState({ type: 'markdown', state: { ...state, file: file.path }, active }, eState);
	}

	async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
		await this.show(viewState, eState);
		if (viewState.active === true) this.workspace.setActiveLeaf(this, { focus: true });
		else this.workspace.requestActiveLeafEvents();
	}

	private async show({ type, state = {}, active = false }: ViewState, eState: unknown): Promise<void> {
		const isOther = type !== this.view.getViewType();
		if (isOther || (this.isDeferred && (active || this.isVisible())))
			await this.open(this.makeView({ type, state }, active));
		await this.view.setState(state, { history: false });
		if (eState !== undefined) this.setEphemeralState(eState);
		this.updateHeader();
		this.workspace.onLayoutChange();
	}

	/** Puts a view in the place of one that is to come later. */
	defer(kept: KeptState): void {
		void this.open(new DeferredView(this, kept));
	}

	async loadIfDeferred(): Promise<void> {
		if (this.isDeferred) this.loading = this.rebuildView(true).finally(() => (this.loading = null));
		await this.loading;
	}

	/** Makes the view anew, as when a plugin comes or goes. */
	async rebuildView(isWanted = false): Promise<void> {
		const { type, state = {} } = this.getViewState();
		const eState = this.getEphemeralState();
		await this.open(this.makeView({ type, state, icon: this.getIcon(), title: this.getDisplayText() }, isWanted));
		await this.view.setState(state, { history: false });
		this.setEphemeralState(eState);
		this.updateHeader();
		this.workspace.requestActiveLeafEvents();
	}

	getViewState(): ViewState {
		return { type: this.view.getViewType(), state: this.view.getState() };
	}

	getEphemeralState(): unknown {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	override detach(): void {
		const root = this.getRoot();
		super.detach();
		void this.view.close();
		this.workspace.onLeafGone(this, root);
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	onResize(): void {
		this.view.onResize();
	}

	updateHeader(): void {
		this.header.update();
	}

	override serialize(): SerializedLeaf {
		const state = { ...this.getViewState(), icon: this.getIcon(), title: this.getDisplayText() };
		return { ...super.serialize(), state };
	}

	private makeView(kept: KeptState, isWanted: boolean): View {
		if (kept.type === 'empty') return new EmptyView(this);
		if (!isWanted && !this.isVisible()) return new DeferredView(this, kept);
		return this.app.viewRegistry.getViewCreatorByType(kept.type)?.(this) ?? new UnknownView(this, kept);
	}
}
