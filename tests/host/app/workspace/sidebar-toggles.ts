import { setIcon } from '../base/icons';
import type { Workspace } from './workspace';

/** The buttons that open and close the sidebars. */
export function addToggles(workspace: Workspace): void {
	const { leftRibbon, containerEl } = workspace;
	const places = {
		left: leftRibbon.containerEl,
		right: workspace.app.isMobile ? leftRibbon.containerEl : containerEl,
	};
	for (const side of ['left', 'right'] as const) {
		const el = places[side]
			.createDiv({ cls: `sidebar-toggle-button mod-${side}` })
			.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': `Toggle ${side} sidebar` } });
		setIcon(el, side === 'left' ? 'lucide-panel-left' : 'lucide-panel-right');
		el.addEventListener('click', () => workspace[`${side}Split`].toggle());
	}
}
