import type { Grid } from '../block/grid';
import { isMissing } from '../facts/missing';

/** What people type for "the same as above" and "the same as to the left". */
const ABOVE = /^(?:同上|〃|″|"|''|ditto|↑)$/iu;
const LEFT = /^(?:同左|←)$/u;

/**
 * A table's cells with each "the same as" replaced by what it stands for; where there is nothing above
 * or to the left, it stays.
 */
export function resolveDittos(grid: Grid): Grid {
	const resolved: string[][] = [];
	for (const [at, row] of grid.entries()) {
		const cells: string[] = [];
		const above = at > 1 ? resolved[at - 1] : undefined;
		for (const [column, cell] of row.entries()) {
			const left = column > 1 && at > 0 ? cells[column - 1] : undefined;
			cells.push((ABOVE.test(cell) ? above?.[column] : LEFT.test(cell) ? left : undefined) ?? cell);
		}
		resolved.push(cells);
	}
	return resolved;
}

/** What stands in most of the cells that say nothing; the first one where several are as many. */
export function commonMissing(cells: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const cell of cells) if (isMissing(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
}
