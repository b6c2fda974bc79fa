import { describe, expect, test } from 'vitest';
import { block, rowsOf, update, updated } from '../table/hub';

const papers = {
	'GPT.md': '---\nmodel: GPT\n---\n# 第二遍\n',
	'BERT.md': '---\nmodel: BERT\n---\n',
	'T5.md': '---\nmodel: T5\n---\n',
	'Diary.md': 'Read [[GPT]].\n',
};
const only = 'columns: [model]';

describe('rows', () => {
	test.each([
		['[[GPT#第二遍|GPT-1]] and [[BERT]]', ['| [[GPT]] |', '| [[BERT]] |']],
		['[[BERT]] and [the first](GPT.md#第二遍) and [[GPT]]', ['| [[BERT]] |', '| [[GPT]] |']],
		['[[GPT]] [[gpt]] [[GPT|again]]', ['| [[GPT]] |']],
		['`[[GPT]]` <!-- [[T5]] --> %% [[T5]] %% $[[T5]]$ [[BERT]]', ['| [[BERT]] |']],
		['```\n[[GPT]]\n```\n[[BERT]]', ['| [[BERT]] |']],
		['![[GPT]] [[BERT]]', ['| [[BERT]] |']],
		['[[Diary]] [[BERT]]', ['| [[BERT]] |']],
		['[[Hub]] [[BERT]]', ['| [[BERT]] |']],
		['[T5] and [the first][1]\n\n[1]: GPT.md\n[t5]: <T5.md>', ['| [[T5]] |', '| [[GPT]] |']],
	])('of %j', async (text, expected) => {
		expect(await rowsOf(`${text}\n\n${block(only)}`, papers)).toEqual(expected);
	});

	test('come from the front matter first', async () => {
		expect(await rowsOf(`---\npapers:\n  - "[[T5]]"\n---\n[[GPT]]\n\n${block(only)}`, papers)).toEqual([
			'| [[T5]] |',
			'| [[GPT]] |',
		]);
	});

	test('of a property that another block lists its rows by are that block’s alone', async () => {
		const hub = `---\nPapers: "[[T5]]"\nother: "[[BERT]]"\n---\n[[GPT]]\n\n${block(only)}\n${block(`${only}\nrows: { property: papers }`)}`;
		expect((await updated(hub, papers)).match(/\[\[\w+\]\](?= \|)/gu)).toEqual(['[[BERT]]', '[[GPT]]', '[[T5]]']);
	});

	test.each([
		['rows: { under: Read }', ['| [[BERT]] |']],
		['rows: { property: papers }', ['| [[T5]] |']],
		['rows: { from: "[[Diary]]" }', ['| [[GPT]] |']],
		['rows: { from: Diary }', ['| [[GPT]] |']],
		['rows: { folder: Sub }', ['| [[S\\|Small]] |']],
		['rows: { tag: "#nlp" }', ['| [[S\\|Small]] |']],
	])('come from %s', async (rows, expected) => {
		const notes = { ...papers, 'Sub/S.md': '---\nmodel: Small\ntags: [nlp/small]\n---\n' };
		const hub = `---\npapers: "[[T5]]"\n---\n[[GPT]]\n\n# Read\n[[BERT]]\n\n# Others\n[[GPT]]\n\n${block(`${only}\n${rows}`)}`;
		expect(await rowsOf(hub, notes)).toEqual(expected);
	});

	test('stay where the note that names them is gone or cannot be read', async () => {
		const hub = block(`${only}\nrows: { from: "[[Diary]]" }`);
		const once = await updated(hub, papers);
		expect(once).toContain('[[GPT]]');
		const { 'Diary.md': _, ...others } = papers;
		expect(await update(once, others)).toMatchObject({
			kind: 'refused',
			diagnostics: [{ code: 'rows-not-found', line: 1, details: { note: 'Diary' } }],
		});
	});
});

test('a reference stands under the heading where it is read, wherever its label is defined, and is named where it leads nowhere', async () => {
	const hub = `# Read\n[GPT] [lost][gone]\n\n# Others\n[BERT]\n\n[gpt]: GPT.md\n[bert]: BERT.md\n[gone]: Gone.md\n\n${block(`${only}\nrows: { under: Read }`)}`;
	expect(await rowsOf(hub, papers)).toEqual(['| [[GPT]] |']);
	expect((await update(hub, papers)).diagnostics).toEqual([
		{ code: 'link-unresolved', line: 2, details: { link: 'Gone.md' } },
	]);
});

