// The shapes in which people type comparisons by hand, each as a table before and after.
import { describe, expect, test } from 'vitest';
import { adopt, adopted, blockOf, HUB, propertiesOf, refusals, tableOf } from './adopt';

const ENGLISH = '# First pass\n| Q | A |\n| - | - |\n| Category | |\n| Context | |\n';
const en = { template: ENGLISH };

describe('facts', () => {
	test.each([
		[
			'a blank cell',
			'| Model | Data |\n|-|-|\n| A | x |\n| B | |\n',
			['| Model | Data |', '| [[A]] | x |', '| [[B]] |  |'],
			'',
		],
		[
			'a dash',
			'| Model | Data |\n|-|-|\n| A | - |\n| B | - |\n| C | x |\n',
			['| Model | Data |', '| [[A]] | - |', '| [[B]] | - |', '| [[C]] | x |'],
			'missing: "-"',
		],
		[
			'an em dash',
			'| Model | Data |\n|-|-|\n| A | — |\n| C | x |\n',
			['| Model | Data |', '| [[A]] | — |', '| [[C]] | x |'],
			'missing: —',
		],
		[
			'a question mark',
			'| Model | Data |\n|-|-|\n| A | ? |\n| C | x |\n',
			['| Model | Data |', '| [[A]] | ? |', '| [[C]] | x |'],
			'missing: "?"',
		],
		[
			'未公开',
			'| 模型 | 数据量 |\n|-|-|\n| A | 未公开 |\n| C | x |\n',
			['| 模型 | 数据量 |', '| [[A]] | 未公开 |', '| [[C]] | x |'],
			'missing: 未公开',
		],
		[
			'several marks, of which the most common one stays',
			'| Model | Data | Cost |\n|-|-|-|\n| A | N/A | ？ |\n| B | N/A | 1 |\n',
			['| Model | Data | Cost |', '| [[A]] | N/A | N/A |', '| [[B]] | N/A | 1 |'],
			'missing: N/A',
		],
	])('%s is a fact that is missing', async (_, table, expected, option) => {
		const vault = await adopted(table, {}, en);
		expect(tableOf(vault)).toEqual(expected);
		if (option !== '') expect(blockOf(vault)).toContain(`\n${option}\n-->`);
		expect(propertiesOf(vault, 'A.md')).not.toMatch(/^(?:data|数据量): (?!x$)/imu);
	});

	test('无, no and 0 are answers', async () => {
		const vault = await adopted('| 模型 | 架构 | 数据量 | 训练时间 |\n|-|-|-|-|\n| A | 无 | no | 0 |\n', {}, en);
		expect(propertiesOf(vault, 'A.md')).toContain('架构: 无\n数据量: "no"\n训练时间: 0');
	});

	test('a cell keeps its Markdown, and a property its pipes as they are', async () => {
		const cells = [
			'`a\\|b`',
			'[[C4\\|corpus]]',
			'$p(x\\|y)$',
			'**5GB**<br>text',
			'![[p.png\\|100]]',
			'a \\* b',
			'\\\\\\|',
			'“x”: # y',
			'2018',
			'true',
			'[x](https://a.b/c?d=e)',
		];
		const text = `| Model | ${cells.map((_, at) => `c${at}`).join(' | ')} |\n|${'-|'.repeat(cells.length + 1)}\n| A | ${cells.join(' | ')} |\n`;
		const vault = await adopted(text, {}, en);
		expect(tableOf(vault)[1]).toBe(`| [[A]] | ${cells.join(' | ')} |`);
		expect(propertiesOf(vault, 'A.md')).toContain('c0: "`a|b`"\nc1: "[[C4|corpus]]"\nc2: $p(x|y)$\n');
		expect(propertiesOf(vault, 'A.md')).toContain('\nc8: 2018\n');
	});

	test.each(['同上', '〃', 'ditto', '"', '↑'])('%s is the value above', async (mark) => {
		const vault = await adopted(
			`| Model | Data | Cost |\n|-|-|-|\n| A | x | - |\n| B | ${mark} | ${mark} |\n| C | ${mark} | 1 |\n`,
			{},
			en,
		);
		expect(tableOf(vault)).toEqual([
			'| Model | Data | Cost |',
			'| [[A]] | x | - |',
			'| [[B]] | x | - |',
			'| [[C]] | x | 1 |',
		]);
		expect(propertiesOf(vault, 'C.md')).toContain('Data: x\nCost: 1');
	});

	test('同上 with nothing above stays what it says, and 同左 is the value to the left', async () => {
		const vault = await adopted('| Model | Data | Cost |\n|-|-|-|\n| A | 同上 | 1 |\n| B | 2 | 同左 |\n', {}, en);
		expect(tableOf(vault).slice(1)).toEqual(['| [[A]] | 同上 | 1 |', '| [[B]] | 2 | 2 |']);
	});
});

