// Which of a note's properties a column of a table shows, and which one it writes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { factOf, readStatements } from '../../../src/core/comparison/facts';
import { columnFor, columnsOfTable, labelOf } from '../../../src/core/facts/columns';
import { planCells } from '../../../src/core/table/plan-cells';
import { after } from '../plans';
import { block, rowsOf, updated } from '../table/hub';

/** What a note with this YAML shows in a table of these columns. */
function shown(yaml: string, names: readonly string[]): string[] {
	const note = `---\n${yaml}\n---\n`;
	const { properties, bodyFrom } = parseFrontMatter(note);
	const statements = readStatements(note, properties, bodyFrom);
	return columnsOfTable(names.map((name) => columnFor(name))).map(
		(column) => factOf(statements, column)?.markdown ?? '',
	);
}

/** The YAML of a note after a value was typed into one of the columns of a table. */
function typed(yaml: string, names: readonly string[], at: number, markdown: string): string {
	const note = `---\n${yaml}\n---\n`;
	const column = columnsOfTable(names.map((name) => columnFor(name)))[at];
	return column === undefined ? '' : after(note, planCells(note, [{ column, markdown, shown: null }])).slice(4, -5);
}

test('a fact is found by each of its names, in both languages', () => {
	for (const name of ['architecture', '架构', 'backbone', '网络结构', '底座'])
		expect(shown(`${name}: ViT`, ['architecture'])).toEqual(['ViT']);
});

describe('a fact is shown under its own name alone', () => {
	test.each([
		[
			'compute, a cost and a time are three facts',
			'training time: 3 days',
			['compute', 'training cost', 'training time'],
			['', '', '3 days'],
		],
		[
			'so they are in Chinese',
			'算力: 1e21 FLOP\n训练成本: 5M\n训练时间: 9天',
			['算力', '训练成本', '训练时间'],
			['1e21 FLOP', '5M', '9天'],
		],
		[
			'so they are across the languages',
			'compute: 1e21 FLOP\ntraining cost: 5M\ntraining time: 9 days',
			['算力', '训练成本', '训练时间'],
			['1e21 FLOP', '5M', '9 days'],
		],
		['a journal is no conference', 'journal: JMLR', ['journal', 'conference'], ['JMLR', '']],
		['an objective is no training method', 'training method: SFT', ['objective', 'training method'], ['', 'SFT']],
		['a dataset is no training data', 'dataset: COCO', ['dataset', 'training data'], ['COCO', '']],
		[
			'a kind never stands for the general name of another column',
			'dataset: COCO\ntraining time: 2 days',
			['dataset', '数据量', 'compute', 'training time'],
			['COCO', '', '', '2 days'],
		],
		['an emoji tells names apart', '"⭐": 5\n"🔥": 3', ['⭐', '🔥'], ['5', '3']],
		['so does one in front of a word', '🟢 score: 1\n🔴 score: 2', ['🟢 score', '🔴 score'], ['1', '2']],
		['separators tell names apart where both stand', 'L1-2: a\nL12: b', ['L1-2', 'L12'], ['a', 'b']],
		['or where both are asked for', 'L1-2: a', ['L1-2', 'L12'], ['a', '']],
	])('%s', (_, yaml, names, cells) => {
		expect(shown(yaml, names)).toEqual(cells);
	});
});

describe('a column finds its fact', () => {
	test.each([
		['by its very spelling first', 'Data: 1\ndata: 2', ['data'], ['2']],
		['with other separators', 'training_cost: 5M', ['training cost'], ['5M']],
		[
			'under another name of the same fact',
			'backbone: ViT\n参数量: 1亿',
			['architecture', 'params'],
			['ViT', '1亿'],
		],
		['before a kind of it, where it is a general name', 'dataset: COCO\ndata: 5GB', ['data'], ['5GB']],
		[
			'by its kinds, where it is a general name',
			'compute: 1e21\njournal: JMLR\nobjective: LM\ncorpus: C4',
			['cost', 'venue', 'training', 'data'],
			['1e21', 'JMLR', 'LM', 'C4'],
		],
		['by the likeliest of its kinds', 'compute: 1e21\ntraining time: 3 days', ['cost'], ['3 days']],
		[
			'by a kind that no other column asks for',
			'compute: 1e21\ntraining time: 3 days',
			['cost', '训练时长'],
			['1e21', '3 days'],
		],
		[
			'by the dates of a publication, where it is a year',
			'date_publish: 2023-05\ndate: 2024-01-01',
			['year'],
			['2023-05'],
		],
		['by a year in one word', 'paperYear: 2021', ['年份'], ['2021']],
		['never by the day of the post', 'date: 2024-01-01', ['year'], ['']],
	])('%s', (_, yaml, names, cells) => {
		expect(shown(yaml, names)).toEqual(cells);
	});
});

describe('what is typed goes to', () => {
	test.each([
		['the property that the cell shows', 'backbone: ViT', ['architecture'], 0, 'backbone: X'],
		['a kind, where the cell shows it', 'training time: 3 days', ['cost'], 0, 'training time: X'],
		[
			'the column’s own name, where it shows nothing',
			'training time: 3 days',
			['training cost', 'training time'],
			0,
			'training time: 3 days\ntraining cost: X',
		],
		['an emoji of its own', '"⭐": 5\n"🔥": 3', ['⭐', '🔥'], 1, '"⭐": 5\n"🔥": X'],
		['an empty property of the same fact', 'Backbone:', ['architecture'], 0, 'Backbone: X'],
		[
			'never an empty property that another column asks for',
			'params:',
			['参数量', 'params'],
			0,
			'params:\n参数量: X',
		],
		['never an empty property of a kind', 'dataset:', ['data'], 0, 'dataset:\ndata: X'],
	])('%s', (_, yaml, names, at, expected) => {
		expect(typed(yaml, names, at, 'X')).toBe(expected);
	});
});

