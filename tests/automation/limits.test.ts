// The vault is the limit: what leads out of it, or is no regular file, is named, and neither read nor written.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import esbuild from 'esbuild';
import { CLI, options } from '../../esbuild.config.mjs';
import { edits } from '../../src/core/text/plan';
import { openVault } from '../../src/automation/disk/disk-vault';
import { createNote, writeNote } from '../../src/automation/note-writer';
import { fingerprint, note, projectRoot, threePass, vaultOf } from './command-line';

const BLOCK = '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n';
const PAPER = '---\npass: 1\n---\n';
const TYPED = '| Model | Data |\n| - | - |\n| Z1 | 5GB |\n';
const DATA = '.obsidian/plugins/three-pass-reading/data.json';
const LEADS_OUT = 'This leads out of the vault through a link, so it was neither read nor written';
const NO_FILE = 'This is a pipe, a device or the like instead of a file, so it was not opened';

/** A vault with a folder beside it, for what leads from one into the other. */
async function vaultBeside(
	notes: Readonly<Record<string, string>>,
	outside: Readonly<Record<string, string>> = {},
): Promise<{ vault: string; out: string }> {
	const entries = (folder: string, files: Readonly<Record<string, string>>): [string, string][] =>
		Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]);
	const root = await vaultOf({
		...Object.fromEntries([
			...entries('v', { '.obsidian/app.json': '{}', ...notes }),
			...entries('out', { 'here.txt': '', ...outside }),
		]),
	});
	return { vault: path.join(root, 'v'), out: path.join(root, 'out') };
}

describe('a setting that leads out of the vault is refused by name', () => {
	test.each(['../out', '/../out', 'Papers/../../out', '..\\out', 'C:\\out', 'a\\u0000b'])(
		'a folder for new notes: %s',
		async (folder) => {
			const { vault, out } = await vaultBeside({
				'typed.md': TYPED,
				[DATA]: `{"noteFolder":"${folder.startsWith('a') ? folder : folder.replaceAll('\\', '\\\\')}"}`,
			});
			const before = await fingerprint(path.dirname(vault));
			for (const words of [
				['adopt', 'typed.md'],
				['adopt', 'typed.md', '--write'],
			]) {
				const { exit, err } = await threePass(words, vault);
				expect([exit, err]).toEqual([
					1,
					expect.stringContaining('typed.md: “Folder for new notes” leads out of the vault: '),
				]);
			}
			expect(await fingerprint(path.dirname(vault))).toEqual(before);
			expect(await readdir(out)).toEqual(['here.txt']);
		},
	);

	test.each(['../out/secret', '../out/secret.md', 'Templates/../../out/secret', '..\\\\out\\\\secret'])(
		'a template note: %s',
		async (template) => {
			const { vault } = await vaultBeside(
				{ 'A.md': 'Text\n', [DATA]: `{"templatePath":"${template}"}` },
				{ 'secret.md': '# First pass\n## Secret\n' },
			);
			const before = await fingerprint(vault);
			const { exit, err } = await threePass(['insert', 'A.md'], vault);
			expect([exit, err]).toEqual([
				1,
				expect.stringContaining('The template note of the settings (templatePath) leads out of the vault'),
			]);
			expect(await fingerprint(vault)).toEqual(before);
		},
	);

	test('an absolute path is one of the vault', async () => {
		const { vault } = await vaultBeside({ 'typed.md': TYPED, [DATA]: '{"noteFolder":"/Papers/./New/"}' });
		expect((await threePass(['adopt', 'typed.md', '--write'], vault)).exit).toBe(0);
		expect(await note(vault, 'Papers/New/Z1.md')).toContain('5GB');
	});
});

