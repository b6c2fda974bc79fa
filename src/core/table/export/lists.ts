import { isUnquotedLink, renderValue } from '../value';
import type { Comparison, ComparisonRow } from '../comparison';
import { linesOf } from '../comparison';
import { propertyOf, statedProperty } from '../facts';
import type { NoteFacts } from '../facts';
import type { VaultReader } from '../rows';

/** The items of the list in each column, as inline Markdown; null where a cell is no list. */
export type RowLists = readonly (readonly string[] | null)[];

/** The lists of each line of a table below its header, which its cells show on one line. */
export async function listsOf(comparison: Comparison, vault: VaultReader): Promise<RowLists[]> {
	return Promise.all(linesOf(comparison).map(async (line) => (line.kind === 'paper' ? rowLists(line.row, comparison, await vault.facts(line.row.path)) : [])));
}

function rowLists({ cells }: ComparisonRow, { columns }: Comparison, facts: NoteFacts | null): RowLists {
	return cells.map(({ source, markdown }, index) => {
		const column = columns[index];
		if (facts === null || column === undefined || source !== 'property') return null;
		const value = statedProperty(facts.properties, column)?.value;
		// The note may have changed since the cells were made.
		if (!Array.isArray(value) || isUnquotedLink(value) || propertyOf(facts, column)?.markdown !== markdown) return null;
		return value.map(renderValue).filter((item) => item !== '');
	});
}
