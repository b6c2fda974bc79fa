import { expect, test } from 'vitest';
import { withoutEnd } from '../../../src/core/text/strings';

test.each([
	['Category: ', /[\s:]/u, 'Category'],
	['a/b//', /\//u, 'a/b'],
	['::', /:/u, ''],
	['', /:/u, ''],
	['as it is', /:/u, 'as it is'],
	['🎯 𝐀?!', /[^\p{L}]/u, '🎯 𝐀'],
	['a 🎯🎯', /[^\p{L}]/u, 'a'],
])('%j ends before what is not wanted', (text, unwanted, expected) => {
	expect(withoutEnd(text, unwanted)).toBe(expected);
});
