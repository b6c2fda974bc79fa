import { expect, test } from 'vitest';
import { wellFormed } from '../../../src/core/text/strings';

test.each([
	['half of a pair', 'a\ud83dz', 'a\uFFFDz'],
	['the other half', '\ude00', '\uFFFD'],
	['NUL and ESC', '\u0000\u001b[31m', '\uFFFD\uFFFD[31m'],
	['DEL and the controls behind it', '\u007f\u0085\u009b', '\uFFFD\uFFFD\uFFFD'],
	['a form feed', 'a\fb', 'a\uFFFDb'],
])('%s becomes a replacement character, each in its place', (_, text, shown) => {
	expect(wellFormed(text)).toBe(shown);
	expect(wellFormed(shown)).toBe(shown);
});

test.each([
	'tab\there',
	'line\nline\r\nline\rline',
	'separators \u2028 and \u2029',
	'directions \u202e and \u2066',
	'no characters \ufffe \ufdd0',
	'whole pairs 😀',
])('what has a meaning or does no harm stays: %j', (text) => {
	expect(wellFormed(text)).toBe(text);
});
