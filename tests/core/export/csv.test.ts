import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeCell, unescapeCell } from '../../../src/core/markdown/table';
import { readInline } from '../../../src/core/markdown/read-inline';
import type { ExportTable } from '../../../src/core/export/export-table';
import { writeCsv } from '../../../src/core/export/csv';
import { plainText } from '../../../src/core/markdown/plain-text';
import { fuzz } from '../../fuzz';
import { anyTable, tableOf } from './tables';

/** Reads RFC 4180 character by character; strict, so that what is quoted wrongly does not pass. */
function readCsv(text: string, separator = ','): string[][] {
	const records: string[][] = [];
	let at = 0;
	while (at < text.length) {
		const record: string[] = [];
		for (;;) {
			let field = '';
			if (text[at] === '"') {
				for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) {
					if (at >= text.length) throw new Error('a quote is never closed');
					field += text.charAt(at);
				}
				at += 1;
			} else {
				while (at < text.length && !`${separator}"\r\n`.includes(text.charAt(at))) {
					field += text.charAt(at);
					at += 1;
				}
			}
			record.push(field);
			if (text[at] !== separator) break;
			at += 1;
		}
		if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of record at ${String(at)}`);
		at += 2;
		records.push(record);
	}
	return records;
}

/** The text without the apostrophes that the export added to it, or '' where it changed more. */
function withoutAdded(field: string, text: string): string {
	let at = 0;
	for (const char of field) {
		if (text.startsWith(char, at)) at += char.length;
		else if (char !== "'") return '';
	}
	return text.slice(0, at);
}

const fieldOf = (fact: string): string => readCsv(writeCsv(tableOf(fact), ','))[1]?.[1] ?? '';

describe('a cell is its text', () => {
	test.each<[string, string]>([
		['**bold** *it* ~~old~~ ==seen== `a_b`', 'bold it old seen a_b'],
		['[[GPT|GPT-1]], [[GPT]] and [[GPT#Data]]', 'GPT-1, GPT and GPT > Data'],
		['[paper](https://x.y) ![[fig.png]]', 'paper fig.png'],
		['$x_1$ $$y$$', '$x_1$ $$y$$'],
		['H<sub>2</sub>O 10<sup>23</sup> x<sub>max</sub> <b>b</b> 2&times;3', 'H₂O 10²³ x_max b 2×3'],
		['one\ntwo<br>three', 'one\ntwo\nthree'],
		['a \\| b | c', 'a | b | c'],
		['say "hi", 中文', 'say "hi", 中文'],
		['\\*no mark\\*', '*no mark*'],
	])('%j', (fact, expected) => {
		expect(fieldOf(fact)).toBe(expected);
	});
});

test('a field is quoted where it must be, and only there', () => {
	expect(writeCsv(tableOf('a', 'a, b', 'a "b"', 'a\nb'), ',')).toBe(
		'Model,Fact\r\nM0,a\r\nM1,"a, b"\r\nM2,"a ""b"""\r\nM3,"a\nb"\r\n',
	);
});

describe('what a spreadsheet would run is text', () => {
	test.each([
		'=1+1',
		"=cmd|' /C calc'!A0",
		'@SUM(A1)',
		"+cmd|' /C calc'!A0",
		"-2+3+cmd|' /C calc'!A0",
		'-A1',
		'＝1',
		'-1*A1',
		'+1e5+1',
		'-2 (A1)',
		'+1±2±3',
		'-1 A1',
		'-1!A',
		'=HYPERLINK("http://x.y")',
		'- item',
		'-1|x',
		'－1',
		'+SUM(A1)',
		'@x',
	])('%j', (fact) => {
		expect(fieldOf(fact)).toBe(`'${fact}`);
	});

	test.each<[string, string]>([
		['a;=1', "a;'=1"],
		['a, =1, b', "a, '=1, b"],
		['a\t=1', "a\t'=1"],
		['a|@x', "a|'@x"],
		['a<br>=1<br>-x', "a\n'=1\n'-x"],
		['=1;=2', "'=1;'=2"],
		['a;＝1', "a;'＝1"],
		['a;"=1"', 'a;\'"=1"'],
		['"=1"', '\'"=1"'],
		['a;\u200b=1', "a;'\u200b=1"],
		['a;-2+3', "a;'-2+3"],
		['a\r\n+SUM(A1)', "a\n'+SUM(A1)"],
		['<br>x', "'\nx"],
	])('%j is %j, since another program may part cells there', (fact, expected) => {
		expect(fieldOf(fact)).toBe(expected);
	});

	test.each([
		'-',
		'--',
		'—',
		'-0.5',
		'+2.1 BLEU',
		'-3.5%',
		'-1,234',
		'a=b',
		'1-2',
		'-12 层',
		'+',
		'-3.2e-5',
		'+1.2±0.1',
		'+1.2 ± 0.1 %',
		'+3.2 BLEU points',
		'-.5',
		'+1E+10',
		'-1.5 °C',
		'+3 µs',
		'-1e5',
		'a; -2',
		'a, -0.5 %',
		'x = 1; y = 2',
		'a|b',
		'a, b; c',
	])('and %j stays as it is', (fact) => {
		expect(fieldOf(fact)).toBe(fact);
	});
});

