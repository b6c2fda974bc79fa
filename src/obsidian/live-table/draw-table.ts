import { perform } from '../base/failures';
import { RowDrawing } from './draw-cell';
import type { CellContext, CellDrawing } from './draw-cell';
import { placeChildren, setAttribute } from '../base/dom';
import { RowWindow } from './row-window';
import type { WindowRow } from './row-window';
import type { LiveGrid, LiveLine } from './table-cells';

/** Draws a live table. The drawings of rows and cells are kept by their keys, and only changes are drawn. */
export class TableDrawing {
	#table: TableParts | null = null;
	#grid: LiveGrid = { head: [], body: [], widest: () => [] };
	#rows = new Map<string, RowDrawing>();
	readonly #cells = new WeakMap<Element, CellDrawing>();
	readonly #window: RowWindow;

	constructor(
		private readonly parent: HTMLElement,
		private readonly options: DrawingOptions,
		private readonly context: CellContext,
	) {
		this.#window = new RowWindow(parent, () => perform(() => this.draw(this.#grid)));
	}

	async draw(grid: LiveGrid): Promise<void> {
		this.#grid = grid;
		this.#table ??= this.#build();
		const { el, caption, head, widths } = this.#table;
		const before = this.#rows;
		this.#rows = new Map();
		const kept = this.options.kept();
		const work: Promise<unknown>[] = [];
		const rowOf = (line: LiveLine): HTMLElement => {
			const row = before.get(line.key) ?? new RowDrawing(el, this.context, this.#cells);
			this.#rows.set(line.key, row);
			work.push(row.draw(line, kept));
			return row.el;
		};
		placeChildren(head, grid.head.map(rowOf), kept);
		const bodies = inBodies(this.#window.place(grid.body)).map((lines, at) => {
			const body = this.#bodyAt(at);
			placeChildren(
				body,
				lines.map(({ line, gap }) => gap ?? rowOf(line)),
				kept,
			);
			return body;
		});
		placeChildren(el, [caption, head, ...bodies, ...(this.#window.hasGaps ? [this.#fill(widths)] : [])], kept);
		for (const [key, row] of before) if (!this.#rows.has(key)) row.release();
		this.#countRows(el);
		this.options.onDrawn();
		await Promise.all(work);
	}

	/** Draws the rows that are out of sight as well, because printing needs them. */
	async drawAll(): Promise<void> {
		this.#window.reveal();
		await this.draw(this.#grid);
	}

	/** Draws the rows that a spacer stands for. @returns whether the row is a spacer. */
	reveal(row: Element): boolean {
		if (!this.#window.isGap(row)) return false;
		this.#window.reveal(row);
		perform(() => this.draw(this.#grid));
		return true;
	}

	/** The drawing of the cell that contains an element. */
	cellAt(el: Element): CellDrawing | null {
		const cell = el.closest('td, th');
		return cell === null ? null : (this.#cells.get(cell) ?? null);
	}

	clear(): void {
		for (const row of this.#rows.values()) row.release();
		this.#rows.clear();
		this.#window.clear();
		this.parent.empty();
		this.#table = null;
	}

	#build(): TableParts {
		const el = this.parent.createEl('table', { attr: { role: 'grid' } });
		const caption = el.createEl('caption', { text: this.options.name });
		const head = el.createEl('thead');
		const widths = el.createEl('tbody', { cls: 'three-pass-widths', attr: { 'aria-hidden': 'true' } });
		return { el, caption, head, widths };
	}

	#bodyAt(at: number): HTMLElement {
		const { el, widths } = this.#table ?? this.#build();
		return [...el.tBodies].filter((body) => body !== widths)[at] ?? el.createEl('tbody');
	}

	/** Makes the columns as wide as the whole table needs, so that they keep their width while more rows are drawn. */
	#fill(widths: HTMLElement): HTMLElement {
		const texts = this.#grid.widest();
		const row = widths.firstElementChild ?? widths.createEl('tr');
		if (row.childElementCount !== texts.length) row.replaceChildren(...texts.map(() => row.createEl('td')));
		for (const [at, cell] of [...row.children].entries())
			if (cell.textContent !== texts[at]) cell.setText(texts[at] ?? '');
		return widths;
	}

	/** Tells screen readers how long the table is while some of its rows are not drawn. */
	#countRows(el: HTMLElement): void {
		const { head, body } = this.#grid;
		const isPart = this.#window.hasGaps;
		setAttribute(el, 'aria-rowcount', isPart ? String(head.length + body.length) : null);
		for (const [at, { key }] of [...head, ...body].entries()) {
			const row = this.#rows.get(key);
			if (row !== undefined) setAttribute(row.el, 'aria-rowindex', isPart ? String(at + 1) : null);
		}
	}
}

interface DrawingOptions {
	readonly name: string;
	/** The cell that is being edited, which is never moved. */
	readonly kept: () => HTMLElement | null;
	/** Called when rows may have been added or removed. */
	readonly onDrawn: () => void;
}

interface TableParts {
	readonly el: HTMLTableElement;
	readonly caption: HTMLElement;
	readonly head: HTMLElement;
	readonly widths: HTMLElement;
}

/** Splits the lines at the headings of groups, each of which starts a `tbody`. */
function inBodies(placed: readonly WindowRow<LiveLine>[]): WindowRow<LiveLine>[][] {
	const bodies: WindowRow<LiveLine>[][] = [[]];
	for (const item of placed) {
		if (item.line?.opensGroup === true && bodies.at(-1)?.length !== 0) bodies.push([]);
		bodies.at(-1)?.push(item);
	}
	return bodies;
}
