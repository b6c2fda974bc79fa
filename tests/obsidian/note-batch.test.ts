// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { edits, refused } from '../../src/core/text/plan';
import type { Planner } from '../../src/core/text/plan';
import { openVault } from './vault';

const shout: Planner = (text) => edits(text, [{ from: text.length, to: text.length, insert: '!' }]);

test('several notes are written, and taken back, as one', async () => {
	const { app, host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	const result = await host.batches.write([{ file: file('a.md'), plan: shout }, { create: 'New/c.md', text: 'c' }, { file: file('b.md'), plan: shout }]);
	expect(result.written.map(({ path }) => path)).toEqual(['a.md', 'New/c.md', 'b.md']);
	expect([await text('a.md'), await text('New/c.md'), await text('b.md')]).toEqual(['a!', 'c', 'b!']);
	expect((await host.batches.undo()).written).toHaveLength(3);
	expect([await text('a.md'), app.vault.getFileByPath('New/c.md'), await text('b.md')]).toEqual(['a', null, 'b']);
	expect(host.batches.canUndo).toBe(false);
});

test('a note that was changed since is left as it is, and named', async () => {
	const { host, file, text, write } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	await host.batches.write([{ file: file('a.md'), plan: shout }, { create: 'c.md', text: 'c' }, { file: file('b.md'), plan: shout }]);
	await write('a.md', 'a! and more');
	await write('c.md', 'c and more');
	const { diagnostics } = await host.batches.undo();
	expect(diagnostics).toMatchObject([{ code: 'changed-since', path: 'c.md' }, { code: 'changed-since', path: 'a.md' }]);
	expect([await text('a.md'), await text('c.md'), await text('b.md')]).toEqual(['a! and more', 'c and more', 'b']);
});

test('what cannot be written keeps nothing else from it, and is named', async () => {
	const { app, host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
	vi.spyOn(app.vault, 'process').mockRejectedValueOnce(new Error('ENOSPC'));
	const result = await host.batches.write([
		{ file: file('a.md'), plan: shout },
		{ file: file('b.md'), plan: () => refused({ code: 'no-block', line: 0, details: {} }) },
		{ create: 'c.md', text: 'over it' },
		{ file: file('c.md'), plan: shout },
	]);
	expect(result.diagnostics).toMatchObject([{ code: 'file-failed', path: 'a.md' }, { code: 'no-block', path: 'b.md' }, { code: 'file-failed', path: 'c.md' }]);
	expect([await text('a.md'), await text('c.md')]).toEqual(['a', 'c!']);
});

test('a note open in an editor is changed there', async () => {
	const { host, file, open } = await openVault({ 'a.md': 'a' });
	const editor = await open('a.md');
	await host.batches.write([{ file: file('a.md'), plan: shout }]);
	expect(editor.getValue()).toBe('a!');
	await host.batches.undo();
	expect(editor.getValue()).toBe('a');
});
