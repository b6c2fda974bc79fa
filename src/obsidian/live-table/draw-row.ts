import type { CellContext } from './cell';
import { CellDrawing } from './draw-cell';
import { placeChildren } from '../base/place-children';
import type { LiveLine } from './table-cells';

/** Where the drawings of a table's cells are found by their elements. */
export type CellsByElement = WeakMap<Element, CellDrawing>;

/** One row on screen, its cells kept by what they are about. */
export class RowDrawing {
	readonly el: HTMLTableRowElement;
	private cells = new Map<string, CellDrawing>();

	constructor(
		table: HTMLElement,
		private readonly context: CellContext,
		private readonly all: CellsByElement,
	) {
		this.el = table.createEl('tr');
		this.el.detach();
	}

	/** @returns what is still to be drawn, if anything is. */
	draw({ cells }: LiveLine, kept: Node | null): Promise<unknown> {
		const before = this.cells;
		this.cells = new Map();
		const work = cells().map((cell) => {
			const old = before.get(cell.key);
			const drawing = old?.fits(cell) === true ? old : new CellDrawing(this.el, cell, this.context);
			this.cells.set(cell.key, drawing);
			this.all.set(drawing.el, drawing);
			return drawing.draw(cell);
		});
		const drawn = [...this.cells.values()];
		for (const old of before.values()) if (!drawn.includes(old)) old.remove();
		placeChildren(
			this.el,
			drawn.map(({ el }) => el),
			kept,
		);
		return Promise.all(work);
	}

	/** Lets go of what the cells hold, for a row that goes. */
	release(): void {
		for (const cell of this.cells.values()) cell.remove();
		this.el.remove();
	}
}
