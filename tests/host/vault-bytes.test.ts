import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, notes: { 'Mark.md': '\uFEFFone\r\ntwo\r\n' } });

test('bytes are kept as they are, and added to', async ({ host }) => {
	const all = Array.from({ length: 256 }, (_, byte) => byte);
	const read = await host.page.evaluate(async (bytes) => {
		const { vault } = window.host.app;
		const file = await vault.createBinary('Bytes.bin', new Uint8Array(bytes).buffer);
		await vault.appendBinary(file, new Uint8Array([255, 0]).buffer);
		return [...new Uint8Array(await vault.readBinary(file))];
	}, all);
	expect(read).toEqual([...all, 255, 0]);
	expect([...(await readFile(path.join(host.vault, 'Bytes.bin')))]).toEqual([...all, 255, 0]);
});

test('a text keeps its line ends; its byte order mark is there for the adapter, and hidden by the vault', async ({
	host,
}) => {
	const read = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const file = vault.getFileByPath('Mark.md');
		if (file === null) return [];
		await vault.append(file, 'three\r\n');
		return [await vault.adapter.read('Mark.md'), await vault.read(file)];
	});
	expect(read).toEqual(['\uFEFFone\r\ntwo\r\nthree\r\n', 'one\r\ntwo\r\nthree\r\n']);
	expect(await host.disk('Mark.md')).toBe('\uFEFFone\r\ntwo\r\nthree\r\n');
});

test('a file’s stat is what the disk says, with the time that a writer gave', async ({ host }) => {
	const [written, added] = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const file = await vault.create('Dated.md', 'ä1', { mtime: 1_500_000_000_000 });
		const before = file.stat;
		await vault.append(file, '2');
		return [before, file.stat] as const;
	});
	const disk = await stat(path.join(host.vault, 'Dated.md'));
	expect(written).toEqual({ ctime: Math.round(disk.birthtimeMs), mtime: 1_500_000_000_000, size: 3 });
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
