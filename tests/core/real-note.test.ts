// The note that started the project, as it stands: whatever is built must work on it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/core/front-matter/block';
import { builtInTemplate, parseTemplate } from '../../src/core/template/template';
import { applyChanges } from '../../src/core/text/changes';
import { readPaper } from '../../src/core/papers/paper';
import { planInsert } from '../../src/core/template/plan-insert';
import { DEFAULT_SETTINGS, paperRules } from '../../src/settings';

const path = 'GPT系列论文对比.md';
const note = readFileSync(new URL(`../fixtures/vault/${path}`, import.meta.url), 'utf8');
const rules = paperRules(DEFAULT_SETTINGS);
const options = { known: rules.known, values: {} };
const zh = parseTemplate(builtInTemplate('zh'));

test('its front matter, which Obsidian refuses for its tabs, is read', () => {
	expect(parseFrontMatter(note)).toMatchObject({
		properties: { title: 'GPT系列论文对比', date: '2023-04-14', tags: ['论文阅读笔记'], draft: false, toc: true },
		diagnostics: [],
	});
});

test('its three passes and their prompts are read', () => {
	const paper = readPaper(path, note, rules);
	expect(
		paper?.passes.map(({ numbers, questions }) => [
			numbers,
			questions.map(({ label, form, answered }) => `${form} ${label} ${answered ? 'x' : ' '}`),
		]),
	).toEqual([
		[[1], ['row 方向 x', 'row 大概方法  ', 'row 结论  ']],
		[
			[2],
			[
				'heading 困境：  ',
				'heading 贡献：  ',
				'heading 背景：  ',
				'heading 方法：  ',
				'heading 实验：  ',
				'heading 问题：  ',
				'heading 想法：  ',
			],
		],
		[
			[3],
			[
				'row 论文框架  ',
				'row 想法怎么产生的？（如何面对困境，如何引入方法）  ',
				'row 实验怎么设计的？  ',
				'row 哪些部分对效果提升的最大？  ',
				'row 得到的经验  ',
			],
		],
	]);
});

test('it is at the first pass, one of three questions answered', () => {
	expect(readPaper(path, note, rules)).toMatchObject({
		title: 'GPT系列论文对比',
		progress: {
			pass: 1,
			status: 'reading',
			source: 'body',
			passes: [
				{ number: 1, answered: 1, questions: 3 },
				{ number: 2, answered: 0, questions: 7 },
				{ number: 3, answered: 0, questions: 5 },
			],
		},
	});
});

test.each(['zh', 'en'] as const)('inserting the %s template changes nothing: all is there', (language) => {
	expect(planInsert(note, parseTemplate(builtInTemplate(language)), 'all', options)).toEqual({
		kind: 'unchanged',
		diagnostics: [],
	});
});

/** The lines that make up the form of a note: headings, quotes and table rows, without the reader's answers. */
function form(text: string): string[] {
	return text.split('\n').filter((line) => /^(?:#|>|\|)/u.test(line));
}

test('inserted into an empty note, the Chinese template has exactly its headings, quotes and tables', () => {
	const plan = planInsert('', zh, 'all', options);
	if (plan.kind !== 'edits') throw new Error(plan.kind);
	const comparison = /^\| (?:模型 |---- \| -{10}|GPT)/u;
	const answer = '|  GPT系列论文对比。分析不同论文之间的共性、差异性    |';
	const expected = form(note)
		.filter((line) => !comparison.test(line) && line !== '## 参考资料')
		.map((line) => line.replace(answer, '|      |'));
	expect(form(applyChanges('', plan.changes))).toEqual(expected);
	expect(expected).toHaveLength(23);
});
