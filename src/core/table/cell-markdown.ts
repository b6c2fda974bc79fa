// The room `core/table`. Turns a comparison into a Markdown table, keeps it up to date, and takes edits by hand back
// to the notes.
import { findSpans } from '../markdown/inline-spans';
import { escapeCell, unescapeCell } from '../markdown/table';
import { carryBack } from '../comparison/carry';
import type { ComparisonCell, ComparisonRow } from '../comparison/comparison';
import { hugoLinks, withoutShortcodes } from '../comparison/hugo';
import { noteName } from '../facts/title';
import { linkOf, nameIn } from '../comparison/name-cell';
import { breaksOf, factLines, renderFact, withoutSectionLink } from './render';
import type { PreparedTable } from '../comparison/sources';

/**
 * What a note would state for a cell of a table to say this: without what rendering adds to a fact (the link of a name,
 * the bold of the best value, the link to a section, the word for what is missing), pipes and line breaks as they stand
 * outside of tables.
 *
 * @returns null where the table does not show all that the note states, so that its cell cannot stand for it.
 */
export function markdownOfCell(cell: string, row: ComparisonRow, index: number, table: PreparedTable): string | null {
	const {
		comparison,
		parsed: { options },
		place,
	} = table;
	const fact = row.cells[index];
	const styled = (link: string): string =>
		options.links === 'hugo' ? withoutShortcodes(hugoLinks(link, table)) : link;
	const back = (markdown: string): string =>
		carryBack(
			withoutShortcodes(markdown),
			{ markdown: fact?.stated ?? '', source: fact?.source ?? 'property', path: row.path },
			place,
			styled,
		);
	if (index === comparison.nameColumn) return back(nameIn(unescapeCell(cell)) || noteName(linkOf(cell)));
	if (fact !== undefined && (fact.shortened || !isWhole(fact, table))) return null;
	const own = fact?.source === 'section' ? withoutSectionLink(cell) : cell;
	const plain = comparison.mayBeBest.has(index) ? withoutBold(own) : own;
	if (plain === escapeCell(options.missing)) return back('');
	// An escaped pipe that the note has itself (as LaTeX's norm) is not one that the table added.
	const unescaped = fact?.markdown.includes('\\|') === true ? plain : unescapeCell(plain);
	const breaks = breaksOf(options);
	return back(
		breaks !== null && hasBreaks(fact?.markdown ?? '')
			? unescaped.replaceAll(breaks, '\n')
			: unescaped.replace(/\\[^]|<br\s{0,9}\/?>/giu, (found) => (found.startsWith('\\') ? found : '\n')),
	);
}

/** Whether a cell shows each link of its fact as a link, and each line break as what can be told from its text. */
function isWhole({ markdown }: ComparisonCell, table: PreparedTable): boolean {
	const { options } = table.parsed;
	if (options.links === 'hugo' && countLinks(withoutShortcodes(hugoLinks(markdown, table))) < countLinks(markdown))
		return false;
	const breaks = breaksOf(options);
	return (
		breaks === null ||
		!hasBreaks(markdown) ||
		renderFact(markdown, { ...table, options }).split(breaks).length === factLines(markdown).length
	);
}

function countLinks(markdown: string): number {
	return findSpans(markdown).filter(({ kind }) => kind === 'link' || kind === 'wikilink' || kind === 'embed').length;
}

/** A cell without the bold that it stands in as a whole. */
function withoutBold(cell: string): string {
	const inner = cell.startsWith('**') && cell.endsWith('**') ? cell.slice(2, -2) : '';
	return inner === '' || inner.includes('**') || inner.endsWith('*') ? cell : inner;
}

function hasBreaks(markdown: string): boolean {
	return factLines(markdown).length > 1;
}
