/** The line ending of the first line, or LF if there is a single line. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
	const at = text.indexOf('\n');
	return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}

/** The number of the line that holds `offset`, counted from 1. */
export function lineAt(text: string, offset: number): number {
	return lineCounter(text)(offset);
}

/** Converts offsets to line numbers, counted from 1. Takes offsets in ascending order, to read the text only once. */
export function lineCounter(text: string): (offset: number) => number {
	let line = 1;
	let at = text.indexOf('\n');
	return (offset) => {
		for (; at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
		return line;
	};
}

/** The offset of the end of a line, before its line ending. */
export function lineEnd(text: string, offset: number): number {
	const at = text.indexOf('\n', offset);
	if (at === -1) return text.length;
	return at > offset && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

/** The offset of the start of the next line, or the text's length if there is none. */
export function nextLine(text: string, offset: number): number {
	const at = text.indexOf('\n', offset);
	return at === -1 ? text.length : at + 1;
}

/**
 * Strips trailing characters that match. Unlike `/ +$/`, which starts anew at every space of the text, it takes linear
 * time.
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
 * Replaces lone surrogates, which cannot be saved, and control characters such as NUL and ESC, which terminals obey and
 * editors hide, by U+FFFD. All offsets stay the same.
 */
export function wellFormed(text: string): string {
	return text.replace(UNWRITABLE, '\uFFFD');
}

/** A text with single spaces for all its white space, and none around it. */
export function onOneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
