// Tables that are written for Hugo; `tests/automation/hugo.test.ts` builds such notes with the real one.
import { describe, expect, test } from 'vitest';
import { headingId, isPublished, withoutShortcodes } from '../../../src/core/comparison/hugo';
import { readFacts } from '../../../src/core/comparison/facts';
import { handEditsOf } from '../../../src/core/table/plan-update';
import { gatherSources } from '../../../src/core/comparison/sources';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { memoryVault } from '../../memory-vault';
import { adopted, propertiesOf, tableOf } from '../adopt/adopt';
import { block, defaults, rowsOf, update, updated } from '../table/hub';

test.each([
	[['Main difference'], 'main-difference'],
	[['Data', 'Data', 'Data'], 'data-2'],
	[['数据量：', 'A & B'], 'a--b'],
	[['🧪'], 'heading'],
	[['**Cost** / time'], 'cost--time'],
	[['Éa_1-ß'], 'éa_1-ß'],
	[['Own {#mine}', 'mine'], 'mine-1'],
])('the last of the headings %j has the ID %s', (headings, id) => {
	expect(headingId(headings)).toBe(id);
});

test.each([
	['draft: true', false],
	['draft: "True"', false],
	['draft: false', true],
	['date: 2026-01-01', true],
	['date: 2026-01-02', false],
	['publishDate: 2026-01-02T00:00:00Z', false],
	['expiryDate: 2030-01-01', false],
	['headless: true', false],
	['build:\n  render: never', false],
	['build:\n  list: never', true],
	['a: [', false],
	['date: someday', true],
])('a note with %j is published by 2026-01-01: %s', (properties, published) => {
	expect(
		isPublished(readFacts('A.md', `---\n${properties}\n---\n`, paperRules(DEFAULT_SETTINGS)), '2026-01-01'),
	).toBe(published);
});

describe('a table for Hugo', () => {
	const notes = {
		'papers/GPT "1".md': '---\npass: 1\ndata: "[[BERT]] and 50%"\n---\n# Main difference\nLarger.\n',
		'papers/BERT.md': '---\npass: 1\n---\n',
		'papers/A|B.md': '---\npass: 1\n---\n',
	};
	const hub = (options = 'columns: [model, data, difference]'): string =>
		`[[GPT "1"]] [[BERT|**BERT** base]]\n\n${block(`${options}\nlinks: hugo`)}`;

	test('names pages by shortcodes, and stays as it is when nothing changes', async () => {
		expect(await rowsOf(hub(), notes)).toEqual([
			'| [GPT "1"]({{< relref `papers/GPT "1".md` >}}) | [BERT]({{< relref "papers/BERT.md" >}}) and 50% | Larger. [§]({{< relref `papers/GPT "1".md#main-difference` >}}) |',
			'| [**BERT** base]({{< relref "papers/BERT.md" >}}) |  |  |',
		]);
		const text = await updated(hub(), notes);
		expect(await update(text, notes)).toEqual({ kind: 'unchanged', diagnostics: [] });
	});

	test('a link to a block leads to the page that has it', async () => {
		expect(
			await rowsOf(hub(), {
				...notes,
				'papers/GPT "1".md': '---\npass: 1\ndata: "[[BERT#^size|its size]]"\n---\n',
			}),
		).toContain(
			'| [GPT "1"]({{< relref `papers/GPT "1".md` >}}) | [its size]({{< relref "papers/BERT.md" >}}) |  |',
		);
	});

	test('a name that no shortcode can hold is plain text', async () => {
		expect(await rowsOf(`${block('columns: [model]\nlinks: hugo\nrows: { folder: papers }')}`, notes)).toContain(
			'| A\\|B |',
		);
	});

	test.each([
		[
			'a value',
			'[BERT]({{< relref "papers/BERT.md" >}}) and 50%',
			'[BERT]({{< relref "papers/BERT.md" >}}) and 60%',
			'[[BERT]] and 60%',
		],
		[
			'a section, without its link',
			'Larger. [§]({{< relref `papers/GPT "1".md#main-difference` >}})',
			'Wider. [§]({{< relref `papers/GPT "1".md#main-difference` >}})',
			'Wider.',
		],
	])('%s that was edited by hand goes back in the words of its note', async (_, from, to, written) => {
		const text = (await updated(hub(), notes)).replace(from, to);
		const [edits] = handEditsOf(
			text,
			await gatherSources('Hub.md', text, defaults, memoryVault({ ...notes, 'Hub.md': text })),
		);
		expect(edits).toMatchObject({ reshaped: false, differences: [{ inTable: to, write: { markdown: written } }] });
	});

	test('a cell that shows a link as mere text is never written over the link', async () => {
		const drafts = { ...notes, 'papers/BERT.md': '---\npass: 1\ndraft: true\n---\n' };
		const text = (await updated(hub(), drafts)).replace('| BERT and 50% |', '| BERT and 60% |');
		expect(text).toContain('BERT and 60%');
		const [edits] = handEditsOf(
			text,
			await gatherSources('Hub.md', text, defaults, memoryVault({ ...drafts, 'Hub.md': text })),
		);
		expect(edits?.differences).toMatchObject([{ inTable: 'BERT and 60%', write: null }]);
	});
});

