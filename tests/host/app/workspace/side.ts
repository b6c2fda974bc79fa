import type { WorkspaceLeaf } from './leaf';

/** The middle of the window, or one of its sides: tabs, one of them in front. */
export class Side {
	readonly containerEl: HTMLElement;
	readonly leaves: WorkspaceLeaf[] = [];
	front: WorkspaceLeaf | null = null;
	collapsed = false;
	private readonly headersEl: HTMLElement;
	private readonly tabsEl: HTMLElement;

	constructor(parent: HTMLElement, readonly name: 'root' | 'left' | 'right') {
		this.containerEl = parent.createDiv({ cls: `workspace-split mod-vertical mod-${name === 'root' ? 'root' : `${name}-split mod-sidedock`}` });
		const tabs = this.containerEl.createDiv({ cls: 'workspace-tabs' });
		this.headersEl = tabs.createDiv({ cls: 'workspace-tab-header-container', attr: { role: 'tablist' } });
		this.tabsEl = tabs.createDiv({ cls: 'workspace-tab-container' });
		if (name === 'right') this.collapse();
	}

	add(leaf: WorkspaceLeaf): void {
		this.leaves.push(leaf);
		this.headersEl.append(leaf.tabHeaderEl);
		this.tabsEl.append(leaf.containerEl);
		this.show(leaf);
	}

	remove(leaf: WorkspaceLeaf): void {
		const at = this.leaves.indexOf(leaf);
		if (at < 0) return;
		this.leaves.splice(at, 1);
		leaf.tabHeaderEl.detach();
		leaf.containerEl.detach();
		if (this.front === leaf) this.show(this.leaves[Math.max(0, at - 1)] ?? null);
	}

	/** Brings a tab to the front. */
	show(leaf: WorkspaceLeaf | null): void {
		this.front = leaf;
		for (const one of this.leaves) {
			one.containerEl.toggle(one === leaf);
			one.tabHeaderEl.toggleClass('is-active', one === leaf);
		}
	}

	collapse(): void {
		this.collapsed = true;
		this.containerEl.addClass('is-sidedock-collapsed');
	}

	expand(): void {
		this.collapsed = false;
		this.containerEl.removeClass('is-sidedock-collapsed');
	}

	toggle(): void {
		if (this.collapsed) this.expand();
		else this.collapse();
	}
}
