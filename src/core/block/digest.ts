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
