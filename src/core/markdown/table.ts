import { wellFormed } from '../text/strings';
import { PIPE, isEscaped } from './chars';
import type { Cell, TableRow } from './types';

/** Splits the row when its cells are first needed, because those of most tables in a vault never are. */
export class LazyRow implements TableRow {
	readonly #text: string;
	readonly #textFrom: number;
	#cells: readonly Cell[] | null = null;

	/** @param textFrom where the row's text starts, after its indent and markers of containers. */
	constructor(
		text: string,
		readonly from: number,
		readonly to: number,
		readonly line: number,
		textFrom: number,
	) {
		this.#text = text;
		this.#textFrom = textFrom;
	}

	get cells(): readonly Cell[] {
		this.#cells ??= this.#split();
		return this.#cells;
	}

	#split(): Cell[] {
		const cells = splitRow(this.#text, this.#textFrom, this.to);
		// A row that is a single pipe has one empty cell, although a header cannot be one.
		if (cells.length === 0) cells.push({ text: '', from: this.#textFrom + 1, to: this.#textFrom + 1 });
		return cells;
	}
}

/**
 * Splits a table row as GFM does (GFM 0.29, section 4.10): at every `|` not escaped as `\|`, even in code. The first
 * and the last pipe are optional. Cells are trimmed of all white space, also full-width spaces.
 */
export function splitRow(text: string, from: number, to: number): Cell[] {
	const row = text.slice(from, to);
	const cells: Cell[] = [];
	let start = row.charCodeAt(0) === PIPE ? 1 : 0;
	for (let at = row.indexOf('|', start); at !== -1; at = row.indexOf('|', at + 1)) {
		if (isEscaped(row, 0, at)) continue;
		cells.push(readCell(row, start, at, from));
		start = at + 1;
	}
	const rest = readCell(row, start, row.length, from);
	if (rest.text !== '') cells.push(rest);
	return cells;
}

function readCell(row: string, start: number, end: number, offset: number): Cell {
	const text = row.slice(start, end).trim();
	if (text === '') {
		const at = offset + (start < end ? start + 1 : start);
		return { text, from: at, to: at };
	}
	const first = text.charCodeAt(0);
	let from = start;
	while (row.charCodeAt(from) !== first) from += 1;
	return { text, from: offset + from, to: offset + from + text.length };
}

// Sticky and without an anchor at its end, so that it never backtracks.
const DELIMITER_ROW = /\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*/y;

/** Whether the row is like `| --- | :-: |`. One without `|` or `:` would be a setext underline. */
export function isDelimiterRow(text: string, from: number, to: number): boolean {
	DELIMITER_ROW.lastIndex = from;
	if (!DELIMITER_ROW.test(text) || DELIMITER_ROW.lastIndex < to) return false;
	const row = text.slice(from, to);
	return row.includes('|') || row.includes(':');
}

/**
 * Makes a text safe as the content of a GFM cell between spaces. Safe text stays as it is.
 * - A line ending would end the row: it becomes `<br>`, and the backslash of a hard break, which would escape the `<`,
 *   is removed.
 * - A `|` would divide the cell: it becomes `\|`, unless it is escaped already.
 * - For characters that a file cannot hold, see `wellFormed`.
 */
export function escapeCell(text: string): string {
	return wellFormed(text)
		.trim()
		.replace(/(\\[\\|])|\\?(?:\r\n?|\n)/gu, (_, escape?: string) => escape ?? '<br>')
		.replace(/(\\[\\|])|\|/gu, (_, escape?: string) => escape ?? '\\|');
}

/** Replaces `\|` by `|`. Other escapes and `<br>` stay, because they are inline Markdown. */
export function unescapeCell(source: string): string {
	return source.replace(/\\[\\|]/gu, (escape) => (escape === '\\|' ? '|' : escape));
}
