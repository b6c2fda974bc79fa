// The room `core/export`. Writes a table as CSV, LaTeX, HTML or Markdown.
import { readCells } from './export-table';
import type { ExportCell, ExportTable } from './export-table';
import { plainText } from '../markdown/plain-text';

/**
 * Writes a table as RFC 4180 has it: CRLF after each record, a field in quotes where it holds the separator, a quote or
 * a line break, quotes in it doubled. A cell is its text without marks, math as it was written, line breaks kept.
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

/** The items of a list, each on one line; null for a cell that is not a list. */
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

/**
 * What joins the items of the lists of a fact, the same in all of its cells: a line break where an item
 * of any holds a semicolon.
 */
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
 * Where a cell may start for some spreadsheet, if what stands there, behind blanks, quotes and what
 * nobody sees, starts a formula.
 */
const FORMULA = /(?:^|[,;|\t\r\n] ?)(?=(?:(?![\t\r\n])[\s"\p{C}])*[=+\-@＝＋－＠])/gu;
/**
 * What stands for a fact and calculates nothing: one number with a sign, with an exponent and a deviation; units or
 * words may follow.
 */
const SIGNED_NUMBER = /^[+-]\s{0,3}[.,]?\d[\d.,]*(?:[eE][+-]?\d{1,4})?(?:\s{0,3}±\s{0,3}\d[\d.,]*)?/u;
const NO_WORDS = /[^\p{L}%‰°\s]/u;

/**
 * Puts an apostrophe in front of what a spreadsheet would take for a formula, as OWASP advises ("CSV Injection"): notes
 * and properties come from other people, too, and `=cmd|…` would run. That is so at the start of a cell, and behind
 * every comma, semicolon, tab, bar and line break in it: quotes do not help there, since a program that parts cells at
 * another of these sees the quote in the middle of a cell, where it means nothing. Spaces are left out, as they part
 * words in nearly every cell. Signed numbers and dashes stay as they are. A cell that starts with a tab or a line break
 * gets an apostrophe in any case.
 */
function guard(text: string): string {
	const defused = text.replace(FORMULA, (point, at: number) =>
		isHarmless(text.slice(at + point.length).trim()) ? point : `${point}'`,
	);
	return /^[^\S\t\r\n]*[\t\r\n]/u.test(defused) ? `'${defused}` : defused;
}

/** No further operator, bracket or digit may follow a number, since `-2+3` and `-1*A1` are formulas. */
function isHarmless(text: string): boolean {
	const rest = text.replace(SIGNED_NUMBER, '');
	return rest === text ? /^[-+]+$/u.test(text) : !NO_WORDS.test(rest);
}

function field(text: string, separator: string): string {
	return text.includes(separator) || /["\r\n]/u.test(text) || text !== text.trim()
		? `"${text.replaceAll('"', '""')}"`
		: text;
}
