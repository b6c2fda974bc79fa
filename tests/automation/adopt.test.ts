// A table typed by hand, turned into paper notes on disk: shown first, and never over what is there.
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openVault } from '../../src/automation/disk/disk-vault';
import { createNote } from '../../src/automation/note-writer';
import { copyOfSampleVault, fingerprint, note, threePass, vaultOf } from './command-line';

const REAL = 'GPT系列论文对比.md';
const TABLE = '| Model | Data | Cost |\n| - | - | - |\n| GPT | 5GB | 1 |\n| BERT | 16GB | - |\n';
const NOTES = { 'Hub.md': TABLE, 'GPT.md': '---\ndata: 7GB\nparams: 117M\n---\n' };

describe('without --write', () => {
	test('shows every note and property, and writes nothing', async () => {
		const vault = await vaultOf(NOTES);
		const before = await fingerprint(vault);
		const { exit, out, err } = await threePass(['adopt', 'Hub.md', '--note-wins'], vault);
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

	test('names each cell in which the notes differ, and asks which side is right', async () => {
		const vault = await vaultOf(NOTES);
		const { exit, out, err } = await threePass(['adopt', 'Hub.md'], vault);
		expect(exit).toBe(1);
		expect(out.split('\n').slice(0, 3)).toEqual([
			'GPT.md (changed)',
			'  data: 5GB in the table, 7GB in the note',
			'  Cost: 1',
		]);
		expect(out).not.toContain('--write');
		expect(err.split('\n')).toEqual([
			'Hub.md:3: GPT, data: the table says “5GB”, the notes say “7GB”',
			expect.stringMatching(/^Hub\.md: Nothing was written.*--note-wins.*--table-wins/u),
			'',
		]);
	});

	test('is one JSON document for programs', async () => {
		const { out } = await threePass(['adopt', 'Hub.md', '--json', '--table-wins'], await vaultOf(NOTES));
		expect(JSON.parse(out)).toEqual({
			note: 'Hub.md',
			written: false,
			notes: [
				{
					path: 'GPT.md',
					name: 'GPT',
					result: 'changed',
					properties: [
						{ property: 'data', table: '5GB', note: '7GB', state: 'differs', wins: 'table' },
						{ property: 'Cost', table: '1', note: '', state: 'added', wins: 'table' },
					],
				},
				{
					path: 'BERT.md',
					name: 'BERT',
					result: 'new',
					properties: [
						{ property: 'Model', table: 'BERT', note: '', state: 'added', wins: 'table' },
						{ property: 'Data', table: '16GB', note: '', state: 'added', wins: 'table' },
					],
				},
			],
			diagnostics: [],
		});
	});

	test('speaks Chinese', async () => {
		const { out } = await threePass(['adopt', 'Hub.md', '--table-wins'], await vaultOf(NOTES), {
			LANG: 'zh_CN.UTF-8',
		});
		expect(out).toContain('GPT.md（改动）\n  data: 5GB（取代：7GB）\n');
		expect(out).toContain('将新建 1 篇笔记，改动 2 篇；加上 --write 才会写入。');
	});
});

describe('with --write', () => {
	test('makes the notes and the block, which is up to date', async () => {
		const vault = await vaultOf(NOTES);
		const { exit, out } = await threePass(['adopt', 'Hub.md', '--write', '--note-wins'], vault);
		expect([exit, out.trim().split('\n').at(-1)]).toEqual([0, 'Created 1 note and changed 2 notes.']);
		expect(await note(vault, 'GPT.md')).toBe('---\ndata: 7GB\nparams: 117M\nCost: 1\n---\n');
		expect(await note(vault, 'BERT.md')).toMatch(
			/^---\ntitle: BERT\npass: 0\nreading-status: queued\nModel: BERT\nData: 16GB\n---\n# First pass/u,
		);
		expect(await note(vault, 'Hub.md')).toContain('| [[GPT]] | 7GB | 1 |\n| [[BERT]] | 16GB | - |\n');
		const before = await fingerprint(vault);
		expect(await threePass(['update', '.', '--check'], vault)).toMatchObject({ exit: 0 });
		expect(await threePass(['update', '.'], vault)).toMatchObject({ exit: 0 });
		expect(await fingerprint(vault)).toEqual(before);
	});

	test.each(['en_US.UTF-8', 'zh_CN.UTF-8'])(
		'writes nothing anywhere where a note differs and no side was named (%s)',
		async (LANG) => {
			const vault = await vaultOf({
				...NOTES,
				'T5.md': '---\nparams: 11B\n---\n',
				'Hub.md':
					'| Model | Data | Params |\n| - | - | - |\n| GPT | 5GB | 117M |\n| BERT | 16GB | - |\n| T5 | 1 | 3B |\n',
			});
			const before = await fingerprint(vault);
			const { exit, out, err } = await threePass(['adopt', 'Hub.md', '--write'], vault, { LANG });
			expect({ exit, out }).toEqual({ exit: 1, out: '' });
			expect(err.split('\n').map((line) => line.split(': ')[0]?.split('：')[0])).toEqual([
				expect.stringMatching(/^Hub\.md:3/u),
				expect.stringMatching(/^Hub\.md:5/u),
				expect.stringMatching(/^Hub\.md/u),
				'',
			]);
			for (const said of ['5GB', '7GB', '11B', '3B', '--note-wins', '--table-wins']) expect(err).toContain(said);
			expect(await fingerprint(vault)).toEqual(before);
		},
	);

	test('asks again where the second table of a note says otherwise than the first', async () => {
		const vault = await vaultOf({ 'Hub.md': `${TABLE}\n| Model | Data |\n| - | - |\n| GPT | 6GB |\n` });
		expect(await threePass(['adopt', 'Hub.md', '--table', '1', '--write'], vault)).toMatchObject({ exit: 0 });
		const { exit, err } = await threePass(['adopt', 'Hub.md', '--table', '1', '--write'], vault);
		expect(exit).toBe(1);
		expect(err).toContain('GPT, Data: the table says “6GB”, the notes say “5GB”');
		expect(await note(vault, 'Hub.md')).toContain('| GPT | 6GB |');
	});

	test('keeps the text of links, and the titles of the papers, whichever side wins', async () => {
		for (const side of [[], ['--note-wins'], ['--table-wins']]) {
			const vault = await vaultOf({
				'Hub.md': '| Paper | Venue |\n| - | - |\n| [[P1\\|CogAgent]] | CVPR |\n| **[Ours](Ours.md)** | - |\n',
				'P1.md': '---\ntitle: "CogAgent: A Visual Language Model"\n---\n',
			});
			expect(await threePass(['adopt', 'Hub.md', '--write', ...side], vault)).toMatchObject({ exit: 0, err: '' });
			expect(await note(vault, 'Hub.md')).toContain('| [[P1\\|CogAgent]] | CVPR |\n| **[[Ours]]** | - |\n');
			expect(await note(vault, 'P1.md')).toBe(
				'---\ntitle: "CogAgent: A Visual Language Model"\nVenue: CVPR\n---\n',
			);
		}
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
		const vault = await vaultOf({
			'Hub.md': TABLE,
			'T.md': '---\ntags: [paper]\n---\n# 第一遍\n## 方向\n',
			'.obsidian/plugins/three-pass-reading/data.json': '{"noteFolder":"Papers/New","templatePath":"T"}',
		});
		expect(await threePass(['adopt', 'Hub.md', '--write'], vault)).toMatchObject({ exit: 0, err: '' });
		expect(await note(vault, 'Papers/New/BERT.md')).toBe(
			'---\ntags: [paper]\ntitle: BERT\npass: 0\nreading-status: queued\nModel: BERT\nData: 16GB\n---\n# 第一遍\n## 方向\n',
		);
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
		const { exit, err } = await threePass(['adopt', 'Hub.md', '--write', '--note-wins'], vault);
		expect(exit).toBe(1);
		expect(err).toContain(`${name}: The file could not be read or written: it is read-only (EACCES)`);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('makes no note at all where one of them cannot be made', async () => {
		const vault = await vaultOf({
			'Hub.md': '| Model | Data |\n| - | - |\n| A | 1 |\n| [[Papers/B]] | 2 |\n',
			'Papers/x.md': '',
		});
		await chmod(path.join(vault, 'Papers'), 0o555);
		const before = await fingerprint(vault);
		const { exit, err } = await threePass(['adopt', 'Hub.md', '--write'], vault);
		await chmod(path.join(vault, 'Papers'), 0o755);
		expect(exit).toBe(1);
		expect(err).toMatch(/^Papers\/B\.md: .*EACCES/u);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('makes notes of names that are longer than a file name can be', async () => {
		const vault = await vaultOf({
			'Hub.md': `| Model | Data |\n| - | - |\n| ${'模'.repeat(100)} | 1 |\n| ${'模'.repeat(100)}型 | 2 |\n`,
		});
		expect(await threePass(['adopt', 'Hub.md', '--write'], vault)).toMatchObject({ exit: 0, err: '' });
		expect((await readdir(vault)).sort()).toEqual(['Hub.md', `${'模'.repeat(80)} 2.md`, `${'模'.repeat(80)}.md`]);
		expect(await threePass(['update', '.', '--check'], vault)).toMatchObject({ exit: 0 });
	});

	test('leaves the table as it is where a note cannot be written, and says so', async () => {
		const vault = await vaultOf(NOTES);
		await chmod(path.join(vault, 'GPT.md'), 0o444);
		const { exit, err } = await threePass(['adopt', 'Hub.md', '--write', '--note-wins'], vault);
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
		expect(await threePass(['adopt', 'Hub.md'], await vaultOf({ 'Hub.md': TWO }))).toEqual({
			exit: 1,
			out: '',
			err: 'Hub.md: The note has 3 tables typed by hand; say which one is meant by its number\n',
		});
		expect(await threePass(['adopt', 'Hub.md', '--table', '4'], await vaultOf({ 'Hub.md': TWO }))).toEqual({
			exit: 1,
			out: '',
			err: 'Hub.md: There is no table 4; the note has 3 typed by hand\n',
		});
	});

	test.each([
		['en_US.UTF-8', 'There is no table 2; the note has 1 typed by hand'],
		['zh_CN.UTF-8', '没有第 2 个表格；笔记里手写的表格共有 1 个'],
	])('is said not to be there where its number is too high (%s)', async (LANG, said) => {
		const { exit, err } = await threePass(['adopt', 'Hub.md', '--table', '2'], await vaultOf({ 'Hub.md': TABLE }), {
			LANG,
		});
		expect(exit).toBe(1);
		expect(err).toContain(said);
	});

	test.each([
		['en_US.UTF-8', '', /Hub\.md:3: The table stands in a list/u],
		['zh_CN.UTF-8', '', /表格在列表/u],
		['en_US.UTF-8', '--table=2', /Hub\.md:3: The table stands in a list/u],
	])('is told to stand in a list where it does (%s %s)', async (LANG, number, said) => {
		const { exit, err } = await threePass(
			['adopt', 'Hub.md', number].filter((word) => word !== ''),
			await vaultOf({ 'Hub.md': '- Compare:\n\n  | Model | Acc |\n  |---|---|\n  | A | 1 |\n' }),
			{ LANG },
		);
		expect(exit).toBe(1);
		expect(err).toMatch(said);
	});

	test('may have its models as columns', async () => {
		const vault = await vaultOf({ 'Hub.md': '| | A | B |\n| - | - | - |\n| layers | 1 | 2 |\n' });
		expect((await threePass(['adopt', 'Hub.md', '--transposed'], vault)).out).toContain(
			'A.md (new)\n  model: A\n  layers: 1\n',
		);
	});
});

test.each([
	[['adopt'], 'adopt needs a note'],
	[['adopt', 'Hub.md', '--check'], 'The option --check'],
	[['adopt', 'Hub.md', '--table', 'x'], '--table takes the number'],
	[['adopt', 'Hub.md', '--note-wins', '--table-wins'], 'Only one side can win'],
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
	const vault = openVault(folder);
	await writeFile(path.join(folder, 'A.md'), 'mine');
	expect(await createNote(vault, 'A.md', 'ours')).toBe(false);
	expect(await note(folder, 'A.md')).toBe('mine');
	expect(await createNote(vault, 'New/B.md', 'ours')).toBe(true);
	expect(await note(folder, 'New/B.md')).toBe('ours');
});
