// Temporary files of a run that was ended by force are removed by a later one, and nothing else is.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import esbuild from 'esbuild';
import { CLI, options } from '../../../esbuild.config.mjs';
import { isTemporary, temporaryName } from '../../../src/automation/disk/left-overs';
import { note, projectRoot, threePass, vaultOf } from '../command-line';

const HUB = '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n';
const [, machine = ''] = /^\.three-pass-([0-9a-f]{8})-/u.exec(temporaryName()) ?? [];
const UUID = '01234567-89ab-cdef-0123-456789abcdef';
/** The number of a process that is over. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

const DEAD = `.three-pass-${machine}-${gone}-${UUID}.tmp`;
const LIVE = `.three-pass-${machine}-${process.pid}-${UUID}.tmp`;
const ELSEWHERE = `.three-pass-00000000-${gone}-${UUID}.tmp`;

async function makeOld(file: string): Promise<void> {
	const then = new Date(Date.now() - 61 * 60_000);
	await utimes(file, then, then);
}

test.each([
	[DEAD, true],
	[`.three-pass-${UUID}.tmp`, true],
	['.three-pass-notes.tmp', false],
	[`three-pass-${UUID}.tmp`, false],
	[`${DEAD}.md`, false],
	[`.three-pass-${UUID}.tmp\n`, false],
])('%j is one of ours: %s', (name, ours) => {
	expect(isTemporary(name)).toBe(ours);
});

describe('a run that writes removes', () => {
	test('what a process left that is gone, in every folder of the vault', async () => {
		const vault = await vaultOf({
			[DEAD]: 'half',
			[`P/${DEAD}`]: 'half',
			'P/A.md': '---\npass: 1\n---\n',
			'Hub.md': HUB,
		});
		for (const words of [
			['update', vault, '--check'],
			['progress', vault],
			['table', path.join(vault, 'Hub.md')],
		])
			await threePass(words);
		expect(await readdir(vault)).toContain(DEAD);
		expect((await threePass(['update', vault])).exit).toBe(0);
		expect((await readdir(vault)).sort()).toEqual(['Hub.md', 'P']);
		expect(await readdir(path.join(vault, 'P'))).toEqual(['A.md']);
	});

	test('what is an hour old, whosever it was', async () => {
		const vault = await vaultOf({ [LIVE]: '', [ELSEWHERE]: '', 'A.md': 'Text\n' });
		for (const name of [LIVE, ELSEWHERE]) await makeOld(path.join(vault, name));
		await threePass(['insert', 'A.md'], vault);
		expect(await readdir(vault)).toEqual(['A.md']);
	});

	test.skipIf(process.platform === 'win32')(
		'nothing that a process is writing, here or on another machine, and nothing of others',
		async () => {
			const others = ['.three-pass-mine.tmp', '.notes.tmp'];
			const vault = await vaultOf({
				[LIVE]: '',
				[ELSEWHERE]: '',
				...Object.fromEntries(others.map((name) => [name, ''])),
				'A.md': 'Text\n',
			});
			for (const name of others) await makeOld(path.join(vault, name));
			await mkdir(path.join(vault, DEAD));
			const [linked, pipe] = [DEAD.replace(UUID, `1${UUID.slice(1)}`), DEAD.replace(UUID, `2${UUID.slice(1)}`)];
			await symlink('A.md', path.join(vault, linked));
			execFileSync('mkfifo', [path.join(vault, pipe)]);
			await threePass(['insert', 'A.md'], vault);
			expect((await readdir(vault)).sort()).toEqual(
				[LIVE, ELSEWHERE, ...others, 'A.md', DEAD, linked, pipe].sort(),
			);
		},
	);

	test('what stands where an export is replaced, and in the folder of the plugin', async () => {
		const project = await vaultOf({ 'main.js': 'new', 'manifest.json': '{}', 'styles.css': '' });
		const plugin = '.obsidian/plugins/three-pass-reading';
		const vault = await vaultOf({ 'Hub.md': HUB, 'A.md': '---\npass: 1\n---\n', [`${plugin}/${DEAD}`]: '' });
		const out = await vaultOf({ [DEAD]: '', 'x.csv': 'old' });
		expect((await threePass(['export', 'Hub.md', '--out', path.join(out, 'x.csv'), '--force'], vault)).exit).toBe(
			0,
		);
		expect(await readdir(out)).toEqual(['x.csv']);
		expect((await threePass(['start', vault], project, { LANG: 'en' }, project)).exit).toBe(0);
		expect((await readdir(path.join(vault, plugin))).sort()).toEqual(['main.js', 'manifest.json', 'styles.css']);
	});
});

describe.skipIf(process.platform === 'win32')('a run that is killed', () => {
	beforeAll(async () => {
		await esbuild.build(options(CLI));
	});

	test('right before the renaming leaves the note whole, and the next run clears up', async () => {
		const vault = await vaultOf({ 'Hub.md': HUB, 'A.md': '---\npass: 1\n---\n' });
		const kill =
			"import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; fs.renameSync = () => process.kill(process.pid, 'SIGKILL'); syncBuiltinESMExports();";
		const child = spawn(process.execPath, [
			'--import',
			`data:text/javascript,${encodeURIComponent(kill)}`,
			path.join(projectRoot, 'dist', 'cli.js'),
			'update',
			vault,
		]);
		expect(
			await new Promise((resolve) => {
				child.on('exit', (_, signal) => resolve(signal));
			}),
		).toBe('SIGKILL');
		expect(await note(vault, 'Hub.md')).toBe(HUB);
		const left = (await readdir(vault)).filter(isTemporary);
		expect(left).toEqual([expect.stringContaining(`-${child.pid}-`)]);
		await writeFile(path.join(vault, LIVE), '');
		expect((await threePass(['update', vault])).exit).toBe(0);
		expect((await readdir(vault)).sort()).toEqual([LIVE, 'A.md', 'Hub.md'].sort());
		expect(await note(vault, 'Hub.md')).toContain('| [[A]] |');
	});
});
