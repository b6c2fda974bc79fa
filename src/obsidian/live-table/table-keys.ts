/** What keys in a live table can ask for. */
interface KeyActions {
	/** Opens an editor in a cell. @returns whether it can be edited. */
	readonly edit: (cell: HTMLElement) => boolean;
	/** @returns whether there was something of the table's own to take back. */
	readonly undo: () => boolean;
	/** Draws the rows that a row keeps the place of. @returns whether it is such a row. */
	readonly reveal: (row: HTMLTableRowElement) => boolean;
}

const CELL = 'td, th';

/** Moves about in a table by the arrow keys, as in a spreadsheet: one cell at a time can be reached by Tab. */
export class TableKeys {
	#active: HTMLElement | null = null;

	constructor(
		private readonly parent: HTMLElement,
		private readonly actions: KeyActions,
	) {}

	/** Sees that there is one cell to reach by Tab, after cells came or went. */
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

	/** A cell that is pressed is the one from which the keys go on. */
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

	/** The cell some rows further on, as far as there are rows. */
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
		// A button in a cell can be reached as it is.
		if (cell !== null && cell.querySelector('button') === null) cell.tabIndex = 0;
	}
}

function cellOf(target: Node | null): HTMLTableCellElement | null {
	return target?.instanceOf(Element) === true ? target.closest<HTMLTableCellElement>(CELL) : null;
}

function follow(cell: HTMLElement): boolean {
	const link = cell.querySelector<HTMLElement>('a');
	link?.click();
	return link !== null;
}
