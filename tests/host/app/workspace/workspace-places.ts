import { WorkspaceLeaf } from './leaf';
import { LeafGroup } from './tree/leaf-group';
import type { WorkspaceParent } from './tree/parent';
import { WorkspaceTabs } from './tree/tabs';
import type { Side } from './tree/sidedock';
import { openWindow } from './window/open-window';
import { WorkspaceActive } from './workspace-active';
import type { SideSplit } from './workspace-tree';

export type PaneType = 'tab' | 'split' | 'window';

/** Where something can be opened. */
export abstract class WorkspacePlaces extends WorkspaceActive {
	getLeaf(where: PaneType | boolean = false): WorkspaceLeaf {
		if (where === false) return this.getUnpinnedLeaf();
		if (where === 'window') throw new Error('a tab comes to a window of its own only by being moved there');
		if (where === 'split') return this.splitActiveLeaf();
		const leaf = this.createLeafInTabGroup();
		this.setActiveLeaf(leaf);
		return leaf;
	}

	/** The leaf used last that may show something else, or a new one. */
	private getUnpinnedLeaf(): WorkspaceLeaf {
		const leaves = [...this.rootSplit.leaves(), ...this.floatingSplit.leaves()].filter(
			({ view }) => view.navigation,
		);
		leaves.sort((a, b) => b.activeTime - a.activeTime);
		return leaves[0] ?? this.createLeafInTabGroup();
	}

	/** A new tab after the one in front. */
	createLeafInTabGroup(group: WorkspaceParent | null = this.getMostRecentLeaf()?.parent ?? null): WorkspaceLeaf {
		if (!(group instanceof LeafGroup))
			return this.createLeafInParent(this.rootSplit, this.rootSplit.children.length);
		const leaf = new WorkspaceLeaf(this.self());
		group.insertChild(group.currentTab + 1, leaf);
		return leaf;
	}

	createLeafInParent(parent: WorkspaceParent, index: number): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.self());
		if (parent instanceof LeafGroup) parent.insertChild(index, leaf);
		else parent.insertChild(index, this.tabsOf(leaf));
		return leaf;
	}

	/** A new leaf to the right of the one in use. */
	private splitActiveLeaf(): WorkspaceLeaf {
		const { parent } = this.getMostRecentLeaf() ?? { parent: null };
		if (parent?.parent === null || parent?.parent === undefined) return this.createLeafInTabGroup();
		return this.createLeafInParent(parent.parent, parent.parent.children.indexOf(parent) + 1);
	}

	/** Shows the same in another leaf, to the right of it. */
	async duplicateLeaf(leaf: WorkspaceLeaf): Promise<void> {
		await this.splitActiveLeaf().setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf {
		return this.getSideLeaf(this.leftSplit, split);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf {
		return this.getSideLeaf(this.rightSplit, split);
	}

	private getSideLeaf(side: SideSplit, split: boolean): WorkspaceLeaf {
		const group = side instanceof LeafGroup ? side : side.children.at(-1);
		if (group === undefined || (split && side !== group))
			return this.createLeafInParent(side, side.children.length);
		return this.createLeafInTabGroup(group as WorkspaceParent);
	}

	async ensureSideLeaf(
		type: string,
		side: Side,
		options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
	): Promise<WorkspaceLeaf> {
		const { active = false, split = false, reveal = true, state } = options;
		const known = this.getLeavesOfType(type)[0];
		const leaf = known ?? this.getSideLeaf(side === 'left' ? this.leftSplit : this.rightSplit, split);
		if (known === undefined || state !== undefined)
			await leaf.setViewState({ type, ...(state === undefined ? {} : { state }) });
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		const root = leaf.getRoot();
		if (leaf.parent instanceof LeafGroup) leaf.parent.selectTab(leaf);
		for (const side of [this.leftSplit, this.rightSplit]) if (side === root) side.expand();
		leaf.getContainer().win.focus();
		await leaf.loadIfDeferred();
	}

	/** Moves a tab to a window of its own. */
	moveLeafToPopout(leaf: WorkspaceLeaf): void {
		openWindow(this.self()).insertChild(0, this.tabsOf(leaf));
		this.fillRoot();
		this.setActiveLeaf(leaf);
	}

	private tabsOf(leaf: WorkspaceLeaf): WorkspaceTabs {
		const tabs = new WorkspaceTabs(this.self());
		tabs.appendChild(leaf);
		return tabs;
	}
}
