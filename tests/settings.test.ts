import { expect, test } from 'vitest';
import { blocksOf } from '../src/core/block/block';
import { planComparisonBlock } from '../src/core/table/insert-block';
import { parseOptions } from '../src/core/comparison/options';
import { labelOf } from '../src/core/facts/columns';
import { budgetOf, builtInFor, DEFAULT_SETTINGS, normalise, tableDefaults } from '../src/settings';
import { after } from './core/plans';

test.each([
	['model, architecture', ['模型', '架构']],
	['模型，architecture = 结构、data=Corpus', ['模型', '结构', 'Corpus']],
	[' , = x ,', ['模型', '架构', '数据量', '训练方式', '训练时间', '主要区别']],
])('the columns %j have the labels %j', (tableColumns, labels) => {
	const { columns } = tableDefaults({ ...DEFAULT_SETTINGS, tableColumns }, '2026-01-01', 'en');
	expect(columns.map((column) => labelOf(column, 'zh'))).toEqual(labels);
});

test('a new block names the columns of the settings, so that they read back as they are', () => {
	const defaults = tableDefaults(
		{ ...DEFAULT_SETTINGS, tableColumns: 'model, architecture = 结构: 新, [x], a.b, 2018' },
		'2026-01-01',
		'en',
	);
	const text = after('', planComparisonBlock('', 0, defaults.columns));
	expect(text).toContain('columns: [model, { architecture: "结构: 新" }, "[x]", a.b, "2018"]');
	const [block] = blocksOf(text).blocks;
	const { options, diagnostics } = parseOptions(
		block?.yaml ?? '',
		tableDefaults(DEFAULT_SETTINGS, '2026-01-01', 'en'),
		1,
	);
	expect(diagnostics).toEqual([]);
	expect(options.columns).toEqual(defaults.columns);
});

test.each([
	['10, 60, 240', [10, 60, 240, 240]],
	['5', [5, 5, 5, 5]],
	['15，45、90\n300', [15, 45, 90, 300]],
])('the budgets %j give the passes %j minutes', (passBudgets, minutes) => {
	expect([1, 2, 3, 4].map((pass) => budgetOf(normalise({ passBudgets }), pass))).toEqual(minutes);
	expect(budgetOf(normalise({ passBudgets }), 0)).toBe(minutes[0]);
	expect(budgetOf(normalise({ passBudgets }), 9)).toBe(minutes[3]);
});

test.each(['', 'soon', '10, -5', '10, 0', 60, null])('budgets stored as %j are those of the default', (passBudgets) => {
	expect(normalise({ passBudgets }).passBudgets).toBe('10, 60, 240');
});

test('the English built-in template names the times of the settings; the Chinese one is as it was written', () => {
	const times = (passBudgets: string) =>
		[...builtInFor({ passBudgets }, 'en').matchAll(/^> About ([^.]*)/gmu)].map(([, time]) => time);
	expect(times('10, 60, 240')).toEqual(['10 minutes', 'an hour', '4 hours']);
	expect(times('15, 90')).toEqual(['15 minutes', '90 minutes', '90 minutes']);
	expect(builtInFor({ passBudgets: '15' }, 'zh')).toBe(builtInFor(DEFAULT_SETTINGS, 'zh'));
});
