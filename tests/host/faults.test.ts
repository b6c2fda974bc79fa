import { expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, notes: { 'Note.md': 'first' } });

/** Adds a word to the note as a plugin would. @returns the text then, or the code of what went wrong. */
function addWord(host: HostDriver, word: string): Promise<string> {
	return host.page.evaluate(async (added) => {
		const { vault } = window.host.app;
		const file = vault.getFileByPath('Note.md');
		if (file === null) return 'no file';
		return vault.process(file, (text) => `${text} ${added}`).catch((error: { code: string }) => error.code);
	}, word);
}

test.for(['ENOSPC', 'EACCES', 'EIO'] as const)(
	'a write that fails with %s leaves the file as it was, until the disk is well again',
	async (code, { host }) => {
		host.faults.fail('write', /\.md$/u, code);
		expect(await addWord(host, 'second')).toBe(code);
		expect(await host.disk('Note.md')).toBe('first');
		host.faults.clear();
		expect(await addWord(host, 'second')).toBe('first second');
		expect(await host.disk('Note.md')).toBe('first second');
	},
);

test('fails as often as said', async ({ host }) => {
	host.faults.fail('read', 'Note.md', 'EIO', 1);
	expect(await addWord(host, 'second')).toBe('EIO');
	expect(await addWord(host, 'second')).toBe('first second');
});

test('a file may vanish before it is read', async ({ host }) => {
	host.faults.vanish('read', 'Note.md');
	expect(await addWord(host, 'second')).toBe('ENOENT');
	await expect.poll(() => host.page.evaluate(() => window.host.app.vault.getFileByPath('Note.md'))).toBeNull();
});

test('a note that is gone before its metadata are read is no fault, though the word of it comes later', async ({
	host,
}) => {
	const { reached, release } = host.faults.hold('read', 'New.md');
	host.faults.fail('read', 'New.md', 'ENOENT', 1);
	await host.outside('New.md', 'text');
	await reached;
	const resolved = await host.page.evaluateHandle(() => ({
		once: new Promise((resolve) => window.host.app.metadataCache.on('resolved', () => resolve(true))),
	}));
	release();
	expect(await resolved.evaluate(({ once }) => once)).toBe(true);
});

test('a file may vanish between read and write; what was read is written', async ({ host }) => {
	host.faults.vanish('write', 'Note.md');
	expect(await addWord(host, 'second')).toBe('first second');
	expect(await host.disk('Note.md')).toBe('first second');
});

test('a slow disk keeps the next change waiting, and loses none', async ({ host }) => {
	const { reached, release } = host.faults.hold('write', 'Note.md');
	const both = Promise.all([addWord(host, 'second'), addWord(host, 'third')]);
	await reached;
	expect(await host.disk('Note.md')).toBe('first');
	release();
	await both;
	expect(await host.disk('Note.md')).toMatch(/^first (?:second third|third second)$/u);
});
