import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { factOf, readStatements } from '../../../src/core/comparison/facts';
import { columnFor } from '../../../src/core/facts/columns';
import { planCells } from '../../../src/core/table/plan-cells';
import { after, said } from '../plans';

function write(note: string, values: Record<string, string>): string {
	return after(
		note,
		planCells(
			note,
			Object.entries(values).map(([name, markdown]) => ({ column: columnFor(name), markdown, shown: null })),
		),
	);
}

describe('a cell is written', () => {
	test.each([
		[
			'to the property that states it',
			'---\n架构: old # mine\nyear: 2018\n---\nText\n',
			{ architecture: 'new' },
			'---\n架构: new # mine\nyear: 2018\n---\nText\n',
		],
		[
			'to an empty property of any of its names',
			'---\nBackbone:\n---\n',
			{ architecture: 'new' },
			'---\nBackbone: new\n---\n',
		],
		[
			'as a new property, named as the column is',
			'---\nyear: 2018\n---\n',
			{ 架构: '12 层' },
			'---\nyear: 2018\n架构: 12 层\n---\n',
		],
		['to a note without front matter', 'Text\n', { params: '117M' }, '---\nparams: 117M\n---\nText\n'],
		['to the field that states it', 'data:: old, still\n', { data: 'new' }, 'data:: new\n'],
		[
			'to the field in brackets',
			'It has (params:: 1B) or so.\n',
			{ params: '2B' },
			'It has (params:: 2B) or so.\n',
		],
		[
			'to the line with its label',
			'- **数据量**：5GB  \r\n- x\r\n',
			{ data: '6GB' },
			'- **数据量**：6GB  \r\n- x\r\n',
		],
		[
			'as a list where it was one',
			'---\ndata: [C4, "a, b"]\n---\n',
			{ data: 'C4, a, b, Wiki' },
			'---\ndata: [C4, "a, b", "Wiki"]\n---\n',
		],
		['as a number where it was one', '---\nyear: 2018\n---\n', { year: '2019' }, '---\nyear: 2019\n---\n'],
		['as text where it was text', '---\nyear: "2018"\n---\n', { year: '2019' }, '---\nyear: "2019"\n---\n'],
		['with its line breaks', '---\ndata: x\n---\n', { data: 'a\nb' }, '---\ndata: "a\\nb"\n---\n'],
		['with a link', '---\ndata: x\n---\n', { data: '[[C4|the corpus]]' }, '---\ndata: "[[C4|the corpus]]"\n---\n'],
		['by taking the property out', '---\ndata: x\nyear: 1\n---\n', { data: '' }, '---\nyear: 1\n---\n'],
		[
			'over what a section says',
			'---\nyear: 1\n---\n# 数据\nText\n',
			{ data: '6GB' },
			'---\nyear: 1\ndata: 6GB\n---\n# 数据\nText\n',
		],
		[
			'several at once',
			'---\ndata: x\n---\nparams:: 1\n',
			{ data: 'z', params: '2', cost: '3' },
			'---\ndata: z\ncost: 3\n---\nparams:: 2\n',
		],
	])('%s', (_, note, values, expected) => {
		expect(write(note, values)).toBe(expected);
	});

	test.each([
		[
			'parted by semicolons, where an item has a comma',
			'[ "Vaswani, Ashish", "Shazeer, Noam" ]',
			'Vaswani, Ashish; Shazeer, Noam; Parmar, Niki',
			'[ "Vaswani, Ashish", "Shazeer, Noam", "Parmar, Niki" ]',
		],
		[
			'a line',
			'["Vaswani, Ashish", "Shazeer, Noam"]',
			'Vaswani, Ashish\nParmar, Niki',
			'["Vaswani, Ashish", "Parmar, Niki"]',
		],
		[
			'a link with a comma, which is one item',
			'["[[A, B]]", "[[C]]"]',
			'[[A, B]], [[C]], [[D, E]]',
			'["[[A, B]]", "[[C]]", "[[D, E]]"]',
		],
		[
			'a comma apart, where the items before show which is which',
			'[C4, "a, b"]',
			'a, b, Wiki, C4',
			'["a, b", "Wiki", C4]',
		],
		['the only one, comma and all', '["Vaswani, Ashish"]', 'Vaswani, A.', '["Vaswani, A."]'],
		['among numbers', '[2019, 2020]', '2019, 2020, 2021', '[2019, 2020, 2021]'],
		['among numbers, as it is spelt', '[0.5, 1.0]', '0.5, 1.0, 2.50', '[0.5, 1.0, 2.50]'],
		['beside a number that stays one', '[2019, "a"]', 'a, 2019, b', '[a, 2019, b]'],
		[
			'among numbers that stay as they are spelt',
			'[1412.6980, 0611.0020]',
			'1412.6980, 0611.0020, 2017',
			'[1412.6980, 0611.0020, 2017]',
		],
		[
			'among numbers, which move as they are spelt',
			'[1412.6980, a, 7.0]',
			'7.0, 1412.6980, a',
			'[7.0, 1412.6980, a]',
		],
		['among booleans', '[true, false]', 'true, true', '[true, true]'],
		['that is no number, among numbers that stay', '[2019, 2020]', '2019, about 2020', '[2019, about 2020]'],
	])('as an item %s', (_, before, typed, expected) => {
		expect(write(`---\nx: ${before}\n---\n`, { x: typed })).toBe(`---\nx: ${expected}\n---\n`);
	});

	test('over a link without quotes, which is no list', () => {
		expect(write('---\nx: [[A]]\n---\n', { x: '[[B]]' })).toBe('---\nx: "[[B]]"\n---\n');
	});

	test('only where it says something else, though it could not be written', () => {
		const note = '---\nx: [ [[A]], [[B]] ]\ny: 1\n---\n';
		expect(write(note, { x: '[[A]], [[B]]', y: '2' })).toBe(note.replace('y: 1', 'y: 2'));
	});

	test.each([
		[
			'two new items or one',
			'["Vaswani, Ashish", "Shazeer, Noam"]',
			'Vaswani, Ashish, Shazeer, Noam, Parmar, Niki',
		],
		['items of an object', '[{ a: 1 }]', 'a: 2'],
		['items of names in parts', '[{ family: Doe, given: Jo }, Ada]', 'Jo Doe, Ada, Alan'],
		['links without quotes, which YAML reads as lists', '[ [[A]], [[B]] ]', '[[A]], [[C]]'],
		['items of several lines', '["a\\nb", c]', 'a b, d'],
		['nothing but separators', '[a, b]', ', ,'],
	])('never as a guess: %s', (_, before, typed) => {
		expect(
			said(planCells(`---\nx: ${before}\n---\n`, [{ column: columnFor('x'), markdown: typed, shown: null }])),
		).toEqual(['list-unclear@2']);
	});

	test.each([
		['with its zeros', 'acc: 76.0', '77.0', 'acc: 77.0'],
		['with another spelling of the same number', 'acc: 77', '77.00', 'acc: 77.00'],
		['with an exponent', 'acc: 1e3', '2e3', 'acc: 2e3'],
		['with a sign', 'acc: 1 # c', '+2.5', 'acc: +2.5 # c'],
		['but not what YAML reads as text', 'acc: 1', '7B', 'acc: "7B"'],
		['but not a list of them', 'acc: 1', '1, 2', 'acc: 1, 2'],
	])('as a number where it was one, %s', (_, before, typed, expected) => {
		expect(write(`---\n${before}\n---\n`, { acc: typed })).toBe(`---\n${expected}\n---\n`);
	});

	test('not at all where nothing differs', () => {
		const note = '---\ndata: [a, b]\n---\n';
		expect(planCells(note, [{ column: columnFor('data'), markdown: 'a, b', shown: null }])).toMatchObject({
			kind: 'unchanged',
		});
	});

	test.each([
		['broken front matter', '---\ndata: [\n---\n', 'data', 'front-matter-broken'],
		['a key of an object', '---\ntraining:\n  cost: 1\n---\n', 'training.cost', 'property-not-editable'],
		['an object', '---\ntraining: { cost: 1 }\n---\n', 'training', 'property-not-editable'],
		['a name in parts', '---\nauthors:\n  family: Doe\n  given: Jo\n---\n', 'authors', 'property-not-editable'],
		['a merge conflict', '---\na: 1\n---\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n', 'data', 'conflict-markers'],
	])('never to %s', (_, note, name, code) => {
		expect(said(planCells(note, [{ column: columnFor(name), markdown: '2', shown: null }]))).toEqual([
			expect.stringContaining(code),
		]);
	});
});

