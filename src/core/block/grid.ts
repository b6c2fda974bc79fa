import type { TableBlock } from '../markdown/blocks';

/** A table as rows of cells, the header first; a cell is its Markdown source, trimmed and escaped as in the note. */
export type Grid = readonly (readonly string[])[];

/** A table's cells, each row at least as long as the header; cells beyond it, which nothing shows, are kept. */
export function gridOf(table: TableBlock): Grid {
	const width = table.header.cells.length;
	return [table.header, ...table.rows].map(({ cells }) =>
		Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index]?.text ?? ''),
	);
}

/** The columns of a grid as its rows. */
export function transpose(grid: Grid): Grid {
	return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? ''));
}

/** Whether two grids have the same cells. */
export function sameGrid(a: Grid, b: Grid): boolean {
	return (
		a.length === b.length &&
		a.every((row, index) => row.length === b[index]?.length && row.every((cell, at) => cell === b[index]?.[at]))
	);
}

/** Whether header, first column and lengths agree, so that cells stand for the same facts. */
export function sameShape(a: Grid, b: Grid): boolean {
	const sameHeader = sameGrid([a[0] ?? []], [b[0] ?? []]);
	return (
		sameHeader &&
		a.length === b.length &&
		a.every((row, index) => row[0] === b[index]?.[0] && row.length === b[index]?.length)
	);
}
