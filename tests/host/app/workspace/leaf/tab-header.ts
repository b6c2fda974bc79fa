import { setIcon } from '../../base/icons';
import { Menu } from '../../ui/menu';
import type { WorkspaceLeaf } from '../leaf';

/** What a leaf is taken by: its icon, its title, its cross. */
export class TabHeader {
	readonly el = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab' } });
	private readonly innerEl = this.el.createDiv({ cls: 'workspace-tab-header-inner' });
	readonly iconEl = this.innerEl.createDiv({ cls: 'workspace-tab-header-inner-icon' });
	readonly titleEl = this.innerEl.createDiv({ cls: 'workspace-tab-header-inner-title' });
	private readonly statusEl = this.innerEl.createDiv({ cls: 'workspace-tab-header-status-container' });
	private readonly closeEl = this.innerEl.createDiv({
		cls: 'workspace-tab-header-inner-close-button',
		attr: { 'aria-label': 'Close' },
	});

	constructor(private readonly leaf: WorkspaceLeaf) {
		setIcon(this.closeEl, 'lucide-x');
		this.el.addEventListener('click', () => leaf.workspace.setActiveLeaf(leaf, { focus: true }));
		this.el.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault());
		this.el.addEventListener('auxclick', (event) => event.button === 1 && leaf.detach());
		this.el.addEventListener('contextmenu', (event) => this.openMenu(event));
		this.closeEl.addEventListener('click', (event) => {
			event.stopPropagation();
			leaf.detach();
		});
	}

	update(): void {
		const { leaf } = this;
		const title = leaf.getDisplayText();
		setIcon(this.iconEl, leaf.getIcon());
		this.titleEl.setText(title);
		this.el.setAttrs({ 'aria-label': title, 'data-type': leaf.view.getViewType() });
		this.el.toggleClass('is-pinned', leaf.pinned);
		this.statusEl.empty();
		if (leaf.pinned) this.addStatus('mod-pinned', 'lucide-pin', 'Unpin', () => leaf.setPinned(false));
		if (leaf.group !== null) this.addStatus('mod-linked', 'lucide-link', 'Unlink tab', () => leaf.setGroup(null));
	}

	private addStatus(cls: string, icon: string, label: string, run: () => void): void {
		const el = this.statusEl.createDiv({
			cls: `workspace-tab-header-status-icon ${cls}`,
			attr: { 'aria-label': label },
		});
		setIcon(el, icon);
		el.addEventListener('click', (event) => {
			event.stopPropagation();
			run();
		});
	}

	private openMenu(event: MouseEvent): void {
		event.preventDefault();
		const { leaf } = this;
		const { workspace } = leaf;
		const menu = new Menu();
		const add = (section: string, title: string, icon: string, run: () => unknown): void => {
			menu.addItem((item) =>
				item
					.setSection(section)
					.setTitle(title)
					.setIcon(icon)
					.onClick(() => void run()),
			);
		};
		add('close', 'Close', 'lucide-x', () => leaf.detach());
		add('close', 'Close others', 'lucide-x', () =>
			leaf.siblings().forEach((other) => other !== leaf && !other.pinned && other.detach()),
		);
		add('pane', leaf.pinned ? 'Unpin' : 'Pin', 'lucide-pin', () => leaf.togglePinned());
		if (!workspace.isInSidebar(leaf)) {
			add('open', 'Split right', 'lucide-separator-vertical', () =>
				workspace.duplicateLeaf(leaf, 'split', 'vertical'),
			);
			add('open', 'Split down', 'lucide-separator-horizontal', () =>
				workspace.duplicateLeaf(leaf, 'split', 'horizontal'),
			);
		}
		if (!workspace.app.isMobile)
			add('open', 'Move to new window', 'lucide-picture-in-picture-2', () => workspace.moveLeafToPopout(leaf));
		leaf.view.onPaneMenu(menu, 'tab-header');
		workspace.trigger('leaf-menu', menu, leaf);
		menu.showAtMouseEvent(event);
	}
}