describe('rows', () => {
	test('one without a name goes on with the model above, each thing once', async () => {
		const vault = await adopted(
			'| Model | Data | Cost |\n|-|-|-|\n| A | x | 1 |\n|  | y | 1 |\n| 同上 | 同上 | - |\n| B | z | |\n',
			{},
			en,
		);
		expect(tableOf(vault).slice(1)).toEqual(['| [[A]] | x<br>y | 1 |', '| [[B]] | z |  |']);
	});

	test.each([
		['A', 'A'],
		['A', '[[A]]'],
		['**A**', 'A'],
		['[[a/A\\|A]]', '[A](a/A.md)'],
	])('the same name in two rows (%s, %s) is refused with both lines', async (first, second) => {
		const adoption = await adopt(
			`| Model | Data |\n|-|-|\n| ${first} | x |\n| B | z |\n| ${second} | y |\n`,
			{},
			en,
		);
		expect(adoption).toEqual({
			kind: 'refused',
			diagnostics: [{ code: 'adopt-same-name', line: 5, path: HUB, details: { name: 'A', line: 3 } }],
		});
	});

	test('a line right below that has no | is no model, and stays where it is', async () => {
		for (const below of ['Source: the papers.', '^table-1', 'a \\| b\n\nMore.', 'one\ntwo']) {
			const vault = await adopted(`Text\n\n| Model | Data |\n|-|-|\n| A | x |\n${below}\n`, {}, en);
			expect(Object.keys(vault).sort()).toEqual(['A.md', HUB]);
			expect(vault[HUB]?.split(/\/three-pass:table .*-->/u)[1]).toBe(`\n\n${below}\n`);
		}
	});

	test('a line right below that has no | is named', async () => {
		expect(await adopt('Text\n\n| Model | Data |\n|-|-|\n| A | x |\nSource: the papers.\n', {}, en)).toMatchObject({
			remarks: [{ code: 'adopt-line-below', line: 6, path: HUB }],
		});
		expect(await adopt('| Model | Data |\n|-|-|\n| A | x |\n\nSource: the papers.\n', {}, en)).toMatchObject({
			remarks: [],
		});
	});

	test('a line among them that has no | is refused with its line', async () => {
		expect(refusals(await adopt('| Model | Data |\n|-|-|\n| A | x |\nsome text\n| B | y |\n'))).toEqual([
			'Hub.md:4 adopt-stray-line',
		]);
	});

	test('a blank one is nothing, and short ones lack facts', async () => {
		const vault = await adopted('| Model | Data | Cost |\n|-|-|-|\n| A |\n|  |  |  |\n| B | x |\n', {}, en);
		expect(tableOf(vault).slice(1)).toEqual(['| [[A]] |  |  |', '| [[B]] | x |  |']);
	});

	test('cells beyond the header are refused where they say something', async () => {
		expect(refusals(await adopt('| Model | Data |\n|-|-|\n| A | p(x|y) |\n'))).toEqual([
			'Hub.md:3 adopt-extra-cells',
		]);
		expect(tableOf(await adopted('| Model | Data |\n|-|-|\n| A | x | |\n', {}, en))[1]).toBe('| [[A]] | x |');
	});

	test('the first one needs a name that a file can have', async () => {
		expect(refusals(await adopt('| Model | Data |\n|-|-|\n| | x |\n'))).toEqual(['Hub.md:3 adopt-no-name']);
		expect(refusals(await adopt('| Model | Data |\n|-|-|\n| A | x |\n| ??? | x |\n'))).toEqual([
			'Hub.md:4 adopt-no-name',
		]);
		expect(refusals(await adopt('| Model | Data |\n|-|-|\n| : | x |\n'))).toEqual(['Hub.md:3 adopt-no-name']);
	});
});

