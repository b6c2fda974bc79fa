/** The line ending of a text: that of its first line, or LF if the text has a single line. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
	const at = text.indexOf('\n');
	return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}

/** The number of the line that holds `offset`, counted from 1. */
export function lineAt(text: string, offset: number): number {
	return lineCounter(text)(offset);
}

/**
 * Converts offsets to line numbers, counted from 1. The offsets must be asked for in ascending order, so that the text
 * is read only once.
 */
export function lineCounter(text: string): (offset: number) => number {
	let line = 1;
	let at = text.indexOf('\n');
	return (offset) => {
		for (; at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
		return line;
	};
}

/** The offset where the line of `offset` ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
	const at = text.indexOf('\n', offset);
	if (at === -1) return text.length;
	return at > offset && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

/** The offset where the line after the one of `offset` starts; the text's length on the last line. */
export function nextLine(text: string, offset: number): number {
	const at = text.indexOf('\n', offset);
	return at === -1 ? text.length : at + 1;
}

/**
 * Strips trailing characters that match. It looks at each of them once, whereas an expression such as `/ +$/` starts
 * anew at every space of the text.
 *
 * @param unwanted an expression for one character, without the flags `g` and `y`.
 */
export function withoutEnd(text: string, unwanted: RegExp): string {
	let end = text.length;
	while (end > 0) {
		const from = (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
		if (!unwanted.test(text.slice(from, end))) break;
		end = from;
	}
	return text.slice(0, end);
}

/** Lone halves of a surrogate pair, and control characters other than tab, LF and CR. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

/**
 * A text as a table can show it. Half of a surrogate pair, which cannot be saved, and control characters such as NUL
 * and ESC, which terminals obey and editors hide, become U+FFFD. All offsets stay the same.
 */
export function wellFormed(text: string): string {
	return text.replace(UNWRITABLE, '\uFFFD');
}