test('typing into one cell changes no other cell, unless both show the same property', () => {
	const name = fc.constantFrom(
		'data',
		'Data',
		'dataset',
		'数据集',
		'数据量',
		'corpus',
		'training data',
		'cost',
		'训练时间',
		'training time',
		'training-time',
		'compute',
		'算力',
		'training cost',
		'⭐',
		'🔥',
		'🟢 s',
		'🔴 s',
		's',
		'L1-2',
		'L12',
		'l1 2',
		'year',
		'published',
		'params',
		'参数量',
		'venue',
		'journal',
	);
	const properties = fc.uniqueArray(name, { maxLength: 8, selector: (one) => one.toLowerCase() });
	const columns = fc.uniqueArray(name, { minLength: 2, maxLength: 6, selector: (one) => one.toLowerCase() });
	fc.assert(
		fc.property(properties, columns, fc.nat(), (own, names, pick) => {
			const at = pick % names.length;
			const note = `---\n${own.map((one, index) => `"${one}": v${index}\n`).join('')}---\n`;
			const table = columnsOfTable(names.map((one) => columnFor(one)));
			const read = (text: string) => {
				const { properties: read, bodyFrom } = parseFrontMatter(text);
				const statements = readStatements(text, read, bodyFrom);
				return table.map((column) => factOf(statements, column));
			};
			const column = table[at];
			if (column === undefined) throw new Error('no such column');
			const before = read(note);
			const changed = read(after(note, planCells(note, [{ column, markdown: 'typed', shown: null }])));
			expect(changed[at]?.markdown).toBe('typed');
			for (const [index, fact] of changed.entries()) {
				if (index === at || fact?.name === changed[at]?.name) continue;
				expect(fact).toEqual(before[index]);
			}
		}),
		{ numRuns: 2000 },
	);
});

describe('a column is headed', () => {
	test.each([
		[
			'in the language of the table, where it is known',
			['params', 'training time'],
			['Parameters', 'Training time'],
			['参数量', '训练时长'],
		],
		['by a Chinese name as it was asked for', ['算力', '训练时间'], ['算力', '训练时间'], ['算力', '训练时间']],
		[
			'by the name asked for, where two would be headed alike',
			['params', 'parameter count', 'data'],
			['params', 'parameter count', 'Data'],
			['params', 'parameter count', '数据量'],
		],
		[
			'in the language of the table, where the other column of its fact has a label of its own',
			['params', '参数量=Size'],
			['Parameters', 'Size'],
			['参数量', 'Size'],
		],
		['by any other name as it was asked for', ['L1-2', 'flops'], ['L1-2', 'flops'], ['L1-2', 'flops']],
	])('%s', (_, names, en, zh) => {
		const table = columnsOfTable(
			names.map((name) => columnFor(name.split('=')[0] ?? '', name.split('=')[1] ?? null)),
		);
		expect(table.map((column) => labelOf(column, 'en'))).toEqual(en);
		expect(table.map((column) => labelOf(column, 'zh'))).toEqual(zh);
	});
});

describe('a table', () => {
	const notes = { 'A.md': '---\ntype: paper\nparams: 1B\n参数量: 十亿\ncompute: 1e21\n---\n' };

	test('keeps the headings of two names for one fact apart when it is updated', async () => {
		const once = await updated(`[[A]]\n\n${block('columns: [model, params, 参数量]')}`, notes);
		expect(once).toContain('| Model | params | 参数量 |\n| --- | --- | --- |\n| [[A]] | 1B | 十亿 |\n');
		expect(await updated(once, notes)).toBe(once);
	});

	test('heads a column that joins another name of its fact by the name asked for', async () => {
		const before = await updated(`[[A]]\n\n${block('columns: [model, 参数量]')}`, notes);
		const joined = await updated(before.replace('[model, 参数量]', '[model, params, 参数量]'), notes);
		expect(joined).toContain('| Model | params | 参数量 |\n| --- | --- | --- |\n| [[A]] | 1B | 十亿 |\n');
	});

	test('sorts and marks by the very name, where two columns name one fact', async () => {
		const two = {
			'A.md': '---\ntype: paper\nparams: 2\n参数量: 7\n---\n',
			'B.md': '---\ntype: paper\nparams: 1\n参数量: 9\n---\n',
		};
		const hub = `[[A]] [[B]]\n\n${block('columns: [model, params, 参数量]\nsort: [参数量 desc]\nbest: { 参数量: max }')}`;
		expect(await rowsOf(hub, two)).toEqual(['| [[B]] | 1 | **9** |', '| [[A]] | 2 | 7 |']);
	});

	test('sorts and marks the best by the column of that very name', async () => {
		const two = {
			...notes,
			'B.md': '---\ntype: paper\ntraining cost: 9\ncompute: 5\n---\n',
			'A.md': '---\ntype: paper\ntraining cost: 2\ncompute: 7\n---\n',
		};
		const hub = `[[A]] [[B]]\n\n${block('columns: [model, compute, training cost]\nsort: [training cost desc]\nbest: { compute: max }')}`;
		expect(await rowsOf(hub, two)).toEqual(['| [[B]] | 5 | 9 |', '| [[A]] | **7** | 2 |']);
	});
});
