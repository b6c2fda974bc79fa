// The room `core/export`. Writes a table as CSV, LaTeX, HTML or Markdown.
import { readCells } from './export-table';
import type { ExportCell, ExportTable } from './export-table';
import { plainText } from '../markdown/plain-text';

/**
 * Writes a table as RFC 4180 defines it. A cell is its text without formatting; math stays as written, line breaks
 * stay.
 */
export function writeCsv(table: ExportTable, separator: ',' | ';' | '\t'): string {
	const cells = readCells(table);
	const lists = cells.map((row) => row.map(itemsOf));
	const joints = jointsOf(cells, lists);
	return cells
		.map((row, at) => {
			const texts = row.map(
				(cell, column) => lists[at]?.[column]?.join(joints.get(cell.place) ?? JOINT) ?? plainText(cell.tokens),
			);
			return `${texts.map((text) => field(guard(text), separator)).join(separator)}\r\n`;
		})
		.join('');
}

const JOINT = '; ';

/** Each item on one line; null if the cell is not a list. */
function itemsOf({ items }: ExportCell): readonly string[] | null {
	const texts = items?.map((tokens) =>
		plainText(tokens)
			.split(/[\r\n]+/u)
			.map((line) => line.trim())
			.join(' ')
			.trim(),
	);
	return texts?.filter((text) => text !== '') ?? null;
}

/** The facts whose list items are joined by line breaks, because one of the items has a semicolon. */
function jointsOf(
	cells: readonly (readonly ExportCell[])[],
	lists: readonly (readonly (readonly string[] | null)[])[],
): ReadonlyMap<number, string> {
	const withSemicolons = cells.flatMap((row, at) =>
		row.flatMap(({ place }, column) =>
			lists[at]?.[column]?.some((item) => item.includes(';')) === true ? [place] : [],
		),
	);
	return new Map(withSemicolons.map((place) => [place, '\n']));
}

/**
 * Each place where some spreadsheet may start a cell, followed by blanks, quotes or invisible characters and a formula.
 */
const FORMULA = /(?:^|[,;|\t\r\n] ?)(?=(?:(?![\t\r\n])[\s"\p{C}])*[=+\-@＝＋－＠])/gu;
/** A signed number, possibly with an exponent and a deviation, is not a formula. Units or words may follow. */
const SIGNED_NUMBER = /^[+-]\s{0,3}[.,]?\d[\d.,]*(?:[eE][+-]?\d{1,4})?(?:\s{0,3}±\s{0,3}\d[\d.,]*)?/u;
const NO_WORDS = /[^\p{L}%‰°\s]/u;

/**
 * Puts an apostrophe before what a spreadsheet would take for a formula, as OWASP advises ("CSV Injection"): notes and
 * properties may come from other people, and `=cmd|…` would run.
 *
 * A formula may start a cell or follow any comma, semicolon, tab, bar or line break in it. Quotes do not help, because
 * to a program that splits cells at another of these characters, the quote is inside a cell and means nothing. Spaces
 * are not covered, because nearly every cell has them. A cell that starts with a tab or a line break always gets an
 * apostrophe.
 */
function guard(text: string): string {
	const defused = text.replace(FORMULA, (point, at: number) =>
		isHarmless(text.slice(at + point.length).trim()) ? point : `${point}'`,
	);
	return /^[^\S\t\r\n]*[\t\r\n]/u.test(defused) ? `'${defused}` : defused;
}

/** No operator, bracket or digit may follow a number, since `-2+3` and `-1*A1` are formulas. */
function isHarmless(text: string): boolean {
	const rest = text.replace(SIGNED_NUMBER, '');
	return rest === text ? /^[-+]+$/u.test(text) : !NO_WORDS.test(rest);
}

function field(text: string, separator: string): string {
	return text.includes(separator) || /["\r\n]/u.test(text) || text !== text.trim()
		? `"${text.replaceAll('"', '""')}"`
		: text;
}
