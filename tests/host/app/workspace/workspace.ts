import type { App } from '../app';
import { debounce } from '../base/debounce';
import type { Debouncer } from '../base/debounce';
import { MarkdownView } from '../markdown/markdown-view';
import { addCommands } from './commands';
import { FileExplorer } from '../explorer/file-explorer';
import { fill } from './layout/build';
import { isLayout } from './layout/file';
import type { SerializedWorkspace } from './layout/file';
import type { OpenViewState } from './leaf';
import { addToggles } from './sidebar-toggles';
import { WorkspaceMobileDrawer } from './tree/drawer';
import { WorkspaceSidedock } from './tree/sidedock';
import { WorkspacePlaces } from './workspace-places';
import type { PaneType } from './workspace-places';
import type { SideSplit } from './workspace-tree';

/** What is open, and where; and how it is kept from one start to the next. */
export class Workspace extends WorkspacePlaces {
	layoutReady = false;
	/** Whether the page is about to go, so that nothing that closes now changes what is kept. */
	isQuitting = false;
	readonly requestSaveLayout: Debouncer<[]>;
	private waiting: (() => unknown)[] = [];

	constructor(app: App) {
		super(app);
		this.requestSaveLayout = debounce(() => this.saveLayout(), app.config.saveDelay / 2, true);
		const { viewRegistry } = app;
		viewRegistry.registerView('markdown', (leaf) => new MarkdownView(leaf));
		viewRegistry.registerView('file-explorer', (leaf) => new FileExplorer(leaf));
		for (const name of ['view-registered', 'view-unregistered'])
			viewRegistry.on(name, (type: string) => this.rebuildViews(type));
		app.keymap.getRootScope = () => this.activeLeaf?.view.scope ?? app.scope;
		addCommands(this);
		addToggles(this);
		window.addEventListener('pagehide', () => this.quit());
	}

	/** Puts the layout of the last time in place, once plugins are loaded, and runs what waited for it. */
	async ready(): Promise<void> {
		await this.loadLayout();
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) callback();
		this.trigger('layout-ready');
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.waiting.push(callback);
	}

	private getLayout(): Record<string, unknown> {
		return {
			main: this.rootSplit.serialize(),
			left: this.leftSplit.serialize(),
			right: this.rightSplit.serialize(),
			'left-ribbon': { hiddenItems: {} },
			active: this.activeLeaf?.id ?? null,
			lastOpenFiles: this.getLastOpenFiles(),
		};
	}

	async openLinkText(
		linktext: string,
		sourcePath: string,
		where: PaneType | boolean = false,
		state: OpenViewState = {},
	): Promise<void> {
		const file = this.app.metadataCache.getFirstLinkpathDest(linktext.replace(/#.*$/u, ''), sourcePath);
		if (file !== null) await this.getLeaf(where).openFile(file, { active: true, ...state });
	}

	protected override self(): this {
		return this;
	}

	private get layoutPath(): string {
		return `${this.app.vault.configDir}/${this.app.isMobile ? 'workspace-mobile' : 'workspace'}.json`;
	}

	private async saveLayout(): Promise<void> {
		if (!this.layoutReady || this.isQuitting) return;
		const { adapter, configDir } = this.app.vault;
		await adapter.mkdir(configDir);
		await adapter.write(this.layoutPath, JSON.stringify(this.getLayout(), null, 2));
	}

	private async loadLayout(): Promise<void> {
		const { adapter } = this.app.vault;
		let kept: unknown = null;
		if (await adapter.exists(this.layoutPath)) {
			try {
				kept = JSON.parse(await adapter.read(this.layoutPath));
			} catch {
				// A layout that cannot be read is as good as none.
			}
		}
		if (isLayout(kept)) await this.setLayout(kept);
		else await this.setFirstLayout();
	}

	/** The layout of a vault that was never opened. */
	private async setFirstLayout(): Promise<void> {
		if (this.rightSplit instanceof WorkspaceSidedock) this.rightSplit.collapse();
		await this.getLeftLeaf(false).setViewState({ type: 'file-explorer' });
		this.fillRoot();
		this.setActiveLeaf(this.getLeaf());
	}

	private async setLayout(layout: SerializedWorkspace): Promise<void> {
		this.isSettingLayout = true;
		for (const leaf of this.allLeaves()) leaf.detach();
		this.activeLeaf = null;
		fill(this, this.rootSplit, layout.main);
		for (const [side, kept] of [
			[this.leftSplit, layout.left],
			[this.rightSplit, layout.right],
		] as const) {
			fill(this, side, kept);
			this.setSide(side, kept.collapsed === true, kept.width);
		}
		this.recentFileTracker.load(layout.lastOpenFiles);
		this.fillRoot();
		this.isSettingLayout = false;
		await Promise.all(
			this.allLeaves()
				.filter((leaf) => leaf.isVisible())
				.map((leaf) => leaf.loadIfDeferred()),
		);
		const active = this.getLeafById(layout.active ?? '') ?? this.getMostRecentLeaf();
		if (active !== null) this.setActiveLeaf(active, { focus: true });
		this.onLayoutChange();
	}

	private setSide(side: SideSplit, collapsed: boolean, width?: number): void {
		if (side instanceof WorkspaceMobileDrawer) return;
		if (width !== undefined) side.setSize(width);
		if (collapsed) side.collapse();
		else side.expand();
	}

	/** Leaves of a view keep their place when its plugin goes, and come to life when it comes back. */
	private rebuildViews(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) if (!leaf.isDeferred) void leaf.rebuildView();
	}

	private quit(): void {
		this.isQuitting = true;
		for (const popout of this.floatingSplit.children) popout.getContainer().win.close();
	}
}
