// The room `core/table`. Turns a comparison into a Markdown table, keeps it up to date, and writes edits made by hand
// in the table back to the notes.
import { findSpans } from '../markdown/inline-spans';
import { escapeCell, unescapeCell } from '../markdown/table';
import { carryBack, linkOf, nameIn, partName } from '../comparison/cells';
import { hugoLinks, withoutShortcodes } from '../comparison/hugo';
import type { Comparison, ComparisonCell, ComparisonRow } from '../comparison/comparison';
import { noteName } from '../facts/title';
import { breaksOf, factLines, renderFact, withoutSectionLink } from './render';
import type { PreparedTable } from '../comparison/sources';
import { transposeIf } from '../block/grid';
import type { Grid } from '../block/grid';
import { caselessName } from '../text/names';

/**
 * The Markdown that a note must state for a table to show this cell: without what rendering adds (the link of a name,
 * the bold of the best value, the link to a section, the text for a missing value), and with pipes and line breaks as
 * outside of tables. Null if the cell does not show everything that the note states, so that it cannot replace it.
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
	// If the note itself has an escaped pipe (such as LaTeX's norm `\|`), the escapes belong to the note and stay.
	const unescaped = fact?.markdown.includes('\\|') === true ? plain : unescapeCell(plain);
	const breaks = breaksOf(options);
	return back(
		breaks !== null && hasBreaks(fact?.markdown ?? '')
			? unescaped.replaceAll(breaks, '\n')
			: unescaped.replace(/\\[^]|<br\s{0,9}\/?>/giu, (found) => (found.startsWith('\\') ? found : '\n')),
	);
}

/** Whether a cell shows each link as a link, and each line break as a separator that its text lacks. */
function isWhole({ markdown }: ComparisonCell, table: PreparedTable): boolean {
	const { options } = table.parsed;
	if (options.links === 'hugo' && countLinks(withoutShortcodes(hugoLinks(markdown, table))) < countLinks(markdown))
		return false;
	const breaks = breaksOf(options);
	return (
		breaks === null ||
		!hasBreaks(markdown) ||
		renderFact(markdown, table).split(breaks).length === factLines(markdown).length
	);
}

function countLinks(markdown: string): number {
	return findSpans(markdown).filter(({ kind }) => kind === 'link' || kind === 'wikilink' || kind === 'embed').length;
}

function withoutBold(cell: string): string {
	const inner = cell.startsWith('**') && cell.endsWith('**') ? cell.slice(2, -2) : '';
	return inner === '' || inner.includes('**') || inner.endsWith('*') ? cell : inner;
}

function hasBreaks(markdown: string): boolean {
	return factLines(markdown).length > 1;
}

const BARE_LINK = /^([*_~=]*)\[\[([^[\]|]+)\]\]([*_~=]*)$/u;

/**
 * The linkpath in a name's cell, if the link has no text of its own and so only tells which paper is meant; null if
 * the cell is something else, or the emphasis around the link differs from that of the name.
 */
export function bareLinkIn(cell: string, name: string): string | null {
	const [, opening, linkpath = null, closing] = BARE_LINK.exec(cell) ?? [];
	const { open, close } = partName(name);
	return opening === open && closing === close ? linkpath : null;
}

/**
 * Undoes what Obsidian changes in a table when a note is renamed: `[[Old]]`, which showed the paper's name, becomes
 * `[[New]]`. This is not an edit by hand.
 */
export function beforeRenames(table: Grid, { rows, nameColumn }: Comparison, transposed: boolean): Grid {
	const names = new Map(rows.map((row) => [caselessName(row.linkpath), row.name]));
	const before = transposeIf(transposed, table).map((cells, index) => {
		const cell = cells[nameColumn] ?? '';
		const name = index === 0 ? undefined : names.get(caselessName(linkOf(cell)));
		if (name === undefined) return cells;
		const linkpath = bareLinkIn(cell, name);
		const { open, text, close } = partName(name);
		return linkpath === null || linkpath === text
			? cells
			: cells.with(nameColumn, escapeCell(`${open}[[${text}]]${close}`));
	});
	return transposeIf(transposed, before);
}
