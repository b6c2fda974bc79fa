import type { App } from '../app';
import { Events } from '../base/events';
import type { TFile } from '../vault/files';
import { FileExplorer } from './file-explorer';
import { setIcon } from '../base/icons';
import { EmptyView, WorkspaceLeaf } from './leaf';
import type { OpenState } from './leaf';
import { MarkdownView } from '../markdown/markdown-view';
import { Side } from './side';
import type { View } from './view';

export type PaneType = 'tab' | 'split' | 'window';
export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** What is open, and where. */
export class Workspace extends Events {
	readonly containerEl: HTMLElement;
	readonly leftSplit: Side;
	readonly rootSplit: Side;
	readonly rightSplit: Side;
	readonly leftRibbonEl: HTMLElement;
	readonly statusBarEl: HTMLElement;
	layoutReady = false;
	activeLeaf: WorkspaceLeaf | null = null;
	readonly viewCreators = new Map<string, ViewCreator>();
	/** How often a plugin asked for the layout to be kept; nothing is kept. */
	layoutSaves = 0;
	private recent: WorkspaceLeaf | null = null;
	private waiting: (() => unknown)[] = [];

	constructor(private readonly app: App) {
		super();
		const horizontal = document.body.createDiv({ cls: 'app-container' }).createDiv({ cls: 'horizontal-main-container' });
		this.leftRibbonEl = horizontal.createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' });
		this.containerEl = horizontal.createDiv({ cls: 'workspace' });
		this.leftSplit = new Side(this.containerEl, 'left');
		this.rootSplit = new Side(this.containerEl, 'root');
		this.rightSplit = new Side(this.containerEl, 'right');
		this.statusBarEl = document.body.createDiv({ cls: 'status-bar' });
		this.viewCreators.set('markdown', (leaf) => new MarkdownView(leaf));
		this.viewCreators.set('file-explorer', (leaf) => new FileExplorer(leaf));
	}

	/** The layout of a vault that was never opened. */
	async open(): Promise<void> {
		await this.leafIn(this.leftSplit).setViewState({ type: 'file-explorer' });
		this.setActiveLeaf(this.leafIn(this.rootSplit));
	}

	/** Runs what waited for the layout. */
	ready(): void {
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) callback();
		this.trigger('layout-ready');
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.waiting.push(callback);
	}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.leftRibbonEl.createDiv({ cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': title } });
		setIcon(el, icon);
		el.addEventListener('click', callback);
		return el;
	}

	/** The note in front, as something to edit. */
	get activeEditor(): MarkdownView | null {
		return this.activeLeaf?.view instanceof MarkdownView && this.activeLeaf.view.file !== null ? this.activeLeaf.view : null;
	}

	getActiveFile(): TFile | null {
		const view = (this.activeLeaf?.view instanceof MarkdownView ? this.activeLeaf : this.recent)?.view;
		return view instanceof MarkdownView ? view.file : null;
	}

	getActiveViewOfType<T extends View>(type: abstract new (...given: never[]) => T): T | null {
		return this.activeLeaf?.view instanceof type ? this.activeLeaf.view : null;
	}

	allLeaves(): WorkspaceLeaf[] {
		return [this.leftSplit, this.rootSplit, this.rightSplit].flatMap(({ leaves }) => leaves);
	}

	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.allLeaves()) callback(leaf);
	}

	iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of [...this.rootSplit.leaves]) callback(leaf);
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.allLeaves().filter(({ view }) => view.getViewType() === type);
	}

	getMostRecentLeaf(): WorkspaceLeaf | null {
		return this.recent;
	}

	getLeaf(where: PaneType | boolean = false): WorkspaceLeaf {
		return where === false ? (this.recent ?? this.leafIn(this.rootSplit)) : this.leafIn(this.rootSplit);
	}

	getRightLeaf(_split?: boolean): WorkspaceLeaf {
		return this.leafIn(this.rightSplit);
	}

	getLeftLeaf(_split?: boolean): WorkspaceLeaf {
		return this.leafIn(this.leftSplit);
	}

	async ensureSideLeaf(type: string, side: 'left' | 'right', options: { active?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {}): Promise<WorkspaceLeaf> {
		const [known] = this.getLeavesOfType(type);
		const leaf = known ?? this.leafIn(side === 'left' ? this.leftSplit : this.rightSplit);
		if (known === undefined) await leaf.setViewState({ type, ...(options.state === undefined ? {} : { state: options.state }) });
		if (options.reveal !== false) await this.revealLeaf(leaf);
		if (options.active === true) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		leaf.side.expand();
		leaf.side.show(leaf);
		return Promise.resolve();
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	setActiveLeaf(leaf: WorkspaceLeaf, { focus }: { focus?: boolean } = {}): void {
		leaf.side.show(leaf);
		if (leaf.side === this.rootSplit) this.recent = leaf;
		if (leaf !== this.activeLeaf) {
			this.activeLeaf?.containerEl.removeClass('mod-active');
			this.activeLeaf = leaf;
			leaf.containerEl.addClass('mod-active');
			this.trigger('active-leaf-change', leaf);
		}
		if (focus === true && leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.focus();
	}

	/** What a closed tab leaves to be set right. */
	leafGone(leaf: WorkspaceLeaf): void {
		if (this.recent === leaf) this.recent = this.rootSplit.front;
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			this.setActiveLeaf(this.recent ?? this.leafIn(this.rootSplit));
		}
		this.trigger('layout-change');
	}

	createView(type: string, leaf: WorkspaceLeaf): View {
		return this.viewCreators.get(type)?.(leaf) ?? new EmptyView(leaf);
	}

	async openLinkText(linktext: string, sourcePath: string, where: PaneType | boolean = false, state: OpenState = {}): Promise<void> {
		const file = this.app.metadataCache.getFirstLinkpathDest(linktext.replace(/#.*$/u, ''), sourcePath);
		if (file !== null) await this.getLeaf(where).openFile(file, { active: true, ...state });
	}

	requestSaveLayout(): void {
		this.layoutSaves += 1;
	}

	getLastOpenFiles(): string[] {
		return [];
	}

	updateOptions(): void {
		// Editor extensions of plugins are not taken up yet.
	}

	private leafIn(side: Side): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app, side);
		side.add(leaf);
		leaf.updateHeader();
		if (side === this.rootSplit) this.recent = leaf;
		return leaf;
	}
}
