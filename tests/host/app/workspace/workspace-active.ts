import { debounce } from '../base/debounce';
import { MarkdownView } from '../markdown/markdown-view';
import type { TFile } from '../vault/files';
import { FileView } from '../views/file-view';
import type { WorkspaceLeaf } from './leaf';
import { RecentFiles } from './recent-files';
import { LeafGroup } from './tree/leaf-group';
import type { WorkspaceItem } from './tree/item';
import type { WorkspaceParent } from './tree/parent';
import { WorkspaceTree } from './workspace-tree';

/** Which leaf is in use, and which file. */
export abstract class WorkspaceActive extends WorkspaceTree {
	activeLeaf: WorkspaceLeaf | null = null;
	readonly recentFileTracker = new RecentFiles(this.app.vault);
	private told: { leaf: WorkspaceLeaf | null; file: TFile | null } = { leaf: null, file: null };
	private count = 0;
	readonly requestActiveLeafEvents = debounce(() => this.activeLeafEvents(), 0);

	abstract createLeafInParent(parent: WorkspaceParent, index: number): WorkspaceLeaf;

	/** The note in front, as something to edit. */
	get activeEditor(): MarkdownView | null {
		const view = this.activeLeaf?.view;
		return view instanceof MarkdownView && view.file !== null ? view : null;
	}

	getActiveFile(): TFile | null {
		return fileOf(this.activeLeaf) ?? fileOf(this.getMostRecentLeaf()) ?? this.recentFileTracker.last();
	}

	getLastOpenFiles(): string[] {
		return this.recentFileTracker.getLastOpenFiles();
	}

	/** The leaf that was active last, in the middle or in a popout window unless told otherwise. */
	getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
		const leaves =
			root === undefined ? [...this.rootSplit.leaves(), ...this.floatingSplit.leaves()] : root.leaves();
		return leaves.reduce<WorkspaceLeaf | null>(
			(best, leaf) => (best === null || leaf.activeTime > best.activeTime ? leaf : best),
			null,
		);
	}

	setActiveLeaf(
		leaf: WorkspaceLeaf,
		params: { readonly focus?: boolean } | boolean = {},
		focus = typeof params === 'object' && params.focus === true,
	): void {
		this.count += 1;
		leaf.activeTime = this.count;
		if (leaf.parent instanceof LeafGroup) leaf.parent.selectTab(leaf);
		if (leaf !== this.activeLeaf) {
			for (const el of [this.activeLeaf?.containerEl, this.activeLeaf?.tabHeaderEl])
				el?.removeClass('mod-active');
			this.activeLeaf = leaf;
			for (const el of [leaf.containerEl, leaf.tabHeaderEl]) el.addClass('mod-active');
			this.requestSaveLayout();
		}
		if (this.app.isMobile && !this.isInSidebar(leaf))
			for (const side of [this.leftSplit, this.rightSplit]) side.collapse();
		this.requestActiveLeafEvents();
		if (focus && leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.focus();
	}

	/** What a closed leaf leaves to be set right. */
	onLeafGone(leaf: WorkspaceLeaf, root: WorkspaceItem): void {
		if (this.isSettingLayout) return;
		this.fillRoot();
		if (this.activeLeaf !== leaf) return;
		this.activeLeaf = null;
		const next = this.getMostRecentLeaf(
			root === this.floatingSplit && root.leaves().length > 0 ? this.floatingSplit : this.rootSplit,
		);
		if (next !== null) this.setActiveLeaf(next, { focus: true });
	}

	/** There is always a tab in the middle. */
	protected fillRoot(): void {
		if (this.rootSplit.children.length === 0) this.createLeafInParent(this.rootSplit, 0);
	}

	/** Tells of the leaf and the file that are active now, where it was not told yet. */
	private activeLeafEvents(): void {
		const { activeLeaf: leaf, told } = this;
		const file = fileOf(leaf) ?? (leaf !== null && this.isInSidebar(leaf) ? told.file : null);
		this.told = { leaf, file };
		if (leaf !== told.leaf) this.trigger('active-leaf-change', leaf);
		if (file === told.file) return;
		if (file !== null) this.recentFileTracker.add(file);
		this.trigger('file-open', file);
	}
}

function fileOf(leaf: WorkspaceLeaf | null): TFile | null {
	return leaf?.view instanceof FileView ? leaf.view.file : null;
}
