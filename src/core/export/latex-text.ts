import { textSymbols } from './latex-names';

/** What stands for a character that TeX would obey, or that a font of its oldest encoding shows as another. */
const SPECIALS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'|': '\\textbar{}',
};

/**
 * What Unicode says to show nothing for, and pdfLaTeX stops at: joiners, a byte order mark, the choice
 * between a symbol and its emoji.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
/** Characters that are others in another shape: `ﬁ`, `℃`, `№`, `㎡`, `ſ`, `⁗`. */
const SHAPES = /[\ufb00-\ufb06℃℉№℠\u3380-\u33dfĿŀſ⁗]/gu;
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
	'│| ┃| ❘| ￨| ⁄/ ‐- ‑- ⁃- ‒– ―— ‣• ˆ^ ˜~'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'gu');

/** What pdfLaTeX shows by itself: ASCII, Latin letters with their accents, and the signs of its text fonts. */
const UNKNOWN_TO_PDFLATEX =
	/[^\t\n\u0020-\u007e\u00a1-\u0125\u0128-\u0137\u0139-\u0148\u014a-\u0165\u0168-\u017e–—‘’‚“”„†‡•…‰‹›€™]/u;
/** What of it its oldest fonts have not. */
const OF_T1 = /[«»ÐÞðþĄąĐđĘęĮįŊŋŲų‚„‹›]/u;

/**
 * The text in composed letters, with plain spaces and nothing invisible: TeX puts letters in its own place, and accents
 * only on what it knows.
 */
export function plainLetters(text: string): string {
	const shown = text
		.replace(SHAPES, (char) => char.normalize('NFKC'))
		.normalize('NFC')
		.replace(INVISIBLE, '')
		.replace(SPACES, ' ');
	return shown.replace(LOOK_ALIKE, (char) => LOOK_ALIKES.get(char) ?? char).replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** The first character of LaTeX that pdfLaTeX does not know, or ''. */
export function unknownToPdfLatex(latex: string): string {
	return UNKNOWN_TO_PDFLATEX.exec(latex)?.[0] ?? '';
}

/** Whether LaTeX holds what pdfLaTeX has only in its newer fonts. */
export function needsT1(latex: string): boolean {
	return OF_T1.test(latex);
}

/**
 * Escapes the ten special characters of TeX (`# $ % & _ { } ~ ^ \`) and writes those of mathematics as commands;
 * letters of any script stay.
 */
export function escapeLatex(text: string): string {
	return textSymbols(plainLetters(text).replace(/[\\~^<>|#$%&_{}]/gu, escapeChar));
}

/** A character that TeX would obey, as text. */
export function escapeChar(char: string): string {
	return SPECIALS[char] ?? `\\${char}`;
}

/** A URL as `\href` takes it, within other commands too: what is not plain ASCII in percents, the specials escaped. */
export function latexUrl(url: string): string {
	const ascii = url.replace(/[^\w\-.:/?#@!&'()*+,;=%]/gu, (char) =>
		char === '~' ? '%7E' : encodeURIComponent(char.replace(/\p{Cs}/u, '\ufffd')),
	);
	return ascii.replace(/[#%&_]/gu, '\\$&');
}
