import type { Workspace } from '../workspace';
import type { SerializedItem, WorkspaceItem } from './item';
import { WorkspaceParent } from './parent';
import { dragHandle } from './drag-handle';

/** `vertical` lies side by side, `horizontal` one below the other. */
export type SplitDirection = 'vertical' | 'horizontal';

/** Items side by side, or one below the other. */
export class WorkspaceSplit extends WorkspaceParent {
	readonly type: string = 'split';
	readonly containerEl = createDiv({ cls: 'workspace-split' });

	constructor(
		workspace: Workspace,
		readonly direction: SplitDirection,
		id?: string,
	) {
		super(workspace, id);
		this.containerEl.addClass(`mod-${direction}`);
		this.containerEl.append(this.resizeHandleEl);
	}

	/** One that comes to others of a set size gets as much as they have on average. */
	override insertChild(index: number, child: WorkspaceItem): void {
		const set = this.children.flatMap(({ dimension }) => (dimension === null ? [] : [dimension]));
		if (set.length > 0) child.setDimension(set.reduce((sum, one) => sum + one, 0) / set.length);
		super.insertChild(index, child);
	}

	protected override drawChildren(): void {
		this.containerEl.setChildrenInPlace([
			this.resizeHandleEl,
			...this.children.map(({ containerEl }) => containerEl),
		]);
	}

	/** A split of one gives its place to that one. */
	protected override onChildRemoved(at: number): void {
		super.onChildRemoved(at);
		const {
			parent,
			children: [only],
		} = this;
		if (parent === null) return;
		if (only === undefined) parent.removeChild(this);
		else if (this.children.length === 1) {
			this.children = [];
			parent.replaceChild(parent.children.indexOf(this), only);
		}
	}

	override onChildResizeStart(child: WorkspaceItem, event: MouseEvent): void {
		const next = this.children[this.children.indexOf(child) + 1];
		if (next === undefined) return;
		const side = this.direction === 'vertical' ? 'width' : 'height';
		const sizes = this.children.map(({ containerEl }) => containerEl.getBoundingClientRect()[side]);
		const all = sizes.reduce((sum, size) => sum + size, 0);
		this.children.forEach((one, at) => one.setDimension(((sizes[at] ?? 0) / all) * 100));
		const [first, second] = [child.dimension ?? 50, next.dimension ?? 50];
		dragHandle(
			event,
			({ x, y }) => {
				const by = Math.max(
					5 - first,
					Math.min(second - 5, ((this.direction === 'vertical' ? x : y) / all) * 100),
				);
				child.setDimension(first + by);
				next.setDimension(second - by);
				this.workspace.requestResize();
			},
			() => this.workspace.onLayoutChange(),
		);
	}

	override serialize(): ReturnType<WorkspaceParent['serialize']> & {
		readonly direction: SplitDirection;
	} & SerializedItem {
		return { ...super.serialize(), direction: this.direction };
	}
}
