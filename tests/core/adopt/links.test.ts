// What is typed into a table is written for its own note; in a paper's note it has to lead where it led.
import { describe, expect, test } from 'vitest';
import { adopt, adopted, propertiesOf, refusals, tableOf } from './adopt';

describe('a link that was typed into a cell', () => {
	test.each([
		['to a file beside the table', '[code](code/gpt.py)', '[code](../code/gpt.py)'],
		["to a file below the papers' folder", '![loss](papers/img/loss.png)', '![loss](img/loss.png)'],
		['to the web', '[code](https://a.org/b.py)', '[code](https://a.org/b.py)'],
		['to a note', '[[Data sets]]', '[[Data sets]]'],
	])("%s stands in the paper's note as it has to there, and in the table as it was", async (_, typed, stated) => {
		const vault = await adopted(
			`| Model | Data |\n|---|---|\n| GPT | ${typed} |\n`,
			{ 'Data sets.md': '', 'papers/Other.md': '' },
			{ folder: 'papers' },
		);
		expect(propertiesOf(vault, 'papers/GPT.md')).toContain(stated);
		expect(tableOf(vault)).toEqual(['| Model | Data |', `| [[GPT]] | ${typed} |`]);
	});

	test("to a heading of the table's own note leads there from both", async () => {
		const vault = await adopted(
			'# Sources\n\n| Model | Data |\n|---|---|\n| GPT | [[#Sources]] |\n',
			{},
			{ folder: 'papers' },
		);
		expect(propertiesOf(vault, 'papers/GPT.md')).toContain('[[Hub#Sources|Sources]]');
		expect(tableOf(vault)[1]).toBe('| [[GPT]] | [[Hub#Sources\\|Sources]] |');
	});
});

describe('a note that says the same with a comment', () => {
	const notes = { 'GPT.md': '---\npass: 1\ndata: "5 GB %%as they say%%"\n---\n' };

	test('says the same', async () => {
		const vault = await adopted('| Model | Data |\n|---|---|\n| [[GPT]] | 5 GB |\n', notes, { winner: null });
		expect(vault['GPT.md']).toBe(notes['GPT.md']);
		const within = { 'GPT.md': '---\npass: 1\ndata: "5 %%as they say%% GB"\n---\n' };
		expect(
			await adopt('| Model | Data |\n|---|---|\n| [[GPT]] | 5 GB |\n', within, { winner: null }),
		).toMatchObject({ kind: 'planned', notes: [{ writes: [], cells: [{ state: 'same' }] }] });
	});

	test('keeps the comment where the table wins', async () => {
		const typed = '| Model | Data |\n|---|---|\n| [[GPT]] | 6 GB |\n';
		expect(refusals(await adopt(typed, notes, { winner: null }))).toEqual(['planned']);
		const vault = await adopted(typed, notes, { winner: 'table' });
		expect(propertiesOf(vault, 'GPT.md')).toContain('6 GB %%as they say%%');
		expect(tableOf(vault)[1]).toBe('| [[GPT]] | 6 GB |');
	});
});

test("a footnote mark goes with its cell, and is shown where the table's note has the footnote", async () => {
	const vault = await adopted('| Model | Data |\n|---|---|\n| GPT | 5 GB[^1] |\n\n[^1]: As reported.\n');
	expect(propertiesOf(vault, 'GPT.md')).toContain('5 GB[^1]');
	expect(tableOf(vault)[1]).toBe('| [[GPT]] | 5 GB[^1] |');
});
