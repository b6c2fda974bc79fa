import type { MenuPositionDef } from 'obsidian';

/** Puts a menu at a place, within the window: to the left of it where there is no room, and up as far as needed. */
export function placeMenu(el: HTMLElement, { x, y }: MenuPositionDef): void {
	const { offsetWidth, offsetHeight, win } = el;
	const start = x + offsetWidth > win.innerWidth ? x - offsetWidth : x;
	el.setCssStyles({
		left: `${Math.max(0, Math.min(start, win.innerWidth - offsetWidth))}px`,
		top: `${Math.max(0, Math.min(y, win.innerHeight - offsetHeight))}px`,
	});
}
