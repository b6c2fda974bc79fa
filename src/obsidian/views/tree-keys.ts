/** What a key asks of the tree besides moving the focus. */
export interface TreeActions {
	/** Folds or unfolds a group. */
	fold(key: string, folded: boolean): void;
	/** Opens what a row stands for. */
	open(row: HTMLElement, event: KeyboardEvent): void;
}

/** The rows of a tree that can be reached, in order. */
export function treeRows(tree: HTMLElement): HTMLElement[] {
	return tree.findAll('[role=treeitem]').filter((row) => row.closest('.is-collapsed > .tree-item-children') === null);
}

/** Makes one row the one that Tab reaches, and moves the focus there. */
export function focusRow(tree: HTMLElement, row: HTMLElement | undefined): void {
	if (row === undefined) return;
	for (const other of tree.findAll('[role=treeitem][tabindex="0"]')) other.tabIndex = -1;
	row.tabIndex = 0;
	row.focus();
}

/** Keeps exactly one row in the order of Tab. */
export function keepTabStop(tree: HTMLElement): void {
	const rows = treeRows(tree);
	if (rows.some((row) => row.tabIndex === 0)) return;
	const [first] = rows;
	if (first !== undefined) first.tabIndex = 0;
}

/**
 * Arrow keys, Home, End, Enter and space as in any tree (WAI-ARIA tree view pattern).
 *
 * @returns whether the key was meant for the tree.
 */
export function handleTreeKey(tree: HTMLElement, event: KeyboardEvent, actions: TreeActions): boolean {
	const target = event.targetNode;
	const row = target?.instanceOf(HTMLElement) === true ? target.closest<HTMLElement>('[role=treeitem]') : null;
	if (row === null || event.isComposing) return false;
	const rows = treeRows(tree);
	const at = rows.indexOf(row);
	const group = row.dataset['group'];
	const isFolded = row.getAttr('aria-expanded') === 'false';
	const rtl = row.win.getComputedStyle(row).direction === 'rtl';
	switch (event.key) {
		case 'ArrowDown':
			focusRow(tree, rows[at + 1]);
			return true;
		case 'ArrowUp':
			focusRow(tree, rows[at - 1]);
			return true;
		case 'Home':
			focusRow(tree, rows[0]);
			return true;
		case 'End':
			focusRow(tree, rows.at(-1));
			return true;
		case rtl ? 'ArrowLeft' : 'ArrowRight':
			if (group !== undefined && isFolded) actions.fold(group, false);
			else if (group !== undefined) focusRow(tree, rows[at + 1]);
			return true;
		case rtl ? 'ArrowRight' : 'ArrowLeft':
			if (group !== undefined) actions.fold(group, true);
			else focusRow(tree, rows.slice(0, at).findLast((above) => above.dataset['group'] !== undefined));
			return true;
		case 'Enter':
		case ' ':
			if (group === undefined) actions.open(row, event);
			else actions.fold(group, !isFolded);
			return true;
		default:
			return false;
	}
}
