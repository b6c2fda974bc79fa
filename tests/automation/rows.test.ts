// Which notes a table on disk has rows for.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { note, threePass, vaultOf } from './command-line';

function block(options: string): string {
	return `<!-- three-pass:table\n${options}\n-->\n<!-- /three-pass:table -->\n`;
}

test('a tag in a cell makes the note with the table neither a paper nor a row of other tables', async () => {
	const vault = await vaultOf({
		'GPT.md': '---\ntype: paper\ntags: [model]\ntopics: ["#model", "#paper"]\n---\n',
		'Hub.md': `[[GPT]]\n\n${block('columns: [model, topics]')}`,
		'Tagged.md': block('columns: [model]\nrows: { tag: model }'),
	});
	await threePass(['update', vault]);
	expect(await note(vault, 'Hub.md')).toContain('| [[GPT]] | #model, #paper |');
	await threePass(['update', vault]);
	expect(await note(vault, 'Tagged.md')).toContain('| --- |\n| [[GPT]] |\n<!-- /');
	const { out } = await threePass(['progress', vault, '--json']);
	expect(out).toContain('"GPT.md"');
	expect(out).not.toContain('"Hub.md"');
});

describe('linked notes without a row', () => {
	const LEFT_OUT =
		'Hub.md: 4 linked notes have no row, as they are no papers and state none of the columns: Ada, Ben, Cho …\n';
	const notes = {
		'Hub.md': `[[GPT]] by [[Ada]], [[Ben]], [[Cho]] and [[Dan]]\n\n${block('columns: [model, data]')}`,
		'GPT.md': '---\ndata: 5GB\n---\n',
		...Object.fromEntries(['Ada', 'Ben', 'Cho', 'Dan'].map((name) => [`People/${name}.md`, 'A person.\n'])),
	};

	test.each(['table', 'update', 'gaps'])('are named by %s of one note, which says nothing else', async (command) => {
		const vault = await vaultOf(notes);
		expect(await threePass([command, path.join(vault, 'Hub.md')])).toMatchObject({ exit: 0, err: LEFT_OUT });
	});

	test.each(['update', 'gaps'])(
		'are not named by %s of a whole vault, unless the table has no rows at all',
		async (command) => {
			const vault = await vaultOf(notes);
			expect(await threePass([command, vault])).toMatchObject({ exit: 0, err: '' });
			await writeFile(path.join(vault, 'GPT.md'), 'Gone.\n');
			const { exit, err } = await threePass([command, vault]);
			expect(exit).toBe(0);
			expect(err).toBe(
				'Hub.md: No papers to compare yet. Link to paper notes in this note, or choose other rows in the options\nHub.md: 5 linked notes have no row, as they are no papers and state none of the columns: GPT, Ada, Ben …\n',
			);
		},
	);

	test('with a tag that no note has, the table is emptied, and the tag named', async () => {
		const vault = await vaultOf({ 'Hub.md': block('columns: [model]\nrows: { tag: nlp }') });
		expect(await threePass(['update', vault])).toMatchObject({
			exit: 0,
			err: 'Hub.md: The table has no rows: no other note has the tag #nlp\n',
		});
		expect(await threePass(['update', vault, '--check'])).toMatchObject({ exit: 0 });
	});
});

test('a table whose folder is not there is said to be left alone, and nothing of its rows', async () => {
	const vault = await vaultOf({ 'Hub.md': block('columns: [model]\nrows: { folder: Lost }') });
	for (const command of ['table', 'update', 'gaps']) {
		const { exit, err } = await threePass([command, path.join(vault, 'Hub.md')]);
		expect([exit, err]).toEqual([
			1,
			'Hub.md:1: The rows of the table are the notes in the folder Lost, which does not exist or is empty; the table was left alone\n',
		]);
	}
});
