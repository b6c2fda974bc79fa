import { carry } from '../comparison/carry';
import type { Comparison, ComparisonRow } from '../comparison/comparison';
import { linesOf } from '../comparison/comparison';
import { propertyOf } from '../comparison/facts';
import type { NoteFacts } from '../comparison/facts';
import type { TablePlace } from '../comparison/place';
import type { VaultReader } from '../comparison/rows';
import { isUnquotedLink, renderValue } from '../facts/value';

/** The items of the list in each column, as inline Markdown; null where a cell shows no whole list. */
export type RowLists = readonly (readonly string[] | null)[];

/** The lists of each line of a table below its header, which its cells show on one line. */
export async function listsOf(comparison: Comparison, place: TablePlace, vault: VaultReader): Promise<RowLists[]> {
	return Promise.all(
		linesOf(comparison).map(async (line) =>
			line.kind === 'paper' ? rowLists(line.row, comparison, place, await vault.facts(line.row.path)) : [],
		),
	);
}

function rowLists(
	{ path, cells }: ComparisonRow,
	{ columns }: Comparison,
	place: TablePlace,
	facts: NoteFacts | null,
): RowLists {
	return cells.map(({ source, stated, shortened }, index) => {
		const column = columns[index];
		if (facts === null || column === undefined || source !== 'property' || shortened) return null;
		const fact = propertyOf(facts, column);
		// The note may have changed since the cells were made.
		if (fact === null || fact.markdown !== stated || !Array.isArray(fact.value) || isUnquotedLink(fact.value))
			return null;
		return fact.value
			.map((item) => carry({ markdown: renderValue(item), source, path }, place))
			.filter((item) => item !== '');
	});
}
