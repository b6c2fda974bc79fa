// Names of properties: what is one name, and what is two.
import { describe, expect, test } from 'vitest';
import { NamedValues, findProperty, propertyKey } from '../../../src/core/front-matter/properties';

describe('the loose form of a name', () => {
	test.each([
		['Training-Cost', 'trainingcost'],
		['training_cost', 'trainingcost'],
		['💰 training cost', 'trainingcost'],
		['**Data**', 'data'],
		['donne\u0301es', 'données'],
		['⭐', '⭐'],
		['---', '---'],
	])('of %j is %j', (name, key) => {
		expect(propertyKey(name)).toBe(key);
	});
});

describe('a name finds', () => {
	test.each([
		['its exact spelling before another letter case', { data: 2, Data: 1 }, 'Data', 1],
		['its exact spelling, whichever stands first', { Data: 1, data: 2 }, 'data', 2],
		['another letter case', { DATA: 1 }, 'data', 1],
		['nothing where two others differ in letter case alone', { Data: 1, DATA: 2 }, 'data', undefined],
		['another normal form before another letter case', { 'donne\u0301es': 1, Données: 2 }, 'données', 1],
		['another normal form', { 'donne\u0301es': 1 }, 'données', 1],
		['the only name with other separators', { training_cost: 1 }, 'training cost', 1],
		['the only name with an emoji in front', { '💰 cost': 1 }, 'cost', 1],
		['its own emoji', { '⭐': 5, '🔥': 3 }, '🔥', 3],
		['its own separators', { 'L1-2': 'a', L12: 'b' }, 'L12', 'b'],
		['its own digits', { v10: 'y', v1_0: 'x' }, 'v1_0', 'x'],
		['nothing where two names have its loose form', { '🟢 score': 1, '🔴 score': 2 }, 'score', undefined],
		['nothing where its separators tell two others apart', { 'L1-2': 'a', L1_2: 'b' }, 'L12', undefined],
		['nothing by another emoji', { '⭐': 5 }, '🔥', undefined],
	])('%s', (_, properties, name, value) => {
		expect(findProperty(properties, [name])?.value).toBe(value);
		expect(new NamedValues(Object.entries<unknown>(properties)).find(name)).toBe(value);
	});
});

test('an earlier name wins, but for an empty one', () => {
	expect(findProperty({ b: 2, a: 1 }, ['a', 'b'])).toEqual({ name: 'a', value: 1 });
	expect(findProperty({ a: '', b: 2 }, ['a', 'b'])).toEqual({ name: 'b', value: 2 });
	expect(findProperty({ a: null }, ['a', 'b'])).toEqual({ name: 'a', value: null });
});
