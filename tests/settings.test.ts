import { expect, test } from 'vitest';
import { blocksOf } from '../src/core/table/sources';
import { labelOf } from '../src/core/table/columns';
import { planComparisonBlock } from '../src/core/table/insert-block';
import { parseOptions } from '../src/core/table/parse-options';
import { DEFAULT_SETTINGS, tableDefaults } from '../src/settings';
import { after } from './core/plans';

test.each([
	['model, architecture', ['模型', '架构']],
	['模型，architecture = 结构、data=Corpus', ['模型', '结构', 'Corpus']],
	[' , = x ,', ['模型', '架构', '数据量', '训练方式', '训练时间', '主要区别']],
])('the columns %j have the labels %j', (tableColumns, labels) => {
	const { columns } = tableDefaults({ ...DEFAULT_SETTINGS, tableColumns });
	expect(columns.map((column) => labelOf(column, 'zh'))).toEqual(labels);
});

test('a new block names the columns of the settings, so that they read back as they are', () => {
	const defaults = tableDefaults({ ...DEFAULT_SETTINGS, tableColumns: 'model, architecture = 结构: 新, [x], a.b, 2018' });
	const text = after('', planComparisonBlock('', 0, defaults.columns));
	expect(text).toContain('columns: [model, { architecture: "结构: 新" }, "[x]", a.b, "2018"]');
	const [block] = blocksOf(text).blocks;
	const { options, diagnostics } = parseOptions(block?.yaml ?? '', tableDefaults(DEFAULT_SETTINGS), 1);
	expect(diagnostics).toEqual([]);
	expect(options.columns).toEqual(defaults.columns);
});