describe('headers', () => {
	test('a blank one stays blank, and its facts get a property', async () => {
		const vault = await adopted('| | Data | |\n|-|-|-|\n| A | x | y |\n', {}, en);
		expect(tableOf(vault)).toEqual(['|  | Data |  |', '| [[A]] | x | y |']);
		expect(propertiesOf(vault, 'A.md')).toContain('model: A\nData: x\ncolumn-3: "y"');
		expect(blockOf(vault)).toContain('columns: [{ model: "" }, Data, { column-3: "" }]');
	});

	test('a blank one over nothing goes', async () => {
		const vault = await adopted('| Model | | Data | |\n|-|-|:-:|-|\n| A | | x | |\n', {}, en);
		expect(blockOf(vault)).toContain('\n| Model | Data |\n| - | :-: |\n| [[A]] | x |\n');
	});

	test('two that mean one fact get a property each', async () => {
		const vault = await adopted(
			'| 模型 | 架构 | 网络结构 | 层 | 层 |\n|-|-|-|-|-|\n| A | x | y | 1 | 2 |\n',
			{},
			en,
		);
		expect(tableOf(vault)).toEqual(['| 模型 | 架构 | 网络结构 | 层 | 层 |', '| [[A]] | x | y | 1 | 2 |']);
		expect(propertiesOf(vault, 'A.md')).toContain('架构: x\n网络结构: "y"\n层: 1\n层-2: 2');
	});

	test('marks and pipes in one stay in the table, and out of the property', async () => {
		const vault = await adopted(
			'| **Model** | `a\\|b` | Params (M) | 📊 Data<br>size |\n|-|-|-|-|\n| A | x | 5 | z |\n',
			{},
			en,
		);
		expect(tableOf(vault)[0]).toBe('| **Model** | `a\\|b` | Params (M) | 📊 Data<br>size |');
		expect(propertiesOf(vault, 'A.md')).toContain('a|b: x\nParams (M): 5\n📊 Data size: z');
	});

	test('the column of names may be called anything, and stand behind a number or a year', async () => {
		expect(tableOf(await adopted('| Method | Data |\n|-|-|\n| LoRA | x |\n', {}, en))).toEqual([
			'| Method | Data |',
			'| [[LoRA]] | x |',
		]);
		expect(tableOf(await adopted('| # | Model | Data |\n|-|-|-|\n| 1 | A | x |\n| 2 | B | |\n', {}, en))).toEqual([
			'| # | Model | Data |',
			'| 1 | [[A]] | x |',
			'| 2 | [[B]] |  |',
		]);
		expect(tableOf(await adopted('| 年份 | 模型 | 数据量 |\n|-|-|-|\n| 2018 | A | x |\n', {}, en))).toEqual([
			'| 年份 | 模型 | 数据量 |',
			'| 2018 | [[A]] | x |',
		]);
		const both = await adopted('| Method | Model | Data |\n|-|-|-|\n| LoRA | LLaMA | x |\n', {}, en);
		expect(tableOf(both)).toEqual(['| Method | Model | Data |', '| [[LoRA]] | LLaMA | x |']);
		expect(propertiesOf(both, 'LoRA.md')).toContain(
			'title: LoRA\npass: 0\nreading-status: queued\nModel: LLaMA\nData: x',
		);
	});

	test('a title besides a model is the note’s, and none where its cell is blank', async () => {
		const vault = await adopted('| Model | Title | Pass |\n|-|-|-|\n| A | Long words | 1 |\n| B | | 2 |\n', {}, en);
		expect(tableOf(vault).slice(1)).toEqual(['| [[A]] | Long words | 1 |', '| [[B]] |  | 2 |']);
		expect(propertiesOf(vault, 'A.md')).toContain('title: Long words\npass: 1');
	});
});

