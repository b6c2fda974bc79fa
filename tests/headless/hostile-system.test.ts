// The built command line where the system gives out half-way: no room for a whole note, few file handles, a folder it may not list.
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
function limited(limits: string, cli: string, words: readonly string[], as: { uid?: number } = {}): Promise<{ exit: number; err: string }> {
	return new Promise((resolve) => {
		const child = execFile('sh', ['-c', `${limits}; exec "$0" "$@"`, process.execPath, cli, ...words], { env: { PATH: process.env['PATH'], LC_ALL: 'C' }, ...as }, (_, __, err) => {
			resolve({ exit: child.exitCode ?? -1, err });
		});
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
		expect([exit, err]).toEqual([1, expect.stringMatching(/^Hub\.md: The file could not be read or written: .* \(EFBIG\)/u)]);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('its folder may not be written', async () => {
		const folder = await temporaryFolder();
		const cli = path.join(folder, 'cli.mjs');
		await copyFile(built, cli);
		const vault = await vaultOf({ 'Hub.md': '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n', 'A.md': '---\npass: 1\n---\n' });
		await chmod(folder, 0o755);
		await chmod(path.join(vault, 'Hub.md'), 0o666);
		await chmod(vault, 0o555);
		const before = await fingerprint(vault);
		const { exit, err } = await limited('true', cli, ['update', vault], process.getuid?.() === 0 ? { uid: 65_534 } : {});
		await chmod(vault, 0o755);
		expect([exit, err]).toEqual([1, expect.stringMatching(/^Hub\.md: The file could not be read or written: you have no permission \(EACCES\)/u)]);
		expect(await fingerprint(vault)).toEqual(before);
	});
});

describe.skipIf(process.platform === 'win32')('no row leaves a table where', () => {
	test('there are more notes than files may be open', async () => {
		const notes = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`P/${index}.md`, '---\ntags: [x]\n---\n']));
		const vault = await vaultOf({ ...notes, 'Hub.md': '<!-- three-pass:table\nrows: { tag: x }\n-->\n<!-- /three-pass:table -->\n' });
		expect(await limited('ulimit -n 64', built, ['update', path.join(vault, 'Hub.md')])).toEqual({ exit: 0, err: '' });
		expect((await note(vault, 'Hub.md')).match(/^\| \[\[/gmu)).toHaveLength(300);
	});

	test('a folder of papers cannot be listed', async () => {
		const folder = await temporaryFolder();
		const cli = path.join(folder, 'cli.mjs');
		await copyFile(built, cli);
		await chmod(folder, 0o755);
		const vault = await vaultOf({ 'Hub.md': '[[A]]\n\n<!-- three-pass:table -->\n| Model |\n| --- |\n| [[A]] |\n<!-- /three-pass:table -->\n', 'P/A.md': '---\npass: 1\n---\n' });
		await chmod(vault, 0o777);
		await chmod(path.join(vault, 'Hub.md'), 0o666);
		const before = await note(vault, 'Hub.md');
		await chmod(path.join(vault, 'P'), 0o000);
		const { exit, err } = await limited('true', cli, ['update', vault], process.getuid?.() === 0 ? { uid: 65_534 } : {});
		await chmod(path.join(vault, 'P'), 0o755);
		expect(exit).toBe(1);
		expect(err).toContain('EACCES');
		expect(await note(vault, 'Hub.md')).toBe(before);
	});
});
