import type { Comparison } from './comparison';
import { orderRows } from './order';

/** How a reader has sorted a table for the moment; nothing of it is written. */
export interface ViewSort {
	/** The `key` of a column. */
	readonly column: string;
	readonly descending: boolean;
}

/** What one more click on a column's header does: upwards, downwards, then the table's own order again. */
export function nextSort(sort: ViewSort | null, column: string): ViewSort | null {
	if (sort?.column !== column) return { column, descending: false };
	return sort.descending ? null : { column, descending: true };
}

/** Sorts the rows as a reader asks, each within its group; a column that is gone sorts nothing. */
export function sortComparison(comparison: Comparison, sort: ViewSort | null): Comparison {
	const at = sort === null ? -1 : comparison.columns.findIndex(({ key }) => key === sort.column);
	const column = comparison.columns[at];
	if (sort === null || column === undefined) return comparison;
	const groups = new Map<string, Comparison['rows'][number][]>();
	for (const row of comparison.rows) {
		const group = groups.get(row.group);
		if (group === undefined) groups.set(row.group, [row]);
		else group.push(row);
	}
	const sorted = [...groups.values()].map((rows) =>
		orderRows(
			rows,
			rows.map((row) => [row.cells[at]?.markdown ?? '']),
			[{ column, descending: sort.descending }],
		),
	);
	return { ...comparison, rows: sorted.flat() };
}