describe('whatever a cell is, it calculates nothing', () => {
	/** Cells that start as formulas do, and what may make one. */
	const piece = fc.constantFrom(
		'=',
		'+',
		'-',
		'@',
		'＝',
		'－',
		'1',
		'2.5',
		'e',
		'E-',
		'±',
		' ',
		'%',
		'°C',
		'km',
		'层',
		'(',
		')',
		'*',
		'/',
		'^',
		'|',
		'!',
		'&',
		':',
		'A1',
		'SUM',
		'"x"',
		'<br>',
		'&nbsp;',
		'\u0009',
	);
	const hostile = fc.constantFrom(
		',',
		';',
		'\t',
		'|',
		'<br>',
		'\u200b',
		'\u2028',
		'\u0000',
		'\ud83d',
		"'",
		'"',
		'＋',
		'＠',
		'`',
		'$',
		'**',
		'[a](b)',
		'-1',
		'- ',
		'cmd',
	);
	const risky = fc
		.tuple(
			fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '<br>=', '&nbsp;='),
			fc.array(piece, { maxLength: 6 }),
		)
		.map(([first, rest]) => first + rest.join(''));
	/**
	 * The rule in words of its own: a sign, digits, an exponent, a deviation, then nothing but
	 * letters, percents and degrees.
	 */
	const isOneNumber = (text: string): boolean => {
		const rest = text
			.replace(/^[+-]\s*[\d.,]*\d[\d.,]*/u, '#')
			.replace(/^#[eE][+-]?\d+/u, '#')
			.replace(/^#\s*±\s*\d[\d.,]*/u, '#');
		return rest.startsWith('#') && [...rest.slice(1)].every((char) => /[\p{L}%‰°\s]/u.test(char));
	};
	/** What a program sees that parts cells at one of these, and knows nothing of quotes within a cell. */
	const cellsOf = (text: string): string[] => [
		text,
		...[',', ';', '\t', '|', /[\r\n]/u, /[,;\t|\r\n]/u].flatMap((separator) => text.split(separator)),
	];
	const runs = (cell: string): boolean => {
		const text = cell.replace(/^(?:[\s"\p{Cf}])*/u, '').trim();
		return /^[=+\-@＝＋－＠]/u.test(text) && !/^[-+]+$/u.test(text) && !isOneNumber(text);
	};

	test('no program finds a formula in it, and where there is none it is as it was', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					risky,
					fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
					fc.array(fc.oneof(piece, hostile), { maxLength: 8 }).map((pieces) => pieces.join('')),
				),
				(fact) => {
					const field = fieldOf(fact);
					const text = plainText(readInline(unescapeCell(escapeCell(fact))));
					expect(withoutAdded(field, text)).toBe(text);
					expect(cellsOf(field).filter(runs)).toEqual([]);
					if (!/[=+\-@＝＋－＠]|^\s*[\t\r\n]/u.test(text)) expect(field).toBe(text);
				},
			),
			fuzz(8_000),
		);
	});
});

test('a cell of any length is looked at once', () => {
	for (const text of ['+1', ',-1', ';-', '\n- ', ' ,', '"', '-1 a', 'x\t-', '= '])
		expect(fieldOf(text.repeat(60_000)).length, JSON.stringify(text)).toBeGreaterThanOrEqual(60_000);
}, 5_000);

