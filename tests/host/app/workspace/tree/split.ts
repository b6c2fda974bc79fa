import { WorkspaceParent } from './parent';
import type { Workspace } from '../workspace';

/** `vertical` lies side by side, `horizontal` one below the other. */
type SplitDirection = 'vertical' | 'horizontal';

/** Items side by side, or one below the other. */
export abstract class WorkspaceSplit extends WorkspaceParent {
	readonly type: string = 'split';
	readonly containerEl = createDiv({ cls: 'workspace-split' });

	constructor(
		workspace: Workspace,
		readonly direction: SplitDirection,
	) {
		super(workspace);
		this.containerEl.addClass(`mod-${direction}`);
		this.containerEl.append(this.resizeHandleEl);
	}

	protected override drawChildren(): void {
		this.containerEl.setChildrenInPlace([
			this.resizeHandleEl,
			...this.children.map(({ containerEl }) => containerEl),
		]);
	}

	override serialize(): ReturnType<WorkspaceParent['serialize']> & { readonly direction: SplitDirection } {
		return { ...super.serialize(), direction: this.direction };
	}
}
