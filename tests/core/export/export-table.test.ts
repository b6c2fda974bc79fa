import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportFile, exportText, formatOf } from '../../../src/core/export/formats';
import { findTables, mayHoldTable, tableAt } from '../../../src/core/block/block';
import { buildFrom, tableOf } from './tables';

const BLOCK = '<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n';
const LIVE = '```three-pass-table\ncolumns: [model, data]\nlayout: transposed\n```\n';

const FOUR = ['markdown', 'csv', 'latex', 'html'] as const;

const NOTES = {
	'GPT.md': '---\nmodel: GPT\ndata: 5GB\ncitekey: radford2018\n---\n',
	'GPT2.md': '---\nmodel: GPT2\ndata: 40GB\n---\n',
};

describe('the tables of a note', () => {
	test('are its comparison blocks and its live code blocks, in order', () => {
		const text = `${LIVE}\n${BLOCK}\n\`\`\`js\nthree-pass-table\n\`\`\`\n\n- item\n  ~~~three-pass-table\n  missing: "-"\n  ~~~\n`;
		const { tables, diagnostics } = findTables(text);
		expect(diagnostics).toEqual([]);
		expect(tables.map(({ line, optionsLine, yaml }) => [line, optionsLine, yaml.trim()])).toEqual([
			[1, 2, 'columns: [model, data]\nlayout: transposed'],
			[6, 6, 'columns: [model, data]'],
			[16, 17, 'missing: "-"'],
		]);
	});

	test('are looked for only where one may be', () => {
		expect([BLOCK, LIVE, 'text'].map(mayHoldTable)).toEqual([true, true, false]);
	});

	test('the one at the cursor is the last that starts before it, else the first', () => {
		const text = `intro\n\n${BLOCK}\nbetween\n\n${LIVE}`;
		const { tables } = findTables(text);
		expect(
			[0, text.indexOf('columns'), text.indexOf('between'), text.indexOf('layout'), text.length].map((at) =>
				tableAt(tables, at),
			),
		).toEqual([0, 0, 0, 1, 1]);
		expect(tableAt([], 0)).toBe(0);
	});
});

describe('a table for export', () => {
	test('has the cells and labels that the note has, and the papers’ citekeys', async () => {
		const { table } = await buildFrom(`[[GPT]] [[GPT2]]\n\n${BLOCK}`, NOTES);
		expect(table).toEqual({
			grid: [
				['Model', 'Data'],
				['[[GPT]]', '5GB'],
				['[[GPT2]]', '40GB'],
			],
			transposed: false,
			nameColumn: 0,
			citekeys: ['radford2018', ''],
			lists: [
				[null, null],
				[null, null],
			],
		});
	});

	test('is transposed in every format where its options say so', async () => {
		const { table } = await buildFrom(`[[GPT]] [[GPT2]]\n\n${LIVE}`, NOTES);
		const texts = FOUR.map((format) => (table === null ? '' : exportText(table, format)));
		expect(texts[0]).toBe('| Model | [[GPT]] | [[GPT2]] |\n| --- | --- | --- |\n| Data | 5GB | 40GB |\n');
		expect(texts[1]).toBe('Model,GPT,GPT2\r\nData,5GB,40GB\r\n');
		expect(texts[2]).toContain('Model & GPT~\\cite{radford2018} & GPT2 \\\\\n\\midrule\nData & 5GB & 40GB \\\\');
		expect(texts[3]).toContain('<tr>\n\t\t\t<th scope="col">Model</th>\n\t\t\t<th scope="col">GPT</th>');
		expect(texts[3]).toContain('<th scope="row">Data</th>\n\t\t\t<td>5GB</td>');
	});

	test('shows what stands for a missing fact, and the best value in bold', async () => {
		const hub =
			'[[GPT]] [[GPT2]] [[X]]\n\n<!-- three-pass:table\ncolumns: [model, data]\nmissing: "—"\nbest: { data: max }\n-->\n<!-- /three-pass:table -->\n';
		const { table } = await buildFrom(hub, { ...NOTES, 'X.md': '---\npass: 1\n---\n' });
		const texts = FOUR.map((format) => (table === null ? '' : exportText(table, format)));
		expect(texts[0]).toContain('| [[GPT2]] | **40GB** |\n| [[X]] | — |\n');
		expect(texts[1]).toContain('GPT2,40GB\r\nX,—\r\n');
		expect(texts[2]).toContain('GPT2 & \\textbf{40GB} \\\\\nX & — \\\\');
		expect(texts[3]).toContain('<td><strong>40GB</strong></td>');
	});

	test('leaves the links to sections in the vault, and its groups where they stand', async () => {
		const hub =
			'# Old\n[[GPT]]\n# New\n[[S]]\n\n<!-- three-pass:table\ncolumns: [model, data]\ngroup: headings\n-->\n<!-- /three-pass:table -->\n';
		const { table } = await buildFrom(hub, {
			...NOTES,
			'S.md': '---\npass: 1\ncitekey: s2020\n---\n# Data\nSome text\n',
		});
		const texts = FOUR.map((format) => (table === null ? '' : exportText(table, format)));
		expect(texts[0]).toContain('| Some text [[S#Data\\|§]] |');
		expect(texts[1]).toBe('Model,Data\r\nOld,\r\nGPT,5GB\r\nNew,\r\nS,Some text\r\n');
		expect(texts[2]).toContain('\\textbf{New} &  \\\\\nS~\\cite{s2020} & Some text \\\\');
		expect(texts[3]).toContain('<td>Some text</td>');
		const { table: linked } = await buildFrom(hub.replace('-->', 'links: markdown\n-->'), {
			...NOTES,
			'S.md': '---\npass: 1\n---\n# Data\nSome text\n',
		});
		expect(linked === null ? '' : exportText(linked, 'csv')).toContain('S,Some text\r\n');
	});

	test('holds the items of lists, and of nothing else', async () => {
		const hub =
			'[[A]] [[B]] [[C]]\n\n<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n';
		const { table } = await buildFrom(hub, {
			'A.md': '---\nmodel: [A, a]\ndata: ["a, b", "[[c|d]]", ~, 1]\n---\n',
			'B.md': '---\ntype: paper\n---\ndata:: a, b\n',
			'C.md': '---\ndata: [[D]]\n---\n',
		});
		expect(table?.lists).toEqual([
			[null, ['a, b', '[[c|d]]', '1']],
			[null, null],
			[null, null],
		]);
		const { table: other } = await buildFrom(
			`[[GPT]]\n\n${BLOCK.replace('model, data', 'model, data, {authors: {max: 2}}')}`,
			{ 'GPT.md': '---\ndata: [1412.6980, "12.50 %%ask%%"]\nauthors: [A, B, C]\n---\n' },
		);
		expect(other?.lists).toEqual([[null, ['1412.6980', '12.50'], null]]);
		expect(table === null ? '' : exportText(table, 'csv')).toBe(
			'Model,Data\r\n"A, a","a, b; d; 1"\r\nB,"a, b"\r\nC,D\r\n',
		);
		const { table: turned } = await buildFrom(hub.replace('-->', 'layout: transposed\n-->'), {
			'A.md': '---\ndata: [a, b]\n---\n',
			'B.md': '---\ndata: ["c; d"]\n---\n',
		});
		expect(turned === null ? '' : exportText(turned, 'csv')).toBe('Model,A,B\r\nData,"a\nb",c; d\r\n');
	});

	test('is none where its rows cannot be told', async () => {
		const { table, diagnostics } = await buildFrom(BLOCK.replace('-->', 'rows: { from: "[[Gone]]" }\n-->'), NOTES);
		expect(table).toBeNull();
		expect(diagnostics).toMatchObject([{ code: 'rows-not-found', line: 1 }]);
	});

	test('is none where the options are wrong, with the line', async () => {
		const { table, diagnostics } = await buildFrom(
			'[[GPT]]\n\n```three-pass-table\ncolumns: [model]\nlayuot: transposed\n```\n',
			NOTES,
		);
		expect(table).toBeNull();
		expect(diagnostics).toMatchObject([{ code: 'option-unknown', line: 5 }]);
	});

	test('names links that lead nowhere', async () => {
		const { diagnostics } = await buildFrom(`[[GPT]] [[Gone]]\n\n${BLOCK}`, NOTES);
		expect(diagnostics).toMatchObject([{ code: 'link-unresolved', details: { link: 'Gone' } }]);
	});
});

