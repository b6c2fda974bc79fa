import Table from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import { unescapeCell } from '../../core/markdown/table';
import type { Grid } from '../../core/block/grid';
import { append } from '../../core/text/append';
import { plainText } from './plain-text';

/** The narrowest column that Chinese text can still be read in, in characters of a terminal. */
const NARROWEST = 8;
const PADDING = 2;

/**
 * A comparison table with borders, wide cells wrapped.
 *
 * @param grid the cells as Markdown, the header first.
 * @param width the characters of a terminal's line.
 */
export function renderTerminalTable(grid: Grid, width: number): string {
	const shown = grid.map((row) => row.map(shownText));
	const widths = columnWidths(shown, width);
	// Hard, because Chinese text has no spaces to break at.
	const [head = [], ...rows] = shown.map((row) =>
		row.map((cell, column) => wrapAnsi(cell, (widths[column] ?? NARROWEST) - PADDING, { hard: true })),
	);
	const table = new Table({ head, colWidths: widths, style: { head: [], border: [] } });
	append(table, rows);
	return table.toString();
}

/** Links by their text, line breaks as spaces. */
function shownText(cell: string): string {
	const text = unescapeCell(cell)
		.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/gu, '$1')
		.replace(/!?\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '$1')
		.replace(/<br\s{0,9}\/?>/giu, ' ');
	return plainText(text).trim();
}

/** Every column its longest text, or else its share of what narrower columns leave. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
	const wanted = (rows[0] ?? []).map(
		(_, column) => PADDING + Math.max(2, ...rows.map((row) => 2 * (row[column]?.length ?? 0))),
	);
	let left = width - wanted.length - 1;
	const widths = new Array<number>(wanted.length).fill(0);
	const byNeed = wanted.map((need, column) => ({ need, column })).sort((a, b) => a.need - b.need);
	byNeed.forEach(({ need, column }, index) => {
		const share = Math.max(NARROWEST, Math.floor(left / (byNeed.length - index)));
		widths[column] = Math.min(need, share);
		left -= widths[column];
	});
	return widths;
}
