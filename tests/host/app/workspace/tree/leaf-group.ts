import type { WorkspaceLeaf } from '../leaf';
import { WorkspaceParent } from './parent';

/** Leaves of which one is in front. */
export abstract class LeafGroup extends WorkspaceParent {
	override children: WorkspaceLeaf[] = [];
	currentTab = 0;
	readonly tabHeaderContainerEl = createDiv({ cls: 'workspace-tab-header-container' });
	readonly tabsInnerEl = this.tabHeaderContainerEl.createDiv({
		cls: 'workspace-tab-header-container-inner',
		attr: { role: 'tablist' },
	});
	readonly tabsContainerEl = createDiv({ cls: 'workspace-tab-container' });

	/** The leaf in front. */
	get current(): WorkspaceLeaf | null {
		return this.children[this.currentTab] ?? null;
	}

	override insertChild(index: number, leaf: WorkspaceLeaf): void {
		const { current } = this;
		super.insertChild(index, leaf);
		if (current !== null) this.currentTab = this.children.indexOf(current);
		this.updateTabDisplay();
	}

	selectTab(leaf: WorkspaceLeaf): void {
		this.selectTabIndex(this.children.indexOf(leaf));
	}

	selectTabIndex(index: number): void {
		if (this.children[index] === undefined || index === this.currentTab) return;
		this.currentTab = index;
		this.updateTabDisplay();
		this.workspace.onLayoutChange();
	}

	/** Shows the leaf in front, and puts away the others. */
	updateTabDisplay(): void {
		const { current } = this;
		for (const leaf of this.children) {
			leaf.containerEl.toggle(leaf === current);
			leaf.tabHeaderEl.toggleClass('is-active', leaf === current);
			leaf.tabHeaderEl.setAttr('aria-selected', leaf === current);
		}
		this.workspace.loadVisible();
	}

	override serialize(): ReturnType<WorkspaceParent['serialize']> & { readonly currentTab?: number } {
		return { ...super.serialize(), ...(this.currentTab === 0 ? {} : { currentTab: this.currentTab }) };
	}

	protected override drawChildren(): void {
		this.tabsInnerEl.setChildrenInPlace(this.children.map(({ tabHeaderEl }) => tabHeaderEl));
		this.tabsContainerEl.setChildrenInPlace(this.children.map(({ containerEl }) => containerEl));
	}

	protected override onChildRemoved(at: number): void {
		super.onChildRemoved(at);
		if (at < this.currentTab || this.currentTab === this.children.length)
			this.currentTab = Math.max(0, this.currentTab - 1);
		this.updateTabDisplay();
	}
}
