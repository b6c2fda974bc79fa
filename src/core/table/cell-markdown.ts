import { escapeCell, unescapeCell } from '../markdown/table';
import { carryBack } from './carry';
import { indexOfColumn } from './columns';
import type { ComparisonRow } from './comparison';
import { linkOf, nameIn } from './name-cell';
import { withoutSectionLink } from './render';
import type { PreparedTable } from './sources';

/**
 * What a note would state for a cell of a table to say this: without what rendering adds to a fact (the link of a name, the bold of the best
 * value, the link to a section, the word for what is missing), pipes and line breaks as they stand outside of tables.
 */
export function markdownOfCell(cell: string, row: ComparisonRow, index: number, { comparison, parsed: { options }, place }: PreparedTable): string {
	const fact = row.cells[index];
	const back = (markdown: string): string => carryBack(markdown, { markdown: fact?.stated ?? '', source: fact?.source ?? 'property', path: row.path }, place);
	if (index === comparison.nameColumn) return back(nameIn(unescapeCell(cell)) || linkOf(cell).replace(/^.*\//u, ''));
	const own = fact?.source === 'section' ? withoutSectionLink(cell) : cell;
	const mayBeBest = options.best.some((rule) => indexOfColumn(comparison.columns, rule.column.key) === index);
	const plain = mayBeBest ? own.replace(/^\*\*((?:(?!\*\*).)+)\*\*$/u, '$1') : own;
	if (plain === escapeCell(options.missing)) return back('');
	// An escaped pipe that the note has itself (as LaTeX's norm) is not one that the table added.
	const unescaped = fact?.markdown.includes('\\|') === true ? plain : unescapeCell(plain);
	return back(unescaped.replace(/<br\s*\/?>/giu, '\n'));
}
