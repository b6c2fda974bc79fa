// The note that started the project: what becomes of its hand-typed table.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scanBlocks } from '../../../src/core/markdown/blocks';
import { adopt, adopted, blockOf, HUB, propertiesOf } from './adopt';

const vault = new URL('../../fixtures/vault/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, vault), 'utf8');
const NOTE = read('GPT系列论文对比.md');

/** The cells of the table that compares models. */
function cellsOf(text: string): string[][] {
	const table = scanBlocks(text).find((block) => block.kind === 'table' && block.header.cells.length === 6);
	return table?.kind === 'table'
		? [table.header, ...table.rows].map((row) => row.cells.map((cell) => cell.text))
		: [];
}

test('its table becomes three notes, and a block that shows the same cells with the names linked', async () => {
	const notes = await adopted(NOTE);
	expect(Object.keys(notes).sort()).toEqual(['GPT.md', 'GPT2.md', 'GPT3.md', HUB]);
	const typed = cellsOf(NOTE);
	expect(typed).toHaveLength(4);
	expect(cellsOf(notes[HUB] ?? '')).toEqual(
		typed.map((row, at) => (at === 0 ? row : [`[[${row[0] ?? ''}]]`, ...row.slice(1)])),
	);
	expect(blockOf(notes).split('\n').slice(0, 4)).toEqual([
		'<!-- three-pass:table',
		'columns: [模型, 架构, 数据量, 训练方式, 训练时间, 主要区别]',
		'rows: { property: papers }',
		'-->',
	]);
});

test('no other byte of it changes, tabs in the front matter and all', async () => {
	const notes = await adopted(NOTE);
	const hub = notes[HUB] ?? '';
	const from = hub.indexOf('<!-- three-pass:table');
	const to = hub.indexOf('\n', hub.indexOf('<!-- /three-pass:table'));
	const [first, last] = [NOTE.indexOf('| 模型'), NOTE.indexOf('\n\n\n## 参考资料')];
	expect(hub.slice(to)).toBe(NOTE.slice(last));
	expect(hub.slice(0, from)).toBe(
		`${NOTE.slice(0, first).replace('toc: true\n', 'toc: true\npapers:\n  - "[[GPT]]"\n  - "[[GPT2]]"\n  - "[[GPT3]]"\n')}\n`,
	);
});

test('a new note holds one property a cell, and the passes', async () => {
	const notes = await adopted(NOTE);
	expect(propertiesOf(notes, 'GPT2.md').split('\n')).toEqual([
		'title: GPT2',
		'pass: 0',
		'reading-status: queued',
		'模型: GPT2',
		'架构: 15亿参数量。Trm层数48层，隐藏层维度1600。词汇表数量：50257。max length:1024, batchsize:512。局部修改，添加了一层归一化，移动原本归一化层位置。',
		'数据量: WebText， 由Reddit上搜集的800万个网页，大小40G',
		'训练时间: 32个TPU训练一周。4.3万美金',
	]);
	expect(notes['GPT2.md']).toContain('\n# 第一遍 ');
});

test('notes that say the same already stay as they are, to the byte', async () => {
	const papers = Object.fromEntries(['GPT.md', 'GPT2.md', 'GPT3.md'].map((name) => [name, read(name)]));
	const notes = await adopted(NOTE, papers);
	expect(notes).toMatchObject(papers);
	expect(cellsOf(notes[HUB] ?? '')[2]?.[0]).toBe('[[GPT2]]');
});

test('which table is meant is told by its labels; the tables of questions are none', async () => {
	const adoption = await adopt(NOTE);
	expect(
		adoption.kind === 'planned' && adoption.notes.map(({ path, isNew, cells }) => [path, isNew, cells.length]),
	).toEqual([
		['GPT.md', true, 4],
		['GPT2.md', true, 4],
		['GPT3.md', true, 4],
	]);
});
