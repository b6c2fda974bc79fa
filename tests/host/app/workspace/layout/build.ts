import { WorkspaceLeaf } from '../leaf';
import type { SerializedLeaf } from '../leaf';
import type { SerializedItem } from '../tree/item';
import type { WorkspaceItem } from '../tree/item';
import { LeafGroup } from '../tree/leaf-group';
import type { WorkspaceParent } from '../tree/parent';
import { WorkspaceTabs } from '../tree/tabs';
import type { Workspace } from '../workspace';
import { isLeaf, isParent } from './file';
import type { SerializedParent } from './file';

function buildLeaf(workspace: Workspace, { id, state }: SerializedLeaf): WorkspaceLeaf {
	const leaf = new WorkspaceLeaf(workspace, id);
	if (state.type !== 'empty')
		leaf.defer({ type: state.type, state: state.state ?? {}, icon: state.icon, title: state.title });
	return leaf;
}

/** What holds nothing is left out. */
function build(workspace: Workspace, item: SerializedItem): WorkspaceItem | null {
	if (isLeaf(item)) return buildLeaf(workspace, item);
	if (!isParent(item)) return null;
	const made = new WorkspaceTabs(workspace, item.id);
	fill(workspace, made, item);
	return made.children.length === 0 ? null : made;
}

/** Puts what was kept of an item's children into it. */
export function fill(workspace: Workspace, parent: WorkspaceParent, { children, currentTab }: SerializedParent): void {
	for (const child of children) {
		const made = build(workspace, child);
		if (made === null) continue;
		parent.appendChild(made);
	}
	if (parent instanceof LeafGroup && currentTab !== undefined) parent.selectTabIndex(currentTab);
}