describe('a cell that somebody saw', () => {
	const NOTE = '---\nparams: 117M # counted\ndata: [a, b]\n---\n\n## Cost\n\nOne week.\n\nAnd more.\n';
	const type = (key: string, shown: string, markdown: string, text = NOTE): string =>
		after(text, planCells(text, [{ column: columnFor(key), shown, markdown }]));

	test.each([
		['a property', 'params', '117M', '1.5B', NOTE.replace('117M', '"1.5B"')],
		['a list', 'data', 'a, b', 'a, c', NOTE.replace('b]', 'c]')],
		[
			'what a section says becomes a property',
			'cost',
			'One week.',
			'Two weeks.',
			NOTE.replace('---\n\n', 'cost: Two weeks.\n---\n\n'),
		],
		['what is there already', 'params', '117M', '117M', NOTE],
	])('is written where the note states what was shown: %s', (_, key, shown, typed, expected) => {
		expect(type(key, shown, typed)).toBe(expected);
	});

	test('is no conflict where the note states by now just what was typed', () => {
		expect(planCells(NOTE, [{ column: columnFor('params'), shown: '100M', markdown: ' 117M ' }])).toEqual({
			kind: 'unchanged',
			diagnostics: [],
		});
	});

	test('is not written over what the note states otherwise by now, and neither are the others with it', () => {
		const write = (key: string, shown: string): unknown =>
			planCells(NOTE, [
				{ column: columnFor('year'), shown: '', markdown: '2018' },
				{ column: columnFor(key), shown, markdown: '1.5B' },
			]);
		expect(write('params', '100M')).toEqual({
			kind: 'refused',
			diagnostics: [{ code: 'cell-changed', line: 0, details: { now: '117M', typed: '1.5B' } }],
		});
		expect(write('cost', '')).toMatchObject({ kind: 'refused', diagnostics: [{ details: { now: 'One week.' } }] });
	});

	test('of a note that cannot be read is not written, and it is said why', () => {
		expect(
			said(
				planCells(NOTE.replace('[a, b]', '[a'), [
					{ column: columnFor('params'), shown: '117M', markdown: '1.5B' },
				]),
			),
		).toEqual([expect.stringContaining('front-matter-broken')]);
	});

	test.each(['first', 'whole', 'none'] as const)(
		'was shown with as much of a section as its table asks for: %s',
		(sections) => {
			const shown = { first: 'One week.', whole: 'One week.\nAnd more.', none: '' }[sections];
			const plan = planCells(NOTE, [{ column: columnFor('cost'), shown, markdown: '2', sections }]);
			expect(after(NOTE, plan)).toContain('\ncost: 2\n');
		},
	);
});

