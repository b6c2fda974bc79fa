import { WorkspaceParent } from './parent';

/** All popout windows. */
export class WorkspaceFloating extends WorkspaceParent {
	readonly type = 'floating';
	readonly containerEl = createDiv({ cls: 'workspace-floating' });

	/** Every window has its own document to be in. */
	protected override drawChildren(): void {
		this.containerEl.empty();
	}
}
