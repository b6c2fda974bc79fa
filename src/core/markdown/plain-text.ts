import type { InlineToken, Mark } from './types';
import { scriptText } from './chars';

/** Scripts nested deeper than this add nothing, and each level would copy the text again. */
const MOST_SCRIPTS = 3;

/** The text without its marks, in which superscript and subscript can still be recognized. */
export function plainText(tokens: readonly InlineToken[]): string {
	const outer: string[] = [];
	let depth = 0;
	let text = '';
	for (const token of tokens) {
		if (token.kind === 'open' && isScript(token.mark)) {
			depth += 1;
			if (depth > MOST_SCRIPTS) continue;
			outer.push(text);
			text = '';
		} else if (token.kind === 'close' && isScript(token.mark)) {
			depth -= 1;
			if (depth >= MOST_SCRIPTS) continue;
			const before = outer.pop() ?? '';
			text = before + scriptText(token.mark, text, before);
		} else text += wordsOf(token);
	}
	return text;
}

/** The text without any mark, such as for a file name. */
export function bareText(tokens: readonly InlineToken[]): string {
	return tokens.map(wordsOf).join('');
}

function isScript(mark: Mark): mark is 'sub' | 'sup' {
	return mark === 'sub' || mark === 'sup';
}

function wordsOf(token: InlineToken): string {
	switch (token.kind) {
		case 'math':
			return token.display ? `$$${token.text}$$` : `$${token.text}$`;
		case 'break':
			return '\n';
		case 'open':
		case 'close':
			return '';
		default:
			return token.text;
	}
}
