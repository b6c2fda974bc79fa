import { mathSymbols, textSymbols } from './latex-symbols';

/** What stands for a character that TeX would obey, or that a font of its oldest encoding shows as another. */
const SPECIALS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}',
};

/** What Unicode says to show nothing for, and pdfLaTeX stops at: joiners, a byte order mark, the choice between a symbol and its emoji. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const BARS = /[│┃❘￨]/gu;
/** `①` to `⑳`. */
const CIRCLED = /[\u2460-\u2473]/gu;
const FIRST_CIRCLED = 0x2460;
/** What pdfLaTeX shows by itself: ASCII, Latin letters with their accents, and the signs of its text fonts. */
const UNKNOWN_TO_PDFLATEX = /[^\t\n\u0020-\u007e\u00a1-\u017f–—‘’‚“”„†‡•…‰‹›€™]/u;

/** The text in composed letters, with plain spaces and nothing invisible: TeX puts letters in its own place, and accents only on what it knows. */
function plainLetters(text: string): string {
	return text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').replace(BARS, '|').replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** The first character of LaTeX that pdfLaTeX does not know, or ''. */
export function unknownToPdfLatex(latex: string): string {
	return UNKNOWN_TO_PDFLATEX.exec(latex)?.[0] ?? '';
}

/** Escapes the ten special characters of TeX (`# $ % & _ { } ~ ^ \`) and writes those of mathematics as commands; letters of any script stay. */
export function escapeLatex(text: string): string {
	const escaped = plainLetters(text).replace(/[\\~^<>|#$%&_{}]/gu, (char) => SPECIALS[char] ?? `\\${char}`);
	return textSymbols(escaped).replace(CIRCLED, (digit) => `\\textcircled{${digit.charCodeAt(0) - FIRST_CIRCLED + 1}}`);
}

/** A URL as `\href` takes it, within other commands too: what is not plain ASCII in percents, the specials escaped. */
export function latexUrl(url: string): string {
	const ascii = url.replace(/[^\w\-.:/?#@!&'()*+,;=%]/gu, (char) => (char === '~' ? '%7E' : encodeURIComponent(char.replace(/\p{Cs}/u, '\ufffd'))));
	return ascii.replace(/[#%&_]/gu, '\\$&');
}

/**
 * Math as a table's cell can hold it, or null where it would break the document: braces or environments that do not pair,
 * and a `&` or `\\` outside an environment, which would end the cell or its row.
 */
export function latexMath(tex: string): string | null {
	if (tex.trim() === '') return null;
	let depth = 0;
	const environments: string[] = [];
	let written = '';
	for (const [piece] of plainLetters(tex).matchAll(/\\(?:begin|end)\s*\{[^{}]*\}|\\[\s\S]?|[\s\S]/gu)) {
		if (/^\\(?:begin|end)\s*\{/u.test(piece)) {
			const name = piece.slice(piece.indexOf('{'));
			if (piece.startsWith('\\b')) environments.push(name);
			else if (environments.pop() !== name) return null;
		} else if (piece === '{') depth += 1;
		else if (piece === '}') depth -= 1;
		else if (piece === '$' || /^\\[()[\]]?$/u.test(piece)) return null;
		else if ((piece === '&' || piece === '\\\\') && environments.length === 0) return null;
		if (depth < 0) return null;
		written += piece === '%' || piece === '#' ? `\\${piece}` : piece;
	}
	return depth === 0 && environments.length === 0 ? mathSymbols(written) : null;
}
