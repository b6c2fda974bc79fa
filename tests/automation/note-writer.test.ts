import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openVault } from '../../src/automation/disk/disk-vault';
import { writeNote } from '../../src/automation/note-writer';
import { edits, refused } from '../../src/core/text/plan';
import { note, vaultOf } from './command-line';

const append = async (text: string) => edits(text, [{ from: text.length, to: text.length, insert: '!' }]);

test('a plan is applied to the bytes as they are: BOM, CRLF and all', async () => {
	const root = await vaultOf({ 'A.md': '\uFEFFa\r\nb 🎉' });
	expect(await writeNote(openVault(root), 'A.md', append)).toEqual({
		path: 'A.md',
		result: 'written',
		diagnostics: [],
	});
	expect(await note(root, 'A.md')).toBe('\uFEFFa\r\nb 🎉!');
});

test('a note that changed while it was planned for is planned again on what it is now', async () => {
	const root = await vaultOf({ 'A.md': 'old' });
	let calls = 0;
	const outcome = await writeNote(openVault(root), 'A.md', async (text) => {
		calls += 1;
		if (calls === 1) await writeFile(path.join(root, 'A.md'), 'typed meanwhile');
		return append(text);
	});
	expect([outcome.result, calls]).toEqual(['written', 2]);
	expect(await note(root, 'A.md')).toBe('typed meanwhile!');
});

test('a note that never rests is left alone, and named', async () => {
	const root = await vaultOf({ 'A.md': '0' });
	let calls = 0;
	const outcome = await writeNote(openVault(root), 'A.md', async (text) => {
		calls += 1;
		await writeFile(path.join(root, 'A.md'), String(calls));
		return append(text);
	});
	expect(outcome).toMatchObject({ result: 'refused', diagnostics: [{ code: 'file-failed', path: 'A.md' }] });
	expect(await note(root, 'A.md')).toBe('3');
});

test('what is refused or gone is named with its note', async () => {
	const vault = openVault(await vaultOf({ 'A.md': 'a' }));
	expect(
		await writeNote(vault, 'A.md', async () => refused({ code: 'conflict-markers', line: 3, details: {} })),
	).toMatchObject({ result: 'refused', diagnostics: [{ path: 'A.md', line: 3 }] });
	expect(await writeNote(vault, 'B.md', append)).toMatchObject({
		result: 'refused',
		diagnostics: [{ code: 'file-failed', path: 'B.md' }],
	});
});
