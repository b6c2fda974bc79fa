import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
}, 240_000);
afterAll(async () => stage.close());
beforeEach(async () => {
	app = await stage.boot({ without: true, notes: { 'Note.md': 'first' } });
});
afterEach(async () => {
	const { errors } = app;
	await app.close();
	expect(errors).toEqual([]);
});

/** Adds a word to the note as a plugin would. @returns the text then, or the code of what went wrong. */
function addWord(word: string): Promise<string> {
	return app.page.evaluate(async (added) => {
		const { vault } = window.host.app;
		const file = vault.getFileByPath('Note.md');
		if (file === null) return 'no file';
		return vault.process(file, (text) => `${text} ${added}`).catch((error: { code: string }) => error.code);
	}, word);
}

test.each(['ENOSPC', 'EACCES', 'EIO'] as const)('a write that fails with %s leaves the file as it was, until the disk is well again', async (code) => {
	app.faults.fail('write', /\.md$/u, code);
	expect(await addWord('second')).toBe(code);
	expect(await app.disk('Note.md')).toBe('first');
	app.faults.clear();
	expect(await addWord('second')).toBe('first second');
	expect(await app.disk('Note.md')).toBe('first second');
});

test('fails as often as said', async () => {
	app.faults.fail('read', 'Note.md', 'EIO', 1);
	expect(await addWord('second')).toBe('EIO');
	expect(await addWord('second')).toBe('first second');
});

test('a file may vanish before it is read', async () => {
	app.faults.vanish('read', 'Note.md');
	expect(await addWord('second')).toBe('ENOENT');
	await expect.poll(() => app.page.evaluate(() => window.host.app.vault.getFileByPath('Note.md'))).toBeNull();
});

test('a file may vanish between read and write; what was read is written', async () => {
	app.faults.vanish('write', 'Note.md');
	expect(await addWord('second')).toBe('first second');
	expect(await app.disk('Note.md')).toBe('first second');
});

test('another program may write just before a file is read', async () => {
	app.faults.change('read', 'Note.md', 'theirs');
	expect(await addWord('second')).toBe('theirs second');
	expect(await app.disk('Note.md')).toBe('theirs second');
});

test('a slow disk keeps the next change waiting, and loses none', async () => {
	const { reached, release } = app.faults.hold('write', 'Note.md');
	const both = Promise.all([addWord('second'), addWord('third')]);
	await reached;
	expect(await app.disk('Note.md')).toBe('first');
	release();
	await both;
	expect(await app.disk('Note.md')).toMatch(/^first (?:second third|third second)$/u);
	app.faults.slow('write', 'Note.md', 50);
	expect(await addWord('last')).toMatch(/last$/u);
});
