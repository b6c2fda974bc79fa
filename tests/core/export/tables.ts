import fc from 'fast-check';
import { escapeCell } from '../../../src/core/markdown/table';
import { columnFor } from '../../../src/core/facts/columns';
import { buildExportTable } from '../../../src/core/export/export-table';
import type { BuiltTable, ExportTable } from '../../../src/core/export/export-table';
import { findTables } from '../../../src/core/block/find-tables';
import { memoryVault } from '../../memory-vault';

const defaults = { columns: [columnFor('model'), columnFor('data')], links: 'wikilink', today: '2026-01-01', language: 'en' } as const;

/** The first table of a hub note, built from the notes given. */
export async function buildFrom(hub: string, notes: Readonly<Record<string, string>>): Promise<BuiltTable> {
	const [found] = findTables(hub).tables;
	if (found === undefined) throw new Error('no table');
	return buildExportTable('Hub.md', hub, found, defaults, memoryVault({ ...notes, 'Hub.md': hub }));
}

/** A table of one fact for each model. */
export function tableOf(...facts: readonly string[]): ExportTable {
	return {
		grid: [['Model', 'Fact'], ...facts.map((fact, at) => [`M${String(at)}`, escapeCell(fact)])],
		transposed: false,
		nameColumn: 0,
		citekeys: facts.map(() => ''),
		lists: [],
	};
}

const piece = fc.oneof(
	fc.constantFrom(
		'GPT', '1.17亿', ' ', ' ', '，', '**bold**', '*it*', '~~old~~', '==seen==', '`a_b & c`', '$x_1^2$', '$a & b$', '$$\\frac{1}{2}$$', '$\\{$', '$}$', '$\\begin{matrix} a & b \\\\ c & d \\end{matrix}$',
		'[[GPT|GPT-1]]', '[[GPT#Data]]', '![[fig.png|300]]', '[a](https://x.y/~z?a=1&b=2#c_d%20e)', '[n](Note.md)', '[j](javascript:alert(1))', 'https://x.y/a_b', '<script>alert(1)</script>', '<img src=x onerror=y>',
		'<br>', '\n', '|', '\\|', '\\', '#', '$', '%', '&', '_', '{', '}', '~', '^', '<', '>', '"', '\'', ',', ';', '=1+1', '-', '+', '@x', '[', ']', '(', ')', '*', '**',
		'<sub>', '</sub>', '<sup>', '</sup>', '<SUP onclick="alert(1)">', '<b>', '</b>', '<u>', '</u>', '<span style="x">', '</span>', '<code>', '</code>', '&times;', '&nbsp;', '&alpha;', '\t', '`', '!', '\u0007', '&amp;', '&#60;',
	),
	// What attacks a reader of some format, or looks like what does.
	fc.constantFrom(
		'javascript:alert(1)', '[j](JAVASCRIPT:x)', '[j](<java\tscript:x>)', '[e](javascript&#58;x)', '[e](javascript&colon;x)', '[d](data:text/html,x)', '<javascript:x>', '[p](//host/x)', '](vbscript:', '<a href="javascript:x">', '</td>',
		'</table>', '<!--', '-->', ']]>', '&colon;', '&lt;script&gt;', '\\input{x}', '$\\input{x}$', '$\\def\\x{}$', '^^5cinput', '$^^5c$', '$x^2^3$', '$\\text{a_b % ^^M}$', '$\\frac{a}$', '$\\left($', '\\end{tabular}', '\\\\', '\\verb|',
		'$\\begin{cases} & \\end{cases}$', '\u2028', '\u2029', '\u0085', '\u0000', '\u001b', '\ud83d', '\udc00', '\u200b', '\u202e', '\ufeff', '＝1', '＠', '；', '，', ';=1', '\t=1', '\r', '<br>=1', ',@x', '|-2+3', '"=1"', '""', '\'',
		'```', '~~~', '# ', '> ', '- ', '1. ', '---', '===', '[^1]', '[a]: javascript:x', '%%', '|', '\\|', '$$', '{{< x >}}', '--', '---', '?`', '!`', '<<', '>>', ',,',
	),
	fc.string({ maxLength: 4 }),
	fc.string({ unit: 'binary', maxLength: 3 }),
);

/** What may stand in a cell, and what should not. */
export const fact = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

/** Tables of such facts. */
export const anyTable = fc.array(fact, { minLength: 1, maxLength: 3 }).map((facts) => tableOf(...facts));
