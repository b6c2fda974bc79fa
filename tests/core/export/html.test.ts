import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { unescapeCell } from '../../../src/core/markdown/table';
import { readInline } from '../../../src/core/markdown/read-inline';
import { writeHtml } from '../../../src/core/export/html';
import { bareText } from '../../../src/core/markdown/plain-text';
import { fuzz } from '../../fuzz';
import { anyTable, tableOf } from './tables';

const cellOf = (fact: string): string => /<td>(.*)<\/td>/su.exec(writeHtml(tableOf(fact)))?.[1] ?? '';

describe('a cell', () => {
	test.each<[string, string]>([
		['**b** *i* ~~s~~ ==h== `c`', '<strong>b</strong> <em>i</em> <del>s</del> <mark>h</mark> <code>c</code>'],
		['H<sub>2</sub>O 10<SUP class="x" onclick="alert(1)">23</SUP>', 'H<sub>2</sub>O 10<sup>23</sup>'],
		[
			'<b>b</b> <em>i</em> <del>s</del> <mark>h</mark> <u>u</u> <kbd>c</kbd> <span style="color: red" onmouseover=alert(1)>n</span>',
			'<strong>b</strong> <em>i</em> <del>s</del> <mark>h</mark> <u>u</u> <code>c</code> n',
		],
		['2 &times; 10 &lt;b&gt; &nbsp;x <sub>1', '2 × 10 &lt;b&gt; \u00a0x &lt;sub&gt;1'],
		['a < b & "c" > d', 'a &lt; b &amp; &quot;c&quot; &gt; d'],
		['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
		['one\ntwo', 'one<br>two'],
		['$x_1$ $$y$$', '\\(x_1\\) \\[y\\]'],
		['[a](https://x.y/?b=1&c="d")', '<a href="https://x.y/?b=1&amp;c=&quot;d&quot;">a</a>'],
		['[n](../Papers/GPT%202.md#h)', '<a href="../Papers/GPT%202.md#h">n</a>'],
		['[j](javascript:alert) [J](JaVaScRiPt:alert) [d](data:text/html,x) [v](<java\tscript:alert>)', 'j J d v'],
		[
			'[j](<JAVASCRIPT:x>) [v](vbscript:x) [t](< javascript:x>) [e](javascript&#58;x) [f](./javascript:x)',
			'j v t <a href="javascript&amp;#58;x">e</a> <a href="./javascript:x">f</a>',
		],
		[
			'[p](//host/x) [b](\\\\\\\\host) [c](a:b) [d](a/b:c) [q](?a:b)',
			'<a href="//host/x">p</a> <a href="\\\\host">b</a> c <a href="a/b:c">d</a> <a href="?a:b">q</a>',
		],
		['[*j* **k**](javascript:x) [ok](https://x.y)', '<em>j</em> <strong>k</strong> <a href="https://x.y">ok</a>'],
		['[[GPT|GPT-1]] ![[fig.png]]', 'GPT-1 fig.png'],
		['a\u0000\u0007b', 'a\uFFFD\uFFFDb'],
	])('%j', (fact, expected) => {
		expect(cellOf(fact)).toBe(expected);
	});
});

test('names head their rows, labels their columns', () => {
	expect(writeHtml(tableOf('x'))).toBe(
		'<table>\n\t<thead>\n\t\t<tr>\n\t\t\t<th scope="col">Model</th>\n\t\t\t<th scope="col">Fact</th>\n\t\t</tr>\n\t</thead>\n' +
			'\t<tbody>\n\t\t<tr>\n\t\t\t<th scope="row">M0</th>\n\t\t\t<td>x</td>\n\t\t</tr>\n\t</tbody>\n</table>\n',
	);
});

const ALLOWED = new Set([
	'TABLE',
	'THEAD',
	'TBODY',
	'TR',
	'TH',
	'TD',
	'STRONG',
	'EM',
	'DEL',
	'MARK',
	'CODE',
	'A',
	'BR',
	'U',
	'SUB',
	'SUP',
]);

test('a browser finds the text of the cells in any table, and nothing that runs', () => {
	const parser = new new Window().DOMParser();
	fc.assert(
		fc.property(anyTable, (table) => {
			const { body } = parser.parseFromString(writeHtml(table), 'text/html');
			const elements = [...body.querySelectorAll('*')];
			expect(elements.filter(({ tagName }) => !ALLOWED.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
			expect(
				elements
					.flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`))
					.filter((one) => !/^(?:scope=(?:col|row)|href=(?:https?:\/\/.*|mailto:.*|[^:]*))$/u.test(one)),
			).toEqual([]);
			for (const lineBreak of body.querySelectorAll('br')) lineBreak.replaceWith('\n');
			const shown = [...body.querySelectorAll('tr')].map((row) =>
				[...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
			);
			const visible = (text: string): string => text.replace(/(?![\t\n])\p{Cc}/gu, '');
			const text = (cell: string): string =>
				bareText(
					readInline(unescapeCell(cell)).map((token) =>
						token.kind === 'math'
							? { kind: 'text', text: token.display ? `\\[${token.text}\\]` : `\\(${token.text}\\)` }
							: token,
					),
				);
			expect(shown).toEqual(table.grid.map((row) => row.map((cell) => visible(text(cell)))));
		}),
		fuzz(1_500),
	);
});