describe('what rows come from', () => {
	const notes = { 'P/GPT.md': '---\ntype: paper\n---\n' };

	test.each([
		[
			'a heading',
			'# Papers\n[[GPT]]\n\n# T\n',
			'under: Papers',
			'# Papers',
			'# Reading list',
			{ code: 'rows-no-heading', details: { heading: 'Papers' } },
		],
		[
			'a property',
			'---\nlist: ["[[GPT]]"]\n---\n',
			'property: list',
			'list:',
			'others:',
			{ code: 'rows-no-property', details: { property: 'list' } },
		],
	])(
		'is missed where it is renamed, and the table keeps its rows: %s',
		async (_, front, rows, from, to, diagnostic) => {
			const once = await updated(`${front}${block(`${only}\nrows: { ${rows} }`)}`, notes);
			expect(once).toContain('| [[GPT]] |');
			expect(await update(once.replace(from, to), notes)).toMatchObject({
				kind: 'refused',
				diagnostics: [diagnostic],
			});
		},
	);

	test('is missed where it is a folder that was renamed', async () => {
		const once = await updated(block(`${only}\nrows: { folder: P }`), notes);
		expect(await update(once, { 'Q/GPT.md': notes['P/GPT.md'] })).toMatchObject({
			kind: 'refused',
			diagnostics: [{ code: 'rows-no-folder', details: { folder: 'P' } }],
		});
	});

	test.each([
		['a folder in another letter case', block(`${only}\nrows: { folder: p }`), notes],
		[
			'a folder in another normal form',
			block(`${only}\nrows: { folder: \u00c9tudes }`),
			{ 'E\u0301tudes/GPT.md': notes['P/GPT.md'] },
		],
		[
			'a heading in another normal form',
			`# E\u0301te\u0301\n[[GPT]]\n\n# T\n${block(`${only}\nrows: { under: \u00c9t\u00e9 }`)}`,
			notes,
		],
	])('is found as %s', async (_, hub, vault) => {
		expect(await rowsOf(hub, vault)).toEqual(['| [[GPT]] |']);
	});

	test('is empty, and no obstacle, where the heading or property is there and names nothing', async () => {
		expect(await rowsOf(`# Papers\n\n# T\n${block(`${only}\nrows: { under: Papers }`)}`, notes)).toEqual([]);
		expect(await rowsOf(`---\nlist:\n---\n${block(`${only}\nrows: { property: list }`)}`, notes)).toEqual([]);
	});
});

describe('a property that the rows come from lists notes', () => {
	const notes = [...Object.keys(papers), '1412.6980.md', '2005.14165.md', 'Wait, what.md', 'Wait.md'];
	const all = Object.fromEntries(notes.map((path) => [path, '---\ntype: paper\n---\n']));
	const rows = async (list: string): Promise<string> =>
		(await rowsOf(`---\npapers: ${list}\n---\n${block(`${only}\nrows: { property: papers }`)}`, all))
			.map((row) => row.slice(4, -4))
			.join(' & ');

	test.each([
		['by name', 'GPT', 'GPT'],
		['by name and extension', 'GPT.md', 'GPT'],
		['in a list', '[GPT, T5]', 'GPT & T5'],
		['in a list of lines', '\n  - GPT\n  - T5', 'GPT & T5'],
		['in text', '"GPT, T5; BERT"', 'GPT & T5 & BERT'],
		['in Chinese text', 'GPT、T5，BERT；', 'GPT & T5 & BERT'],
		['on lines of text', '|\n  GPT\n  T5', 'GPT & T5'],
		['by links in text, and names beside them', '"[[GPT]], T5 and [[BERT|Bert]]"', 'GPT & BERT\\|Bert'],
		['by links without quotes', '[[GPT]]', 'GPT'],
		['with an alias', '"GPT|the first, T5"', 'GPT\\|the first & T5'],
		['by a number that YAML would respell', '1412.6980', '1412.6980'],
		['by numbers in a list', '[2005.14165, GPT]', '2005.14165 & GPT'],
		['by a name with a comma in it', 'Wait, what', 'Wait, what'],
		['by such a name among others', '"GPT, Wait, what, T5, Wait"', 'GPT & Wait, what & T5 & Wait'],
		['by such a name without quotes in brackets', '[[Wait, what]]', 'Wait, what'],
		['by such a name in a link', '"[[Wait, what]], [[GPT]]"', 'Wait, what & GPT'],
		['but no pages and pictures', '"https://x.y/a, ![[fig.png]], GPT"', 'GPT'],
		['but nothing empty', '" , GPT,, "', 'GPT'],
	])('%s', async (_, list, expected) => {
		expect(await rows(list)).toBe(expected);
	});

	test('and what leads to no note is named as a link would be', async () => {
		const hub = `---\npapers: [GPT, Lost, "https://x.y/a", "[[Gone]], Wait, what, Missing"]\n---\n${block(`${only}\nrows: { property: papers }`)}`;
		expect((await update(hub, all)).diagnostics).toEqual(
			['Lost', 'Gone', 'Missing'].map((link) => ({ code: 'link-unresolved', line: 0, details: { link } })),
		);
	});

	test('while names in properties that no table asks for are no links', async () => {
		expect(await rowsOf(`---\npapers: [GPT]\n---\n[[T5]]\n\n${block(only)}`, all)).toEqual(['| [[T5]] |']);
	});
});

