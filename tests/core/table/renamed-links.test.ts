import { describe, expect, test } from 'vitest';
import { handEditsOf } from '../../../src/core/table/plan-update';
import { gatherSources } from '../../../src/core/comparison/sources';
import { memoryVault } from '../../memory-vault';
import { block, defaults, update, updated } from './hub';

const GPT = '---\nmodel: GPT\ndata: 5GB\n---\n';
const GPT2 = '---\nmodel: GPT2\ndata: 40GB\n---\n';
const before = { 'GPT.md': GPT, 'GPT2.md': GPT2 };
const after = { 'Radford 2018.md': GPT, 'GPT2.md': GPT2 };

/** A hub as Obsidian leaves it once the note GPT was renamed: every link to it says the new name. */
async function renamedHub(options: string): Promise<string> {
	return (await updated(`[[GPT]] [[GPT2]]\n\n${block(options)}`, before)).replaceAll('[[GPT]]', '[[Radford 2018]]');
}

describe.each(['', 'layout: transposed'])('a table whose links were renamed with a note (%j)', (options) => {
	test('is no table edited by hand: it shows the paper’s name again', async () => {
		const text = await updated(await renamedHub(options), after);
		expect(text).toContain('[[Radford 2018\\|GPT]]');
		expect(await update(text, after)).toMatchObject({ kind: 'unchanged' });
	});

	test('follows its notes as before', async () => {
		const text = await updated(await renamedHub(options), { ...after, 'GPT2.md': GPT2.replace('40GB', '41GB') });
		expect(text).toContain('| 41GB |');
		expect(text).toContain('[[Radford 2018\\|GPT]]');
	});

	test('still tells of what was typed into it', async () => {
		const text = (await renamedHub(options)).replace('| 40GB', '| 39GB');
		expect(await update(text, after)).toMatchObject({ kind: 'refused' });
		const [edits] = handEditsOf(
			text,
			await gatherSources('Hub.md', text, defaults, memoryVault({ ...after, 'Hub.md': text })),
		);
		expect(edits?.differences).toMatchObject([{ paper: 'GPT2', inTable: '39GB', changed: 'table' }]);
	});
});

test('a paper that is gone leaves the table, and its link is named', async () => {
	const once = await updated(`[[GPT]] [[GPT2]]\n\n${block()}`, before);
	const plan = await update(once, { 'GPT2.md': GPT2 });
	expect(plan).toMatchObject({ kind: 'edits', diagnostics: [{ code: 'link-unresolved', details: { link: 'GPT' } }] });
});
