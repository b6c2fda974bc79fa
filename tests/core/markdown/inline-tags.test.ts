// HTML's tags that say how text is shown: which mark each is, how they nest with Markdown's own
// marks, and what stays text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InlineToken } from '../../../src/core/markdown/types';
import { readInline } from '../../../src/core/markdown/read-inline';

/** Marks in brackets, so that they are told from tags that stayed text. */
function spellToken(token: InlineToken): string {
	switch (token.kind) {
		case 'open':
			return `[${token.mark} `;
		case 'close':
			return ']';
		case 'break':
			return '⏎';
		case 'code':
			return `\`${token.text}\``;
		default:
			return token.text;
	}
}

const spell = (text: string): string => readInline(text).map(spellToken).join('');

describe('a pair of tags is a mark', () => {
	test.each<[string, string]>([
		['H<sub>2</sub>O, 10<sup>23</sup>', 'H[sub 2]O, 10[sup 23]'],
		['<b>a</b> <strong>a</strong>', '[strong a] [strong a]'],
		['<i>a</i> <em>a</em>', '[emphasis a] [emphasis a]'],
		['<s>a</s> <del>a</del> <strike>a</strike>', '[strike a] [strike a] [strike a]'],
		['<mark>a</mark>', '[highlight a]'],
		['<u>a</u> <ins>a</ins>', '[underline a] [underline a]'],
		['<code>a</code> <kbd>a</kbd> <samp>a</samp> <tt>a</tt>', '[code a] [code a] [code a] [code a]'],
		['<span>a</span> <font>a</font> <small>a</small> <big>a</big> <abbr>a</abbr>', 'a a a a a'],
	])('%j', (text, expected) => {
		expect(spell(text)).toBe(expected);
	});

	test.each<[string, string, string]>([
		['in any case', 'x<SUB>2</Sub>', 'x[sub 2]'],
		['without its attributes', '<sup class="a" onclick=\'alert("1>0")\' id=x hidden>2</sup >', '[sup 2]'],
		['written as empty ones are', '<span style="color: red"/>a</span>', 'a'],
		['within one of its kind', '<sub>a<sub>b</sub>c</sub>', '[sub a[sub b]c]'],
		[
			'around and within Markdown’s marks',
			'**a<sub>*b*</sub>** <b>~~c~~</b>',
			'[strong a[sub [emphasis b]]] [strong [strike c]]',
		],
		['around a link and in its label', '<b>[a<sup>1</sup>](u)</b>', '[strong [link a[sup 1]]]'],
		['around code and formulas', '<sup>`<b>` $x$</sup>', '[sup `<b>` x]'],
		['across line breaks', '<b>a<br>b\nc</b>', '[strong a⏎b⏎c]'],
		['with nothing in it', 'a<sup></sup>b', 'a[sup ]b'],
	])('%s', (_, text, expected) => {
		expect(spell(text)).toBe(expected);
	});

	test('and binds more tightly than emphasis, which never ends halfway in it', () => {
		expect(spell('*a<sub>b*</sub>')).toBe('*a[sub b*]');
		expect(spell('<sub>a*b</sub>c*')).toBe('[sub a*b]c*');
	});

	test('and one that says nothing is not in the way of emphasis', () => {
		expect(spell('**<span style="color:red">a** b</span>')).toBe('[strong a] b');
	});
});

describe('stays text', () => {
	test.each([
		['without its other half', 'a<sub>2, b</sup>'],
		['where it closes before it opens', '</b>a<b>'],
		['whose other half is code', '<b>a`</b>`'],
		['with other letters', '<T> Vec<T> <subx>a</subx>'],
		['that is never closed by a bracket', '<sub a</sub'],
		['with broken attributes', '<b "x">a'],
		['that may run or load', '<script>a</script> <img src=x onerror=y> <iframe src=x></iframe>'],
	])('a tag %s', (_, text) => {
		expect(spell(text)).toBe(text);
	});

	test.each([
		['<sub>[a</sub>](u)', '<sub>[link a</sub>]'],
		['<b>a<i>b</b>c</i>', '[strong a<i>b]c</i>'],
		['<b>a</i>b</b>', '[strong a</i>b]'],
		['\\<sub>a</sub>', '<sub>a</sub>'],
		['&lt;sub&gt;a&lt;/sub&gt;', '<sub>a</sub>'],
	])('%j → %j', (text, expected) => {
		expect(spell(text)).toBe(expected);
	});
});

test('<br> breaks the line, however it is written', () => {
	expect(spell('a<br>b<BR/>c<br />d<br class="x">e')).toBe('a⏎b⏎c⏎d⏎e');
});

const piece = fc.constantFrom(
	'<b>',
	'</b>',
	'<sub>',
	'</sub>',
	'<SUP x="y">',
	'</sup>',
	'<span>',
	'</span>',
	'<br>',
	'*',
	'**',
	'_',
	'~~',
	'==',
	'[',
	'](u)',
	'`',
	'$',
	'a',
	' ',
	'<',
	'>',
	'"',
);

test('marks open and close properly nested, whatever tags and marks stand in the text, and no letter is lost', () => {
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
			(text) => {
				const open: string[] = [];
				const tokens = readInline(text);
				for (const token of tokens) {
					if (token.kind === 'open') open.push(token.mark);
					if (token.kind === 'close') expect(open.pop()).toBe(token.mark);
				}
				expect(open).toEqual([]);
				const shown = tokens.map((token) => ('text' in token ? token.text : '')).join('');
				expect([...shown].filter((char) => char === 'a').length).toBeGreaterThanOrEqual(
					text.replace(/<\/?span>|<SUP x="y">|\(u\)/gu, '').split('a').length - 1,
				);
			},
		),
		{ numRuns: 5_000, seed: 4_180 },
	);
});

// With the square of the text's length, these would run into the time limit.
test.each(['<b>', '</b>', '<b><i>', '<b></b>', '<b></i>', '<sub a="', "<b x='", '<b x="<b x=\'', '<b a ', '<sub '])(
	'a text of any length is read in time that grows with it: %j again and again',
	(part) => {
		expect(readInline(part.repeat(400_000 / part.length)).length).toBeGreaterThan(0);
	},
);
