import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', {
	without: true,
	notes: { 'A.md': 'one', 'Deep/Inner/B.md': 'two', 'Deep/.hidden': 'three' },
});

test('bytes are added to the end of a file, as they are', async ({ host }) => {
	const sizes = await host.page.evaluate(async () => {
		window.said = [];
		const { vault } = window.app;
		const file = await vault.createBinary('a.bin', new Uint8Array([0, 255]).buffer);
		vault.on('modify', ({ path: changed }) => void window.said.push(changed));
		await vault.appendBinary(file, new Uint8Array([128, 10]).buffer);
		return [file.stat.size, (await vault.readBinary(file)).byteLength];
	});
	expect(sizes).toEqual([4, 4]);
	expect([...(await readFile(path.join(host.vault, 'a.bin')))]).toEqual([0, 255, 128, 10]);
	expect(await host.page.evaluate(() => window.said)).toEqual(['a.bin']);
});

test('a file and a folder with all in it are copied, and no path twice', async ({ host }) => {
	const copied = await host.page.evaluate(async () => {
		window.said = [];
		const { vault } = window.app;
		const [file, folder] = [vault.getFileByPath('A.md'), vault.getFolderByPath('Deep')];
		if (file === null || folder === null) return null;
		vault.on('create', ({ path: made }) => void window.said.push(made));
		const copy = await vault.copy(file, 'Papers/A copy.md');
		const deep = await vault.copy(folder, 'Deeper');
		// Known as soon as the copy is there, and not only once the disk tells of it.
		const children = [...deep.children.map((child) => child.path), vault.getFileByPath('Deeper/Inner/B.md')?.name];
		const refused = await vault.copy(file, 'Papers/A copy.md').then(
			() => 'copied',
			({ message }: Error) => message,
		);
		return { copy: copy.path, same: copy === file, text: await vault.read(copy), children, refused };
	});
	expect(copied).toEqual({
		copy: 'Papers/A copy.md',
		same: false,
		text: 'one',
		children: ['Deeper/Inner', 'B.md'],
		refused: 'Destination file already exists!',
	});
	expect(await host.page.evaluate(() => window.said)).toEqual([
		'Papers/A copy.md',
		'Deeper',
		'Deeper/Inner',
		'Deeper/Inner/B.md',
	]);
	expect(await host.disk('Deeper/Inner/B.md')).toBe('two');
	expect(await host.disk('Deeper/.hidden')).toBe('three');
	await host.page.locator('[data-type="file-explorer"] [data-path="Deeper/Inner/B.md"]').waitFor();
});

test('every way of writing keeps the time it is told; when a file was made is for the disk to say', async ({
	host,
}) => {
	const day = Date.UTC(2020, 1, 2);
	const times = await host.page.evaluate(async (base) => {
		const { vault } = window.app;
		const bytes = new Uint8Array([1]).buffer;
		const file = await vault.create('new.md', 'x', { mtime: base + 1000, ctime: base });
		const seen = [file.stat.mtime];
		const born = file.stat.ctime;
		const ways = [
			(mtime: number) => vault.modify(file, 'y', { mtime }),
			(mtime: number) => vault.append(file, 'z', { mtime }),
			(mtime: number) => vault.process(file, (text) => `${text}!`, { mtime }),
			(mtime: number) => vault.modifyBinary(file, bytes, { mtime }),
			(mtime: number) => vault.appendBinary(file, bytes, { mtime }),
		];
		for (const [at, write] of ways.entries()) {
			await write(base + (at + 2) * 1000);
			seen.push(file.stat.mtime, (await vault.adapter.stat('new.md'))?.mtime ?? 0);
		}
		const data = await vault.createBinary('new.bin', bytes, { mtime: base });
		await vault.adapter.write('raw.md', 'x', { mtime: base });
		return {
			seen: seen.map((mtime) => (mtime - base) / 1000),
			data: data.stat.mtime,
			raw: (await vault.adapter.stat('raw.md'))?.mtime,
			born: born > base,
		};
	}, day);
	expect(times).toEqual({ seen: [1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6], data: day, raw: day, born: true });
});
