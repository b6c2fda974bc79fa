import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unescapeCell } from '../../../../src/core/markdown/table';
import { readInline } from '../../../../src/core/markdown/read-inline';
import { writeCsv } from '../../../../src/core/table/export/csv';
import { plainText } from '../../../../src/core/table/export/plain-text';
import { anyTable, tableOf } from './tables';

/** Reads RFC 4180 character by character; strict, so that what is quoted wrongly does not pass. */
function readCsv(text: string): string[][] {
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
				const end = text.slice(at).search(/[",\r\n]/u);
				field = text.slice(at, end === -1 ? text.length : at + end);
				at += field.length;
			}
			record.push(field);
			if (text[at] !== ',') break;
			at += 1;
		}
		if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of record at ${String(at)}`);
		at += 2;
		records.push(record);
	}
	return records;
}

const fieldOf = (fact: string): string => readCsv(writeCsv(tableOf(fact)))[1]?.[1] ?? '';

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
	expect(writeCsv(tableOf('a', 'a, b', 'a "b"', 'a\nb'))).toBe('Model,Fact\r\nM0,a\r\nM1,"a, b"\r\nM2,"a ""b"""\r\nM3,"a\nb"\r\n');
});

describe('what a spreadsheet would run is text', () => {
	test.each(['=1+1', '=cmd|\' /C calc\'!A0', '@SUM(A1)', '+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '-A1', '＝1', '-1*A1', '+1e5+1', '-2 (A1)', '+1±2±3', '-1 A1', '-1!A', '=HYPERLINK("http://x.y")', '- item'])('%j', (fact) => {
		expect(fieldOf(fact)).toBe(`'${fact}`);
	});

	test.each(['-', '--', '—', '-0.5', '+2.1 BLEU', '-3.5%', '-1,234', 'a=b', '1-2', '-12 层', '+', '-3.2e-5', '+1.2±0.1', '+1.2 ± 0.1 %', '+3.2 BLEU points', '-.5', '+1E+10'])('and %j stays as it is', (fact) => {
		expect(fieldOf(fact)).toBe(fact);
	});
});

test('any table is read back field by field as RFC 4180 says', () => {
	fc.assert(fc.property(anyTable, (table) => {
		const expected = table.grid.map((row) => row.map((cell) => plainText(readInline(unescapeCell(cell)))));
		expect(readCsv(writeCsv(table)).map((row, at) => row.map((field, column) => (field === expected[at]?.[column] ? field : field.replace(/^'/u, ''))))).toEqual(expected);
	}), { numRuns: 2_000, seed: 4_180 });
});
