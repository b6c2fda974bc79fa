const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

/** Moves the focus to the next or the last element within a container, round and round. */
export function moveFocus(containerEl: HTMLElement, back: boolean): void {
	const all = containerEl
		.findAll(FOCUSABLE)
		.filter((el) => el.tabIndex >= 0 && el.isShown() && !el.matches(':disabled'));
	const at = all.findIndex((el) => el.isActiveElement());
	const next = back ? (at <= 0 ? all.length : at) - 1 : (at + 1) % all.length;
	all[next]?.focus();
}
