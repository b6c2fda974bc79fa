import { escapeCell } from '../markdown/table';
import type { LabelLanguage } from './columns';
import { isColumnName, labelOf } from './columns';
import type { Comparison, ComparisonCell, ComparisonRow } from './comparison';
import type { Grid } from './grid';
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
	const { columns, nameColumn, rows } = comparison;
	const { options, language, header } = render;
	const transposed = options.transposed;
	const labels = columns.map((column) => {
		const kept = transposed ? undefined : header.find((label) => isColumnName(column, label));
		return column.label === null && kept !== undefined ? kept : escapeCell(labelOf(column, language));
	});
	const body = rows.map((row) => row.cells.map((cell, index) => (index === nameColumn ? linkCell(row, render) : factCell(cell, options))));
	const grid = [labels, ...body];
	return transposed ? labels.map((_, column) => grid.map((row) => row[column] ?? '')) : grid;
}

/** Writes a grid as a GFM table without padding: the same cells, the same bytes. */
export function renderTable(grid: Grid, alignments: readonly string[], eol: string): string {
	const [header = [], ...rows] = grid;
	const delimiter = header.map((_, index) => alignments[index] ?? '---');
	return [header, delimiter, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join(eol);
}

function factCell({ markdown, best }: ComparisonCell, { missing }: TableOptions): string {
	const cell = escapeCell(markdown === '' ? missing : markdown);
	return best && !cell.startsWith('**') ? `**${cell}**` : cell;
}

function linkCell(row: ComparisonRow, { options, hubPath }: RenderOptions): string {
	const name = row.name.replace(/\s+/gu, ' ').trim();
	switch (options.links) {
		case 'plain':
			return escapeCell(name);
		case 'markdown':
			return escapeCell(`[${name.replace(/[[\]]/gu, '\\$&')}](${relativeUrl(hubPath, row.path)})`);
		default: {
			const shown = name.replace(/[[\]|]/gu, ' ').replace(/\s+/gu, ' ').trim();
			return escapeCell(shown === '' || shown === row.linkpath ? `[[${row.linkpath}]]` : `[[${row.linkpath}|${shown}]]`);
		}
	}
}

/** The relative URL from one note to another, as a Markdown link destination. */
function relativeUrl(from: string, to: string): string {
	const source = from.split('/').slice(0, -1);
	const target = to.split('/');
	let shared = 0;
	while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
	const steps = [...source.slice(shared).map(() => '..'), ...target.slice(shared)];
	return steps.map((step) => encodeURIComponent(step).replace(/[()]/gu, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)).join('/');
}
