// The plugin's files are replaced all together or not at all, and never outside of the vault.
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import esbuild from 'esbuild';
import { CLI, options } from '../../esbuild.config.mjs';
import { installPlugin } from '../../src/automation/commands/start';
import { fingerprint, note, projectRoot, vaultOf } from './command-line';

const FOLDER = '.obsidian/plugins/three-pass-reading';
const NEW = { 'main.js': 'new', 'manifest.json': '{"new":1}', 'styles.css': '.new {}' };
const inFolder = (files: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]));
const OLD = inFolder({ 'main.js': 'old', 'manifest.json': '{"old":1}', 'data.json': '{}' });

/** Every file in the folder of the plugin. */
async function installed(vault: string): Promise<Record<string, string>> {
	const names = await readdir(path.join(vault, FOLDER));
	return inFolder(
		Object.fromEntries(
			await Promise.all(names.map(async (name) => [name, await note(vault, `${FOLDER}/${name}`)] as const)),
		),
	);
}

test('new files take the place of old ones; the settings stay', async () => {
	const [project, vault] = [await vaultOf(NEW), await vaultOf(OLD)];
	expect(await installPlugin(project, vault)).toBeNull();
	expect(await installed(vault)).toEqual(inFolder({ ...NEW, 'data.json': '{}' }));
	const before = await fingerprint(vault);
	expect(await installPlugin(project, vault)).toBeNull();
	expect(await fingerprint(vault)).toEqual(before);
});

describe('the old plugin stays whole where', () => {
	test('one of the files cannot be replaced, or is missing from the project', async () => {
		const vault = await vaultOf(OLD);
		await mkdir(path.join(vault, FOLDER, 'styles.css'));
		const before = await fingerprint(vault);
		expect(await installPlugin(await vaultOf(NEW), vault)).toMatchObject({
			code: 'file-failed',
			path: FOLDER,
			details: { reason: 'EISDIR' },
		});
		expect(await installPlugin(await vaultOf({ 'main.js': 'new', 'manifest.json': '' }), vault)).toMatchObject({
			details: { reason: expect.stringContaining('ENOENT') as unknown },
		});
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('one of them is read-only', async () => {
		const vault = await vaultOf(OLD);
		await chmod(path.join(vault, FOLDER, 'manifest.json'), 0o444);
		expect(await installPlugin(await vaultOf(NEW), vault)).toMatchObject({ details: { reason: 'READONLY' } });
		expect(await installed(vault)).toEqual(OLD);
	});
});

describe.skipIf(process.platform === 'win32')('with links', () => {
	test('nothing is written outside of the vault', async () => {
		const project = await vaultOf(NEW);
		const out = await vaultOf({ 'main.js': 'theirs', 'plugins/x.txt': '' });
		const before = await fingerprint(out);
		const vaults = {
			settings: await vaultOf({ 'A.md': '' }),
			folder: await vaultOf({ '.obsidian/plugins/x.txt': '' }),
			file: await vaultOf(inFolder({ 'manifest.json': 'old' })),
		};
		await symlink(out, path.join(vaults.settings, '.obsidian'));
		await symlink(out, path.join(vaults.folder, FOLDER));
		await symlink(path.join(out, 'main.js'), path.join(vaults.file, FOLDER, 'main.js'));
		for (const vault of Object.values(vaults))
			expect(await installPlugin(project, vault)).toMatchObject({ details: { reason: 'OUTSIDE' } });
		expect(await fingerprint(out)).toEqual(before);
		expect(await note(vaults.file, `${FOLDER}/manifest.json`)).toBe('old');
	});

	test('what is linked to the project itself is in place already', async () => {
		const project = await vaultOf(NEW);
		const before = await fingerprint(project);
		const whole = await vaultOf({ '.obsidian/plugins/x.txt': '' });
		await symlink(project, path.join(whole, FOLDER));
		expect(await installPlugin(project, whole)).toBeNull();
		const single = await vaultOf(inFolder({ 'manifest.json': 'old' }));
		await symlink(path.join(project, 'main.js'), path.join(single, FOLDER, 'main.js'));
		expect(await installPlugin(project, single)).toBeNull();
		expect(await readlink(path.join(single, FOLDER, 'main.js'))).toBe(path.join(project, 'main.js'));
		expect(await note(single, `${FOLDER}/manifest.json`)).toBe(NEW['manifest.json']);
		expect(await fingerprint(project)).toEqual(before);
	});
});

describe.skipIf(process.platform === 'win32')('where a file does not fit', () => {
	beforeAll(async () => {
		await esbuild.build(options(CLI));
	});

	test('start leaves the old plugin whole, says why, and exits 1', async () => {
		const root = await vaultOf({ ...NEW, 'main.js': 'new '.repeat(20_000) });
		const cli = path.join(root, 'dist', 'cli.mjs');
		await mkdir(path.dirname(cli));
		await copyFile(path.join(projectRoot, 'dist', 'cli.js'), cli);
		const vault = await vaultOf({ ...OLD, 'A.md': '---\npass: 1\n---\n' });
		const { exit, err } = await new Promise<{ exit: number; err: string }>((resolve) => {
			// The first write goes through in part, as on a disk that fills up, and only the next one is an error.
			const child = execFile(
				'sh',
				['-c', `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`, process.execPath, cli, 'start', vault],
				{ env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
				(_, __, said) => resolve({ exit: child.exitCode ?? -1, err: said }),
			);
		});
		expect([exit, err]).toEqual([
			1,
			`${FOLDER}: The file could not be read or written: it would be larger than a file may be (EFBIG)\n`,
		]);
		expect(await installed(vault)).toEqual(OLD);
	});
});
