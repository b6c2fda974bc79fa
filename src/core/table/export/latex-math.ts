import { mathSymbols, textSymbols } from './latex-symbols';
import { escapeChar, plainLetters } from './latex-text';

const PIECE = /\\(?:begin|end)\s*\{[^{}]*\}|\\[A-Za-z]+|\\[\s\S]?|[\s\S]/gu;
/** Environments that stand on lines of their own, which within a line have other names. */
const OWN_LINES = /(\\(?:begin|end)\s*\{)(align|split|eqnarray|gather|multline)\*?\}/gu;
const TEXT = /^\\(?:text(?:rm|sf|tt|bf|it|md|up|normal)?|[mhf]box)$/u;

/**
 * Math as a table's cell can hold it, or null where it would break the document: braces, environments or `\left` and `\right`
 * that do not pair, and a `&` or `\\` outside an environment, which would end the cell or its row.
 */
export function latexMath(tex: string): string | null {
	/** What closes each group that is open, and whether it holds text. */
	const groups: { readonly closedBy: string; readonly isText: boolean }[] = [];
	let written = '';
	let run = '';
	let runIsText = false;
	let textFollows = false;
	const add = (piece: string, isText: boolean): void => {
		if (isText !== runIsText) {
			written += runIsText ? textSymbols(run) : mathLetters(run);
			run = '';
		}
		runIsText = isText;
		run += piece;
	};
	for (const [piece] of plainLetters(tex).replace(OWN_LINES, inline).matchAll(PIECE)) {
		const group = groups.at(-1);
		const isText = group?.isText === true;
		const environment = /^\\(begin|end)\s*(\{.*\})$/su.exec(piece);
		if (piece === '$' || /^\\[()[\]]?$/u.test(piece)) return null;
		if ((piece === '&' || piece === '\\\\') && group?.closedBy.startsWith('\\end') !== true) return null;
		if (piece === '}' || piece === '\\right' || environment?.[1] === 'end') {
			if (group?.closedBy !== (environment === null ? piece : `\\end${environment[2] ?? ''}`)) return null;
			groups.pop();
		} else if (piece === '{') groups.push({ closedBy: '}', isText: isText || textFollows });
		else if (piece === '\\left') groups.push({ closedBy: '\\right', isText: false });
		else if (environment !== null) groups.push({ closedBy: `\\end${environment[2] ?? ''}`, isText: false });
		const isPlain = isText && piece !== '}' && piece !== '{';
		add(piece === '%' || piece === '#' || (isPlain && /^[~_^<>|]$/u.test(piece)) ? escapeChar(piece) : piece, isPlain);
		textFollows = TEXT.test(piece) || (textFollows && piece.trim() === '');
	}
	add('', !runIsText);
	return groups.length === 0 && written.trim() !== '' ? written : null;
}

function inline(_: string, start: string, name: string): string {
	return `${start}${/^[gm]/u.test(name) ? 'gathered' : 'aligned'}}`;
}

/** A formula with its symbols by commands; what has none stands in it as text. */
function mathLetters(tex: string): string {
	return mathSymbols(tex).replace(/[^\t\n -~]+/gu, (letters) => `\\text{${textSymbols(letters)}}`);
}
