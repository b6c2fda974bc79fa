import { setIcon } from '../base/icons';
import type { Workspace } from './workspace';

/** The strip of buttons at a side. */
export class WorkspaceRibbon {
	readonly containerEl: HTMLElement;

	constructor(
		readonly workspace: Workspace,
		readonly side: 'left' | 'right',
	) {
		this.containerEl = createDiv({ cls: `workspace-ribbon side-dock-ribbon mod-${side}` });
	}

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
