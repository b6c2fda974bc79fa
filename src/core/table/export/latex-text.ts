import { mathSymbols, textSymbols } from './latex-symbols';

/** What stands for a character that TeX would obey, or that a font of its oldest encoding shows as another. */
const SPECIALS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}',
};

/** Escapes the ten special characters of TeX (`# $ % & _ { } ~ ^ \`) and writes those of mathematics as commands; letters of any script stay. */
export function escapeLatex(text: string): string {
	return textSymbols(text.replace(/(?![\t\n])\p{Cc}/gu, '').replace(/[\\~^<>|#$%&_{}]/gu, (char) => SPECIALS[char] ?? `\\${char}`));
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
	for (const [piece] of tex.matchAll(/\\(?:begin|end)\s*\{[^{}]*\}|\\[\s\S]?|[\s\S]/gu)) {
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
