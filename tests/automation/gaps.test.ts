import { expect, test } from 'vitest';
import { fingerprint, threePass, vaultOf } from './command-line';

const VAULT = {
	'Hub.md':
		'[[GPT]] [[GPT2]] [[Gone]]\n\n<!-- three-pass:table\ncolumns: [model, data, cost]\n-->\n<!-- /three-pass:table -->\n',
	'GPT.md': '---\nmodel: GPT\ndata: 5GB\n---\n',
	'GPT2.md': '---\nmodel: GPT2\n---\n',
	'Damaged.md': '<!-- three-pass:table -->\n',
	'Plain.md': 'Nothing here.\n',
};

test('gaps says what each table misses, and writes nothing', async () => {
	const { 'Damaged.md': _, ...sound } = VAULT;
	const folder = await vaultOf(sound);
	const before = await fingerprint(folder);
	const { exit, out, err } = await threePass(['gaps', folder]);
	expect(out).toBe(
		'Hub.md:3: 3 of 4 facts missing\n  Data: 1 of 2 papers\n  Cost: 2 of 2 papers\n  GPT lacks Cost\n  GPT2 lacks Data, Cost\n',
	);
	expect(err).toBe('Hub.md:1: The link to Gone leads to no note\n');
	expect(exit).toBe(0);
	expect(await fingerprint(folder)).toEqual(before);
});

test('gaps names what keeps a table from being read, for programs too', async () => {
	const folder = await vaultOf(VAULT);
	const { exit, out } = await threePass(['gaps', folder, '--json']);
	const said: unknown = JSON.parse(out);
	expect(said).toMatchObject({
		tables: [
			{
				note: 'Hub.md',
				line: 3,
				facts: 4,
				missing: [
					{ path: 'GPT.md', column: 'cost' },
					{ path: 'GPT2.md', column: 'data' },
					{ path: 'GPT2.md', column: 'cost' },
				],
			},
		],
		diagnostics: [
			{ code: 'block-unclosed', path: 'Damaged.md' },
			{ code: 'link-unresolved', path: 'Hub.md' },
		],
	});
	expect(exit).toBe(1);
});

test('gaps of one note that shows no language, in Chinese', async () => {
	const folder = await vaultOf(VAULT);
	const { out } = await threePass(['gaps', `${folder}/Hub.md`], undefined, { LANG: 'zh_CN.UTF-8' });
	expect(out).toBe(
		'Hub.md:3：共 4 项，缺 3 项\n  数据量：2 篇中缺 1 篇\n  训练时间：2 篇中缺 2 篇\n  GPT 缺少 训练时间\n  GPT2 缺少 数据量、训练时间\n',
	);
});

test('gaps of a table without rows says so, and why where its source is missing', async () => {
	const folder = await vaultOf({
		'Empty.md':
			'# Papers\n\n# T\n<!-- three-pass:table\ncolumns: [model, data]\nrows: { under: Papers }\n-->\n<!-- /three-pass:table -->\n',
		'Lost.md': '<!-- three-pass:table\nrows: { folder: Nowhere }\n-->\n<!-- /three-pass:table -->\n',
	});
	const { exit, out, err } = await threePass(['gaps', folder]);
	expect(out).toBe('Empty.md:4: the table has no rows\n');
	expect(err).toContain('Lost.md:1: The rows of the table are the notes in the folder Nowhere');
	expect(exit).toBe(1);
});
