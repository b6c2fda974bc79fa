// The room `core/export`. Writes a table as CSV, LaTeX, HTML or Markdown.
import { readCells } from './export-table';
import type { ExportCell, ExportTable } from './export-table';
import { plainText } from '../markdown/plain-text';

/**
 * Writes a table as RFC 4180 defines it. A cell is its text without formatting; math stays as written, line breaks
 * stay. The items of a list are joined by semicolons, or by line breaks if an item of that fact has a semicolon.
 */
export function writeCsv(table: ExportTable, separator: ',' | ';' | '\t'): string {
	const cells = readCells(table).map((row) => row.map((cell) => ({ ...cell, texts: itemTexts(cell) })));
	const withSemicolons = cells.flat().filter(({ texts }) => texts?.some((text) => text.includes(';')) === true);
	const onLines = new Set(withSemicolons.map(({ place }) => place));
	return cells
		.map((row) => {
			const fields = row.map(({ tokens, texts, place }) =>
				field(guard(texts?.join(onLines.has(place) ? '\n' : '; ') ?? plainText(tokens)), separator),
			);
			return `${fields.join(separator)}\r\n`;
		})
		.join('');
}

/** Each item on one line; null if the cell is not a list. */
function itemTexts({ items }: ExportCell): readonly string[] | null {
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
