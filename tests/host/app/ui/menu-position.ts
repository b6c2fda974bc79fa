import type { MenuPositionDef } from 'obsidian';

/**
 * Puts a menu at a place, within the window: to the left of it where asked or where there is no
 * room, and up as far as needed.
 */
export function placeMenu(el: HTMLElement, { x, y, width = 0, overlap = false, left = false }: MenuPositionDef): void {
	const { offsetWidth, offsetHeight, win } = el;
	const toLeft = left || x + offsetWidth > win.innerWidth;
	const start = toLeft ? (overlap ? x - width - offsetWidth : x - offsetWidth) : x;
	el.setCssStyles({
		left: `${Math.max(0, Math.min(start, win.innerWidth - offsetWidth))}px`,
		top: `${Math.max(0, Math.min(y, win.innerHeight - offsetHeight))}px`,
	});
}
