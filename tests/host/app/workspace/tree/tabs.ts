import { setIcon } from '../../base/icons';
import type { Workspace } from '../workspace';
import { LeafGroup } from './leaf-group';

/** Tabs. */
export class WorkspaceTabs extends LeafGroup {
	readonly type = 'tabs';
	readonly containerEl = createDiv({ cls: 'workspace-tabs mod-top' });

	constructor(workspace: Workspace, id?: string) {
		super(workspace, id);
		this.containerEl.append(this.resizeHandleEl, this.tabHeaderContainerEl, this.tabsContainerEl);
		const add = this.tabHeaderContainerEl
			.createDiv({ cls: 'workspace-tab-header-new-tab' })
			.createSpan({ cls: 'clickable-icon', attr: { 'aria-label': 'New tab' } });
		setIcon(add, 'lucide-plus');
		add.addEventListener('click', () =>
			workspace.setActiveLeaf(workspace.createLeafInTabGroup(this), { focus: true }),
		);
		this.tabHeaderContainerEl.createDiv({ cls: 'workspace-tab-header-spacer' });
	}

	/** Tabs of which none is left go away. */
	protected override onChildRemoved(at: number): void {
		super.onChildRemoved(at);
		if (this.children.length === 0) this.detach();
	}
}
