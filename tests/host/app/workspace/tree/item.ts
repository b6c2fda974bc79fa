import { Events } from '../../base/events';
import type { WorkspaceLeaf } from '../leaf';
import type { Workspace } from '../workspace';
import type { WorkspaceContainer } from './container';
import type { WorkspaceParent } from './parent';

/** What an item is in the file of the layout. */
export interface SerializedItem {
	readonly id: string;
	readonly type: string;
}

function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A piece of the workspace's tree. */
export abstract class WorkspaceItem extends Events {
	abstract readonly type: string;
	abstract readonly containerEl: HTMLElement;
	parent: WorkspaceParent | null = null;
	readonly resizeHandleEl = createEl('hr', { cls: 'workspace-leaf-resize-handle' });

	constructor(
		readonly workspace: Workspace,
		readonly id: string = newId(),
	) {
		super();
	}

	/** The item at the top: the middle, a side, or all popout windows together. */
	getRoot(): WorkspaceItem {
		return this.parent?.getRoot() ?? this;
	}

	/** The window that the item is in. */
	getContainer(): WorkspaceContainer {
		return this.parent?.getContainer() ?? this.workspace.rootSplit;
	}

	/** All leaves within, in order. */
	abstract leaves(): WorkspaceLeaf[];

	detach(): void {
		this.parent?.removeChild(this);
	}

	serialize(): SerializedItem {
		return { id: this.id, type: this.type };
	}
}