test('whatever is written reads back as it was, and no other property changes', () => {
	const text = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'|',
					'\\|',
					'\\',
					'`',
					'**',
					'$',
					'[[a|b]]',
					'- ',
					'# ',
					': ',
					' #',
					'"',
					"'",
					'\n',
					'{',
					'[',
					',',
					', ',
					'亿',
					'117M',
					'~',
					'2018',
					'true',
					'---',
					'🎯',
					'<br>',
				),
				fc.string({ maxLength: 5 }),
			),
			{ maxLength: 6 },
		)
		.map((parts) =>
			parts
				.join('')
				.replace(/[\r\v\f\u0085\u2028\u2029]/gu, '')
				.trim(),
		);
	const notes = fc.constantFrom(
		'',
		'Body\n',
		'---\nyear: 2018 # c\n---\n',
		'---\r\ndata: [a, "b, c"]\r\nyear: 2018\r\n---\r\nB\r\n',
		'---\ndata: |\n  x\n  y\nyear: 2018\n---\n',
		"---\nyear: 2018\ndata: 'q'\n---\n",
		'\uFEFF---\ndata:\n  - a\n  - b\nyear: 2018\n---\n',
	);
	fc.assert(
		fc.property(notes, text, (note, markdown) => {
			const plan = planCells(note, [{ column: columnFor('data'), markdown, shown: null }]);
			if (plan.kind === 'refused') return;
			const { properties, diagnostics, bodyFrom } = parseFrontMatter(after(note, plan));
			const before = parseFrontMatter(note);
			expect(diagnostics).toEqual([]);
			expect(properties['year']).toEqual(before.properties['year']);
			expect(after(note, plan).slice(bodyFrom)).toBe(note.slice(before.bodyFrom));
			const fact = factOf(readStatements(after(note, plan), properties, bodyFrom), columnFor('data'));
			// What is typed over a list becomes its items, which commas or semicolons part as they need be.
			const asItems = Array.isArray(before.properties['data']);
			const lines = (shown = ''): string =>
				shown
					.split(asItems ? /\s*[\n,;]\s*/u : /\s*\n\s*/u)
					.filter((line) => line !== '')
					.join('\n')
					.trim();
			if (markdown !== '') expect(lines(fact?.markdown)).toBe(lines(markdown));
			else expect(fact).toBeNull();
		}),
		{ seed: 11, numRuns: 3000 },
	);
});
