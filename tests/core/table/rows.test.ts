import { describe, expect, test } from 'vitest';
import { block, rowsOf, update, updated } from './hub';

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
	])('of %j', async (text, expected) => {
		expect(await rowsOf(`${text}\n\n${block(only)}`, papers)).toEqual(expected);
	});

	test('come from the front matter first', async () => {
		expect(await rowsOf(`---\npapers:\n  - "[[T5]]"\n---\n[[GPT]]\n\n${block(only)}`, papers)).toEqual(['| [[T5]] |', '| [[GPT]] |']);
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
		expect(await update(once, others)).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'rows-not-found', line: 1, details: { note: 'Diary' } }] });
	});
});

describe('rows in groups', () => {
	const grouped = `${only}\ngroup: headings`;

	test('stand below the heading of their links, in the order of the headings', async () => {
		const hub = `[[T5]]\n\n## Decoders\n[[GPT]]\n\n## Encoders\n[[BERT]]\n\n## Table\n${block(grouped)}`;
		expect(await rowsOf(hub, papers)).toEqual(['| [[T5]] |', '| **Decoders** |', '| [[GPT]] |', '| **Encoders** |', '| [[BERT]] |']);
	});

	test('are sorted each on its own', async () => {
		const hub = `## A | B\n[[T5]] [[BERT]]\n\n## \`C\`\n[[GPT]]\n\n## Table\n${block(`${grouped}\nsort: model`)}`;
		expect(await rowsOf(hub, papers)).toEqual(['| **A \\| B** |', '| [[BERT]] |', '| [[T5]] |', '| `C` |', '| [[GPT]] |']);
	});

	test('are columns in a transposed table', async () => {
		const hub = `## Decoders\n[[GPT]]\n\n## Table\n${block('columns: [model, data]\nlayout: transposed\ngroup: headings')}`;
		expect(await updated(hub, papers)).toContain('| Model | **Decoders** | [[GPT]] |\n| --- | --- | --- |\n| Data |  |  |');
	});

	test('are read back, so that a second update changes nothing', async () => {
		const once = await updated(`## Decoders\n[[GPT]]\n\n## Table\n${block(grouped)}`, papers);
		expect(await update(once, papers)).toEqual({ kind: 'unchanged', diagnostics: [] });
		expect(await updated(once, { ...papers, 'GPT.md': '---\nmodel: GPT-1\n---\n' })).toContain('| **Decoders** |\n| [[GPT\\|GPT-1]] |');
	});
});
