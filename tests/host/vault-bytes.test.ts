import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, notes: { 'Mark.md': '\uFEFFone\r\ntwo\r\n' } });

test('bytes are read as they are', async ({ host }) => {
	const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	await writeFile(path.join(host.vault, 'Bytes.bin'), all);
	const read = (): Promise<number[]> =>
		host.page.evaluate(async () => {
			const { vault } = window.host.app;
			const file = vault.getFileByPath('Bytes.bin');
			return file === null ? [] : [...new Uint8Array(await vault.readBinary(file))];
		});
	await expect.poll(read).toEqual([...all]);
});

test('a text keeps its line ends; its byte order mark is there for the adapter, and hidden by the vault', async ({
	host,
}) => {
	const read = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const file = vault.getFileByPath('Mark.md');
		if (file === null) return [];
		return [await vault.adapter.read('Mark.md'), await vault.read(file)];
	});
	expect(read).toEqual(['\uFEFFone\r\ntwo\r\n', 'one\r\ntwo\r\n']);
});

test('a file’s stat is what the disk says', async ({ host }) => {
	const [written, added] = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const file = await vault.create('Dated.md', 'ä1');
		const before = file.stat;
		await vault.modify(file, 'ä12');
		return [before, file.stat] as const;
	});
	const disk = await stat(path.join(host.vault, 'Dated.md'));
	expect(written).toMatchObject({ ctime: Math.round(disk.birthtimeMs), size: 3 });
	expect(added).toEqual({ ctime: Math.round(disk.birthtimeMs), mtime: Math.round(disk.mtimeMs), size: 4 });
});

test('a change that changes nothing is not written, and one that does is read at once', async ({ host }) => {
	const done = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const told: string[] = [];
		const file = await vault.create('Same.md', 'one');
		vault.on('modify', ({ path }: { path: string }) => told.push(path));
		const first = await vault.cachedRead(file);
		await vault.process(file, (text) => text);
		const unchanged = [...told];
		await vault.process(file, (text) => `${text} two`);
		return { unchanged, told, read: [first, await vault.cachedRead(file)] };
	});
	expect(done).toEqual({ unchanged: [], told: ['Same.md'], read: ['one', 'one two'] });
});

test('what another program wrote is read anew', async ({ host }) => {
	const read = (): Promise<string> =>
		host.page.evaluate(async () => {
			const { vault } = window.host.app;
			const file = vault.getFileByPath('Mark.md');
			return file === null ? '' : vault.cachedRead(file);
		});
	expect(await read()).toBe('one\r\ntwo\r\n');
	await host.outside('Mark.md', 'theirs');
	await expect.poll(read).toBe('theirs');
});
