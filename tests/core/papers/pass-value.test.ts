import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPassValue, readPassNumber } from '../../../src/core/papers/pass-value';

describe('a value states a pass', () => {
	test.each([
		[2],
		['2'],
		[' 2 '],
		[[2]],
		[['2', 'x']],
		['pass 2'],
		['Pass 2'],
		['pass_2'],
		['pass-2'],
		['pass #2'],
		['Pass 2 of 3'],
		['2/3'],
		['2 / 3'],
		['2 of 3 passes'],
		['2 out of 3'],
		['pass 2 (of 3)'],
		['第二遍（共三遍）'],
		['second pass'],
		['the second pass'],
		['2nd pass'],
		['Second-pass'],
		['second'],
		['two'],
		['Pass two'],
		['II'],
		['Ⅱ'],
		['②'],
		['２'],
		['第二遍'],
		['第 2 遍'],
		['第２遍'],
		['第二遍/共三遍'],
		['第二轮阅读'],
		['二'],
		['2️⃣'],
		['2️⃣ pass_2'],
		['📖 2'],
		['2 ✅'],
		['[[Pass 2]]'],
		['[[Reading/Pass 2]]'],
		['[[Passes|pass 2]]'],
		['📖 [[Pass 2]]'],
		[[['Pass 2']]],
	])('%j is the second', (value) => {
		expect(readPassNumber(value)).toBe(2);
	});

	test.each([[0], ['0'], ['zero'], ['pass 0']])('%j is the one before the first', (value) => {
		expect(readPassNumber(value)).toBe(0);
	});

	test.each([
		['hunter2'],
		['boarding 3'],
		['secret'],
		[true],
		[false],
		[null],
		[''],
		[[]],
		[{ a: 1 }],
		[99],
		['99'],
		[2.5],
		['2.5'],
		[-1],
		['-1'],
		['12'],
		['2024'],
		['done with pass 1'],
		['pass 2: figures'],
		['after 2'],
		['passage 2'],
		['bypass 1'],
		['2 GB'],
		['5/3'],
		['2/x'],
		['v2'],
		['2-3'],
		['1.2.3'],
		['二十'],
		['第二遍读完'],
		['[[Pass 2]] and more'],
		['x'.repeat(5000)],
		['2'.repeat(41)],
	])('%j is none', (value) => {
		expect(readPassNumber(value)).toBeNull();
	});
});

test('a list that holds itself states none', () => {
	const list: unknown[] = [];
	list.push(list);
	expect(readPassNumber(list)).toBeNull();
});

test('whatever states a pass states the same with an emoji, in a list and as a link', () => {
	const spelling = fc.constantFrom<(pass: number) => string>(
		(pass) => `pass ${pass}`,
		(pass) => `第${pass}遍`,
		(pass) => `${pass}/9`,
		String,
	);
	fc.assert(
		fc.property(
			spelling,
			fc.integer({ min: 0, max: 9 }),
			fc.constantFrom('', '📖 ', '▶️ ', '① ', '● '),
			(spell, pass, front) => {
				const text = spell(pass);
				for (const value of [text, text.toUpperCase(), [text], `[[${text.replace('/', ' of ')}]]`])
					expect(readPassNumber(value)).toBe(pass);
				if (front !== '① ') expect(readPassNumber(front + text)).toBe(pass);
			},
		),
		{ seed: 3 },
	);
});

test('text of any kind states a pass between 0 and 9, or none', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: fc.constantFrom('p', 'a', 's', '2', '/', ' ', '第', '遍', '️', '⃣', 'o', 'f') }),
				fc.double(),
				fc.jsonValue(),
			),
			(value) => {
				expect([null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(readPassNumber(value));
			},
		),
		{ seed: 4, numRuns: 2000 },
	);
});

test('a pass property without a value waits for one', () => {
	expect([null, undefined, '', ' ', [], 0, 3, 'pass 1'].map(isPassValue)).toEqual(
		Array.from({ length: 8 }, () => true),
	);
	expect(['hunter2', true, false, 99].map(isPassValue)).toEqual([false, false, false, false]);
});
