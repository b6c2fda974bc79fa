import { describe, expect, test } from 'vitest';
import { block, updated } from '../table/hub';

const PAPER = `---
model: GPT
pass: 1
---
## 🧪 方法：
先预训练，
再微调。

第二段。

## 实验
- 一
- 二

其余。

## Data
_____
`;

async function cells(options: string, paper = PAPER): Promise<string> {
	const text = await updated(`[[GPT]]\n\n${block(options)}`, { 'GPT.md': paper });
	return /^\| \[?\[?\[?GPT.*$/mu.exec(text)?.[0] ?? '';
}

describe('a cell without a property', () => {
	test.each([
		['columns: [model, 方法]', '| [[GPT]] | 先预训练，<br>再微调。 [[GPT#🧪 方法：\\|§]] |'],
		[
			'columns: [model, 方法]\nsections: whole',
			'| [[GPT]] | 先预训练，<br>再微调。<br>第二段。 [[GPT#🧪 方法：\\|§]] |',
		],
		['columns: [model, 实验]', '| [[GPT]] | 一<br>二 [[GPT#实验\\|§]] |'],
		['columns: [model, 方法]\nsections: none', '| [[GPT]] |  |'],
		['columns: [model, 方法]\nlinks: plain', '| GPT | 先预训练，<br>再微调。 |'],
		['columns: [model, 实验]\nlinks: markdown', '| [GPT](GPT.md) | 一<br>二 [§](GPT.md#%E5%AE%9E%E9%AA%8C) |'],
		['columns: [model, data]', '| [[GPT]] |  |'],
	])('with %j takes the section of its name: %s', async (options, expected) => {
		expect(await cells(options)).toBe(expected);
	});

	test('takes the property as soon as there is one', async () => {
		expect(await cells('columns: [model, 方法]', PAPER.replace('pass: 1', 'pass: 1\n方法: 微调'))).toBe(
			'| [[GPT]] | 微调 |',
		);
	});

	test('names a heading in its link as links can', async () => {
		expect(await cells('columns: [model, "A|B #1"]', '---\nmodel: GPT\n---\n# A|B #1\nText.\n')).toBe(
			'| [[GPT]] | Text. [[GPT#A B 1\\|§]] |',
		);
	});
});
