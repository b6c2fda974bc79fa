import type { Workspace } from '../workspace';
import { LeafGroup } from './leaf-group';
import type { Side } from './sidedock';

/** A sidebar of a phone, which slides over the middle. */
export class WorkspaceMobileDrawer extends LeafGroup {
	readonly type = 'mobile-drawer';
	readonly containerEl: HTMLElement;
	collapsed = true;
	private readonly backdropEl = createDiv({ cls: 'workspace-drawer-backdrop' });

	constructor(
		workspace: Workspace,
		readonly side: Side,
	) {
		super(workspace);
		this.containerEl = createDiv({ cls: `workspace-drawer mod-${side} is-sidedock-collapsed` });
		this.containerEl.append(
			this.backdropEl,
			createDiv({ cls: 'workspace-drawer-inner' }, (inner) =>
				inner.append(this.tabHeaderContainerEl, this.tabsContainerEl),
			),
		);
		this.backdropEl.addEventListener('click', () => this.collapse());
	}

	collapse(): void {
		this.setCollapsed(true);
	}

	expand(): void {
		this.setCollapsed(false);
	}

	toggle(): void {
		this.setCollapsed(!this.collapsed);
	}

	private setCollapsed(collapsed: boolean): void {
		if (collapsed === this.collapsed) return;
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
		this.workspace.onSideToggled(this);
	}
}
