// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { edits, refused } from '../../../src/core/text/plan';
import type { Planner } from '../../../src/core/text/plan';
import type { BatchStep } from '../../../src/obsidian/vault/note-batch';
import { openVault } from '../vault';
import type { TestVault } from '../vault';

const shout: Planner = (text) => edits(text, [{ from: text.length, to: text.length, insert: '!' }]);

test('several notes are written, and taken back, as one', async () => {
	const { app, host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	const result = await host.batches.write([
		{ file: file('a.md'), plan: shout },
		{ create: 'New/c.md', text: 'c' },
		{ file: file('b.md'), plan: shout },
	]);
	expect(result.written.map(({ path }) => path)).toEqual(['a.md', 'New/c.md', 'b.md']);
	expect([await text('a.md'), await text('New/c.md'), await text('b.md')]).toEqual(['a!', 'c', 'b!']);
	expect((await host.batches.undo()).written).toHaveLength(3);
	expect([await text('a.md'), app.vault.getFileByPath('New/c.md'), await text('b.md')]).toEqual(['a', null, 'b']);
	expect(host.batches.canUndo).toBe(false);
});

test('a note that was changed since is left as it is, and named', async () => {
	const { host, file, text, write } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	await host.batches.write([
		{ file: file('a.md'), plan: shout },
		{ create: 'c.md', text: 'c' },
		{ file: file('b.md'), plan: shout },
	]);
	await write('a.md', 'a! and more');
	await write('c.md', 'c and more');
	const { diagnostics } = await host.batches.undo();
	expect(diagnostics).toMatchObject([
		{ code: 'changed-since', path: 'c.md' },
		{ code: 'changed-since', path: 'a.md' },
	]);
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
	expect(result.diagnostics).toMatchObject([
		{ code: 'file-failed', path: 'a.md' },
		{ code: 'no-block', path: 'b.md' },
		{ code: 'file-failed', path: 'c.md' },
	]);
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

/** What makes a step fail, and what the diagnostic of it says. */
test.each([
	['a step that depends on others throws', '', 'EIO', () => Promise.reject(new Error('EIO'))],
	[
		'a step that depends on others throws at once',
		'',
		'broken',
		() => {
			throw new Error('broken');
		},
	],
	[
		'a planner throws',
		'b.md',
		'broken',
		({ file }: TestVault) =>
			Promise.resolve({
				file: file('b.md'),
				plan: () => {
					throw new Error('broken');
				},
			}),
	],
	[
		'a note cannot be read',
		'b.md',
		'EIO',
		({ app, file }: TestVault) => {
			const read = app.vault.read.bind(app.vault);
			vi.spyOn(app.vault, 'read').mockImplementation((note) =>
				note.path === 'b.md' ? Promise.reject(new Error('EIO')) : read(note),
			);
			return Promise.resolve({ file: file('b.md'), plan: shout });
		},
	],
	[
		'the folder of a new note cannot be made',
		'New/b.md',
		'EACCES',
		({ app }: TestVault) => {
			vi.spyOn(app.vault, 'createFolder').mockRejectedValue(new Error('EACCES'));
			return Promise.resolve({ create: 'New/b.md', text: 'b' });
		},
	],
] satisfies [string, string, string, (vault: TestVault) => Promise<BatchStep>][])(
	'where %s, the steps around it are written, and can be taken back',
	async (_, path, reason, fail) => {
		const vault = await openVault({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c', 'older.md': 'older' });
		const { host, file, text } = vault;
		await host.batches.write([{ file: file('older.md'), plan: shout }]);
		const result = await host.batches.write([
			{ file: file('a.md'), plan: shout },
			() => fail(vault),
			{ file: file('c.md'), plan: shout },
		]);
		expect(result.written.map((written) => written.path)).toEqual(['a.md', 'c.md']);
		expect(result.diagnostics).toEqual([{ code: 'file-failed', line: 0, details: { reason }, path }]);
		expect([await text('a.md'), await text('c.md')]).toEqual(['a!', 'c!']);
		await host.batches.undo();
		expect([await text('a.md'), await text('c.md'), await text('older.md')]).toEqual(['a', 'c', 'older!']);
	},
);

test('a note that was deleted before its turn is named as gone', async () => {
	const vault = await openVault({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
	const [a, b] = [vault.file('a.md'), vault.file('b.md')];
	await vault.delete('b.md');
	const { diagnostics } = await vault.host.batches.write([
		{ file: b, plan: shout },
		{ gone: 'before.md' },
		{ file: a, plan: shout },
	]);
	expect(diagnostics).toMatchObject([
		{ code: 'note-gone', path: 'b.md' },
		{ code: 'note-gone', path: 'before.md' },
	]);
	expect(await vault.text('a.md')).toBe('a!');
});

test('a later step is told what came of those before it', async () => {
	const { host, file } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	const seen: unknown[] = [];
	await host.batches.write([
		{ file: file('a.md'), plan: shout },
		() => Promise.reject(new Error('EIO')),
		({ written, diagnostics, texts }) => {
			seen.push(
				written.map(({ path }) => path),
				diagnostics.map(({ code }) => code),
				[...texts],
			);
			return Promise.resolve(null);
		},
	]);
	expect(seen).toEqual([['a.md'], ['file-failed'], [['a.md', 'a!']]]);
});

test('a batch that wrote nothing leaves the one before it to be taken back', async () => {
	const { host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	await host.batches.write([{ file: file('a.md'), plan: shout }]);
	await host.batches.write([{ file: file('b.md'), plan: () => refused() }, () => Promise.reject(new Error('EIO'))]);
	await host.batches.undo();
	expect(await text('a.md')).toBe('a');
});

test('an undo that is asked for while a batch is written takes back that batch, not the one before it', async () => {
	const { host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
	await host.batches.write([{ file: file('a.md'), plan: shout }]);
	const writing = host.batches.write([
		{ file: file('b.md'), plan: shout },
		{ file: file('c.md'), plan: shout },
	]);
	await Promise.all([writing, host.batches.undo()]);
	expect([await text('a.md'), await text('b.md'), await text('c.md')]).toEqual(['a!', 'b', 'c']);
});

test('an older batch is taken back where that one is meant, and the last one stays', async () => {
	const { host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	await host.batches.write([{ file: file('a.md'), plan: shout }]);
	const older = host.batches.latest;
	await host.batches.write([{ file: file('b.md'), plan: shout }]);
	await host.batches.undo(older);
	expect([await text('a.md'), await text('b.md'), host.batches.canUndo]).toEqual(['a', 'b!', true]);
	expect((await host.batches.undo(older)).written).toEqual([]);
	expect(await text('b.md')).toBe('b!');
});

describe('an undo that fails', () => {
	test('says why, and what it did not take back can be taken back by another attempt', async () => {
		const { app, host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b' });
		await host.batches.write([
			{ file: file('a.md'), plan: shout },
			{ create: 'c.md', text: 'c' },
			{ file: file('b.md'), plan: shout },
		]);
		vi.spyOn(app.vault, 'process').mockRejectedValueOnce(new Error('EBUSY'));
		vi.spyOn(app.fileManager, 'trashFile').mockRejectedValueOnce(new Error('no trash'));
		const first = await host.batches.undo();
		expect(first.diagnostics).toMatchObject([
			{ code: 'file-failed', details: { reason: 'EBUSY' }, path: 'b.md' },
			{ code: 'file-failed', details: { reason: 'no trash' }, path: 'c.md' },
		]);
		expect(first.written.map(({ path }) => path)).toEqual(['a.md']);
		expect(host.batches.canUndo).toBe(true);
		const second = await host.batches.undo();
		expect([second.written.map(({ path }) => path), second.diagnostics]).toEqual([['b.md', 'c.md'], []]);
		expect([await text('a.md'), app.vault.getFileByPath('c.md'), await text('b.md')]).toEqual(['a', null, 'b']);
		expect(host.batches.canUndo).toBe(false);
	});

	test('takes back a note that was changed since as soon as that change is gone', async () => {
		const { host, file, text, write } = await openVault({ 'a.md': 'a' });
		await host.batches.write([{ file: file('a.md'), plan: shout }]);
		await write('a.md', 'a! and more');
		expect((await host.batches.undo()).diagnostics).toMatchObject([{ code: 'changed-since', path: 'a.md' }]);
		await write('a.md', 'a!');
		expect((await host.batches.undo()).diagnostics).toEqual([]);
		expect(await text('a.md')).toBe('a');
	});

	test('names a note that is gone, and takes it back once it was restored', async () => {
		const vault = await openVault({ 'a.md': 'a' });
		await vault.host.batches.write([{ file: vault.file('a.md'), plan: shout }]);
		await vault.delete('a.md');
		expect((await vault.host.batches.undo()).diagnostics).toMatchObject([{ code: 'note-gone', path: 'a.md' }]);
		await vault.create('a.md', 'a!');
		expect((await vault.host.batches.undo()).diagnostics).toEqual([]);
		expect(await vault.text('a.md')).toBe('a');
	});

	test('has nothing to say of what the user took back already', async () => {
		const vault = await openVault({ 'a.md': 'a' });
		await vault.host.batches.write([
			{ file: vault.file('a.md'), plan: shout },
			{ create: 'c.md', text: 'c' },
		]);
		await vault.write('a.md', 'a');
		await vault.delete('c.md');
		expect((await vault.host.batches.undo()).diagnostics).toEqual([]);
		expect(vault.host.batches.canUndo).toBe(false);
	});
});

describe('a note whose form changed since, but not what it says, is taken back', () => {
	const addLine: Planner = (text) =>
		edits(text, [{ from: text.length, to: text.length, insert: text.includes('\r') ? 'c\r\n' : 'c\n' }]);

	test.each([
		['with CRLF', 'a\r\nb\r\n', 'a\nb\nc\n'],
		['with a byte order mark that the app hides in its editor', '\uFEFFa\nb\n', 'a\nb\nc\n'],
		['with both', '\uFEFFa\r\nb\r\n', 'a\nb\nc\n'],
	])('%s, written while closed and then opened', async (_, before, inEditor) => {
		const { host, file, open } = await openVault({ 'a.md': before });
		await host.batches.write([{ file: file('a.md'), plan: addLine }]);
		const editor = await open('a.md');
		editor.setValue(inEditor);
		expect((await host.batches.undo()).diagnostics).toEqual([]);
		expect(editor.getValue()).toBe('a\nb\n');
	});

	test.each([
		['the app saved with CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nb\r\n'],
		['the app saved with a byte order mark', '\uFEFFa\nb\nc\n', '\uFEFFa\nb\n'],
	])('written in an editor, which %s and closed', async (_, onDisk, expected) => {
		const { app, host, file, open, text, write } = await openVault({ 'a.md': 'a\nb\n' });
		await open('a.md');
		await host.batches.write([{ file: file('a.md'), plan: addLine }]);
		app.workspace.getLeavesOfType('markdown')[0]?.detach();
		await write('a.md', onDisk);
		expect((await host.batches.undo()).diagnostics).toEqual([]);
		expect(await text('a.md')).toBe(expected);
	});

	test('created with CRLF and opened since', async () => {
		const { app, host, open } = await openVault({});
		await host.batches.write([{ create: 'c.md', text: 'c\r\n' }]);
		(await open('c.md')).setValue('c\n');
		expect((await host.batches.undo()).diagnostics).toEqual([]);
		expect(app.vault.getFileByPath('c.md')).toBeNull();
	});
});

describe('once the plugin is unloaded', () => {
	test('nothing more is written of a batch, which is said once', async () => {
		const { app, host, file, text } = await openVault({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' });
		host.batches.load();
		const process = app.vault.process.bind(app.vault);
		vi.spyOn(app.vault, 'process').mockImplementation((note, change) => {
			host.batches.unload();
			return process(note, change);
		});
		const { written, diagnostics } = await host.batches.write(
			['a.md', 'b.md', 'c.md'].map((path) => ({ file: file(path), plan: shout })),
		);
		expect(written.map(({ path }) => path)).toEqual(['a.md']);
		expect(diagnostics).toEqual([{ code: 'switched-off', line: 0, details: {}, path: '' }]);
		expect([await text('a.md'), await text('b.md'), await text('c.md')]).toEqual(['a!', 'b', 'c']);
	});

	test('what the user asks for by then is done: a cell that is left is saved, and a batch is taken back', async () => {
		const { host, file, text } = await openVault({ 'a.md': 'a' });
		host.batches.load();
		host.batches.unload();
		await host.batches.write([{ file: file('a.md'), plan: shout }]);
		expect(await text('a.md')).toBe('a!');
		await host.batches.undo();
		expect(await text('a.md')).toBe('a');
	});
});
