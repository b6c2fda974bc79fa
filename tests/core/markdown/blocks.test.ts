/** What the scanner reports, by example; that it agrees with the specifications at large is `blocks-oracle.test.ts`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scanBlocks, type Block } from '../../../src/core/markdown/blocks';

/** `item 1: 'text'` per block, indented by depth. */
function outline(text: string, from = 0): string[] {
	return scanBlocks(text, from).map(
		(block) => `${'  '.repeat(block.depth)}${block.kind} ${describeBlock(text, block)}`,
	);
}

function describeBlock(text: string, block: Block): string {
	switch (block.kind) {
		case 'heading':
			return `${String(block.level)} '${block.text}'`;
		case 'item':
			return `${block.task === null ? '' : `[${block.task}] `}'${block.text}'`;
		default:
			return `'${text.slice(block.from, block.to)}'`;
	}
}

function only<K extends Block['kind']>(kind: K, blocks: readonly Block[]): Extract<Block, { kind: K }>[] {
	return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

describe('the note that started the project', () => {
	const text = readFileSync(new URL('../../fixtures/vault/GPT系列论文对比.md', import.meta.url), 'utf8');
	const blocks = scanBlocks(text, text.indexOf('\n---\n', 4) + 5);

	test('has eleven headings on their lines', () => {
		expect(only('heading', blocks).map(({ level, text: title, line }) => [line, level, title])).toEqual([
			[20, 1, '第一遍 ： 阅读标题、摘要、总结'],
			[38, 2, '参考资料'],
			[42, 1, '第二遍 ：厘清文章脉络，知道在讲什么、怎么做的、做的怎么样'],
			[44, 2, '困境：'],
			[45, 2, '贡献：'],
			[46, 2, '背景：'],
			[47, 2, '方法：'],
			[48, 2, '实验：'],
			[49, 2, '问题：'],
			[50, 2, '想法：'],
			[52, 1, '第三遍 ：作者视角思考论文'],
		]);
	});

	test('has three tables, one of them right after a paragraph', () => {
		const tables = only('table', blocks);
		expect(
			tables.map(({ line, header, rows }) => [line, header.cells.map((cell) => cell.text), rows.length]),
		).toEqual([
			[23, ['类型', '答案'], 3],
			[31, ['模型', '架构', '数据量', '训练方式', '训练时间', '主要区别'], 3],
			[55, ['类型', '答案'], 5],
		]);
		expect(tables[1]?.rows.map((row) => row.cells.map((cell) => cell.text === ''))).toEqual([
			[false, false, false, false, true, true],
			[false, false, false, true, false, true],
			[false, false, false, true, false, true],
		]);
	});

	test('has four list items, a quote and two paragraphs', () => {
		expect(only('item', blocks).map(({ line, ordered }) => [line, ordered])).toEqual([
			[16, true],
			[17, true],
			[18, true],
			[39, true],
		]);
		expect(only('quote', blocks).map(({ line }) => line)).toEqual([21]);
		expect(
			only('paragraph', blocks).map(({ line, from, to }) => [line, text.slice(from, to).split('\n').length]),
		).toEqual([
			[15, 1],
			[29, 2],
		]);
		expect(blocks).toHaveLength(21);
	});
});

describe('headings', () => {
	test.each<[string, string[]]>([
		['# A', ["heading 1 'A'"]],
		['###### A ## ', ["heading 6 'A'"]],
		['# A#', ["heading 1 'A#'"]],
		['#', ["heading 1 ''"]],
		['#tag', ["paragraph '#tag'"]],
		['A\n===', ["heading 1 'A'"]],
		['A\n  b \n---', ["heading 2 'A b'"]],
		['- # A', ["item ''", "  heading 1 'A'"]],
		['- A\n  ---', ["item ''", "  heading 2 'A'"]],
		['- A\n---', ["item 'A'", "rule '---'"]],
		['> # A', ["quote '> # A'"]],
	])('%j', (text, expected) => {
		expect(outline(text)).toEqual(expected);
	});
});

describe('list items', () => {
	test.each<[string, string[]]>([
		['- a\n- b', ["item 'a'", "item 'b'"]],
		['1. a\n2) b', ["item 'a'", "item 'b'"]],
		['- a\n\t- b\n\t\t- c', ["item 'a'", "  item 'b'", "    item 'c'"]],
		['- a\nlazy', ["item 'a\nlazy'"]],
		['- a\n\n  more\n\nout', ["item 'a'", "  paragraph '  more'", "paragraph 'out'"]],
		['- [ ] a', ["item [ ] 'a'"]],
		['- [x]  a ', ["item [x] 'a'"]],
		['- [🎯] a', ["item [🎯] 'a'"]],
		['- [ ]', ["item [ ] ''"]],
		['- [x](y.md)', ["item '[x](y.md)'"]],
		['-\n  a', ["item 'a'"]],
		['-\n\n  a', ["item ''", "paragraph '  a'"]],
		['- - a', ["item ''", "  item 'a'"]],
		['a\n2. b', ["paragraph 'a\n2. b'"]],
		['- ```\n  x\n- b', ["item ''", "  code '- ```\n  x'", "item 'b'"]],
		['- a\n  | x |\n  | - |\n  | y |', ["item 'a'", "  table '  | x |\n  | - |\n  | y |'"]],
		['- a\nx | y\n  | - | - |', ["item 'a'", "  table 'x | y\n  | - | - |'"]],
		['- a\n  > q\n  lazy', ["item 'a'", "  quote '  > q\n  lazy'"]],
	])('%j', (text, expected) => {
		expect(outline(text)).toEqual(expected);
	});

	test('say where their text starts', () => {
		const [item] = only('item', scanBlocks('x\n\n  - [ ] task'));
		expect(item).toMatchObject({ from: 3, to: 15, line: 3, textFrom: 11, text: 'task' });
	});
});

describe('opaque blocks', () => {
	test.each<[string, string[]]>([
		['> a\nlazy\n\nb', ["quote '> a\nlazy'", "paragraph 'b'"]],
		['> # a\nb', ["quote '> # a'", "paragraph 'b'"]],
		['> - a\n>\n>   b\nc', ["quote '> - a\n>\n>   b\nc'"]],
		['> [!note] A\n> b', ["quote '> [!note] A\n> b'"]],
		['```\n# a\n```\nb', ["code '```\n# a\n```'", "paragraph 'b'"]],
		['~~~\n```\n', ["code '~~~\n```'"]],
		['    a\n\n    b\n\nc', ["code '    a\n\n    b'", "paragraph 'c'"]],
		['<!-- a\n\nb -->\nc', ["comment '<!-- a\n\nb -->'", "paragraph 'c'"]],
		['a\n<!-- b -->\n| x |\n| - |', ["paragraph 'a'", "comment '<!-- b -->'", "table '| x |\n| - |'"]],
		['<div>\n*a*\n\nb', ["html '<div>\n*a*'", "paragraph 'b'"]],
		['a\n%%\n# b\n\n%%\nc', ["paragraph 'a'", "comment '%%\n# b\n\n%%'", "paragraph 'c'"]],
		['%% a %%', ["comment '%% a %%'"]],
		['%% a %% b', ["paragraph '%% a %% b'"]],
		['$$\n# x\n$$\nb', ["math '$$\n# x\n$$'", "paragraph 'b'"]],
		['$$x$$', ["math '$$x$$'"]],
		['$$x$$ is so', ["paragraph '$$x$$ is so'"]],
		['a\n\n---\n* * *', ["paragraph 'a'", "rule '---'", "rule '* * *'"]],
	])('%j', (text, expected) => {
		expect(outline(text)).toEqual(expected);
	});
});

describe('tables', () => {
	test('end at a blank line or where another block starts', () => {
		expect(outline('| a |\n| - |\n| b |\nc\n# d')).toEqual(["table '| a |\n| - |\n| b |\nc'", "heading 1 'd'"]);
	});

	test('need as many delimiters as header cells', () => {
		expect(outline('| a | b |\n| - |')).toEqual(["paragraph '| a | b |\n| - |'"]);
	});

	test.each<[string, (readonly [string, number, number])[]]>([
		[
			'| a | b |',
			[
				['a', 2, 3],
				['b', 6, 7],
			],
		],
		[
			'a|b',
			[
				['a', 0, 1],
				['b', 2, 3],
			],
		],
		[
			'|  |a',
			[
				['', 2, 2],
				['a', 4, 5],
			],
		],
		[
			'|| a |',
			[
				['', 1, 1],
				['a', 3, 4],
			],
		],
		[
			'| `a|b` |',
			[
				['`a', 2, 4],
				['b`', 5, 7],
			],
		],
		[
			'| [[a\\|b]] | c |',
			[
				['[[a\\|b]]', 2, 10],
				['c', 13, 14],
			],
		],
		[
			'| a\\\\| b |',
			[
				['a\\\\', 2, 5],
				['b', 7, 8],
			],
		],
		[
			'| a | b | c |',
			[
				['a', 2, 3],
				['b', 6, 7],
				['c', 10, 11],
			],
		],
		[
			'| 　 | b |',
			[
				['', 2, 2],
				['b', 6, 7],
			],
		],
		['|', [['', 1, 1]]],
	])('split %j into cells', (row, expected) => {
		const [table] = only('table', scanBlocks(`|x|y|\n|-|-|\n${row}`));
		expect(table?.rows[0]?.cells.map(({ text, from, to }) => [text, from - 12, to - 12])).toEqual(expected);
	});
});

describe('every block', () => {
	const text = '# a\n\nb\nc\n\n- d\n  e\n\n| f |\n| - |\n| g |\n\n```\nh\n```\n> i\n\n<!-- j\n-->\n\nk\n===\n';

	test('keeps line endings out of its range', () => {
		const crlf = text.replaceAll('\n', '\r\n');
		const blocks = scanBlocks(crlf);
		expect(blocks.map(({ kind, line }) => [kind, line])).toEqual(
			scanBlocks(text).map(({ kind, line }) => [kind, line]),
		);
		for (const { from, to } of blocks) {
			expect(crlf.slice(from - 1, from)).not.toBe('\r');
			expect(crlf.slice(to, to + 2)).toBe('\r\n');
			expect(crlf.slice(to - 1, to)).not.toBe('\r');
		}
	});

	test('counts lines and offsets from the start of the note', () => {
		expect(scanBlocks('---\na: 1\n---\n# b', 13)).toEqual([
			{ kind: 'heading', level: 1, text: 'b', from: 13, to: 16, line: 4, depth: 0 },
		]);
	});

	test('starts after a byte order mark', () => {
		expect(scanBlocks('\uFEFF# b')).toMatchObject([{ kind: 'heading', text: 'b', from: 1, line: 1 }]);
	});
});

// What takes the square of its length would need many minutes here, and the test's time would be up.
describe('two hostile megabytes', () => {
	const fill = (unit: string): string => unit.repeat(Math.ceil(2_000_000 / unit.length));

	test.each([
		'|',
		'| a | b |\n| - |\n',
		'>',
		'> \n',
		'- - - -',
		'- ',
		'- - - a\n',
		'`',
		'```\n',
		'[',
		'<!--',
		'<a b="',
		'%% a\n',
		'$$ ',
		'=\n',
		'  - a\n',
		'\t- a\n',
	])('of %j is scanned in linear time', (unit) => {
		const text = fill(unit);
		expect(scanBlocks(text).every(({ to }) => to <= text.length)).toBe(true);
	});

	test.each([
		['nested items and blank lines', `${'- '.repeat(500_000)}a${'\n'.repeat(500_000)}`],
		['nested items that end like a rule', `${'- '.repeat(500_000)}* ${'- '.repeat(500_000)}`],
		['quoted nested items and quoted blank lines', `> ${'- '.repeat(500_000)}a\n${'>\n'.repeat(500_000)}`],
		['nested items and many paragraphs', `${'- '.repeat(500_000)}a\n${'b\n\n'.repeat(340_000)}`],
	])('of %s is scanned in linear time', (_name, text) => {
		expect(scanBlocks(text).every(({ to }) => to <= text.length)).toBe(true);
	});
});
