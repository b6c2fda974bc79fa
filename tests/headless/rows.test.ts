// Which notes a table on disk has rows for.
import { expect, test } from 'vitest';
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
