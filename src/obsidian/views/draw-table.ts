import type { CellContext } from './cell';
import type { CellDrawing } from './draw-cell';
import { RowDrawing } from './draw-row';
import { placeChildren } from './place-children';
import type { LiveGrid, LiveLine } from './table-cells';

/** Draws a live table, and draws only what differs anew: rows and cells are kept by what they are about. */
export class TableDrawing {
	private table: { readonly el: HTMLTableElement; readonly top: readonly HTMLElement[]; readonly head: HTMLElement } | null = null;
	private rows = new Map<string, RowDrawing>();
	private readonly cells = new WeakMap<Element, CellDrawing>();

	constructor(private readonly parent: HTMLElement, private readonly name: string, private readonly context: CellContext) {}

	async draw(grid: LiveGrid): Promise<void> {
		this.table ??= this.build();
		const { el, top, head } = this.table;
		const before = this.rows;
		this.rows = new Map();
		const work: Promise<unknown>[] = [];
		const rowOf = (line: LiveLine): HTMLElement => {
			const row = before.get(line.key) ?? new RowDrawing(el, this.context, this.cells);
			this.rows.set(line.key, row);
			work.push(row.draw(line, null));
			return row.el;
		};
		placeChildren(head, grid.head.map(rowOf));
		const bodies = inBodies(grid.body).map((lines, at) => {
			const body = el.tBodies[at] ?? el.createEl('tbody');
			placeChildren(body, lines.map(rowOf));
			return body;
		});
		placeChildren(el, [...top, ...bodies]);
		for (const [key, row] of before) if (!this.rows.has(key)) row.release();
		await Promise.all(work);
	}

	/** The drawing of the cell that an element lies in. */
	cellAt(el: Element): CellDrawing | null {
		const cell = el.closest('td, th');
		return cell === null ? null : (this.cells.get(cell) ?? null);
	}

	clear(): void {
		for (const row of this.rows.values()) row.release();
		this.rows.clear();
		this.parent.empty();
		this.table = null;
	}

	private build(): NonNullable<TableDrawing['table']> {
		const el = this.parent.createEl('table');
		const caption = el.createEl('caption', { text: this.name });
		const head = el.createEl('thead');
		return { el, top: [caption, head], head };
	}
}

/** Parts the lines at the headings of groups, each of which is the heading of its `tbody`. */
function inBodies(lines: readonly LiveLine[]): LiveLine[][] {
	const bodies: LiveLine[][] = [[]];
	for (const line of lines) {
		if (line.opensGroup && bodies.at(-1)?.length !== 0) bodies.push([]);
		bodies.at(-1)?.push(line);
	}
	return bodies;
}
