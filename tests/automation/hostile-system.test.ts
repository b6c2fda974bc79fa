// The built command line where the system gives out half-way: no room for a whole note, few file handles,
// a folder it may not list.
import { execFile } from 'node:child_process';
import { chmod, copyFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import esbuild from 'esbuild';
import { CLI, options } from '../../esbuild.config.mjs';
import { fingerprint, note, projectRoot, temporaryFolder, vaultOf } from './command-line';

const built = path.join(projectRoot, 'dist', 'cli.js');

beforeAll(async () => {
	await esbuild.build(options(CLI));
});

/** Runs the built file in a shell that sets its limits first. */
function limited(
	limits: string,
	cli: string,
	words: readonly string[],
	as: { uid?: number } = {},
): Promise<{ exit: number; out: string; err: string }> {
	return new Promise((resolve) => {
		const child = execFile(
			'sh',
			['-c', `${limits}; exec "$0" "$@"`, process.execPath, cli, ...words],
			{ env: { PATH: process.env['PATH'], LC_ALL: 'C' }, ...as },
			(_, out, err) => {
				resolve({ exit: child.exitCode ?? -1, out, err });
			},
		);
	});
}

describe.skipIf(process.platform === 'win32')('the old note stays, and nothing is left behind, where', () => {
	test('the new one does not fit', async () => {
		const vault = await vaultOf({
			'Hub.md': `[[A]]\n\n${'Mine. '.repeat(10_000)}\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n`,
			'A.md': '---\npass: 1\n---\n',
		});
		const before = await fingerprint(vault);
		// The first write goes through in part, as on a disk that fills up, and only the next one is an error.
		const { exit, err } = await limited("trap '' XFSZ; ulimit -f 8", built, ['update', vault]);
		expect([exit, err]).toEqual([
			1,
			expect.stringMatching(/^Hub\.md: The file could not be read or written: .* \(EFBIG\)/u),
		]);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('its folder may not be written', async () => {
		const folder = await temporaryFolder();
		const cli = path.join(folder, 'cli.mjs');
		await copyFile(built, cli);
		const vault = await vaultOf({
			'Hub.md': '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n',
			'A.md': '---\npass: 1\n---\n',
		});
		await chmod(folder, 0o755);
		await chmod(path.join(vault, 'Hub.md'), 0o666);
		await chmod(vault, 0o555);
		const before = await fingerprint(vault);
		const { exit, err } = await limited(
			'true',
			cli,
			['update', vault],
			process.getuid?.() === 0 ? { uid: 65_534 } : {},
		);
		await chmod(vault, 0o755);
		expect([exit, err]).toEqual([
			1,
			expect.stringMatching(
				/^Hub\.md: The file could not be read or written: you have no permission \(EACCES\)/u,
			),
		]);
		expect(await fingerprint(vault)).toEqual(before);
	});
});

describe.skipIf(process.platform === 'win32')('no row leaves a table where', () => {
	test('there are more notes than files may be open', async () => {
		const notes = Object.fromEntries(
			Array.from({ length: 300 }, (_, index) => [`P/${index}.md`, '---\ntags: [x]\n---\n']),
		);
		const vault = await vaultOf({
			...notes,
			'Hub.md': '<!-- three-pass:table\nrows: { tag: x }\n-->\n<!-- /three-pass:table -->\n',
		});
		expect(await limited('ulimit -n 64', built, ['update', path.join(vault, 'Hub.md')])).toMatchObject({
			exit: 0,
			err: '',
		});
		expect((await note(vault, 'Hub.md')).match(/^\| \[\[/gmu)).toHaveLength(300);
	});

	test('a folder of papers cannot be listed', async () => {
		const folder = await temporaryFolder();
		const cli = path.join(folder, 'cli.mjs');
		await copyFile(built, cli);
		await chmod(folder, 0o755);
		const vault = await vaultOf({
			'Hub.md': '[[A]]\n\n<!-- three-pass:table -->\n| Model |\n| --- |\n| [[A]] |\n<!-- /three-pass:table -->\n',
			'P/A.md': '---\npass: 1\n---\n',
		});
		await chmod(vault, 0o777);
		await chmod(path.join(vault, 'Hub.md'), 0o666);
		const before = await note(vault, 'Hub.md');
		await chmod(path.join(vault, 'P'), 0o000);
		const { exit, err } = await limited(
			'true',
			cli,
			['update', vault],
			process.getuid?.() === 0 ? { uid: 65_534 } : {},
		);
		await chmod(path.join(vault, 'P'), 0o755);
		expect(exit).toBe(1);
		expect(err).toBe('P: The file could not be read or written: you have no permission (EACCES)\n');
		expect(await note(vault, 'Hub.md')).toBe(before);
	});
});

/** Whoever runs the tests as root may read everything, so that another user has to. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534 } : {};

/** A copy of the built file that every user may read. */
async function cliForAll(): Promise<string> {
	const folder = await temporaryFolder();
	await copyFile(built, path.join(folder, 'cli.mjs'));
	await chmod(folder, 0o755);
	return path.join(folder, 'cli.mjs');
}

describe.skipIf(process.platform === 'win32')('one line says in words what is wrong, where', () => {
	const HUB = '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n';

	test('a note may not be read; the others are updated all the same', async () => {
		const cli = await cliForAll();
		const vault = await vaultOf({ 'Hub.md': HUB, 'A.md': '---\npass: 1\n---\n', 'Locked.md': HUB });
		await chmod(vault, 0o777);
		await chmod(path.join(vault, 'Hub.md'), 0o666);
		await chmod(path.join(vault, 'Locked.md'), 0o000);
		const updated = await limited('true', cli, ['update', vault], NOBODY);
		expect(updated).toMatchObject({
			exit: 1,
			err: 'Locked.md: The file could not be read or written: you have no permission (EACCES)\n',
		});
		expect(await note(vault, 'Hub.md')).toContain('| [[A]] |');
		expect(await limited('true', cli, ['progress', vault], NOBODY)).toMatchObject({
			exit: 1,
			out: expect.stringContaining('1 paper') as unknown,
			err: updated.err,
		});
	});

	test('a folder on the way to the note may not be entered', async () => {
		const cli = await cliForAll();
		const vault = await vaultOf({ 'P/A.md': '---\npass: 1\n---\n' });
		await chmod(vault, 0o755);
		await chmod(path.join(vault, 'P'), 0o000);
		const file = path.join(vault, 'P', 'A.md');
		const { exit, err } = await limited('true', cli, ['progress', file], NOBODY);
		await chmod(path.join(vault, 'P'), 0o755);
		expect([exit, err]).toEqual([
			1,
			`${file}: The file could not be read or written: you have no permission (EACCES)\n`,
		]);
	});

	test('the folder that the command is called in was deleted', async () => {
		const gone = await temporaryFolder();
		const vault = await vaultOf({ 'A.md': '' });
		const said = 'The folder you are in is no longer there; go to another one and try again.';
		expect(await limited(`cd '${gone}'; rmdir '${gone}'`, built, ['progress', vault])).toEqual({
			exit: 1,
			out: '',
			err: `${said}\n`,
		});
		const again = await temporaryFolder();
		const { exit, out, err } = await limited(`cd '${again}'; rmdir '${again}'`, built, [
			'progress',
			vault,
			'--json',
		]);
		expect([exit, JSON.parse(out), err]).toEqual([1, { error: said, diagnostics: [] }, '']);
	});

	test('the vault is a file', async () => {
		const vault = await vaultOf({ 'vault.txt': '', 'A.md': '' });
		expect(await limited('true', built, ['update', path.join(vault, 'vault.txt')])).toMatchObject({
			exit: 2,
			err: expect.stringMatching(/vault\.txt is no Markdown note\.\n/u) as unknown,
		});
		expect(await limited('true', built, ['start', path.join(vault, 'A.md')])).toMatchObject({
			exit: 2,
			err: expect.stringMatching(/A\.md is no folder\.\n/u) as unknown,
		});
		expect(await limited('true', built, ['update', path.join(vault, 'A.md', 'x')])).toMatchObject({
			exit: 2,
			err: expect.stringMatching(/There is no file or folder .*\n/u) as unknown,
		});
	});

	test('nobody reads the output to its end', async () => {
		const vault = await vaultOf({ 'Hub.md': HUB, 'A.md': '---\npass: 1\n---\n' });
		expect(await limited('exec >&-', built, ['update', vault])).toMatchObject({
			err: expect.not.stringMatching(/\n\s+at /u) as unknown,
		});
		expect(
			(
				await limited(
					`set -o pipefail 2>/dev/null; "${process.execPath}" '${built}' progress '${vault}' | true`,
					built,
					['--version'],
				)
			).err,
		).toBe('');
	});

	test.skipIf(process.platform !== 'linux')('the output does not fit on its disk', async () => {
		const vault = await vaultOf({ 'A.md': '---\npass: 1\n---\n' });
		expect(await limited('exec >/dev/full', built, ['progress', vault])).toMatchObject({
			exit: 1,
			err: 'Something went wrong: the disk is full (ENOSPC)\n',
		});
	});
});
