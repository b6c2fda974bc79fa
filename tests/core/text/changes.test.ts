import { expect, test } from 'vitest';
import { applyChanges } from '../../../src/core/text/changes';

test('changes planned on one text are applied together', () => {
	expect(
		applyChanges('one two three', [
			{ from: 0, to: 3, insert: '1' },
			{ from: 4, to: 4, insert: 'and ' },
			{ from: 8, to: 13, insert: '' },
		]),
	).toBe('1 and two ');
});

test('changes that overlap or leave the text are a bug', () => {
	expect(() =>
		applyChanges('abc', [
			{ from: 0, to: 2, insert: '' },
			{ from: 1, to: 3, insert: '' },
		]),
	).toThrow(RangeError);
	expect(() => applyChanges('abc', [{ from: 2, to: 4, insert: '' }])).toThrow(RangeError);
});
