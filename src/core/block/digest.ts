import type { Grid } from './grid';

/**
 * The digest of a table's cells: 32-bit FNV-1a over their UTF-16 code units, as 8 hex digits. Padding, alignment and
 * line endings do not count, so that a formatter's work is no edit.
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

/** How many hex digits of its digest the closing comment has for each row. */
const ROW_DIGITS = 4;

/** The short digest of one row. It only tells which side of an edit changed, so that few digits are enough. */
export function rowDigestOf(row: Grid[number]): string {
	return digestOf([row]).slice(-ROW_DIGITS);
}

/** What the closing comment of a table says of it: the digest of the table, and those of its rows in one word. */
export function digestsOf(grid: Grid): string {
	return `${digestOf(grid)} ${grid.map(rowDigestOf).join('')}`;
}

/** The digests of rows as the closing comment has them. */
export function splitRowDigests(digests: string): string[] {
	return Array.from({ length: Math.ceil(digests.length / ROW_DIGITS) }, (_, row) =>
		digests.slice(row * ROW_DIGITS, (row + 1) * ROW_DIGITS),
	);
}
