import type { Diagnostic } from '../text/diagnostics';
import type { Column } from '../facts/columns';
import type { Fact } from './facts';
import { naturalOrder } from '../text/names';
import type { SortKey } from './options';
import { isUnknown, quantitiesOf } from '../facts/quantity';

/** One cell of a comparison, before it is written as Markdown or drawn. */
export interface ComparisonCell {
	/** Inline Markdown with line breaks, rewritten for the table's note; '' for a missing fact. */
	readonly markdown: string;
	/** The Markdown as written in the paper's note. */
	readonly stated: string;
	readonly source: Fact['source'] | 'name' | null;
	/** The property, field or heading that states it, as the note spells it; or ''. */
	readonly statedBy: string;
	/** The ID of the section's heading on a Hugo page; '' for other sources and other tables. */
	readonly anchor: string;
	/** Whether the cell shows less than the note states, or nothing because the value is too long. */
	readonly shortened: boolean;
	/** As in `Fact`. */
	readonly lines: string | null;
	readonly best: boolean;
}

export interface ComparisonRow {
	readonly path: string;
	/** The linkpath that leads from the table's note to the paper. */
	readonly linkpath: string;
	/** The paper's name as inline Markdown. */
	readonly name: string;
	/** Whether the name is the text of a link in the property of the table's note that lists the rows. */
	readonly namedByTable: boolean;
	/** '' if the note does not state one. */
	readonly citekey: string;
	/** If false, the front matter could not be read, and the row keeps its previous cells. */
	readonly readable: boolean;
	/** The heading above its link; '' if rows are not grouped. */
	readonly group: string;
	/** One for each column. */
	readonly cells: readonly ComparisonCell[];
}

/** A comparison of papers, which a block's table and a live table show. */
export interface Comparison {
	readonly columns: readonly Column[];
	/** The column whose cells link to the notes. */
	readonly nameColumn: number;
	readonly rows: readonly ComparisonRow[];
	/** The columns whose best value is marked. */
	readonly mayBeBest: ReadonlySet<number>;
	/** Name links that lead nowhere, notes that cannot be read, and notes without a row. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A line below a table's header: a paper, or the heading of the group of papers that follows. */
type ComparisonLine =
	| { readonly kind: 'group'; readonly label: string }
	| { readonly kind: 'paper'; readonly row: ComparisonRow };

/** The lines of a comparison, with a heading line before each group of rows. */
export function linesOf({ rows }: Comparison): readonly ComparisonLine[] {
	return rows.flatMap((row, index): ComparisonLine[] => {
		const opens = row.group !== '' && row.group !== rows[index - 1]?.group;
		return opens
			? [
					{ kind: 'group', label: row.group },
					{ kind: 'paper', row },
				]
			: [{ kind: 'paper', row }];
	});
}

interface SortValue {
	readonly text: string;
	readonly quantity: number | null;
}

/**
 * Sorts rows by one key after the other. A column in which at least half of the values are quantities is sorted by
 * quantity, any other column in natural order. Other values come after the quantities, and rows without a value last.
 *
 * @param values for each row, its value for each key.
 */
export function orderRows<Row>(
	rows: readonly Row[],
	values: readonly (readonly string[])[],
	keys: readonly SortKey[],
): readonly Row[] {
	if (keys.length === 0) return rows;
	const columns = keys.map((_, key) => readColumn(values.map((row) => row[key] ?? '')));
	const indexes = rows
		.map((_, index) => index)
		.sort((a, b) => {
			for (const [key, { isMeasured, values: column }] of columns.entries()) {
				const order = compare(column[a], column[b], isMeasured, keys[key]?.descending === true ? -1 : 1);
				if (order !== 0) return order;
			}
			return a - b;
		});
	return indexes.flatMap((index) => rows[index] ?? []);
}

function readColumn(texts: readonly string[]): { isMeasured: boolean; values: SortValue[] } {
	const quantities = quantitiesOf(texts).values;
	const values = texts.map((text, index) => ({
		text: isUnknown(text) ? '' : text,
		quantity: quantities[index] ?? null,
	}));
	const stated = values.filter(({ text }) => text !== '');
	const known = stated.filter(({ quantity }) => quantity !== null);
	return { isMeasured: known.length > 0 && known.length * 2 >= stated.length, values };
}

function compare(left: SortValue | undefined, right: SortValue | undefined, isMeasured: boolean, sign: 1 | -1): number {
	if (left === undefined || right === undefined) return 0;
	if (left.text === '' || right.text === '') return Number(left.text === '') - Number(right.text === '');
	if (!isMeasured) return naturalOrder(left.text, right.text) * sign;
	if (left.quantity === null || right.quantity === null)
		return Number(left.quantity === null) - Number(right.quantity === null);
	return (left.quantity - right.quantity) * sign;
}

/** How the user has sorted a table on the screen. This is never written to the note. */
export interface ViewSort {
	/** The `key` of a column. */
	readonly column: string;
	readonly descending: boolean;
}

/** The sorting after a click on a column's header: ascending, then descending, then the table's own order. */
export function nextSort(sort: ViewSort | null, column: string): ViewSort | null {
	if (sort?.column !== column) return { column, descending: false };
	return sort.descending ? null : { column, descending: true };
}

/** Sorts the rows within each group. If the column no longer exists, the order stays. */
export function sortComparison(comparison: Comparison, sort: ViewSort | null): Comparison {
	const at = sort === null ? -1 : comparison.columns.findIndex(({ key }) => key === sort.column);
	const column = comparison.columns[at];
	if (sort === null || column === undefined) return comparison;
	const sorted = inGroups(comparison.rows).flatMap((rows) =>
		orderRows(
			rows,
			rows.map((row) => [row.cells[at]?.markdown ?? '']),
			[{ column, descending: sort.descending }],
		),
	);
	return { ...comparison, rows: sorted };
}

/** The rows of each group. The groups are in the order in which they first appear in `order`. */
export function inGroups(rows: readonly ComparisonRow[], order = rows): readonly (readonly ComparisonRow[])[] {
	const groups = new Map(order.map(({ group }): [string, ComparisonRow[]] => [group, []]));
	for (const row of rows) groups.get(row.group)?.push(row);
	return [...groups.values()];
}