describe('line breaks as the options say', () => {
	const notes = { 'GPT.md': '---\npass: 1\ndata: "Books\\n5 GB"\n---\n' };

	test.each([
		['', 'Books<br>5 GB'],
		['\nbreaks: " / "', 'Books / 5 GB'],
		['\nlinks: hugo', 'Books; 5 GB'],
		['\nlinks: hugo\nbreaks: "，"', 'Books，5 GB'],
	])('%j → %s, and back', async (options, cell) => {
		const text = await updated(`[[GPT]]\n\n${block(`columns: [model, data]${options}`)}`, notes);
		expect(text).toContain(`| ${cell} |`);
		const edited = text.replace('5 GB |', '6 GB |');
		const [edits] = handEditsOf(
			edited,
			await gatherSources('Hub.md', edited, defaults, memoryVault({ ...notes, 'Hub.md': edited })),
		);
		expect(edits?.differences[0]?.write?.markdown).toBe('Books\n6 GB');
	});

	test('are not told from the same words of a value, so that such a cell is not written back', async () => {
		const clear = { 'GPT.md': '---\npass: 1\ndata: "Books / Web\\n5 GB"\n---\n' };
		const edited = (await updated(`[[GPT]]\n\n${block('columns: [model, data]\nbreaks: " / "')}`, clear)).replace(
			'5 GB |',
			'6 GB |',
		);
		const [edits] = handEditsOf(
			edited,
			await gatherSources('Hub.md', edited, defaults, memoryVault({ ...clear, 'Hub.md': edited })),
		);
		expect(edits?.differences).toMatchObject([{ write: null }]);
	});

	test.each(['breaks: "|"', 'breaks: ""', 'breaks: 3', 'breaks: "a\\nb"'])('%s is no such option', async (option) => {
		expect(await update(`[[GPT]]\n\n${block(option)}`, notes)).toMatchObject({
			kind: 'refused',
			diagnostics: [{ code: 'option-invalid', details: { option: 'breaks' } }],
		});
	});
});

test('a hand-typed table with links of Hugo is adopted with them', async () => {
	const vault = await adopted('| Model | Data |\n|---|---|\n| [GPT]({{< ref "papers/GPT.md" >}}) | 5 GB |\n', {
		'papers/GPT.md': '---\npass: 1\n---\n',
	});
	expect(propertiesOf(vault, 'papers/GPT.md')).toContain('5 GB');
	expect(tableOf(vault)).toEqual(['| Model | Data |', '| [GPT]({{< relref "papers/GPT.md" >}}) | 5 GB |']);
});

test.each([
	['[GPT]({{< relref "papers/GPT (1).md#data" >}})', '[GPT](<papers/GPT (1).md#data>)'],
	['[GPT]({{% ref `a"b.md` %}})', '[GPT](<a"b.md>)'],
	['[GPT](GPT.md) {{< figure >}}', '[GPT](GPT.md) {{< figure >}}'],
])('%s is read as %s', (cell, read) => {
	expect(withoutShortcodes(cell)).toBe(read);
});
