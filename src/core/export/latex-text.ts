import { textSymbols } from './latex-names';

/** Replacements for characters that TeX obeys, or that its oldest font encoding shows as others. */
const SPECIALS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'|': '\\textbar{}',
};

/** Characters that Unicode does not show and that stop pdfLaTeX: joiners, byte order marks, emoji selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
/** Variants of other characters: `ﬁ`, `℃`, `№`, `㎡`, `ſ`, `⁗`. */
const SHAPES = /[\ufb00-\ufb06℃℉№℠\u3380-\u33dfĿŀſ⁗]/gu;
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
	'│| ┃| ❘| ￨| ⁄/ ‐- ‑- ⁃- ‒– ―— ‣• ˆ^ ˜~'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'gu');

/**
 * Composes letters, because TeX does not know most combining accents, makes every space a plain one, and removes
 * invisible characters.
 */
export function plainLetters(text: string): string {
	return text
		.replace(SHAPES, (char) => char.normalize('NFKC'))
		.normalize('NFC')
		.replace(INVISIBLE, '')
		.replace(SPACES, ' ')
		.replace(LOOK_ALIKE, (char) => LOOK_ALIKES.get(char) ?? char)
		.replace(/(?![\t\n])\p{Cc}/gu, '');
}

/**
 * Escapes the ten special characters of TeX (`# $ % & _ { } ~ ^ \`) and writes mathematical characters as commands.
 * Letters of any script stay.
 */
export function escapeLatex(text: string): string {
	return textSymbols(plainLetters(text).replace(/[\\~^<>|#$%&_{}]/gu, escapeChar));
}

/** Escapes a character that TeX would obey. */
export function escapeChar(char: string): string {
	return SPECIALS[char] ?? `\\${char}`;
}

/** A URL for `\href`, even inside other commands: only escaped plain ASCII. */
export function latexUrl(url: string): string {
	const ascii = url.replace(/[^\w\-.:/?#@!&'()*+,;=%]/gu, (char) =>
		char === '~' ? '%7E' : encodeURIComponent(char.replace(/\p{Cs}/u, '\ufffd')),
	);
	return ascii.replace(/[#%&_]/gu, '\\$&');
}
