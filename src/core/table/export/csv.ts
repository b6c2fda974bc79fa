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

/** A number with a sign, with its unit behind it, or dashes alone: what stands for a fact, and calculates nothing. */
const HARMLESS = /^(?:[+-]\s*[\d.,]*\d[\d.,]*\s*[\p{L}%‰°]*|[-+]+)$/u;

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
