import type { WorkspaceLeaf } from '../leaf';
import { WorkspaceItem } from './item';
import type { SerializedItem } from './item';

/** An item that holds others. */
export abstract class WorkspaceParent extends WorkspaceItem {
	children: WorkspaceItem[] = [];

	leaves(): WorkspaceLeaf[] {
		return this.children.flatMap((child) => child.leaves());
	}

	insertChild(index: number, child: WorkspaceItem): void {
		child.parent?.removeChild(child);
		this.children.splice(index, 0, child);
		child.parent = this;
		this.drawChildren();
		this.workspace.onLayoutChange();
	}

	appendChild(child: WorkspaceItem): void {
		this.insertChild(this.children.length, child);
	}

	removeChild(child: WorkspaceItem): void {
		const at = this.children.indexOf(child);
		if (at < 0) return;
		this.children.splice(at, 1);
		child.parent = null;
		child.containerEl.detach();
		this.onChildRemoved(at);
		this.workspace.onLayoutChange();
	}

	/** Puts the children's elements in order. */
	protected abstract drawChildren(): void;

	/** What is to be set right where a child is gone. */
	protected onChildRemoved(_at: number): void {
		this.drawChildren();
	}

	override serialize(): SerializedItem & { readonly children: SerializedItem[] } {
		return { ...super.serialize(), children: this.children.map((child) => child.serialize()) };
	}
}
