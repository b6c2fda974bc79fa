import { expect, test } from 'vitest';
import { lineAt, lineCounter } from '../../../src/core/text/strings';

test('lines are counted from 1, and only LF ends one, with or without a CR ahead of it', () => {
	const text = 'a\r\nb\u2028c\u0085d\ne';
	expect([...text].map((_, at) => lineAt(text, at))).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2, 3]);
});

test('for offsets in ascending order, all numbers are told in one pass', () => {
	const text = 'a\n\nb\nc';
	const lineOf = lineCounter(text);
	expect([0, 0, 1, 2, 3, 3, 5].map(lineOf)).toEqual([0, 0, 1, 2, 3, 3, 5].map((at) => lineAt(text, at)));
});
