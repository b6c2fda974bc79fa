import { describe, expect, test } from 'vitest';
import type { IsSettled } from '../../../src/core/table/plan-update';
import type { Plan } from '../../../src/core/text/plan';
import { after, said } from '../plans';
import { update as updateIn, updated as updatedIn } from './hub';

const papers = {
	'GPT.md': '---\nmodel: GPT\narchitecture: 12 layers\ndata: 5GB\n---\n',
	'GPT2.md': '---\nmodel: GPT2\narchitecture: 48 layers\n---\n',
};

const update = (text: string, notes: Record<string, string> = papers, isSettled?: IsSettled): Promise<Plan> =>
	updateIn(text, notes, isSettled);
const updated = (text: string, notes: Record<string, string> = papers, isSettled?: IsSettled): Promise<string> =>
	updatedIn(text, notes, isSettled);

const EMPTY = 'See [[GPT]] and [[GPT2]].\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n\nMine.\n';

describe('a block', () => {
	test('typed by hand gets its table and digest, and nothing else changes', async () => {
		expect(await updated(EMPTY)).toMatch(
			/^See \[\[GPT\]\] and \[\[GPT2\]\]\.\n\n<!-- three-pass:table -->\n\| Model \| Architecture \| Data \|\n\| --- \| --- \| --- \|\n\| \[\[GPT\]\] \| 12 layers \| 5GB \|\n\| \[\[GPT2\]\] \| 48 layers \| {2}\|\n<!-- \/three-pass:table [0-9a-f]{8} [0-9a-f]+ -->\n\nMine\.\n$/u,
		);
	});

	test('brought up to date twice changes no byte', async () => {
		const once = await updated(EMPTY);
		expect(await update(once)).toEqual({ kind: 'unchanged', diagnostics: [] });
	});

	test('changes one cell and the digest where one property changed', async () => {
		const once = await updated(EMPTY);
		const plan = await update(once, { ...papers, 'GPT.md': papers['GPT.md'].replace('5GB', '6GB') });
		expect(
			plan.kind === 'edits' && plan.changes.map(({ from, to, insert }) => [once.slice(from, to), insert]),
		).toEqual([
			['5GB', '6GB'],
			[expect.stringMatching(/^ [0-9a-f]{8} [0-9a-f]+ $/u), expect.stringMatching(/^ [0-9a-f]{8} [0-9a-f]+ $/u)],
		]);
	});

	test('keeps the padding and alignment that a formatter gave it', async () => {
		const once = await updated(EMPTY);
		const padded = once
			.replace('| --- | --- | --- |', '| :--- | :--: | ---: |')
			.replace('| 12 layers | 5GB |', '|   12 layers |5GB   |');
		expect(await update(padded)).toEqual({ kind: 'unchanged', diagnostics: [] });
		const more = await updated(padded.replace('See [[GPT]] and', 'See [[GPT]]'), { ...papers, 'GPT2.md': '' });
		expect(more).toContain('| :--- | :--: | ---: |');
	});

	test('keeps CRLF line endings', async () => {
		const crlf = EMPTY.replaceAll('\n', '\r\n');
		expect((await updated(crlf)).replaceAll('\r\n', '')).not.toContain('\n');
		const once = await updated(crlf);
		expect(await update(once)).toEqual({ kind: 'unchanged', diagnostics: [] });
	});

	test('labels its columns in the language of the note, or as asked', async () => {
		expect(await updated(EMPTY.replace('See', '见').replace('and', '和'))).toContain('| 模型 | 架构 | 数据量 |');
		expect(
			await updated(EMPTY.replace('table -->', 'table\ncolumns: [model, 架构, {data: Corpus}]\n-->')),
		).toContain('| Model | 架构 | Corpus |');
	});

	test('several in one note are each brought up to date', async () => {
		const two = await updated(EMPTY + EMPTY.replace('table -->', 'table\ncolumns: [title, data]\n-->'));
		expect(two).toContain('| Model | Architecture | Data |');
		expect(two).toContain('| Title | Data |');
		expect(await update(two)).toEqual({
			kind: 'unchanged',
			diagnostics: [{ code: 'rows-left-out', line: 0, details: { count: 1, notes: ['GPT2'] } }],
		});
	});
});

