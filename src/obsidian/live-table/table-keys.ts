import { closestTo } from '../base/dom';

interface KeyActions {
	/** @returns whether the cell can be edited. */
	readonly edit: (cell: HTMLElement) => boolean;
	/** @returns whether the table had a change of its own to undo. */
	readonly undo: () => boolean;
	/** @returns whether the row is a spacer, whose rows are then drawn. */
	readonly reveal: (row: HTMLTableRowElement) => boolean;
}

export const CELL = 'td, th';

/** Moves the focus in a table with the arrow keys, as in a spreadsheet. Tab reaches only one cell at a time. */
export class TableKeys {
	#active: HTMLElement | null = null;

	constructor(
		private readonly parent: HTMLElement,
		private readonly actions: KeyActions,
	) {}

	/** Makes sure that Tab reaches one cell after cells were added or removed. */
	settle(): void {
		if (this.#active !== null && this.parent.contains(this.#active)) return;
		this.#makeActive(this.parent.querySelector<HTMLElement>('tbody th[scope=row], tbody td'));
	}

	/** Gives the focus to a cell, or to the button in it. */
	focus(cell: HTMLElement): void {
		this.#makeActive(cell);
		(cell.querySelector<HTMLElement>('button') ?? cell).focus();
		cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	/** The arrow keys continue from the cell that was pressed last. */
	onPress(target: Node | null): void {
		const cell = cellOf(target);
		if (cell !== null) this.#makeActive(cell);
	}

	onKey(event: KeyboardEvent): void {
		const cell = cellOf(event.targetNode);
		if (cell === null || event.isComposing || !this.#takes(event, cell)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	#takes(event: KeyboardEvent, cell: HTMLTableCellElement): boolean {
		const { key, altKey } = event;
		const isMod = event.ctrlKey || event.metaKey;
		if (altKey) return false;
		if (isMod && key === 'z' && !event.shiftKey) return this.actions.undo();
		if (event.shiftKey) return false;
		if (key === 'F2') return this.actions.edit(cell);
		if (key === 'Enter' && !isMod && event.target === cell) return this.actions.edit(cell) || follow(cell);
		const next = this.#next(cell, key, isMod);
		if (next !== null) this.focus(next);
		return next !== null || key.startsWith('Arrow');
	}

	#next(cell: HTMLTableCellElement, key: string, isMod: boolean): HTMLElement | null {
		const row = cell.closest('tr');
		const toEnd = cell.doc.defaultView?.getComputedStyle(cell).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
		const far = isMod ? Infinity : 1;
		if (row === null) return null;
		switch (key) {
			case 'ArrowUp':
				return this.#inColumn(row, -far, cell.cellIndex);
			case 'ArrowDown':
				return this.#inColumn(row, far, cell.cellIndex);
			case 'ArrowLeft':
			case 'ArrowRight':
				return (
					row.cells[
						key === toEnd
							? Math.min(row.cells.length - 1, cell.cellIndex + far)
							: Math.max(0, cell.cellIndex - far)
					] ?? null
				);
			case 'Home':
			case 'End':
				return isMod
					? this.#inColumn(row, key === 'Home' ? -far : far, key === 'Home' ? 0 : Infinity)
					: (row.cells[key === 'Home' ? 0 : row.cells.length - 1] ?? null);
			default:
				return null;
		}
	}

	/** The cell `by` rows further on, or in the last row where there are fewer. */
	#inColumn(from: HTMLTableRowElement, by: number, column: number): HTMLElement | null {
		const target = (): HTMLTableRowElement | undefined => {
			const rows = [...(from.closest('table')?.rows ?? [])].filter(
				(row) => row.closest('.three-pass-widths') === null,
			);
			return rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(from) + by))];
		};
		let row = target();
		if (row !== undefined && this.actions.reveal(row)) row = target();
		return row?.cells[Math.min(column, row.cells.length - 1)] ?? null;
	}

	#makeActive(cell: HTMLElement | null): void {
		if (cell === this.#active) return;
		this.#active?.removeAttribute('tabindex');
		this.#active = cell;
		// Tab already reaches a button in a cell.
		if (cell !== null && cell.querySelector('button') === null) cell.tabIndex = 0;
	}
}

function cellOf(target: Node | null): HTMLTableCellElement | null {
	return closestTo<HTMLTableCellElement>(target, CELL);
}

function follow(cell: HTMLElement): boolean {
	const link = cell.querySelector<HTMLElement>('a');
	link?.click();
	return link !== null;
}
