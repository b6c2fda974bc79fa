import type { App } from '../app';
import { Events } from '../base/events';
import { debounce } from '../base/debounce';
import type { Debouncer } from '../base/debounce';
import type { WorkspaceLeaf } from './leaf';
import { WorkspaceMobileDrawer } from './tree/drawer';
import { WorkspaceFloating } from './tree/floating';
import type { WorkspaceItem } from './tree/item';
import { LeafGroup } from './tree/leaf-group';
import { WorkspaceRibbon } from './ribbon';
import { WorkspaceRoot } from './tree/root';
import { WorkspaceSidedock } from './tree/sidedock';
import type { Workspace } from './workspace';

export type SideSplit = WorkspaceSidedock | WorkspaceMobileDrawer;

/** The tree of what is open, and how to find one's way in it. */
export abstract class WorkspaceTree extends Events {
	readonly containerEl: HTMLElement;
	readonly leftRibbon: WorkspaceRibbon;
	readonly statusBarEl: HTMLElement;
	readonly leftSplit: SideSplit;
	readonly rootSplit: WorkspaceRoot;
	readonly rightSplit: SideSplit;
	readonly floatingSplit: WorkspaceFloating;
	/** While a layout is put in place nothing of it is loaded, told of or kept. */
	protected isSettingLayout = false;
	readonly requestResize = debounce(() => this.onResize(), 0);
	private readonly requestLayoutChangeEvents = debounce(() => this.trigger('layout-change'), 0);

	constructor(readonly app: App) {
		super();
		const self = this.self();
		const horizontal = document.body
			.createDiv({ cls: 'app-container' })
			.createDiv({ cls: 'horizontal-main-container' });
		this.leftRibbon = new WorkspaceRibbon();
		this.floatingSplit = new WorkspaceFloating(self);
		this.rootSplit = new WorkspaceRoot(self);
		const Side = app.isMobile ? WorkspaceMobileDrawer : WorkspaceSidedock;
		this.leftSplit = new Side(self, 'left');
		this.rightSplit = new Side(self, 'right');
		horizontal.append(this.leftRibbon.containerEl);
		this.containerEl = horizontal.createDiv({ cls: 'workspace' });
		this.containerEl.append(
			...[this.leftSplit, this.rootSplit, this.rightSplit].map(({ containerEl }) => containerEl),
		);
		this.statusBarEl = document.body.createDiv({ cls: 'status-bar' });
		window.addEventListener('resize', () => this.requestResize());
	}

	/** What the items of the tree know the workspace as. */
	protected abstract self(): Workspace;
	abstract readonly requestSaveLayout: Debouncer<[]>;

	get leftRibbonEl(): HTMLElement {
		return this.leftRibbon.containerEl;
	}

	allLeaves(): WorkspaceLeaf[] {
		return [this.leftSplit, this.rootSplit, this.floatingSplit, this.rightSplit].flatMap((part) => part.leaves());
	}

	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.allLeaves()) callback(leaf);
	}

	getLeafById(id: string): WorkspaceLeaf | null {
		return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
	}

	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.allLeaves().filter(({ view }) => view.getViewType() === type);
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	isInSidebar(leaf: WorkspaceItem): boolean {
		const root = leaf.getRoot();
		return root === this.leftSplit || root === this.rightSplit;
	}

	/** Tells, once all changes of this moment are made. */
	onLayoutChange(): void {
		if (this.isSettingLayout) return;
		this.markCorner();
		this.requestLayoutChangeEvents();
		this.requestResize();
		this.requestSaveLayout();
	}

	onSideToggled(side: SideSplit): void {
		document.body.toggleClass(`is-${side.side}-sidedock-open`, !side.collapsed);
		this.loadVisible();
		this.onLayoutChange();
	}

	/** Loads what came to be seen and is deferred still. */
	loadVisible(): void {
		if (this.isSettingLayout) return;
		for (const leaf of this.allLeaves()) if (leaf.isVisible()) void leaf.loadIfDeferred();
	}

	private onResize(): void {
		for (const leaf of this.allLeaves()) if (leaf.isVisible()) leaf.onResize();
		this.trigger('resize');
	}

	/** The tabs at the top right leave room for the button of the right sidebar. */
	private markCorner(): void {
		for (const el of this.containerEl.findAll('.mod-top-right-space')) el.removeClass('mod-top-right-space');
		const corner = this.rightSplit.collapsed || this.app.isMobile ? this.rootSplit : this.rightSplit;
		let item: WorkspaceItem | undefined = corner;
		while (item !== undefined && 'children' in item && !(item instanceof LeafGroup)) {
			const { children } = item as WorkspaceRoot;
			item =
				item === this.rootSplit || ('direction' in item && item.direction === 'vertical')
					? children.at(-1)
					: children[0];
		}
		item?.containerEl.addClass('mod-top-right-space');
	}
}
