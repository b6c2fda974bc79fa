import { setIcon } from '../../base/icons';
import { Menu } from '../../ui/menu';
import type { WorkspaceLeaf } from '../leaf';

/** What a leaf is taken by: its icon, its title, its cross. */
export class TabHeader {
	readonly el = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab' } });
	private readonly innerEl = this.el.createDiv({ cls: 'workspace-tab-header-inner' });
	readonly iconEl = this.innerEl.createDiv({ cls: 'workspace-tab-header-inner-icon' });
	readonly titleEl = this.innerEl.createDiv({ cls: 'workspace-tab-header-inner-title' });
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
	}

	private openMenu(event: MouseEvent): void {
		event.preventDefault();
		const { leaf } = this;
		const { workspace } = leaf;
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setSection('close')
				.setTitle('Close')
				.setIcon('lucide-x')
				.onClick(() => leaf.detach()),
		);
		if (!workspace.app.isMobile)
			menu.addItem((item) =>
				item
					.setSection('open')
					.setTitle('Move to new window')
					.setIcon('lucide-picture-in-picture-2')
					.onClick(() => workspace.moveLeafToPopout(leaf)),
			);
		menu.showAtMouseEvent(event);
	}
}
