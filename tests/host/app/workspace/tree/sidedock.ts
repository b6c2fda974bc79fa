import type { Workspace } from '../workspace';
import { WorkspaceSplit } from './split';

export type Side = 'left' | 'right';

const WIDTH = { left: 250, right: 320 };

/** A sidebar. */
export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = false;
	size: number;

	constructor(
		workspace: Workspace,
		readonly side: Side,
	) {
		super(workspace, 'horizontal');
		this.containerEl.addClass('mod-sidedock', `mod-${side}-split`);
		this.size = WIDTH[side];
		this.setSize(this.size);
	}

	setSize(size: number): void {
		this.size = Math.max(200, size);
		this.containerEl.setCssProps({ width: `${this.size}px` });
		this.workspace.requestResize();
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

	override serialize(): ReturnType<WorkspaceSplit['serialize']> & {
		readonly width: number;
		readonly collapsed?: true;
	} {
		return { ...super.serialize(), width: this.size, ...(this.collapsed ? { collapsed: true } : {}) };
	}

	private setCollapsed(collapsed: boolean): void {
		if (collapsed === this.collapsed) return;
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
		this.workspace.onSideToggled(this);
	}
}
