// A table as a reader sorts it for the moment.
import { expect, test } from 'vitest';
import { columnFor } from '../../../src/core/facts/columns';
import { nextSort, sortComparison } from '../../../src/core/comparison/comparison';
import type { Comparison } from '../../../src/core/comparison/comparison';

function comparisonOf(rows: readonly (readonly [name: string, params: string, group?: string])[]): Comparison {
	return {
		columns: [columnFor('model'), columnFor('params')],
		nameColumn: 0,
		diagnostics: [],
		mayBeBest: new Set(),
		rows: rows.map(([name, params, group = '']) => ({
			path: `${name}.md`,
			linkpath: name,
			name,
			citekey: '',
			readable: true,
			group,
			namedByTable: false,
			cells: [name, params].map((markdown) => ({
				markdown,
				source: 'property' as const,
				statedBy: '',
				lines: null,
				best: false,
				stated: markdown,
				anchor: '',
				shortened: false,
			})),
		})),
	};
}

const names = ({ rows }: Comparison): string[] => rows.map(({ name }) => name);

test('clicks sort upwards, downwards and not at all; another column starts anew', () => {
	const up = nextSort(null, 'params');
	const down = nextSort(up, 'params');
	expect([up, down, nextSort(down, 'params'), nextSort(down, 'model')]).toEqual([
		{ column: 'params', descending: false },
		{ column: 'params', descending: true },
		null,
		{ column: 'model', descending: false },
	]);
});

test('quantities are sorted by what they are worth, and rows without a value stay last either way', () => {
	const comparison = comparisonOf([
		['a', '1.5B'],
		['b', ''],
		['c', '117M'],
		['d', '1750亿'],
	]);
	expect(names(sortComparison(comparison, { column: 'params', descending: false }))).toEqual(['c', 'a', 'd', 'b']);
	expect(names(sortComparison(comparison, { column: 'params', descending: true }))).toEqual(['d', 'a', 'c', 'b']);
});

test('rows stay within their groups, and the groups in their order', () => {
	const comparison = comparisonOf([
		['a', '2', 'Zebra'],
		['b', '1', 'Zebra'],
		['c', '9', 'Ant'],
		['d', '0', 'Ant'],
	]);
	expect(names(sortComparison(comparison, { column: 'params', descending: false }))).toEqual(['b', 'a', 'd', 'c']);
});

test('a column that is gone leaves the rows as they are', () => {
	const comparison = comparisonOf([
		['b', '2'],
		['a', '1'],
	]);
	expect(sortComparison(comparison, { column: 'cost', descending: true })).toBe(comparison);
	expect(sortComparison(comparison, null)).toBe(comparison);
});
