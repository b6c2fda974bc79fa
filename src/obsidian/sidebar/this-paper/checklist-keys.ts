const STOPS = 'summary, button.three-pass-prompt';

/** The rows of a checklist that can be reached, in order. */
export function checklistRows(root: HTMLElement): HTMLElement[] {
	return root.findAll(STOPS).filter((row) => row.closest(`details:not([open]) > ul`) === null);
}

/** Keeps exactly one row in the order of Tab: the one given, else the one that is, else the first. */
export function keepRowStop(root: HTMLElement, wanted?: HTMLElement): void {
	const rows = checklistRows(root);
	const stop = wanted ?? rows.find((row) => row.tabIndex === 0) ?? rows[0];
	for (const row of root.findAll(STOPS)) {
		const tabIndex = row === stop ? 0 : -1;
		if (row.tabIndex !== tabIndex) row.tabIndex = tabIndex;
	}
}

/**
 * Arrow keys, Home and End in a checklist; Enter and space are the elements' own.
 *
 * @returns whether the key was meant for the checklist.
 */
export function handleChecklistKey(root: HTMLElement, event: KeyboardEvent): boolean {
	const rows = checklistRows(root);
	const row = rows.find((one) => one.isActiveElement());
	if (row === undefined || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
	const at = rows.indexOf(row);
	const details = row.parentElement?.instanceOf(HTMLDetailsElement) === true ? row.parentElement : null;
	const rtl = row.win.getComputedStyle(row).direction === 'rtl';
	switch (event.key) {
		case 'ArrowDown':
			return focus(root, rows[at + 1]);
		case 'ArrowUp':
			return focus(root, rows[at - 1]);
		case 'Home':
			return focus(root, rows[0]);
		case 'End':
			return focus(root, rows.at(-1));
		case rtl ? 'ArrowLeft' : 'ArrowRight':
			if (details?.open === false) details.open = true;
			else if (details !== null) focus(root, rows[at + 1]);
			return true;
		case rtl ? 'ArrowRight' : 'ArrowLeft':
			if (details?.open === true) details.open = false;
			else focus(root, row.parentElement?.parentElement?.closest('details')?.find('summary'));
			return true;
		default:
			return false;
	}
}

function focus(root: HTMLElement, row: HTMLElement | undefined): true {
	if (row !== undefined) {
		keepRowStop(root, row);
		row.focus();
	}
	return true;
}
