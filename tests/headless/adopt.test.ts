// A table typed by hand, turned into paper notes on disk: shown first, and never over what is there.
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openVault } from '../../src/headless/disk-vault';
import { createNote } from '../../src/headless/note-writer';
import { copyOfSampleVault, fingerprint, note, threePass, vaultOf } from './command-line';

const REAL = 'GPT系列论文对比.md';
const TABLE = '| Model | Data | Cost |\n| - | - | - |\n| GPT | 5GB | 1 |\n| BERT | 16GB | - |\n';
const NOTES = { 'Hub.md': TABLE, 'GPT.md': '---\ndata: 7GB\nparams: 117M\n---\n' };

describe('without --write', () => {
	test('shows every note and property, and writes nothing', async () => {
		const vault = await vaultOf(NOTES);
		const before = await fingerprint(vault);
		const { exit, out, err } = await threePass(['adopt', 'Hub.md'], vault);
		expect({ exit, err }).toEqual({ exit: 0, err: '' });
		expect(out.split('\n')).toEqual([
			'GPT.md (changed)',
			'  data: 7GB (the note’s value stays; the table says: 5GB)',
			'  Cost: 1',
			'BERT.md (new)',
			'  Model: BERT',
			'  Data: 16GB',
			'Hub.md (changed)',
			'',
			'Would create 1 note and change 2 notes; --write does it.',
			'',
		]);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('is one JSON document for programs', async () => {
		const { out } = await threePass(['adopt', 'Hub.md', '--json', '--table-wins'], await vaultOf(NOTES));
		expect(JSON.parse(out)).toEqual({
			note: 'Hub.md',
			written: false,
			notes: [
				{ path: 'GPT.md', name: 'GPT', result: 'changed', properties: [{ property: 'data', table: '5GB', note: '7GB', state: 'differs', wins: 'table' }, { property: 'Cost', table: '1', note: '', state: 'added', wins: 'table' }] },
				{ path: 'BERT.md', name: 'BERT', result: 'new', properties: [{ property: 'Model', table: 'BERT', note: '', state: 'added', wins: 'table' }, { property: 'Data', table: '16GB', note: '', state: 'added', wins: 'table' }] },
			],
			diagnostics: [],
		});
	});

	test('speaks Chinese', async () => {
		const { out } = await threePass(['adopt', 'Hub.md', '--table-wins'], await vaultOf(NOTES), { LANG: 'zh_CN.UTF-8' });
		expect(out).toContain('GPT.md（改动）\n  data: 5GB（取代：7GB）\n');
		expect(out).toContain('将新建 1 篇笔记，改动 2 篇；加上 --write 才会写入。');
	});
});

describe('with --write', () => {
	test('makes the notes and the block, which is up to date', async () => {
		const vault = await vaultOf(NOTES);
		const { exit, out } = await threePass(['adopt', 'Hub.md', '--write'], vault);
		expect([exit, out.trim().split('\n').at(-1)]).toEqual([0, 'Created 1 note and changed 2 notes.']);
		expect(await note(vault, 'GPT.md')).toBe('---\ndata: 7GB\nparams: 117M\nCost: 1\n---\n');
		expect(await note(vault, 'BERT.md')).toMatch(/^---\ntitle: BERT\npass: 0\nreading-status: queued\nModel: BERT\nData: 16GB\n---\n# First pass/u);
		expect(await note(vault, 'Hub.md')).toContain('| [[GPT]] | 7GB | 1 |\n| [[BERT]] | 16GB | - |\n');
		const before = await fingerprint(vault);
		expect(await threePass(['update', '.', '--check'], vault)).toMatchObject({ exit: 0 });
		expect(await threePass(['update', '.'], vault)).toMatchObject({ exit: 0 });
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('lets the table win when told to', async () => {
		const vault = await vaultOf(NOTES);
		await threePass(['adopt', 'Hub.md', '--write', '--table-wins'], vault);
		expect(await note(vault, 'GPT.md')).toContain('data: 5GB\n');
	});

	test('adopts the real note, in a vault with its papers and in one without', async () => {
		const sample = await copyOfSampleVault();
		const before = await fingerprint(sample);
		expect(await threePass(['adopt', REAL, '--write'], sample)).toMatchObject({ exit: 0, err: '' });
		const after = await fingerprint(sample);
		expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([REAL]);
		const alone = await vaultOf({ [REAL]: await note(await copyOfSampleVault(), REAL) });
		expect(await threePass(['adopt', REAL, '--write'], alone)).toMatchObject({ exit: 0, err: '' });
		expect((await readdir(alone)).sort()).toEqual(['GPT.md', 'GPT2.md', 'GPT3.md', REAL]);
		expect(await threePass(['update', '.', '--check'], alone)).toMatchObject({ exit: 0 });
		expect(await note(alone, 'GPT.md')).toContain('\n# 第一遍 ');
	});

	test('puts new notes in the folder of the settings, made where it is missing, with the user’s template', async () => {
		const vault = await vaultOf({ 'Hub.md': TABLE, 'T.md': '---\ntags: [paper]\n---\n# 第一遍\n## 方向\n', '.obsidian/plugins/three-pass-reading/data.json': '{"noteFolder":"Papers/New","templatePath":"T"}' });
		expect(await threePass(['adopt', 'Hub.md', '--write'], vault)).toMatchObject({ exit: 0, err: '' });
		expect(await note(vault, 'Papers/New/BERT.md')).toBe('---\ntags: [paper]\ntitle: BERT\npass: 0\nreading-status: queued\nModel: BERT\nData: 16GB\n---\n# 第一遍\n## 方向\n');
	});

	test('writes nothing at all where one note cannot be changed', async () => {
		const vault = await vaultOf({ ...NOTES, 'BERT.md': '---\ndata: [\n---\n' });
		const before = await fingerprint(vault);
		const { exit, out, err } = await threePass(['adopt', 'Hub.md', '--write'], vault);
		expect({ exit, out }).toEqual({ exit: 1, out: '' });
		expect(err).toMatch(/^BERT\.md:2: The front matter is not valid YAML/u);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test.each(['Hub.md', 'GPT.md'])('makes no note at all where %s is read-only', async (name) => {
		const vault = await vaultOf(NOTES);
		await chmod(path.join(vault, name), 0o444);
		const before = await fingerprint(vault);
		const { exit, err } = await threePass(['adopt', 'Hub.md', '--write'], vault);
		expect(exit).toBe(1);
		expect(err).toContain(`${name}: The file could not be read or written: EACCES`);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('leaves the table as it is where a note cannot be written, and says so', async () => {
		const vault = await vaultOf(NOTES);
		await chmod(path.join(vault, 'GPT.md'), 0o444);
		const { exit, err } = await threePass(['adopt', 'Hub.md', '--write'], vault);
		expect(exit).toBe(1);
		expect(err).toContain('Hub.md: The table was left as it is, because not all of its notes could be written\n');
		expect(await note(vault, 'Hub.md')).toBe(TABLE);
	});

	test('takes no name of another file, in any letter case', async () => {
		const vault = await vaultOf({ 'Hub.md': '| Model | Data |\n| - | - |\n| A/B | 1 |\n' });
		await writeFile(path.join(vault, 'a b.MD'), 'mine');
		expect(await threePass(['adopt', 'Hub.md', '--write'], vault)).toMatchObject({ exit: 0 });
		expect(await note(vault, 'a b.MD')).toBe('mine');
		expect(await note(vault, 'A B 2.md')).toContain('Model: A/B\n');
	});
});

describe('which table', () => {
	const TWO = `| Q | A |\n| - | - |\n| x | y |\n\n${TABLE}\n| Model | Year |\n| - | - |\n| T5 | 2019 |\n`;

	test('is named by its number', async () => {
		const { out } = await threePass(['adopt', 'Hub.md', '--table', '3'], await vaultOf({ 'Hub.md': TWO }));
		expect(out).toContain('T5.md (new)\n  Model: T5\n  Year: 2019\n');
	});

	test('must be named where several compare facts', async () => {
		expect(await threePass(['adopt', 'Hub.md'], await vaultOf({ 'Hub.md': TWO }))).toEqual({ exit: 1, out: '', err: 'Hub.md: The note has 3 tables typed by hand; say which one is meant by its number\n' });
		expect(await threePass(['adopt', 'Hub.md', '--table', '4'], await vaultOf({ 'Hub.md': TWO }))).toMatchObject({ exit: 1, out: '' });
	});

	test('may have its models as columns', async () => {
		const vault = await vaultOf({ 'Hub.md': '| | A | B |\n| - | - | - |\n| layers | 1 | 2 |\n' });
		expect((await threePass(['adopt', 'Hub.md', '--transposed'], vault)).out).toContain('A.md (new)\n  model: A\n  layers: 1\n');
	});
});

test.each([
	[['adopt'], 'adopt needs a note'],
	[['adopt', 'Hub.md', '--check'], 'The option --check'],
	[['adopt', 'Hub.md', '--table', 'x'], '--table takes the number'],
	[['update', 'Hub.md', '--write'], 'The option --write'],
	[['adopt', '.'], '. is no Markdown note'],
	[['adopt', 'None.md'], 'There is no file or folder'],
])('%j is wrong usage', async (words, message) => {
	const { exit, err } = await threePass(words, await vaultOf(NOTES));
	expect(exit).toBe(2);
	expect(err).toContain(message);
});

test('a note that cannot be read is named', async () => {
	const vault = await vaultOf({ 'Hub.md': Uint8Array.from([0xff, 0xfe, 0x41, 0xd8]) });
	expect(await threePass(['adopt', 'Hub.md'], vault)).toMatchObject({ exit: 1, out: '' });
	await rm(path.join(vault, 'Hub.md'));
});

test('a note that came to be meanwhile is not written over', async () => {
	const folder = await vaultOf({});
	const vault = await openVault(folder);
	await writeFile(path.join(folder, 'A.md'), 'mine');
	expect(await createNote(vault, 'A.md', 'ours')).toBe(false);
	expect(await note(folder, 'A.md')).toBe('mine');
	expect(await createNote(vault, 'New/B.md', 'ours')).toBe(true);
	expect(await note(folder, 'New/B.md')).toBe('ours');
});