describe('a linked note has a row', () => {
	const rowsFor = (note: string, columns: string): Promise<string[]> =>
		rowsOf(`[[A]] [[B]]\n\n${block(`columns: ${columns}`)}`, {
			'A.md': note,
			'B.md': '---\ntype: paper\ndata: x\n---\n',
		});

	test.each([
		[
			'where only sections fill a column',
			'## Method\nTrees.\n',
			'[model, Method]',
			['| [[A]] | Trees. [[A#Method\\|§]] |', '| [[B]] |  |'],
		],
		[
			'where it has authors and a venue',
			'---\nauthors: [X]\nvenue: ACL\n---\n',
			'[model, data]',
			['| [[A]] |  |', '| [[B]] | x |'],
		],
		['but not for a venue alone', '---\nvenue: ACL\n---\n', '[model, data]', ['| [[B]] | x |']],
		[
			'but not for authors alone, as every post has',
			'---\nauthors: [X]\n---\n',
			'[model, data]',
			['| [[B]] | x |'],
		],
		[
			'but not for a section that other notes state as a property',
			'## Data\nOf the day.\n',
			'[model, data]',
			['| [[B]] | x |'],
		],
	])('%s', async (_, note, columns, expected) => {
		expect(await rowsFor(note, columns)).toEqual(expected);
	});
});

describe('rows in groups', () => {
	const grouped = `${only}\ngroup: headings`;

	test('stand below the heading of their links, in the order of the headings', async () => {
		const hub = `[[T5]]\n\n## Decoders\n[[GPT]]\n\n## Encoders\n[[BERT]]\n\n## Table\n${block(grouped)}`;
		expect(await rowsOf(hub, papers)).toEqual([
			'| [[T5]] |',
			'| **Decoders** |',
			'| [[GPT]] |',
			'| **Encoders** |',
			'| [[BERT]] |',
		]);
	});

	test('are sorted each on its own', async () => {
		const hub = `## A | B\n[[T5]] [[BERT]]\n\n## \`C\`\n[[GPT]]\n\n## Table\n${block(`${grouped}\nsort: model`)}`;
		expect(await rowsOf(hub, papers)).toEqual([
			'| **A \\| B** |',
			'| [[BERT]] |',
			'| [[T5]] |',
			'| `C` |',
			'| [[GPT]] |',
		]);
	});

	test('are columns in a transposed table', async () => {
		const hub = `## Decoders\n[[GPT]]\n\n## Table\n${block('columns: [model, data]\nlayout: transposed\ngroup: headings')}`;
		expect(await updated(hub, papers)).toContain(
			'| Model | **Decoders** | [[GPT]] |\n| --- | --- | --- |\n| Data |  |  |',
		);
	});

	test('are read back, so that a second update changes nothing', async () => {
		const once = await updated(`## Decoders\n[[GPT]]\n\n## Table\n${block(grouped)}`, papers);
		expect(await update(once, papers)).toEqual({ kind: 'unchanged', diagnostics: [] });
		expect(await updated(once, { ...papers, 'GPT.md': '---\nmodel: GPT-1\n---\n' })).toContain(
			'| **Decoders** |\n| [[GPT\\|GPT-1]] |',
		);
	});
});

