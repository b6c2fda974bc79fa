import { WorkspaceLeaf } from '../leaf';
import type { SerializedLeaf } from '../leaf';
import type { SerializedItem } from '../tree/item';
import type { WorkspaceItem } from '../tree/item';
import { LeafGroup } from '../tree/leaf-group';
import type { WorkspaceParent } from '../tree/parent';
import { WorkspaceSplit } from '../tree/split';
import { WorkspaceTabs } from '../tree/tabs';
import type { Workspace } from '../workspace';
import { isLeaf, isParent } from './file';
import type { SerializedParent } from './file';

function buildLeaf(workspace: Workspace, { id, state, group }: SerializedLeaf): WorkspaceLeaf {
	const leaf = new WorkspaceLeaf(workspace, id);
	leaf.pinned = state.pinned === true;
	leaf.group = group ?? null;
	if (state.type !== 'empty')
		leaf.defer({ type: state.type, state: state.state ?? {}, icon: state.icon, title: state.title });
	return leaf;
}

/** What holds nothing is left out; a leaf gets tabs around it. */
function build(workspace: Workspace, item: SerializedItem, parent: WorkspaceParent): WorkspaceItem | null {
	if (isLeaf(item)) {
		const leaf = buildLeaf(workspace, item);
		if (parent instanceof LeafGroup) return leaf;
		const tabs = new WorkspaceTabs(workspace);
		tabs.appendChild(leaf);
		return tabs;
	}
	if (!isParent(item)) return null;
	const made =
		item.type === 'tabs'
			? new WorkspaceTabs(workspace, item.id)
			: new WorkspaceSplit(workspace, item.direction ?? 'vertical', item.id);
	fill(workspace, made, item);
	return made.children.length === 0 ? null : made;
}

/** Puts what was kept of an item's children into it. */
export function fill(workspace: Workspace, parent: WorkspaceParent, { children, currentTab }: SerializedParent): void {
	for (const child of children) {
		const made = build(workspace, child, parent);
		if (made === null) continue;
		parent.appendChild(made);
		if (child.dimension !== undefined) made.setDimension(child.dimension);
	}
	if (parent instanceof LeafGroup && currentTab !== undefined) parent.selectTabIndex(currentTab);
}
