import { escapeCell, unescapeCell } from '../markdown/table';
import { indexOfColumn } from './columns';
import type { Comparison, ComparisonRow } from './comparison';
import { linkOf, nameIn } from './name-cell';
import type { TableOptions } from './options';
import { withoutSectionLink } from './render';

/**
 * What a note would state for a cell of a table to say this: without what rendering adds to a fact (the link of a name, the bold of the best
 * value, the link to a section, the word for what is missing), pipes and line breaks as they stand outside of tables.
 */
export function markdownOfCell(cell: string, row: ComparisonRow, index: number, comparison: Comparison, options: TableOptions): string {
	const fact = row.cells[index];
	if (index === comparison.nameColumn) return nameIn(unescapeCell(cell)) || linkOf(cell).replace(/^.*\//u, '');
	const own = fact?.source === 'section' ? withoutSectionLink(cell) : cell;
	const mayBeBest = options.best.some((rule) => indexOfColumn(comparison.columns, rule.column.key) === index);
	const plain = mayBeBest ? own.replace(/^\*\*((?:(?!\*\*).)+)\*\*$/u, '$1') : own;
	if (plain === escapeCell(options.missing)) return '';
	// An escaped pipe that the note has itself (as LaTeX's norm) is not one that the table added.
	const unescaped = fact?.markdown.includes('\\|') === true ? plain : unescapeCell(plain);
	return unescaped.replace(/<br\s*\/?>/giu, '\n');
}
