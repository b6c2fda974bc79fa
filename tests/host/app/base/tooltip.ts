import type { TooltipOptions } from 'obsidian';

/** Gives an element the text that is shown when it is pointed at. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
	el.setAttrs({ 'aria-label': tooltip, 'data-tooltip-position': options.placement ?? null });
}