test.each([
	['rows: { folder: ../out }', 'does not exist or is empty'],
	['rows: { from: "[[../out/List]]" }', '../out/List'],
])('the rows of a table never come from outside: %s', async (rows, said) => {
	const { vault } = await vaultBeside(
		{ 'Hub.md': `<!-- three-pass:table\n${rows}\n-->\n<!-- /three-pass:table -->\n` },
		{ 'P.md': PAPER, 'List.md': '[[P]]\n' },
	);
	const before = await fingerprint(vault);
	const { exit, err } = await threePass(['update', vault]);
	expect([exit, err]).toEqual([1, expect.stringContaining(said)]);
	expect(await fingerprint(vault)).toEqual(before);
});

describe.skipIf(process.platform === 'win32')('a link that leads out of the vault', () => {
	test('is named where it is a note, which is neither read nor written; the others are', async () => {
		const { vault, out } = await vaultBeside(
			{ 'Hub.md': BLOCK, 'A.md': PAPER },
			{ 'Out.md': BLOCK, 'Paper.md': `${PAPER}# Secret\n` },
		);
		await symlink(path.join(out, 'Out.md'), path.join(vault, 'Link.md'));
		await symlink(path.join('..', 'out', 'Paper.md'), path.join(vault, 'Paper.md'));
		const before = await fingerprint(out);
		const updated = await threePass(['update', vault]);
		expect(updated.err).toContain(`Link.md: ${LEADS_OUT}\nPaper.md: ${LEADS_OUT}\n`);
		expect(updated.exit).toBe(1);
		expect(await note(vault, 'Hub.md')).toContain('| [[A]] |');
		const board = await threePass(['progress', vault]);
		expect([board.exit, board.out.includes('Secret'), board.err]).toEqual([
			1,
			false,
			`Link.md: ${LEADS_OUT}\nPaper.md: ${LEADS_OUT}\n`,
		]);
		for (const command of ['insert', 'table', 'adopt', 'update', 'progress'])
			expect(await threePass([command, 'Link.md'], vault)).toMatchObject({
				exit: 1,
				out: '',
				err: `Link.md: ${LEADS_OUT}\n`,
			});
		expect(await fingerprint(out)).toEqual(before);
	});

	test('is passed over where it is a folder', async () => {
		const { vault, out } = await vaultBeside({ 'A.md': PAPER }, { 'Out.md': BLOCK });
		await symlink(out, path.join(vault, 'Folder'));
		const before = await fingerprint(out);
		expect(await threePass(['update', vault])).toMatchObject({
			exit: 0,
			err: '',
			out: 'No note has a comparison table.\n',
		});
		expect(await threePass(['update', 'Folder'], vault)).toMatchObject({ exit: 1, err: `Folder: ${LEADS_OUT}\n` });
		expect(await fingerprint(out)).toEqual(before);
	});

	test('is no folder for new notes, at any depth', async () => {
		const { vault, out } = await vaultBeside({ 'typed.md': TYPED, [DATA]: '{"noteFolder":"Papers/New"}' });
		await symlink(out, path.join(vault, 'Papers'));
		const before = await fingerprint(vault);
		expect(await threePass(['adopt', 'typed.md', '--write'], vault)).toMatchObject({
			exit: 1,
			err: expect.stringContaining(`Papers/New/Z1.md: ${LEADS_OUT}`) as unknown,
		});
		expect(await fingerprint(vault)).toEqual(before);
		expect(await readdir(out)).toEqual(['here.txt']);
		await expect(createNote(openVault(vault), 'Papers/New/Z1.md', 'x')).rejects.toThrow('OUTSIDE');
		expect(await readdir(out)).toEqual(['here.txt']);
	});

	test('is refused where it holds the settings', async () => {
		const { vault, out } = await vaultBeside(
			{ 'Hub.md': BLOCK, 'A.md': PAPER, '.obsidian/plugins/three-pass-reading/main.js': '' },
			{ 'data.json': '{"tableColumns":"title"}' },
		);
		await symlink(path.join(out, 'data.json'), path.join(vault, DATA));
		const before = await fingerprint(vault);
		expect(await threePass(['update', vault])).toMatchObject({ exit: 1, out: '', err: `${DATA}: ${LEADS_OUT}\n` });
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('is named where it is the template, or holds the settings of another plugin', async () => {
		const { vault, out } = await vaultBeside(
			{ 'A.md': 'Text\n', [DATA]: '{"templatePath":"T"}' },
			{ 'T.md': '# First pass\n## Secret\n', 'templates.json': '{"folder":"Papers"}' },
		);
		await symlink(path.join(out, 'T.md'), path.join(vault, 'T.md'));
		await symlink(path.join(out, 'templates.json'), path.join(vault, '.obsidian', 'templates.json'));
		const { exit, err } = await threePass(['insert', 'A.md'], vault);
		expect([exit, err]).toEqual([1, `.obsidian/templates.json: ${LEADS_OUT}\nT.md: ${LEADS_OUT}\n`]);
		expect(await note(vault, 'A.md')).toBe('Text\n');
	});

	test('may be the whole plugin folder of a developer, with the settings that the app keeps there', async () => {
		const { vault, out } = await vaultBeside(
			{ 'Hub.md': BLOCK, 'A.md': PAPER },
			{ 'data.json': '{"tableColumns":"title"}' },
		);
		await mkdir(path.join(vault, '.obsidian', 'plugins'));
		await symlink(out, path.join(vault, '.obsidian', 'plugins', 'three-pass-reading'));
		expect((await threePass(['table', 'Hub.md'], vault, { LANG: 'en' }, out)).out).toMatch(/^\| Title \|/u);
		expect(await threePass(['table', 'Hub.md'], vault)).toMatchObject({ exit: 1, err: `${DATA}: ${LEADS_OUT}\n` });
	});

	test('may be the vault itself', async () => {
		const { vault, out } = await vaultBeside({ 'Hub.md': BLOCK, 'A.md': PAPER });
		await symlink(vault, path.join(out, 'vault'));
		expect(await threePass(['update', path.join(out, 'vault')])).toMatchObject({ exit: 0, err: '' });
		expect(await note(vault, 'Hub.md')).toContain('| [[A]] |');
	});
});

describe.skipIf(process.platform === 'win32')(
	'what takes the place of a folder or note while it is planned for',
	() => {
		const append = (text: string) => edits(text, [{ from: text.length, to: text.length, insert: '!' }]);

		test('a link in place of its folder leads nowhere', async () => {
			const { vault, out } = await vaultBeside({ 'P/A.md': 'same' }, { 'A.md': 'same' });
			const outcome = await writeNote(openVault(vault), 'P/A.md', async (text) => {
				await rename(path.join(vault, 'P'), path.join(vault, 'Q'));
				await symlink(out, path.join(vault, 'P'));
				return append(text);
			});
			expect(outcome).toMatchObject({
				result: 'refused',
				diagnostics: [{ code: 'file-failed', details: { reason: 'OUTSIDE' } }],
			});
			expect(await note(out, 'A.md')).toBe('same');
			expect((await readdir(out)).sort()).toEqual(['A.md', 'here.txt']);
		});

		test('a link in place of the note leads nowhere', async () => {
			const { vault, out } = await vaultBeside({ 'A.md': 'same' }, { 'A.md': 'same' });
			const outcome = await writeNote(openVault(vault), 'A.md', async (text) => {
				await rm(path.join(vault, 'A.md'));
				await symlink(path.join(out, 'A.md'), path.join(vault, 'A.md'));
				return append(text);
			});
			expect(outcome).toMatchObject({ result: 'refused', diagnostics: [{ details: { reason: 'OUTSIDE' } }] });
			expect(await note(out, 'A.md')).toBe('same');
		});
	},
);

describe.skipIf(process.platform === 'win32')('what is no regular file is named and never opened', () => {
	const built = path.join(projectRoot, 'dist', 'cli.js');
	beforeAll(async () => {
		await esbuild.build(options(CLI));
	});

	/** Runs the built file; -1 stands for a run that had to be ended because it waited for ever. */
	function run(words: readonly string[], cwd: string): Promise<{ exit: number; out: string; err: string }> {
		return new Promise((resolve) => {
			const child = execFile(
				process.execPath,
				[built, ...words],
				{ cwd, timeout: 60_000, env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
				(_, out, err) => resolve({ exit: child.exitCode ?? -1, out, err }),
			);
		});
	}
	const pipe = (file: string): unknown => execFileSync('mkfifo', [file]);

	test('a pipe and links to one, a device, a socket, a linked folder: the other notes are read and written', async () => {
		const { vault, out } = await vaultBeside({ 'Hub.md': BLOCK, 'A.md': PAPER });
		pipe(path.join(vault, 'pipe.md'));
		await symlink('pipe.md', path.join(vault, 'to-pipe.md'));
		await symlink('/dev/zero', path.join(vault, 'zero.md'));
		await symlink(out, path.join(vault, 'folder.md'));
		await mkdir(path.join(vault, 'real.md'));
		await writeFile(path.join(vault, 'real.md', 'In.md'), PAPER);
		const updated = await run(['update', vault], vault);
		expect(updated.err).toBe(
			`folder.md: ${LEADS_OUT}\npipe.md: ${NO_FILE}\nto-pipe.md: ${NO_FILE}\nzero.md: ${LEADS_OUT}\n`,
		);
		expect(updated.exit).toBe(1);
		expect(await note(vault, 'Hub.md')).toContain('| [[A]] |');
		const board = await run(['progress', vault], vault);
		expect([board.exit, board.out]).toEqual([1, expect.stringContaining('2 papers')]);
		for (const command of ['progress', 'insert', 'export', 'adopt', 'table', 'gaps'])
			expect(await run([command, 'pipe.md'], vault)).toMatchObject({ exit: 1, err: `pipe.md: ${NO_FILE}\n` });
	});

	test('the settings', async () => {
		const { vault } = await vaultBeside({ 'Hub.md': BLOCK, '.obsidian/plugins/three-pass-reading/main.js': '' });
		pipe(path.join(vault, DATA));
		expect(await run(['update', vault], vault)).toMatchObject({ exit: 1, out: '', err: `${DATA}: ${NO_FILE}\n` });
	});

	test('the template, and the settings of others', async () => {
		const { vault } = await vaultBeside({ 'A.md': 'Text\n', [DATA]: '{"templatePath":"T"}' });
		pipe(path.join(vault, 'T.md'));
		pipe(path.join(vault, '.obsidian', 'templates.json'));
		pipe(path.join(vault, '.obsidian', 'workspace.json'));
		expect(await run(['insert', 'A.md'], vault)).toMatchObject({
			exit: 1,
			err: `.obsidian/templates.json: ${NO_FILE}\nT.md: ${NO_FILE}\n`,
		});
	});

	test.each([
		['a pipe', 'pipe'],
		['a device', '/dev/null'],
	])('%s to export to, told to replace it or not', async (_, file) => {
		const { vault } = await vaultBeside({ 'Hub.md': BLOCK, 'A.md': PAPER });
		pipe(path.join(vault, 'pipe'));
		for (const force of [[], ['--force']])
			expect(await run(['export', 'Hub.md', '--out', file, ...force], vault)).toMatchObject({
				exit: 1,
				out: '',
				err: expect.stringContaining(`${file}: ${NO_FILE}`) as unknown,
			});
	});

	test('a folder to export to', async () => {
		const { vault, out } = await vaultBeside({ 'Hub.md': BLOCK, 'A.md': PAPER });
		expect(await run(['export', 'Hub.md', '--out', out, '--force'], vault)).toMatchObject({
			exit: 1,
			err: expect.stringContaining('it is a folder (EISDIR)') as unknown,
		});
		// What a person types may well lead out of the vault.
		expect((await run(['export', 'Hub.md', '--out', path.join(out, 'x.csv')], vault)).exit).toBe(0);
		expect(await readFile(path.join(out, 'x.csv'), 'utf8')).toContain('A');
	});
});
