// The language of a table's labels: that of its header, else of its note, else of the interface.
import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/core/comparison/gaps';
import { buildFound, gatherSources } from '../../../src/core/comparison/sources';
import { findTables } from '../../../src/core/block/block';
import { planUpdate } from '../../../src/core/table/plan-update';
import { memoryVault } from '../../memory-vault';
import { after } from '../plans';
import { defaults } from './hub';

const NOTES = { 'A.md': '---\ntype: paper\n---\n' };

function tableOf(header: string, columns: string, more = ''): string {
	const table = header === '' ? '' : `| ${header} |\n|${' --- |'.repeat(header.split('|').length)}\n`;
	return `<!-- three-pass:table\ncolumns: ${columns}\n${more}-->\n${table}<!-- /three-pass:table -->\n`;
}

/** The header that an update writes, or the first column of a transposed table. */
async function labels(note: string, language: 'en' | 'zh'): Promise<string> {
	const sources = await gatherSources(
		'Hub.md',
		note,
		{ ...defaults, language },
		memoryVault({ ...NOTES, 'Hub.md': note }),
	);
	const rows = after(
		note,
		planUpdate(note, sources, () => true),
	)
		.split('\n')
		.filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
		.map((line) => line.slice(2, -2).split(' | '));
	return (note.includes('transposed') ? rows.map(([label = '']) => label) : (rows[0] ?? [])).join(' ');
}

test.each([
	[
		'the Chinese ones of its header',
		'The models compared.\n\n[[A]]\n\n',
		tableOf('模型 | 数据量', '[model, data, year]'),
		'模型 数据量 年份',
	],
	[
		'the English ones of its header',
		'模型对比：\n\n[[A]]\n\n',
		tableOf('Model | Data', '[model, data, year]'),
		'Model Data Year',
	],
	[
		'the Chinese ones of its first column, where it is transposed',
		'The models compared.\n\n[[A]]\n\n',
		tableOf('模型 | [[A]]', '[model, year]', 'layout: transposed\n'),
		'模型 年份',
	],
	[
		'the ones of its first column, where only that has any',
		'The models compared.\n\n[[A]]\n\n',
		tableOf('BLEU | ', '[BLEU, model, year]', 'layout: transposed\n').replace('<!-- /', '| 模型 | [[A]] |\n<!-- /'),
		'BLEU 模型 年份',
	],
	[
		'those of its note, where the header has both',
		'模型对比：\n\n[[A]]\n\n',
		tableOf('Model | 架构', '[model, 架构, year]'),
		'Model 架构 年份',
	],
	[
		'those of its note, where the header has names alone',
		'模型对比：\n\n[[A]]\n\n',
		tableOf('BLEU | DOI', '[model, BLEU, DOI, year]'),
		'模型 BLEU DOI 年份',
	],
	[
		'those of its note, where there is none yet',
		'模型对比：\n\n[[A]]\n\n',
		tableOf('', '[model, year]'),
		'模型 年份',
	],
])('a new column of a table is labelled like %s', async (_, prose, table, expected) => {
	for (const language of ['en', 'zh'] as const) expect(await labels(prose + table, language)).toBe(expected);
});

test('each table of a note goes on in its own language', async () => {
	const note = `[[A]]\n\n${tableOf('模型 | 数据量', '[model, data, year]')}\n${tableOf('Model | Data', '[model, data, year]')}`;
	const text = after(
		note,
		planUpdate(
			note,
			await gatherSources('Hub.md', note, defaults, memoryVault({ ...NOTES, 'Hub.md': note })),
			() => true,
		),
	);
	expect(text.match(/年份|Year/gu)).toEqual(['年份', 'Year']);
});

test.each([
	['zh', '模型 年份'],
	['en', 'Model Year'],
] as const)(
	'a table of a note without a language of its own is labelled in that of the interface: %s',
	async (language, expected) => {
		expect(await labels(`[[A]]\n\n${tableOf('', '[model, year]')}`, language)).toBe(expected);
		expect(await labels(`[[A]]\n\n${tableOf('BLEU', '[model, year]')}`, language)).toBe(expected);
	},
);

test('what a table misses is named in the language of its labels', async () => {
	const note = `[[A]]\n\n${tableOf('模型', '[model, year]')}`;
	const [found] = findTables(note).tables;
	if (found === undefined) throw new Error('no table');
	const built = await buildFound('Hub.md', note, found, defaults, memoryVault({ ...NOTES, 'Hub.md': note }));
	expect(built.comparison === null ? [] : coverageOf(built.comparison, built).gaps.map(({ label }) => label)).toEqual(
		['年份'],
	);
});
