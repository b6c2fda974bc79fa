import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameFor, fileNameWithin } from '../../../src/core/text/file-name';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test.each([
	['A/B: "C"?', 'A B C'],
	['  .hidden.  ', 'hidden'],
	['[[x]]#y^z|w', 'x y z w'],
	['注意力就是你所需要的一切', '注意力就是你所需要的一切'],
	['???', ''],
	['NUL', 'NUL_'],
	['x'.repeat(300), 'x'.repeat(180)],
])('the file name for %j is %j', (title, name) => {
	expect(fileNameFor(title)).toBe(name);
});

describe('a name is cut', () => {
	test.each([
		['by its bytes, of which a Chinese character takes three', '模'.repeat(100), '模'.repeat(80)],
		['before a dot that would then stand at its end', `${'a'.repeat(179)}.b`, 'a'.repeat(179)],
		['before a blank and dots that would then stand at its end', `${'a'.repeat(177)} ..b`, 'a'.repeat(177)],
		['not within a character of two units', `${'模'.repeat(79)}aa😀`, `${'模'.repeat(79)}aa`],
		['not within an emoji of several characters', `${'a'.repeat(175)}👨‍👩‍👧 b`, `${'a'.repeat(175)}👨‍👩‍👧`],
		['not within an emoji of several characters that does not fit', `${'a'.repeat(177)}👨‍👩‍👧`, 'a'.repeat(177)],
		['not between a letter and its accent', `${'a'.repeat(179)}e\u0301`, 'a'.repeat(179)],
		['within a letter with more accents than fit', `a${'\u0301'.repeat(300)}`, `a${'\u0301'.repeat(119)}`],
	])('%s', (_, title, name) => {
		expect(fileNameFor(title)).toBe(name);
	});
});

test.each([
	['con', 'con_'],
	['CON.v2', 'CON_.v2'],
	['CON. ...', 'CON_'],
	['nul.txt', 'nul_.txt'],
	['aux .md', 'aux_ .md'],
	['COM1', 'COM1_'],
	['com¹', 'com¹_'],
	['LPT³.x', 'LPT³_.x'],
	['CONOUT$', 'CONOUT$_'],
	['console', 'console'],
	['COM10', 'COM10'],
	['A.CON', 'A.CON'],
])('Windows can hold %j as %j', (title, name) => {
	expect(fileNameFor(title)).toBe(name);
});

test('half of a character is none', () => {
	expect(fileNameFor('a\ud83d b')).toBe('a b');
});

const piece = fc.oneof(
	fc.constantFrom(
		'.',
		' ',
		'CON',
		'nul',
		'COM¹',
		'.x',
		'/',
		'模型',
		'👨‍👩‍👧',
		'\ud83d',
		'é',
		'e\u0301',
		'\u3000',
		'\n',
		'a',
	),
	fc.string({ unit: 'grapheme', maxLength: 8 }),
	fc.string({ unit: 'binary', maxLength: 8 }),
);
const titles = fc
	.tuple(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }))
	.map(([pieces, times]) => pieces.join('').repeat(times));

test('every name can be made on every system, with the number of a copy and an extension, and is its own name', () => {
	fc.assert(
		fc.property(titles, (title) => {
			const name = fileNameFor(title);
			expect(bytes(`${name} 100.html`)).toBeLessThanOrEqual(255);
			expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]|^[. ]|[. ]$/u);
			expect(name.split('.')[0]?.trimEnd()).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/iu);
			expect(fileNameFor(name)).toBe(name);
			expect(title.replace(/[^a-z模é]/gu, '') === '' || name !== '').toBe(true);
		}),
		{ seed: 7, numRuns: 2000 },
	);
});

test.each([
	['short', '.csv', 'short'],
	['x'.repeat(252), '.html', 'x'.repeat(250)],
	['x'.repeat(252), ' 12.html', 'x'.repeat(247)],
	['模'.repeat(84), '.html', '模'.repeat(83)],
])('a name beside a note leaves room for what is put behind it', (name, suffix, expected) => {
	expect(fileNameWithin(name, suffix)).toBe(expected);
});
