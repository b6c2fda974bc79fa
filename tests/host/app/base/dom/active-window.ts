import { define } from './define';

const windows = new Set<Window>();

/** Lets `activeWindow` and `activeDocument` follow the focus among the app's windows. */
export function followFocus(win: Window): void {
	windows.add(win);
	for (const type of ['focus', 'focusin', 'mousedown', 'keydown'])
		win.addEventListener(type, () => setActiveWindow(win), { capture: true });
	setActiveWindow(
		win.document.hasFocus() || windows.size === 1 ? win : (windows.values().next().value?.activeWindow ?? win),
	);
}

/** Forgets a window that closes. */
export function forgetWindow(win: Window): void {
	windows.delete(win);
	const [main] = windows;
	if (main !== undefined && main.activeWindow === win) setActiveWindow(main);
}

/** Says in every window which one is in use. */
function setActiveWindow(active: Window): void {
	for (const win of windows) define(win, { activeWindow: active, activeDocument: active.document });
}