describe('rows', () => {
	test('follow the links outside the block, so that a row can leave', async () => {
		const once = await updated(EMPTY);
		const gone = await updated(once.replace('See [[GPT]] and ', 'See '));
		expect(gone).not.toContain('[[GPT]]');
		expect(gone).toContain('| [[GPT2]] | 48 layers |');
	});

	test('stand once, in the order of the links, front matter first', async () => {
		const text = EMPTY.replace(
			'See [[GPT]] and [[GPT2]].',
			'---\nup: "[[GPT2]]"\n---\n[[GPT]] [[GPT]] [[GPT2#Method|the second]]',
		);
		expect((await updated(text)).match(/^\| \[\[.*?\]\]/gmu)).toEqual(['| [[GPT2]]', '| [[GPT]]']);
	});

	test('links in code and comments, embeds and notes without facts give none', async () => {
		const text = EMPTY.replace('See [[GPT]]', '`[[GPT]]` <!-- [[GPT]] --> ![[GPT]] [[Diary]] [[Hub]]');
		expect((await updated(text, { ...papers, 'Diary.md': 'Dear diary' })).match(/^\| \[\[.*?\]\]/gmu)).toEqual([
			'| [[GPT2]]',
		]);
	});

	test('a link to nothing is named, not dropped in silence', async () => {
		expect(said(await update(EMPTY.replace('[[GPT2]]', '[[GPT4]]')))).toEqual(['link-unresolved@1']);
	});

	test('come from a heading, a property, a folder, a tag or another note where asked', async () => {
		const notes = {
			...papers,
			'Other.md': '[[GPT2]]',
			'P/BERT.md': '---\ntags: [nlp]\ndata: 16GB\n---\n',
		};
		const rows = async (source: string, text = ''): Promise<string[]> => {
			const block = `${text}\n\n<!-- three-pass:table\ncolumns: [model, data]\nrows: ${source}\n-->\n<!-- /three-pass:table -->\n`;
			return ((await updated(block, notes)).match(/^\| \[\[[^\]|\\]*/gmu) ?? []).map((row) => row.slice(4));
		};
		expect(await rows('{ under: Papers }', '[[GPT]]\n# Papers\n[[GPT2]]\n# More\n[[GPT]]')).toEqual(['GPT2']);
		expect(await rows('{ property: papers }', '---\npapers: ["[[GPT]]"]\n---\n[[GPT2]]')).toEqual(['GPT']);
		expect(await rows('{ folder: P }')).toEqual(['BERT']);
		expect(await rows('{ tag: nlp }')).toEqual(['BERT']);
		expect(await rows('{ from: "[[Other]]" }')).toEqual(['GPT2']);
		expect(await rows('{ from: [[Other]] }')).toEqual(['GPT2']);
	});

	test('keep what they said while the front matter of their note cannot be read', async () => {
		const once = await updated(EMPTY);
		const plan = await update(once, { ...papers, 'GPT.md': papers['GPT.md'].replace('5GB', '[5GB') });
		expect(plan.kind).toBe('unchanged');
		expect(said(plan)).toEqual(['row-unreadable@1']);
	});

	test('are sorted by quantity or name where asked, empty cells last', async () => {
		const notes = {
			'A10.md': '---\nparams: 1.5B\n---\n',
			'A2.md': '---\nparams: 117M\n---\n',
			'A3.md': '---\ndata: x\n---\n',
		};
		const rows = async (sort: string): Promise<string[]> => {
			const text = `[[A3]] [[A10]] [[A2]]\n\n<!-- three-pass:table\ncolumns: [model, params, data]\nsort: ${sort}\n-->\n<!-- /three-pass:table -->\n`;
			return ((await updated(text, notes)).match(/^\| \[\[\w+/gmu) ?? []).map((row) => row.slice(4));
		};
		expect(await rows('params')).toEqual(['A2', 'A10', 'A3']);
		expect(await rows('params desc')).toEqual(['A10', 'A2', 'A3']);
		expect(await rows('model')).toEqual(['A2', 'A3', 'A10']);
	});
});

describe('cells', () => {
	const cell = async (yaml: string, body = ''): Promise<string> => {
		const text = '[[N]]\n\n<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n';
		const row = (await updated(text, { 'N.md': `---\npass: 1\n${yaml}\n---\n${body}` }))
			.split('\n')
			.find((line) => line.startsWith('| [[N]]'));
		return row?.slice('| [[N]] | '.length, -2) ?? '';
	};

	test.each([
		['data: plain', 'plain'],
		['data: 0', '0'],
		['data: false', 'false'],
		['data: 2024-01-15', '2024-01-15'],
		['data: [a, b]', 'a, b'],
		['data: {a: 1, b: [x, y]}', 'a: 1, b: x, y'],
		['data: [1412.6980, 0611.0020]', '1412.6980, 0611.0020'],
		['data:\n  size: 12.50', 'size: 12.50'],
		['data: "[[WebText|the web]]"', '[[WebText\\|the web]]'],
		['data: [[WebText]]', '[[WebText]]'],
		["data: 'a | b'", 'a \\| b'],
		["data: 'a \\| b'", 'a \\| b'],
		["data: '`x | y`'", '`x \\| y`'],
		["data: '**bold** $x$ ![[a.png]]'", '**bold** $x$ ![[a.png]]'],
		['data: |\n  one\n  two', 'one<br>two'],
		['数据: zh', 'zh'],
		['Training Data: alias', 'alias'],
		['"📦 data": emoji', 'emoji'],
		['data:', ''],
	])('%s → %s', async (yaml, expected) => {
		expect(await cell(yaml)).toBe(expected);
	});

	test('take a field or a label line where the property is empty', async () => {
		expect(await cell('', 'data:: 5GB\n')).toBe('5GB');
		expect(await cell('', '- 数据量：5GB\n')).toBe('5GB');
	});

	test('say what is missing, and mark the best, where asked', async () => {
		const text = EMPTY.replace(
			'table -->',
			"table\ncolumns: [model, data, architecture]\nmissing: '?'\nbest: {architecture: max}\n-->",
		);
		expect(await updated(text)).toContain('| [[GPT2]] | ? | **48 layers** |');
	});

	test('link as asked', async () => {
		const links = (style: string) =>
			EMPTY.replace('table -->', `table\nlinks: ${style}\n-->`).replace('[[GPT]]', '[[Papers/My GPT (1)]]');
		const notes = { 'Papers/My GPT (1).md': papers['GPT.md'], 'GPT2.md': papers['GPT2.md'] };
		expect(await updated(links('wikilink'), notes)).toContain('| [[Papers/My GPT (1)\\|GPT]] |');
		expect(await updated(links('markdown'), notes)).toContain('| [GPT](Papers/My%20GPT%20%281%29.md) |');
		expect(await updated(links('plain'), notes)).toContain('| GPT | 12 layers |');
	});

	test('stand in columns of models where the layout is transposed', async () => {
		const text = EMPTY.replace('table -->', 'table\nlayout: transposed\n-->');
		const once = await updated(text);
		expect(once).toContain(
			'| Model | [[GPT]] | [[GPT2]] |\n| --- | --- | --- |\n| Architecture | 12 layers | 48 layers |\n| Data | 5GB |  |',
		);
		expect(await update(once)).toEqual({ kind: 'unchanged', diagnostics: [] });
	});
});

describe('edits by hand', () => {
	test('are left alone, and each cell that differs is named', async () => {
		const edited = (await updated(EMPTY)).replace('12 layers', 'twelve layers');
		const plan = await update(edited);
		expect(plan).toMatchObject({
			kind: 'refused',
			diagnostics: [
				{ code: 'table-edited', line: 4, details: { cells: 1 } },
				{
					code: 'cell-differs',
					line: 6,
					details: { row: 'GPT', column: 'Architecture', inTable: 'twelve layers', inNotes: '12 layers' },
				},
			],
		});
	});

	test('are taken back only when told to', async () => {
		const once = await updated(EMPTY);
		expect(await updated(once.replace('12 layers', 'twelve layers'), papers, () => true)).toBe(once);
	});

	test('that agree with the notes are none', async () => {
		const once = await updated(EMPTY);
		const changed = { ...papers, 'GPT.md': papers['GPT.md'].replace('5GB', '6GB') };
		const followed = await updated(once.replace('5GB', '6GB'), changed);
		expect(followed).toBe(await updated(once, changed));
	});

	test('of rows and columns are left alone too', async () => {
		const once = await updated(EMPTY);
		expect(said(await update(once.replace(/^\| \[\[GPT2.*\n/mu, '')))).toEqual(['table-reshaped@4']);
		expect(said(await update(once.replace(/\| \[\[GPT2.*\n/u, '$&| mine | x | y |\n')))).toEqual([
			'table-reshaped@4',
		]);
	});

	test('in cells beyond the header, which nothing shows, count too', async () => {
		const once = await updated(EMPTY);
		expect(said(await update(once.replace('| 5GB |', '| 5GB | a remark |')))).toEqual(['table-reshaped@4']);
	});

	test('a table without digest is a hand-typed one', async () => {
		const typed =
			'[[GPT]]\n\n<!-- three-pass:table -->\n| Model | Architecture | Data |\n|--|--|--|\n| [[GPT]] | mine | 5GB |\n<!-- /three-pass:table -->\n';
		expect(said(await update(typed))).toEqual(['table-edited@4', 'cell-differs@6']);
	});
});

describe('damage', () => {
	const table = '| Model |\n| --- |\n| [[GPT]] |';
	test.each([
		['<!-- three-pass:table -->\n\ntext', ['block-unclosed@3']],
		['<!-- /three-pass:table -->\n', ['block-unopened@3']],
		['<!-- three-pass:table -->\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n', ['block-nested@4']],
		[`<!-- three-pass:table -->\n${table}\n\nprose\n<!-- /three-pass:table -->\n`, ['block-content@8']],
		[`<!-- three-pass:table -->\n${table}\n\n${table}\n<!-- /three-pass:table -->\n`, ['block-content@8']],
		['- <!-- three-pass:table -->\n  <!-- /three-pass:table -->\n', ['block-indented@3', 'block-indented@4']],
		['> <!-- three-pass:table -->\n> <!-- /three-pass:table -->\n', ['block-indented@3']],
		['<!-- three-pass:table\ncolumns: [model\n-->\n<!-- /three-pass:table -->\n', ['options-broken@4']],
		['<!-- three-pass:table\ncolums: [model]\n-->\n<!-- /three-pass:table -->\n', ['option-unknown@4']],
		[
			'<!-- three-pass:table\nrows: everything\nsort: 3\n-->\n<!-- /three-pass:table -->\n',
			['option-invalid@4', 'option-invalid@5'],
		],
		['<!-- three-pass:table\njust text\n-->\n<!-- /three-pass:table -->\n', ['options-broken@3']],
		[
			'<!-- three-pass:table zzz -->\n<!-- /three-pass:table -->\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n',
			['conflict-markers@5'],
		],
	])('%j is refused with its line', async (block, expected) => {
		const text = `[[GPT]]\n\n${block}`;
		const plan = await update(text);
		expect(plan.kind).toBe('refused');
		expect(said(plan)).toEqual(expected);
	});

	test('markers in code are text', async () => {
		expect(await update('```markdown\n<!-- three-pass:table -->\n```\n\n`<!-- /three-pass:table -->`\n')).toEqual({
			kind: 'unchanged',
			diagnostics: [],
		});
	});

	test('wrong options in one block do not keep another from its update', async () => {
		const text = `${EMPTY}\n<!-- three-pass:table\nbad: 1\n-->\n<!-- /three-pass:table -->\n`;
		const plan = await update(text);
		expect(plan.kind).toBe('edits');
		expect(said(plan)).toEqual(['option-unknown@9']);
		expect(after(text, plan)).toContain('\nbad: 1\n-->\n<!-- /three-pass:table -->\n');
	});
});
