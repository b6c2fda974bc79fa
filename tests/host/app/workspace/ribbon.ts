import { setIcon } from '../base/icons';

/** The strip of buttons at the left. */
export class WorkspaceRibbon {
	readonly containerEl = createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' });

	addRibbonItemButton(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.containerEl.createDiv({
			cls: 'clickable-icon side-dock-ribbon-action',
			attr: { 'aria-label': title },
		});
		setIcon(el, icon);
		el.addEventListener('click', callback);
		return el;
	}
}
