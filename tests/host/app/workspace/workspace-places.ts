import { WorkspaceLeaf } from './leaf';
import { LeafGroup } from './tree/leaf-group';
import type { WorkspaceParent } from './tree/parent';
import { WorkspaceSplit } from './tree/split';
import type { SplitDirection } from './tree/split';
import { WorkspaceTabs } from './tree/tabs';
import type { Side } from './tree/sidedock';
import { openWindow } from './window/open-window';
import type { WorkspaceWindow, WorkspaceWindowInitData } from './window/workspace-window';
import { WorkspaceActive } from './workspace-active';
import type { SideSplit } from './workspace-tree';

export type PaneType = 'tab' | 'split' | 'window';

/** Where something can be opened. */
export abstract class WorkspacePlaces extends WorkspaceActive {
	getLeaf(where: PaneType | boolean = false, direction: SplitDirection = 'vertical'): WorkspaceLeaf {
		if (where === false) return this.getUnpinnedLeaf();
		if (where === 'window') return this.openPopoutLeaf();
		if (where === 'split') return this.splitActiveLeaf(direction);
		const leaf = this.createLeafInTabGroup();
		this.setActiveLeaf(leaf);
		return leaf;
	}

	/** The leaf used last that may show something else, or a new one. */
	getUnpinnedLeaf(): WorkspaceLeaf {
		const leaves = [...this.rootSplit.leaves(), ...this.floatingSplit.leaves()].filter((leaf) =>
			leaf.canNavigate(),
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

	createLeafBySplit(leaf: WorkspaceLeaf, direction: SplitDirection = 'vertical', before = false): WorkspaceLeaf {
		const made = new WorkspaceLeaf(this.self());
		this.splitLeaf(leaf, made, direction, before);
		return made;
	}

	/** Puts a leaf beside another. */
	splitLeaf(leaf: WorkspaceLeaf, added: WorkspaceLeaf, direction: SplitDirection = 'vertical', before = false): void {
		const tabs = leaf.parent;
		const parent = tabs?.parent;
		if (tabs === null || parent === null || parent === undefined) throw new Error('this leaf cannot be split');
		const at = parent.children.indexOf(tabs);
		if (parent instanceof WorkspaceSplit && parent.direction === direction)
			parent.insertChild(before ? at : at + 1, this.tabsOf(added));
		else {
			const split = new WorkspaceSplit(this.self(), direction);
			parent.replaceChild(at, split);
			tabs.setDimension(null);
			split.appendChild(tabs);
			split.insertChild(before ? 0 : 1, this.tabsOf(added));
		}
	}

	splitActiveLeaf(direction: SplitDirection = 'vertical'): WorkspaceLeaf {
		const leaf = this.getMostRecentLeaf();
		return leaf === null ? this.createLeafInTabGroup() : this.createLeafBySplit(leaf, direction);
	}

	/** Shows the same in another leaf. */
	async duplicateLeaf(
		leaf: WorkspaceLeaf,
		where: PaneType | boolean | SplitDirection = 'vertical',
		direction?: SplitDirection,
	): Promise<WorkspaceLeaf> {
		const isOld = where === 'vertical' || where === 'horizontal';
		const place = isOld ? 'split' : where;
		const made = place === 'split' ? this.createLeafBySplit(leaf, isOld ? where : direction) : this.getLeaf(place);
		await made.setViewState({ ...leaf.getViewState(), pinned: false, active: true }, leaf.getEphemeralState());
		return made;
	}

	getLeftLeaf(split: boolean): WorkspaceLeaf {
		return this.getSideLeaf(this.leftSplit, split);
	}

	getRightLeaf(split: boolean): WorkspaceLeaf {
		return this.getSideLeaf(this.rightSplit, split);
	}

	getSideLeaf(side: SideSplit, split: boolean): WorkspaceLeaf {
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

	/** Opens a window with nothing in it. */
	openPopout(data?: WorkspaceWindowInitData): WorkspaceWindow {
		return openWindow(this.self(), data);
	}

	openPopoutLeaf(data?: WorkspaceWindowInitData): WorkspaceLeaf {
		const leaf = this.createLeafInParent(this.openPopout(data), 0);
		this.setActiveLeaf(leaf);
		return leaf;
	}

	moveLeafToPopout(leaf: WorkspaceLeaf, data?: WorkspaceWindowInitData): WorkspaceWindow {
		const popout = this.openPopout(data);
		popout.insertChild(0, this.tabsOf(leaf));
		this.fillRoot();
		this.setActiveLeaf(leaf);
		return popout;
	}

	private tabsOf(leaf: WorkspaceLeaf): WorkspaceTabs {
		const tabs = new WorkspaceTabs(this.self());
		tabs.appendChild(leaf);
		return tabs;
	}
}
