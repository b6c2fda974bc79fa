// Values of properties as the cells of tables show them, and the items of lists as editors do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainValue } from '../../../src/core/front-matter/value-edits';
import { itemLines, valueOfCell } from '../../../src/core/facts/cell-value';
import { renderValue } from '../../../src/core/facts/value';

describe('a value is shown', () => {
	test.each<[string, unknown, string]>([
		['as text', ' a ', 'a'],
		['as nothing, where it is empty', null, ''],
		['as the items of a list', ['C4', 'Wiki', ''], 'C4, Wiki'],
		[
			'as items parted by semicolons, where one has a comma',
			['Vaswani, Ashish', 'Shazeer, Noam'],
			'Vaswani, Ashish; Shazeer, Noam',
		],
		['as items parted by commas, where commas stand within links alone', ['[[A, B]]', '[[C]]'], '[[A, B]], [[C]]'],
		['as the link that an unquoted one was meant to be', [['Note']], '[[Note]]'],
		['as a list of such links', [[['A']], [['B']]], '[[A]], [[B]]'],
		['as the keys of an object', { a: 1, b: ['x', 'y'] }, 'a: 1, b: x, y'],
		[
			'as names, where they are given in parts',
			[{ family: 'Vaswani', given: 'Ashish' }, { name: 'Ada Lovelace' }, { literal: 'OpenAI' }, 'Noam Shazeer'],
			'Ashish Vaswani, Ada Lovelace, OpenAI, Noam Shazeer',
		],
		['as a name, where it is the only one', { first: 'Niki', last: 'Parmar' }, 'Niki Parmar'],
		['as a name in other words for its parts', { firstName: 'Niki', last_name: 'Parmar' }, 'Niki Parmar'],
		[
			'as a name with all that belongs to it',
			{ family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
			'Laurens van der Maaten Jr.',
		],
		[
			'as a name with a particle that is left out elsewhere',
			{ family: 'Gogh', 'dropping-particle': 'van', given: 'V.' },
			'V. van Gogh',
		],
		['as a name with parts that are still empty', { family: 'Plato', given: '', suffix: null }, 'Plato'],
		[
			'as Chinese names, the family first',
			[
				{ family: '王', given: '小明' },
				{ given: '修', family: '欧阳' },
				{ family: '李', given: 'Ming' },
			],
			'王小明, 欧阳修, Ming 李',
		],
		[
			'as names parted by semicolons, where one has a comma',
			[{ literal: 'OpenAI, Inc.' }, { family: 'Doe', given: 'Jo' }],
			'OpenAI, Inc.; Jo Doe',
		],
		[
			'as the keys of an object that has more than a name',
			[
				{ family: 'Doe', role: 'editor' },
				{ name: 'C4', size: 5 },
			],
			'family: Doe, role: editor; name: C4, size: 5',
		],
		['as the keys of an object whose parts are no words', { first: '1.0', last: '10' }, 'first: 1.0, last: 10'],
		['as the keys of an object whose parts are no texts', { first: 1, last: 10 }, 'first: 1, last: 10'],
		['as the keys of an object that names a person twice', { name: 'Ada', given: 'Ada' }, 'name: Ada, given: Ada'],
		['as the keys of an object that is no name yet', { family: '', suffix: 'Jr.' }, 'family: , suffix: Jr.'],
	])('%s', (_, value, shown) => {
		expect(renderValue(value)).toBe(shown);
	});
});

describe('a list is edited with one item a line', () => {
	test.each<[string, unknown, string | null]>([
		['where an item has a comma', ['Vaswani, Ashish', 'Shazeer, Noam'], 'Vaswani, Ashish\nShazeer, Noam'],
		['where items have commas and semicolons', ['a, b', 'c; d'], 'a, b\nc; d'],
		['but not where one of them has lines already', ['a, b\nc', 'd'], null],
		['but not where commas tell its items apart', ['a', 'b'], null],
		['but not where it is no list', 'a, b', null],
	])('%s', (_, value, lines) => {
		expect(itemLines(value)).toBe(lines);
	});
});

test('whatever a list shows is the list again when it is typed, or is refused', () => {
	const item = fc.oneof(
		fc.integer({ min: 0, max: 99 }),
		fc.boolean(),
		fc.stringMatching(/^[a-c][a-c,; []{0,6}[a-c]$/u),
		fc.constantFrom('[[A, B]]', '[[C; D]]', 'Vaswani, Ashish', 'true', '1'),
	);
	fc.assert(
		fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (list) => {
			for (const [text, typedAs] of [
				[renderValue(list), 'shown'],
				[list.map(renderValue).join('\n'), 'lines'],
			] as const) {
				const read = valueOfCell(text, list, typedAs);
				if (!read.ok) continue;
				expect(Array.isArray(read.value)).toBe(true);
				expect((read.value === null ? [] : [plainValue(read.value)]).flat().map(renderValue)).toEqual(
					list.map(renderValue),
				);
			}
		}),
		{ numRuns: 1000 },
	);
});

test('an item that is added is one item, and the others stay as they are', () => {
	const name = fc.stringMatching(/^[A-E][a-e]{1,4}, [A-E][a-e]{1,4}$/u);
	fc.assert(
		fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), name, (names, more) => {
			const read = valueOfCell(`${renderValue(names)}; ${more}`, names);
			expect(read).toEqual({ ok: true, value: [...names, more] });
		}),
		{ numRuns: 300 },
	);
});
