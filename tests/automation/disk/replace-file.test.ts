// Files are replaced as a whole, where they really are, and keep what can be kept.
import { chmod, chown, link, readdir, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realPath } from '../../../src/automation/disk/real-file';
import { replaceFile, replaceFiles } from '../../../src/automation/disk/replace-file';
import { note, vaultOf } from '../command-line';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const folderOf = async (files: Readonly<Record<string, string>>): Promise<string> => realPath(await vaultOf(files));

test('of several files none is replaced unless all of them still hold what they held', async () => {
	const folder = await folderOf({ a: 'a', b: 'b', c: 'c' });
	const files = (['a', 'b', 'new'] as const).map((name) => ({
		file: path.join(folder, name),
		before: name === 'new' ? null : bytes(name),
		after: bytes(`${name}!`),
	}));
	expect(
		await replaceFiles([...files, { file: path.join(folder, 'c'), before: bytes('other'), after: bytes('c!') }]),
	).toBe(false);
	expect(await replaceFiles([...files, { file: path.join(folder, 'c'), before: null, after: bytes('c!') }])).toBe(
		false,
	);
	expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'c']);
	expect(await replaceFiles(files)).toBe(true);
	expect(await Promise.all(['a', 'b', 'c', 'new'].map((name) => note(folder, name)))).toEqual([
		'a!',
		'b!',
		'c',
		'new!',
	]);
});

test.skipIf(process.platform === 'win32')(
	'what a link stands in the way of, in the file or above it, is not replaced',
	async () => {
		const folder = await folderOf({ 'real/a': 'a', b: 'b' });
		await symlink('real', path.join(folder, 'linked'));
		await symlink('b', path.join(folder, 'c'));
		await expect(replaceFile(path.join(folder, 'linked', 'a'), bytes('a'), bytes('x'))).rejects.toThrow('SWAPPED');
		await expect(
			replaceFiles([{ file: path.join(folder, 'linked', 'new'), before: null, after: bytes('x') }]),
		).rejects.toThrow('SWAPPED');
		await expect(replaceFile(path.join(folder, 'c'), bytes('b'), bytes('x'))).rejects.toThrow('IRREGULAR');
		expect([await note(folder, 'real/a'), await note(folder, 'b')]).toEqual(['a', 'b']);
		expect(await readdir(path.join(folder, 'real'))).toEqual(['a']);
	},
);

test.skipIf(process.platform === 'win32')(
	'the mode stays, and for root the owner; a hard link keeps the old bytes',
	async () => {
		const folder = await folderOf({ a: 'a' });
		const file = path.join(folder, 'a');
		await chmod(file, 0o640);
		if (process.getuid?.() === 0) await chown(file, 65_534, 65_534);
		const { mode, uid, gid } = await stat(file);
		await link(file, path.join(folder, 'hard'));
		expect(await replaceFile(file, bytes('a'), bytes('a!'))).toBe(true);
		expect(await stat(file)).toMatchObject({ mode, uid, gid });
		expect([await note(folder, 'a'), await note(folder, 'hard')]).toEqual(['a!', 'a']);
	},
);
