import { onOneLine } from '../text/strings';
import { encodeUrl, relativeUrl } from '../links/paths';
import { linesOf } from '../comparison/comparison';
import type { ComparisonCell, ComparisonRow } from '../comparison/comparison';
import { propertyKey } from '../front-matter/properties';
import type { TableOptions } from '../comparison/options';
import { firstOf } from '../text/collections';
import { transposeIf } from '../block/grid';
import type { Grid } from '../block/grid';
import { hugoLinks, linkLabel, relref } from '../comparison/hugo';
import type { PreparedTable } from '../comparison/sources';
import { partName } from '../comparison/cells';
import { escapeCell } from '../markdown/table';
import { smallest } from '../passes/region';
import { nameFinder } from '../text/names';
import type { Column } from '../facts/columns';
import { labelOf } from '../facts/columns';

/**
 * The cells of a comparison as Markdown, transposed if the options say so.
 *
 * @param header the present header in the note, whose labels are kept.
 */
export function renderGrid(table: PreparedTable, header: Grid[number]): Grid {
	const { comparison, parsed, place } = table;
	const { columns, nameColumn } = comparison;
	const { transposed } = parsed.options;
	const labelIn = labelFinder(transposed ? [] : header);
	const labels = columns.map(
		(column) =>
			(column.label === null ? labelIn(column) : undefined) ?? escapeCell(labelOf(column, place.language)),
	);
	const body = linesOf(comparison).map((line) => {
		if (line.kind === 'group') return columns.map((_, index) => (index === 0 ? groupCell(line.label) : ''));
		return line.row.cells.map((cell, index) =>
			index === nameColumn ? linkCell(line.row, table) : factCell(cell, line.row, table),
		);
	});
	return transposeIf(transposed, [labels, ...body]);
}

/** Finds a column's label in a header: its own name, else another name of its fact that no other column uses. */
function labelFinder(header: Grid[number]): (column: Column) => string | undefined {
	const spelt = nameFinder(header, (label) => label.trim());
	const named = firstOf(header.entries(), ([, label]) => propertyKey(label));
	return ({ key, names, others }) => {
		const places = names.flatMap((name) => (others.has(name) ? [] : (named.get(name)?.[0] ?? [])));
		return spelt(key.trim()) ?? header[smallest(places)];
	};
}

/** A GFM table without padding, so that equal cells always give equal bytes. */
export function renderTable(grid: Grid, alignments: readonly string[], eol: string): string {
	const [header = [], ...rows] = grid;
	const delimiter = header.map((_, index) => alignments[index] ?? '---');
	return [header, delimiter, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join(eol);
}

function factCell(fact: ComparisonCell, row: ComparisonRow, table: PreparedTable): string {
	const cell = renderFact(fact.markdown === '' ? table.parsed.options.missing : fact.markdown, table);
	const shown = fact.best && !cell.startsWith('**') ? `**${cell}**` : cell;
	return fact.source === 'section' ? shown + sectionLink(fact, row, table) : shown;
}

/** A fact as the text of a cell, with links in the table's style. */
export function renderFact(markdown: string, table: PreparedTable): string {
	const { options } = table.parsed;
	const linked = options.links === 'hugo' ? hugoLinks(markdown, table) : markdown;
	const breaks = breaksOf(options);
	return escapeCell(breaks === null ? linked : factLines(linked).join(breaks));
}

/** The text that replaces a line break in a cell; null for `<br>`, which Hugo would drop. */
export function breaksOf({ breaks, links }: TableOptions): string | null {
	return breaks ?? (links === 'hugo' ? '; ' : null);
}

/** A line break as notes write it, or an escaped character, so that `\<br>` is recognised as text. */
const BREAK_OR_ESCAPE = /(\\[^\r\n])|(?:\\?\r?\n|<br\s{0,9}\/?>)\s{0,99}/giu;

/** The lines of a fact, without indentation. */
export function factLines(markdown: string): readonly string[] {
	return markdown
		.trim()
		.replace(BREAK_OR_ESCAPE, (_, escaped: string | undefined) => escaped ?? '\n')
		.split('\n');
}

/** A group's heading in bold, unless it contains Markdown of its own. */
function groupCell(label: string): string {
	return escapeCell(/[*_`[\]$<]/u.test(label) ? label : `**${label}**`);
}

function sectionLink({ statedBy, anchor: id }: ComparisonCell, row: ComparisonRow, table: PreparedTable): string {
	const anchor = linkHeading(statedBy);
	switch (styleOf(row, table.parsed.options)) {
		case 'hugo': {
			const destination = relref(row.path, id, table);
			return destination === null ? '' : ` [${SECTION_SIGN}](${destination})`;
		}
		case 'plain':
			return '';
		case 'markdown':
			return ` [${SECTION_SIGN}](${relativeUrl(table.place.path, row.path)}#${encodeUrl(anchor)})`;
		default:
			return ` ${escapeCell(`[[${row.linkpath}#${anchor}|${SECTION_SIGN}]]`)}`;
	}
}

/** The text of the link to the section that a cell was taken from. */
export const SECTION_SIGN = '§';
const SECTION_LINK = /^(?:\[\[[^[\]#]*#[^[\]]*\\\|§\]\]|\[§\]\((?:[^()]*|\{\{< relref [^\n]* >\}\})\))$/u;

/** Removes the link to the section from a cell. */
export function withoutSectionLink(cell: string): string {
	const from = [cell.lastIndexOf('[§]('), cell.lastIndexOf('[[')].find(
		(at) => at !== -1 && SECTION_LINK.test(cell.slice(at)),
	);
	return from === undefined ? cell : cell.slice(0, from).trimEnd();
}

/** A heading without the characters that have a meaning in links. */
export function linkHeading(heading: string): string {
	return onOneLine(heading.replace(/[#|^:%[\]\\]+/gu, ' '));
}

function linkCell(row: ComparisonRow, table: PreparedTable): string {
	const { options } = table.parsed;
	const name = onOneLine(row.name);
	if (options.links === 'plain') return escapeCell(name);
	const { open, text, close, needsMarkdownLink } = partName(name);
	if (options.links === 'hugo') {
		const destination = relref(row.path, '', table);
		return escapeCell(destination === null ? name : `${open}[${linkLabel(text)}](${destination})${close}`);
	}
	const link =
		needsMarkdownLink || styleOf(row, options) === 'markdown'
			? `[${linkLabel(text)}](${relativeUrl(table.place.path, row.path)})`
			: wikilink(row.linkpath, text);
	return escapeCell(open + link + close);
}

/** The link style for a row. A wikilink cannot hold a linkpath with characters such as `]` or `|`. */
function styleOf({ linkpath }: ComparisonRow, { links }: TableOptions): TableOptions['links'] {
	return links === 'wikilink' && /[[\]|#\\\p{Cc}\p{Cs}]/u.test(linkpath) ? 'markdown' : links;
}

function wikilink(linkpath: string, text: string): string {
	const shown = onOneLine(text.replace(/[[\]|]/gu, ' '));
	return shown === '' || shown === linkpath ? `[[${linkpath}]]` : `[[${linkpath}|${shown}]]`;
}
