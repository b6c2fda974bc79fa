import { readlink, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfSampleVault, fingerprint, note, temporaryFolder, threePass, vaultOf } from './command-line';

const HUB = 'GPT 对比.md';

/** Every cell of a Markdown table, row by row. */
function cells(markdown: string): string[][] {
	return markdown
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) =>
			line
				.slice(1, -1)
				.split('|')
				.map((cell) => cell.trim()),
		);
}

describe('the real note and the hub made from its facts', () => {
	test('the hub gets the six-column table with the same facts', async () => {
		const vault = await copyOfSampleVault();
		expect(await threePass(['update', vault])).toMatchObject({ exit: 0, err: '' });
		const typed = cells(await note(vault, 'GPT系列论文对比.md')).filter(
			(row) => row.length === 6 && !/^-+$/u.test(row[0] ?? ''),
		);
		const made = cells(await note(vault, HUB))
			.filter((row) => !/^-+$/u.test(row[0] ?? ''))
			.map(([name = '', ...facts]) => [name.replace(/^\[\[(.*)\]\]$/u, '$1'), ...facts]);
		expect(typed).toHaveLength(4);
		expect(made).toEqual(typed);
	});

	test('a second update touches no file', async () => {
		const vault = await copyOfSampleVault();
		await threePass(['update', vault]);
		const before = await fingerprint(vault);
		expect(await threePass(['update', vault])).toMatchObject({
			exit: 0,
			out: 'Notes with comparison tables: 2 up to date\n',
		});
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('changing one fact changes one cell', async () => {
		const vault = await copyOfSampleVault();
		await threePass(['update', vault]);
		const before = await note(vault, HUB);
		const gpt2 = path.join(vault, 'GPT2.md');
		await writeFile(gpt2, (await note(vault, 'GPT2.md')).replace('pass: 1\n', 'training: zero-shot\npass: 1\n'));
		expect((await threePass(['update', vault])).exit).toBe(0);
		const after = await note(vault, HUB);
		const digest = /\/three-pass:table [0-9a-f]{8} [0-9a-f]+/u;
		expect(after.replace(digest, '')).toBe(
			before.replace('大小40G |  |', '大小40G | zero-shot |').replace(digest, ''),
		);
		expect(after.match(digest)?.[0]).not.toBe(before.match(digest)?.[0]);
	});

	test('update writes nothing but the comparison blocks', async () => {
		const vault = await copyOfSampleVault();
		const before = await fingerprint(vault);
		await threePass(['update', vault]);
		const after = await fingerprint(vault);
		expect(Object.keys(after)).toEqual(Object.keys(before));
		expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([
			HUB,
			'Pre-trained language models.md',
		]);
	});

	test('the template changes nothing in the real note, in either language', async () => {
		const vault = await copyOfSampleVault();
		const before = await fingerprint(vault);
		for (const language of ['zh', 'en']) {
			expect(
				await threePass(['insert', path.join(vault, 'GPT系列论文对比.md'), '--lang', language]),
			).toMatchObject({ exit: 0, out: 'all is there already in GPT系列论文对比.md\n' });
		}
		expect(await fingerprint(vault)).toEqual(before);
	});
});

describe('progress', () => {
	test('shows every paper in its group, with its questions', async () => {
		const { exit, out, err } = await threePass(['progress', await copyOfSampleVault()]);
		expect([exit, err]).toEqual([0, '']);
		expect(out).toContain('Reading progress: 9 papers\n\nNot started (2)\n');
		expect(out).toMatch(/^ {2}GPT系列论文对比 +1: 1\/3 {2}2: 0\/7 {2}3: 0\/5$/mu);
		expect(out).toMatch(
			/^Finished \(1\)\n {2}Attention Is All You Need +1: 6\/6 {2}2: 4\/4 {2}3: 6\/6 {2}pass 3 finished 2026-03-01$/mu,
		);
	});

	test('speaks Chinese where the locale does', async () => {
		const { out } = await threePass(['progress', await copyOfSampleVault()], undefined, { LC_ALL: 'zh_CN.UTF-8' });
		expect(out).toContain('阅读进度：9 篇论文\n\n未开始（2）');
	});

	test('is one JSON document for programs', async () => {
		const { out } = await threePass(['progress', await copyOfSampleVault(), '--json']);
		expect(JSON.parse(out)).toMatchObject({
			papers: 9,
			diagnostics: [],
			groups: [
				{ key: 'pass-0' },
				{ key: 'pass-1', papers: [{ path: 'GPT系列论文对比.md', pass: 1, source: 'body' }, {}] },
				{},
				{},
				{},
				{},
			],
		});
	});

	test('tells what contradicts the answers', async () => {
		const questions = '---\n# First pass\n## What\n# Second pass\n## How\n';
		const vault = await vaultOf({
			'A.md': `---\ntype: paper\nstatus: done\n${questions}`,
			'B.md': `---\ntype: paper\nstatus: unread\n${questions}So.\n`,
		});
		const { out } = await threePass(['progress', vault]);
		expect(out).toMatch(/^ {2}A .*no question is answered$/mu);
		expect(out).toMatch(/^ {2}B .*the answers speak of pass 2$/mu);
	});

	test('names notes that cannot be read, with file and line', async () => {
		const vault = await vaultOf({
			'A.md': '---\npass: [\n---\n',
			'B.md': Uint8Array.of(0xff, 0xfe, 0x41),
			'C.md': '---\npass: {a: 1}\n---\n',
		});
		const { exit, err } = await threePass(['progress', vault]);
		expect(exit).toBe(0);
		expect(err.split('\n')).toEqual([
			expect.stringMatching(/^A\.md:[23]: The front matter is not valid YAML: /u),
			'B.md: The file is not UTF-8 text and was left alone',
			'C.md:2: The property pass holds an object instead of a number',
			'',
		]);
	});

	test("prints no control characters of a note's", async () => {
		const vault = await vaultOf({ 'A.md': '---\npass: 1\ntitle: "a\\e[31mb\\u202Ec"\n---\n' });
		const { out } = await threePass(['progress', vault]);
		expect(out).toContain('a [31mb c');
	});
});

describe('update', () => {
	test('with --check writes nothing, names what is stale and exits 1', async () => {
		const vault = await copyOfSampleVault();
		const before = await fingerprint(vault);
		expect(await threePass(['update', vault, '--check'])).toMatchObject({
			exit: 1,
			out: `stale ${HUB}\nstale Pre-trained language models.md\nNotes with comparison tables: 2 stale, 0 up to date\n`,
		});
		expect(await fingerprint(vault)).toEqual(before);
		await threePass(['update', vault]);
		expect((await threePass(['update', vault, '--check'])).exit).toBe(0);
	});

	test('of one note leaves the others alone', async () => {
		const vault = await copyOfSampleVault();
		await threePass(['update', path.join(vault, HUB)]);
		expect((await threePass(['update', vault, '--check'])).out).toContain('1 stale, 1 up to date');
	});

	test('leaves a table edited by hand alone, and names each cell', async () => {
		const vault = await copyOfSampleVault();
		await threePass(['update', vault]);
		const hub = path.join(vault, HUB);
		await writeFile(hub, (await note(vault, HUB)).replace('大小：5GB', '大小：5GB（未压缩）'));
		const before = await fingerprint(vault);
		const { exit, err } = await threePass(['update', vault]);
		expect(exit).toBe(1);
		expect(err).toBe(
			`${HUB}:13: The table was edited by hand and left alone; 1 cell differs from the notes\n${HUB}:15: GPT, 数据量: the table says “BooksCorpus：7000本书籍。大小：5GB（未压缩）”, the notes say “BooksCorpus：7000本书籍。大小：5GB”\n`,
		);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('follows the settings the plugin keeps in the vault', async () => {
		const vault = await vaultOf({
			'.obsidian/plugins/three-pass-reading/data.json': '{"tableColumns":"title, year","tableLinks":"markdown"}',
			'A.md': '---\npass: 1\nyear: 2020\n---\n',
			'Hub.md': '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n',
		});
		await threePass(['update', vault]);
		expect(await note(vault, 'Hub.md')).toContain('| Title | Year |\n| --- | --- |\n| [A](A.md) | 2020 |\n');
	});

	test('writes the target of a note that is linked within the vault, and keeps the link', async () => {
		const vault = await vaultOf({
			'A.md': '---\npass: 1\n---\n',
			'Hubs/Real.md': '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n',
		});
		await symlink(path.join('Hubs', 'Real.md'), path.join(vault, 'Hub.md'));
		expect((await threePass(['update', path.join(vault, 'Hub.md')])).exit).toBe(0);
		expect(await note(vault, 'Hubs/Real.md')).toContain('| [[A]] |');
		expect(await readlink(path.join(vault, 'Hub.md'))).toBe(path.join('Hubs', 'Real.md'));
	});
});

describe('table', () => {
	test('prints the tables as Markdown and writes nothing', async () => {
		const vault = await copyOfSampleVault();
		const before = await fingerprint(vault);
		const { exit, out } = await threePass(['table', 'Pre-trained language models.md'], vault);
		expect(exit).toBe(0);
		expect(out.split('\n').slice(0, 2)).toEqual([
			'| Model | Year | Architecture | Parameters | Data | Training |',
			'| --- | --- | --- | --- | --- | --- |',
		]);
		expect(out).toContain('| [[Attention Is All You Need\\|Transformer]] | 2017 |');
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('says so where there is none', async () => {
		expect(await threePass(['table', 'GPT.md'], await copyOfSampleVault())).toMatchObject({
			exit: 1,
			out: '',
			err: 'GPT.md: The note has no comparison block\n',
		});
	});
});

describe('insert', () => {
	test('a pass in the language asked for', async () => {
		const vault = await vaultOf({ 'A.md': 'Text\n' });
		expect(await threePass(['insert', 'A.md', '--pass', '2', '--lang', 'zh'], vault)).toMatchObject({
			exit: 0,
			out: 'inserted into A.md\n',
		});
		expect(await note(vault, 'A.md')).toMatch(
			/^Text\n\n# 第二遍 ：厘清文章脉络，知道在讲什么、怎么做的、做的怎么样\n\n## 困境：\n/u,
		);
	});

	test("all passes in the note's own language, or the user's", async () => {
		const vault = await vaultOf({ 'Zh.md': '中文\n', 'En.md': 'English\n', 'Empty.md': '' });
		for (const name of ['Zh.md', 'En.md']) await threePass(['insert', name], vault);
		await threePass(['insert', 'Empty.md'], vault, { LANG: 'zh_CN.UTF-8' });
		expect(await note(vault, 'Zh.md')).toContain('# 第三遍');
		expect(await note(vault, 'En.md')).toContain('# Third pass');
		expect(await note(vault, 'Empty.md')).toMatch(/^# 第一遍/u);
	});

	test('the language of the settings is for notes that show none', async () => {
		const vault = await vaultOf({
			'.obsidian/plugins/three-pass-reading/data.json': '{"templateLanguage":"zh"}',
			'En.md': 'English\n',
			'Empty.md': '---\npass: 0\n---\n',
		});
		for (const name of ['En.md', 'Empty.md']) await threePass(['insert', name], vault);
		expect(await note(vault, 'En.md')).toContain('# First pass');
		expect(await note(vault, 'Empty.md')).toContain('# 第一遍');
	});

	test.each([
		[
			'all',
			'- [x] First pass\n- [ ] Second pass\n- [ ] Third pass\n',
			'Passes 1, 2, 3 are tasks of this note, so nothing was inserted for them',
		],
		['one', '- [x] 第一遍\n', 'Pass 1 is a task of this note, so nothing was inserted for it'],
	])('passes that are tasks stay as they are: %s', async (which, text, said) => {
		const vault = await vaultOf({ 'A.md': text });
		expect(await threePass(['insert', 'A.md', ...(which === 'one' ? ['--pass', '1'] : [])], vault)).toMatchObject({
			exit: 0,
			out: 'all is there already in A.md\n',
			err: `A.md:1: ${said}\n`,
		});
		expect(await note(vault, 'A.md')).toBe(text);
	});

	test("the user's own template where the settings name one", async () => {
		const vault = await vaultOf({
			'.obsidian/plugins/three-pass-reading/data.json': '{"templatePath":"T.md"}',
			'T.md': '---\ntype: paper\n---\n# First pass\n## Why {{title}}?\n',
			'A.md': 'Text\n',
		});
		await threePass(['insert', 'A.md'], vault);
		expect(await note(vault, 'A.md')).toBe('---\ntype: paper\n---\nText\n\n# First pass\n## Why A?\n');
	});

	test('is refused for a pass the template lacks', async () => {
		const vault = await vaultOf({ 'A.md': 'Text\n' });
		expect(await threePass(['insert', 'A.md', '--pass', '7'], vault)).toMatchObject({
			exit: 1,
			err: 'A.md: The template has no pass 7\n',
		});
	});
});

describe('wrong usage exits 2 with a hint', () => {
	test.each([
		[[], 'Which command?'],
		[['fly'], 'There is no command fly.'],
		[['progress'], 'progress needs a vault'],
		[['table'], 'table needs a note'],
		[['progress', '.', '--check'], 'The option --check does not go with this command.'],
		[['update', '.', '--force'], 'The option --force does not go with this command.'],
		[['progress', '.', '.'], 'One vault or note at a time'],
		[['insert', 'A.md', '--pass', 'x'], '--pass takes a number from 1 to 9, not x.'],
		[['insert', 'A.md', '--lang', 'fr'], '--lang takes en or zh, not fr.'],
		[['progress', 'nowhere'], 'There is no file or folder nowhere.'],
		[['table', '.'], '. is no Markdown note.'],
		[['table', 'main.txt'], 'main.txt is no Markdown note.'],
	])('%j', async (words, hint) => {
		const { exit, out, err } = await threePass(words, await vaultOf({ 'A.md': '', 'main.txt': '' }));
		expect([exit, out]).toEqual([2, '']);
		expect(err).toContain(hint);
		expect(err).toContain('See three-pass --help.');
	});

	test('--help and --version exit 0', async () => {
		const { exit, out, err } = await threePass(['--help']);
		expect([exit, err]).toEqual([0, '']);
		expect(out).toContain('three-pass update VAULT [--check]');
		expect((await threePass(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
	});
});

describe('start', () => {
	/** A project folder with something built, and the real fixtures. */
	async function project(): Promise<string> {
		const root = await vaultOf({ 'main.js': 'built', 'manifest.json': '{}', 'styles.css': '' });
		await symlink(path.join(process.cwd(), 'tests'), path.join(root, 'tests'));
		return root;
	}

	test('makes a sample vault, installs the plugin, updates the tables, and shows board and table', async () => {
		const root = await project();
		const { exit, out } = await threePass(['start'], root, { LANG: 'en' }, root);
		expect(exit).toBe(0);
		expect(out).toContain('Reading progress: 9 papers');
		expect(out).toContain('│ GPT2');
		expect(out).toContain(path.join(root, 'sample-vault'));
		const sample = path.join(root, 'sample-vault');
		expect(await note(sample, '.obsidian/plugins/three-pass-reading/main.js')).toBe('built');
		expect(await note(sample, '.obsidian/community-plugins.json')).toBe('["three-pass-reading"]\n');
		expect(await note(sample, HUB)).toContain('| [[GPT3]] |');
	});

	test('keeps what the user changed in the sample vault', async () => {
		const root = await project();
		await threePass(['start'], root, { LANG: 'en' }, root);
		await writeFile(path.join(root, 'sample-vault', 'GPT.md'), 'mine');
		await threePass(['start'], root, { LANG: 'en' }, root);
		expect(await note(path.join(root, 'sample-vault'), 'GPT.md')).toBe('mine');
	});

	test("in the user's own vault writes the plugin's folder and comparison blocks, and nothing else", async () => {
		const root = await project();
		const vault = await copyOfSampleVault();
		await threePass(['update', vault]);
		const settings = path.join(vault, '.obsidian/plugins/three-pass-reading/data.json');
		const before = await fingerprint(vault);
		expect((await threePass(['start', vault], root, { LANG: 'en' }, root)).exit).toBe(0);
		const after = await fingerprint(vault);
		const added = Object.keys(after).filter((file) => !(file in before));
		expect(
			added.every((file) => file.startsWith('.obsidian')) && !added.includes('.obsidian/community-plugins.json'),
		).toBe(true);
		expect(Object.fromEntries(Object.entries(after).filter(([file]) => file in before))).toEqual(before);
		await writeFile(settings, '{"tableColumns":"title"}');
		await threePass(['start', vault], root, { LANG: 'en' }, root);
		expect(await note(vault, '.obsidian/plugins/three-pass-reading/data.json')).toBe('{"tableColumns":"title"}');
	});

	test('says that the plugin is not built', async () => {
		const root = await temporaryFolder();
		await symlink(path.join(process.cwd(), 'tests'), path.join(root, 'tests'));
		const { exit, out } = await threePass(['start'], root, { LANG: 'en' }, root);
		expect(exit).toBe(1);
		expect(out).toContain('The plugin is not built');
	});
});