describe('models as columns', () => {
	const TABLE =
		'| 模型 | GPT | GPT2 |\n| :-- | - | --: |\n| 架构 | 12层 | 48层 |\n| 数据量 | 5GB | 同左 |\n| 备注 | | x |\n';

	test('are told by the labels, and the block is laid out the same', async () => {
		const vault = await adopted(TABLE, {}, en);
		expect(blockOf(vault)).toBe(
			'<!-- three-pass:table\ncolumns: [模型, 架构, 数据量, 备注]\nrows: { property: papers }\nlayout: transposed\n-->\n| 模型 | [[GPT]] | [[GPT2]] |\n| :-- | - | --: |\n| 架构 | 12层 | 48层 |\n| 数据量 | 5GB | 5GB |\n| 备注 |  | x |\n<!-- /three-pass:table # -->',
		);
	});

	test('keep labels of their own, and a blank corner', async () => {
		const vault = await adopted(
			'| | A | B |\n|-|-|-|\n| Corpus | 1 | 2 |\n| Dataset | 3 | 4 |\n| Compute | 5 | |\n',
			{},
			en,
		);
		expect(tableOf(vault)).toEqual([
			'|  | [[A]] | [[B]] |',
			'| Corpus | 1 | 2 |',
			'| Dataset | 3 | 4 |',
			'| Compute | 5 |  |',
		]);
	});

	test('a column without a name goes on with the model to its left', async () => {
		const vault = await adopted(
			'| 模型 | A | | B |\n|-|:-:|-|-|\n| 架构 | 1 | 2 | 3 |\n| 数据量 | x | x | |\n',
			{},
			en,
		);
		expect(blockOf(vault)).toContain(
			'| 模型 | [[A]] | [[B]] |\n| - | :-: | - |\n| 架构 | 1<br>2 | 3 |\n| 数据量 | x |  |',
		);
	});

	test('can be chosen where the labels do not tell', async () => {
		const text = '| | A | B |\n|-|-|-|\n| layers | 1 | 2 |\n';
		expect(Object.keys(await adopted(text, {}, en)).sort()).toEqual([HUB, 'layers.md']);
		expect(Object.keys(await adopted(text, {}, { ...en, transposed: true })).sort()).toEqual(['A.md', 'B.md', HUB]);
	});
});

