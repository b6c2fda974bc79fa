// The built command line, as a process of its own: what `npm start` and `npx three-pass` run.
import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import esbuild from 'esbuild';
import { CLI, options } from '../../esbuild.config.mjs';
import { copyOfSampleVault, note, projectRoot } from './command-line';

const built = path.join(projectRoot, 'dist', 'cli.js');

beforeAll(async () => {
	await mkdir(path.dirname(built), { recursive: true });
	await esbuild.build(options(CLI));
	await access(built);
});

/** Runs the built file, and waits for its end. */
function threePass(words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[built, ...words],
			{ env: { ...process.env, LC_ALL: 'C' } },
			(_, out, err) => resolve({ exit: child.exitCode ?? -1, out, err }),
		);
	});
}

test('it updates a vault and exits 0, then has nothing to do', async () => {
	const vault = await copyOfSampleVault();
	expect(await threePass(['update', vault])).toMatchObject({ exit: 0, err: '' });
	expect(await note(vault, 'GPT 对比.md')).toContain('| [[GPT3]] |');
	expect(await threePass(['update', vault, '--check'])).toMatchObject({
		exit: 0,
		out: 'Notes with comparison tables: 2 up to date\n',
	});
});

test('it exits 1 where something is stale and 2 where the words are off', async () => {
	expect((await threePass(['update', await copyOfSampleVault(), '--check'])).exit).toBe(1);
	expect((await threePass(['nonsense'])).exit).toBe(2);
});