describe('what is said of notes without a row', () => {
	const said = async (hub: string, notes: Record<string, string>): Promise<unknown> =>
		(await update(hub, notes)).diagnostics;
	const people = Object.fromEntries(['Ada', 'Ben', 'Cho', 'Dan'].map((name) => [`People/${name}.md`, 'A person.\n']));

	test('linked notes that are no papers are counted, and the first of them named, once a table', async () => {
		const hub = `[[GPT]] [[Ada]] [[Ben]] [[Ada]] [[Cho]] [[Dan]]\n\n${block(only)}`;
		expect(await said(hub, { ...papers, ...people })).toEqual([
			{ code: 'rows-left-out', line: 0, details: { count: 4, notes: ['Ada', 'Ben', 'Cho'] } },
		]);
		expect(await said(`[[GPT]]\n\n${block(only)}`, { ...papers, ...people })).toEqual([]);
	});

	test.each([
		['the heading', '# H\n[[Ada]] [[GPT]]\n# T\n', 'under: H'],
		['the property', '---\nlist: ["[[Ada]]", "[[GPT]]"]\n---\n', 'property: list'],
		['another note', '', 'from: List'],
	])('that %s names, too', async (_, front, rows) => {
		expect(
			await said(`${front}${block(`${only}\nrows: { ${rows} }`)}`, {
				...papers,
				...people,
				'List.md': '[[Ada]] [[GPT]]',
			}),
		).toEqual([{ code: 'rows-left-out', line: 0, details: { count: 1, notes: ['Ada'] } }]);
	});

	test('none is left out of the notes with a tag or in a folder', async () => {
		expect(await said(block(`${only}\nrows: { folder: People }`), people)).toEqual([]);
	});

	test.each([
		[
			'links',
			'[[Ada]]',
			'links',
			[
				{ code: 'rows-none', details: { from: 'links', name: '' } },
				{ code: 'rows-left-out', details: { count: 1, notes: ['Ada'] } },
			],
		],
		['links, where there are none', '', 'links', [{ code: 'rows-none', details: { from: 'links', name: '' } }]],
		['a heading', '# H\n\n# T\n', '{ under: H }', [{ code: 'rows-none', details: { from: 'under', name: 'H' } }]],
		[
			'a property',
			'---\nlist:\n---\n',
			'{ property: list }',
			[{ code: 'rows-none', details: { from: 'property', name: 'list' } }],
		],
		['another note', '', '{ from: Ada }', [{ code: 'rows-none', details: { from: 'from', name: 'Ada' } }]],
		[
			'a folder with no other note',
			'',
			'{ folder: Alone }',
			[{ code: 'rows-none', details: { from: 'folder', name: 'Alone' } }],
		],
		['a tag that no note has', '', '{ tag: "#nlp" }', [{ code: 'rows-no-tag', details: { tag: 'nlp' } }]],
		[
			'a tag that the table’s note alone has',
			'#nlp\n\n',
			'{ tag: nlp }',
			[{ code: 'rows-no-tag', details: { tag: 'nlp' } }],
		],
	])('a table that has none says why: by %s', async (_, front, rows, expected) => {
		const hub = `${front}\n\n${block(`${only}\nrows: ${rows}`)}`;
		const notes = { ...people, 'Alone/picture.png': '' };
		expect(await update(hub.trimStart(), notes)).toMatchObject({ kind: 'edits', diagnostics: expected });
	});

	test('a tag that no note has any more empties the table', async () => {
		const hub = block(`${only}\nrows: { tag: nlp }`);
		const once = await updated(hub, { 'GPT.md': '---\ntags: [nlp]\n---\n' });
		expect(once).toContain('| [[GPT]] |');
		const plan = await update(once, { 'GPT.md': '' });
		expect(plan).toMatchObject({ kind: 'edits', diagnostics: [{ code: 'rows-no-tag', details: { tag: 'nlp' } }] });
		expect(await updated(once, { 'GPT.md': '' })).not.toContain('[[GPT]]');
	});

	test('what keeps a table from being written is said before it', async () => {
		const hub = `[[Ada]] [[GPT]] [[Gone]]\n\n${block(only)}\n${block(`${only}\nrows: { under: Nowhere }`)}`;
		const once = await updated(hub, { ...papers, ...people });
		expect((await update(once, { ...papers, ...people })).diagnostics.map(({ code }) => code)).toEqual([
			'rows-no-heading',
			'link-unresolved',
			'rows-left-out',
		]);
	});
});