describe('other separators', () => {
	test('part fields instead of commas, and are quoted where a field holds them', () => {
		expect(writeCsv(tableOf('a, b', 'a; b', 'a "b"', 'a\nb'), ';')).toBe(
			'Model;Fact\r\nM0;a, b\r\nM1;"a; b"\r\nM2;"a ""b"""\r\nM3;"a\nb"\r\n',
		);
		expect(writeCsv(tableOf('a, b', 'a; b', 'a\tb', 'a "b"'), '\t')).toBe(
			'Model\tFact\r\nM0\ta, b\r\nM1\ta; b\r\nM2\t"a\tb"\r\nM3\t"a ""b"""\r\n',
		);
	});
});

/** A table of lists for each model, in two columns. */
function listTable(...rows: readonly (readonly (readonly string[] | null)[])[]): ExportTable {
	const grid = [
		['Model', 'Authors', 'Data'],
		...rows.map((lists, at) => [`M${String(at)}`, ...lists.map((items) => escapeCell((items ?? []).join(', ')))]),
	];
	return { grid, transposed: false, nameColumn: 0, citekeys: [], lists: rows.map((lists) => [null, ...lists]) };
}

describe('the items of lists', () => {
	test('are joined with semicolons, and with line breaks in a column where an item has one', () => {
		const table = listTable(
			[
				['Vaswani, A.', 'Shazeer, N.'],
				['a', 'b'],
			],
			[['Brown, T.'], ['c; d', 'e']],
			[null, ['f']],
		);
		expect(readCsv(writeCsv(table, ','))).toEqual([
			['Model', 'Authors', 'Data'],
			['M0', 'Vaswani, A.; Shazeer, N.', 'a\nb'],
			['M1', 'Brown, T.', 'c; d\ne'],
			['M2', '', 'f'],
		]);
	});

	test('are each on one line and without marks', () => {
		expect(
			readCsv(
				writeCsv(
					listTable([
						['one\ntwo', '**b**'],
						['a<br>b; c', '%%gone%%', 'd'],
					]),
					',',
				),
			)[1],
		).toEqual(['M0', 'one two; b', 'a b; c\nd']);
	});

	test('come back when a column is split, whatever they hold and whatever parts the fields', () => {
		const item = fc
			.array(fc.constantFrom('a', '中', ', ', ';', ' ', '\n', '"', '\t', '|', '=', '<br>', '**', '[[x|y]]'), {
				minLength: 1,
				maxLength: 5,
			})
			.map((pieces) => pieces.join(''));
		const list = fc.option(fc.array(item, { maxLength: 3 }));
		const separator = fc.constantFrom<',' | ';' | '\t'>(',', ';', '\t');
		fc.assert(
			fc.property(fc.array(fc.tuple(list, list), { minLength: 1, maxLength: 3 }), separator, (rows, by) => {
				const read = readCsv(writeCsv(listTable(...rows), by), by).slice(1);
				for (const column of [0, 1]) {
					const shown = rows.map((row) =>
						(row[column] ?? [])
							.map((text) =>
								plainText(readInline(text))
									.split(/\n+/u)
									.map((line) => line.trim())
									.join(' ')
									.trim(),
							)
							.filter((text) => text !== ''),
					);
					const joint = shown.flat().some((text) => text.includes(';')) ? '\n' : '; ';
					const fields = read.map((row) => (row[column + 1] ?? '').replaceAll("'", ''));
					expect(fields.map((text) => (text === '' ? [] : text.split(joint)))).toEqual(shown);
				}
			}),
			{ numRuns: 2_000, seed: 4_180 },
		);
	});
});

test('any table is read back field by field as RFC 4180 says', () => {
	fc.assert(
		fc.property(anyTable, fc.constantFrom<',' | ';' | '\t'>(',', ';', '\t'), (table, separator) => {
			const expected = table.grid.map((row) => row.map((cell) => plainText(readInline(unescapeCell(cell)))));
			expect(
				readCsv(writeCsv(table, separator), separator).map((row, at) =>
					row.map((field, column) => withoutAdded(field, expected[at]?.[column] ?? '')),
				),
			).toEqual(expected);
		}),
		fuzz(2_000),
	);
});