describe('names', () => {
	test('are found by their link, by their name, or by what a linked note calls itself', async () => {
		const notes = {
			'Papers/GPT.md': '---\nmodel: GPT\n---\n',
			'BERT.md': 'Text\n',
			'devlin.md': '---\nmodel: RoBERTa\n---\n',
			'other.md': '---\nmodel: XLNet\n---\n',
		};
		const vault = await adopted(
			'See [[devlin]].\n\n| Model | Data |\n|-|-|\n| [[Papers/GPT\\|GPT]] | a |\n| bert | b |\n| RoBERTa | c |\n| XLNet | d |\n',
			notes,
			{ ...en, winner: 'table' },
		);
		expect(tableOf(vault).slice(1)).toEqual([
			'| [[Papers/GPT\\|GPT]] | a |',
			'| [[BERT\\|bert]] | b |',
			'| [[devlin\\|RoBERTa]] | c |',
			'| [[XLNet]] | d |',
		]);
		expect(vault['BERT.md']).toBe('---\nModel: bert\nData: b\n---\nText\n');
		expect(vault['other.md']).toBe(notes['other.md']);
	});

	test('keep Markdown links, and an address becomes a property', async () => {
		const vault = await adopted(
			'| Model | Data |\n|-|-|\n| [GPT](Papers/GPT.md) | a |\n| [T5](https://arxiv.org/abs/1910.10683) | b |\n',
			{},
			en,
		);
		expect(tableOf(vault).slice(1)).toEqual(['| [GPT](Papers/GPT.md) | a |', '| [T5](T5.md) | b |']);
		expect(propertiesOf(vault, 'T5.md')).toContain('Data: b\nurl: https://arxiv.org/abs/1910.10683');
	});

	test('that no file can have make files of another name, each its own', async () => {
		const vault = await adopted(
			'| Model | Data |\n|-|-|\n| A/B | a |\n| A:B | b |\n| C# | c |\n| CON | d |\n',
			{ 'C.md': '---\nmodel: C\n---\n' },
			en,
		);
		expect(Object.keys(vault).sort()).toEqual(['A B 2.md', 'A B.md', 'C 2.md', 'C.md', 'CON_.md', HUB]);
		expect(tableOf(vault).slice(1)).toEqual([
			'| [[A B\\|A/B]] | a |',
			'| [[A B 2\\|A:B]] | b |',
			'| [[C 2\\|C#]] | c |',
			'| [[CON_\\|CON]] | d |',
		]);
		expect(vault['C.md']).toBe('---\nmodel: C\n---\n');
	});

	test('adopted before under such a file are found again', async () => {
		const first = await adopted('| Model | Data |\n|-|-|\n| A/B | a |\n', {}, en);
		const { [HUB]: _, ...notes } = first;
		expect(Object.keys(await adopted('| Model | Cost |\n|-|-|\n| A/B | 1 |\n', notes, en)).sort()).toEqual([
			'A B.md',
			HUB,
		]);
	});

	test('go to the folder for new notes, and never take the name of another note, whose links would lead here', async () => {
		const vault = await adopted(
			'| Model | Data |\n|-|-|\n| Paper | a |\n| B | b |\n',
			{ 'Templates/Paper.md': 'x\n' },
			{ ...en, folder: 'Notes' },
		);
		expect(tableOf(vault).slice(1)).toEqual(['| [[Paper 2\\|Paper]] | a |', '| [[B]] | b |']);
		expect(Object.keys(vault).sort()).toEqual([HUB, 'Notes/B.md', 'Notes/Paper 2.md', 'Templates/Paper.md']);
		expect(vault['Templates/Paper.md']).toBe('x\n');
	});

	test('of two rows never lead to one note', async () => {
		expect(
			refusals(await adopt('| Model | Data |\n|-|-|\n| A | x |\n| [[A\\|the A]] | y |\n', { 'A.md': '' })),
		).toEqual(['Hub.md:4 adopt-same-note']);
	});

	test.each([
		'![[a.png]]',
		'[[A]] and [[B]]',
		'[[A#Results]]',
		'[a](https://a.b) [c](https://c.d)',
		'Ours[^1]',
		'[[A]][^note]',
	])('“%s” says more than a name can', async (name) => {
		expect(refusals(await adopt(`| Model | Data |\n|-|-|\n| ${name} | x |\n`))).toEqual(['Hub.md:3 adopt-name']);
	});

	test.each([
		['**Ours**', '**[[Ours]]**', 'Ours'],
		['**[[Ours]]**', '**[[Ours]]**', 'Ours'],
		['*Ours*', '*[[Ours]]*', 'Ours'],
		['~~Ours~~', '~~[[Ours]]~~', 'Ours'],
		['==Ours==', '==[[Ours]]==', 'Ours'],
		['`x`', '[`x`](x.md)', 'x'],
		['RNN ($\\|A\\|<1$)', '[RNN ($\\|A\\|<1$)](RNN%20%28%24%20A%201%24%29.md)', 'RNN ($ A 1$)'],
		['Ours (**best**)', '[Ours (**best**)](Ours%20%28best%29.md)', 'Ours (best)'],
		['Ours<sup>1</sup>', '[Ours<sup>1</sup>](Ours1.md)', 'Ours1'],
		['Ours<SUB class="x">2</SUB>', '[Ours<SUB class="x">2</SUB>](Ours2.md)', 'Ours2'],
		['<b>Ours</b>', '[<b>Ours</b>](Ours.md)', 'Ours'],
		['A&times;B', '[A&times;B](A%C3%97B.md)', 'A×B'],
		['**[T5](https://a.b/c)**', '**[[T5]]**', 'T5'],
		['[**GPT**](GPT.md)', '**[GPT](GPT.md)**', 'GPT'],
		['[[Papers/GPT\\|**GPT**]]', '**[[Papers/GPT\\|GPT]]**', 'Papers/GPT'],
		['GPT<br>2018', '[GPT<br>2018](GPT%202018.md)', 'GPT 2018'],
	])('keep their marks: %s → %s', async (typed, cell, file) => {
		const vault = await adopted(`| Model | Data |\n|-|-|\n| ${typed} | a |\n`, {}, en);
		expect(tableOf(vault)[1]).toBe(`| ${cell} | a |`);
		expect(Object.keys(vault).sort()).toEqual([HUB, `${file}.md`].sort());
		expect(propertiesOf(vault, `${file}.md`)).not.toMatch(/\*|~|=|`|<sup>/u);
	});

	test('that a link cannot show as they are typed are refused with their line', async () => {
		expect(
			refusals(
				await adopt('[[r]]\n\n| Model | Data |\n|-|-|\n| A | x |\n| x[1] | y |\n', {
					'r.md': '---\nmodel: X[1]\n---\n',
				}),
			),
		).toEqual(['Hub.md:6 adopt-name']);
		expect(refusals(await adopt('| Model | Data |\n|-|-|\n| A | x |\n| **https://a.b** c | y |\n'))).toEqual([
			'Hub.md:4 adopt-name',
		]);
	});

	test('may be the hub’s own, which is no paper of its own table', async () => {
		expect(Object.keys(await adopted('| Model | Data |\n|-|-|\n| Hub | x |\n', {}, en)).sort()).toEqual([
			'Hub 2.md',
			HUB,
		]);
	});
});
