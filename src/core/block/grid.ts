import type { TableBlock } from '../markdown/blocks';

/** Rows of cells, the header first. A cell is its Markdown source, trimmed and escaped as in the note. */
export type Grid = readonly (readonly string[])[];

/** A table's cells. Short rows are filled up; cells beyond the header, which viewers hide, are kept. */
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

/** Turns a transposed table into one with a paper in each row, and back. Other tables stay as they are. */
export function transposeIf(transposed: boolean, grid: Grid): Grid {
	return transposed ? transpose(grid) : grid;
}

/** Whether two grids have the same cells. */
export function sameGrid(a: Grid, b: Grid): boolean {
	return (
		a.length === b.length &&
		a.every((row, index) => row.length === b[index]?.length && row.every((cell, at) => cell === b[index]?.[at]))
	);
}

/** Whether header, first column and size agree, so that cells at the same place state the same fact. */
export function sameShape(a: Grid, b: Grid): boolean {
	const sameHeader = sameGrid([a[0] ?? []], [b[0] ?? []]);
	return (
		sameHeader &&
		a.length === b.length &&
		a.every((row, index) => row[0] === b[index]?.[0] && row.length === b[index]?.length)
	);
}

/**
 * The digest of a table: 32-bit FNV-1a over the UTF-16 code units of its cells, as 8 hex digits. Padding, alignment
 * and line endings do not count, so that reformatting the table is not an edit.
 */
export function digestOf(grid: Grid): string {
	let hash = 0x811c9dc5;
	for (const row of grid) {
		for (const cell of row) {
			for (let at = 0; at < cell.length; at += 1) hash = Math.imul(hash ^ cell.charCodeAt(at), 0x01000193);
			hash = Math.imul(hash ^ 0x1f, 0x01000193);
		}
		hash = Math.imul(hash ^ 0x1e, 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A row's digest only tells which side of an edit changed, so a few hex digits are enough. */
const ROW_DIGITS = 4;

export function rowDigestOf(row: Grid[number]): string {
	return digestOf([row]).slice(-ROW_DIGITS);
}

/** The digests for the closing comment: that of the whole table, then those of its rows joined together. */
export function digestsOf(grid: Grid): string {
	return `${digestOf(grid)} ${grid.map(rowDigestOf).join('')}`;
}

/** Splits the joined digests of rows. */
export function splitRowDigests(digests: string): string[] {
	return Array.from({ length: Math.ceil(digests.length / ROW_DIGITS) }, (_, row) =>
		digests.slice(row * ROW_DIGITS, (row + 1) * ROW_DIGITS),
	);
}