test('a note that is called as a script is leads to its file in every format', async () => {
	const hub = `[[javascript:alert(1)]]\n\n${BLOCK.replace('-->', 'links: markdown\n-->')}`;
	const { table } = await buildFrom(hub, {
		'javascript:alert(1).md':
			'---\nmodel: M\ndata: "[[javascript:alert(1)|D]] [E](<javascript:alert(1).md>) [F](javascript:alert)"\n---\n',
	});
	const texts = FOUR.map((format) => (table === null ? '' : exportText(table, format)));
	expect(texts[0]).toContain('| [M](javascript%3Aalert%281%29.md) |');
	expect(texts[0]).not.toMatch(/\]\(<?javascript:/u);
	expect(texts[3]).toContain('<a href="javascript%3Aalert%281%29.md">M</a>');
	expect(texts[3]).not.toContain('"javascript:');
});

test.each([
	['[a](javascript:x) [b](data:x) [c](VBScript:x)', '[a](./javascript:x) [b](./data:x) [c](./VBScript:x)'],
	['[a](<java\tscript:x>) [b](  javascript:x)', '[a](<./java\tscript:x>) [b](  ./javascript:x)'],
	['[a](javascript&#58;x) [b](javascript\\:x)', '[a](./javascript&#58;x) [b](./javascript\\:x)'],
	['](vbscript:[j](javascript:x)', '](./vbscript:[j](./javascript:x)'],
	['<javascript:x>', '&lt;javascript:x>'],
	[
		'[a](https://x.y/javascript:x) [b](zotero://x) [c](Papers/R&D.md) `<b>`',
		'[a](https://x.y/javascript:x) [b](zotero://x) [c](Papers/R&D.md) `<b>`',
	],
])('Markdown holds %j as %j', (fact, expected) => {
	expect(exportText(tableOf(fact), 'markdown')).toContain(`| ${expected} |`);
});

test.each(FOUR)('%s takes a link with a long label', (format) => {
	expect(exportText(tableOf(`[${'*a'.repeat(65_000)}](b)`), format).length).toBeGreaterThan(65_000);
});

test('a file says that it is UTF-8 where programs would guess otherwise, and a clipboard does not', async () => {
	const { table } = await buildFrom(`[[GPT]]\n\n${BLOCK}`, NOTES);
	if (table === null) throw new Error('no table');
	const added = EXPORT_FORMATS.map((format) => exportFile(table, format).slice(0, -exportText(table, format).length));
	expect(added).toEqual(['', '\uFEFF', '\uFEFF', '\uFEFF', '', '<!doctype html>\n<meta charset="utf-8">\n']);
});

test('a file’s extension tells its format', () => {
	expect(['a.md', 'a.CSV', 'a.tsv', 'a.tex', 'dir.csv/a.html', 'a.txt', 'csv'].map(formatOf)).toEqual([
		'markdown',
		'csv',
		'tsv',
		'latex',
		'html',
		null,
		null,
	]);
});
