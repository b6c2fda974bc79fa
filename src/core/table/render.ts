import { escapeCell } from '../markdown/table';
import { propertyKey } from '../front-matter/properties';
import type { Column, LabelLanguage } from './columns';
import { isColumnName, labelOf } from './columns';
import { linesOf } from './comparison';
import type { Comparison, ComparisonCell, ComparisonRow } from './comparison';
import { findSpans } from '../markdown/inline-spans';
import { findName } from '../text/names';
import type { Grid } from './grid';
import { partName } from './name-cell';
import type { TableOptions } from './options';

/** What a table's cells are written with, besides the facts. */
export interface RenderOptions {
	readonly options: TableOptions;
	readonly language: LabelLanguage;
	/** The vault path of the note the table stands in, for relative Markdown links. */
	readonly hubPath: string;
	/** The header as it stands in the note; a label of the same column is kept. */
	readonly header: readonly string[];
}

/** The cells of a comparison as Markdown, the header first, transposed where the options say so. */
export function renderGrid(comparison: Comparison, render: RenderOptions): Grid {
	const { columns, nameColumn } = comparison;
	const { options, language, header } = render;
	const transposed = options.transposed;
	const labels = columns.map((column) => {
		const kept = transposed ? undefined : labelIn(header, column);
		return column.label === null && kept !== undefined ? kept : escapeCell(labelOf(column, language));
	});
	const body = linesOf(comparison).map((line) => {
		if (line.kind === 'group') return columns.map((_, index) => (index === 0 ? groupCell(line.label) : ''));
		return line.row.cells.map((cell, index) => (index === nameColumn ? linkCell(line.row, render) : factCell(cell, line.row, render)));
	});
	const grid = [labels, ...body];
	return transposed ? labels.map((_, column) => grid.map((row) => row[column] ?? '')) : grid;
}

/** The label that a column has in a header: its own name, else another name of its fact that no other column asks for. */
function labelIn(header: readonly string[], column: Column): string | undefined {
	return findName(header, column.key.trim(), (label) => label.trim()) ?? header.find((label) => isColumnName(column, label) && !column.others.has(propertyKey(label)));
}

/** Writes a grid as a GFM table without padding: the same cells, the same bytes. */
export function renderTable(grid: Grid, alignments: readonly string[], eol: string): string {
	const [header = [], ...rows] = grid;
	const delimiter = header.map((_, index) => alignments[index] ?? '---');
	return [header, delimiter, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join(eol);
}

function factCell(fact: ComparisonCell, row: ComparisonRow, render: RenderOptions): string {
	const cell = escapeCell(fact.markdown === '' ? render.options.missing : fact.markdown);
	const shown = fact.best && !cell.startsWith('**') ? `**${cell}**` : cell;
	return fact.source === 'section' ? shown + sectionLink(fact.statedBy, row, render) : shown;
}

/** A group's heading in bold, unless it has marks of its own. */
function groupCell(label: string): string {
	return escapeCell(/[*_`[\]$<]/u.test(label) ? label : `**${label}**`);
}

/** A link to the section that a cell was taken from. */
function sectionLink(heading: string, row: ComparisonRow, { options, hubPath }: RenderOptions): string {
	const anchor = linkHeading(heading);
	switch (options.links) {
		case 'plain':
			return '';
		case 'markdown':
			return ` [${SECTION_SIGN}](${relativeUrl(hubPath, row.path)}#${encodeUrl(anchor)})`;
		default:
			return ` ${escapeCell(`[[${row.linkpath.replace(/#.*$/u, '')}#${anchor}|${SECTION_SIGN}]]`)}`;
	}
}

/** What a section's link shows. */
export const SECTION_SIGN = '§';

/** A cell without the link to its section, if it has one. */
export function withoutSectionLink(cell: string): string {
	return cell.replace(/\s*(?:\[\[[^[\]]*#[^[\]]*\\\|§\]\]|\[§\]\([^()]*\))$/u, '');
}

/** A heading as links name it: without what has a meaning in a link. */
export function linkHeading(heading: string): string {
	return heading.replace(/[#|^:%[\]\\]+/gu, ' ').replace(/\s+/gu, ' ').trim();
}

function linkCell(row: ComparisonRow, { options, hubPath }: RenderOptions): string {
	const name = row.name.replace(/\s+/gu, ' ').trim();
	if (options.links === 'plain') return escapeCell(name);
	const { open, text, close, needsMarkdownLink } = partName(name);
	const link = options.links === 'markdown' || needsMarkdownLink ? `[${linkLabel(text)}](${relativeUrl(hubPath, row.path)})` : wikilink(row.linkpath, text);
	return escapeCell(open + link + close);
}

function wikilink(linkpath: string, text: string): string {
	const shown = text.replace(/[[\]|]/gu, ' ').replace(/\s+/gu, ' ').trim();
	return shown === '' || shown === linkpath ? `[[${linkpath}]]` : `[[${linkpath}|${shown}]]`;
}

/** Escapes the brackets of a link's label, but for those in code and formulas, where a backslash would be shown. */
function linkLabel(text: string): string {
	const opaque = findSpans(text).filter(({ kind }) => kind === 'code' || kind === 'math');
	return text.replace(/\\[[\]]|[[\]]/gu, (bracket, at: number) => (bracket.length > 1 || opaque.some(({ from, to }) => at >= from && at < to) ? bracket : `\\${bracket}`));
}

/** The relative URL from one note to another, as a Markdown link destination. */
function relativeUrl(from: string, to: string): string {
	const source = from.split('/').slice(0, -1);
	const target = to.split('/');
	let shared = 0;
	while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
	const steps = [...source.slice(shared).map(() => '..'), ...target.slice(shared)];
	return steps.map(encodeUrl).join('/');
}

function encodeUrl(part: string): string {
	return encodeURIComponent(part).replace(/[()]/gu, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`);
}
