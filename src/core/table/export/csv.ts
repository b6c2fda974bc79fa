import { readCells } from './export-table';
import type { ExportTable } from './export-table';
import { plainText } from './plain-text';

/**
 * Writes a table as RFC 4180 has it: CRLF after each record, a field in quotes where it holds a comma, a quote or a line
 * break, quotes in it doubled. A cell is its text without marks, math as it was written, line breaks kept.
 */
export function writeCsv(table: ExportTable): string {
	return readCells(table).map((row) => `${row.map(({ tokens }) => field(guard(plainText(tokens)))).join(',')}\r\n`).join('');
}

/**
 * What stands for a fact and calculates nothing: one number with a sign, with an exponent, a deviation and a unit or words
 * behind it, or dashes alone. No further operator, bracket or digit may follow, since `-2+3` and `-1*A1` are formulas.
 */
const HARMLESS = /^(?:[+-]\s{0,3}[.,]?\d[\d.,]*(?:[eE][+-]?\d{1,4})?(?:\s{0,3}±\s{0,3}\d[\d.,]*)?[\p{L}%‰°\s]*|[-+]+)$/u;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises ("CSV Injection"): notes and
 * properties come from other people, too, and `=cmd|…` would run; signed numbers and dashes stay as they are.
 */
function guard(text: string): string {
	return /^[=+\-@\t\r＝＋－＠]/u.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}

function field(text: string): string {
	return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
