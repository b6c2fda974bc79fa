import {
	ASTERISK,
	BACKTICK,
	DASH,
	DIGIT_1,
	DOT,
	EQUALS,
	HASH,
	PAREN_CLOSE,
	PLUS,
	TILDE,
	UNDERSCORE,
	indexWithin,
	isBlank,
	isDigit,
	runEnd,
	skipBlanks,
	trimBlanks,
} from './chars';
import type { LineCursor } from './line';

const STARTS = new Uint8Array(128);
for (const char of '#>-*+`~<=_%$|:0123456789') STARTS[char.charCodeAt(0)] = 1;

/** Whether a block can start with the character. For most lines this shows that they are text. */
export function mayStartBlock(char: number): boolean {
	return char < 128 && STARTS[char] === 1;
}

/** The level of the ATX heading at `at`, or 0 (CommonMark 0.31, section 4.2). */
export function headingLevel(text: string, at: number, end: number): number {
	const after = runEnd(text, at, end);
	const isHeading = after - at <= 6 && (after === end || isBlank(text.charCodeAt(after)));
	return isHeading ? after - at : 0;
}

/** The trimmed text of an ATX heading without its closing `#`s. `from` is the offset after its marker. */
export function headingText(text: string, from: number, lineEnd: number): string {
	const start = skipBlanks(text, from, lineEnd);
	let end = trimBlanks(text, start, lineEnd);
	let hashes = end;
	while (hashes > start && text.charCodeAt(hashes - 1) === HASH) hashes -= 1;
	if (hashes === start || isBlank(text.charCodeAt(hashes - 1))) end = trimBlanks(text, start, hashes);
	return text.slice(start, end);
}

/** The level of the setext underline at `at`, or 0 (section 4.3). */
export function setextLevel(text: string, at: number, end: number): number {
	if (skipBlanks(text, runEnd(text, at, end), end) !== end) return 0;
	return text.charCodeAt(at) === EQUALS ? 1 : 2;
}

/** The length of the code fence at `at`, or 0 (section 4.5). The info string after backticks has no backtick. */
export function fenceLength(text: string, at: number, end: number): number {
	const marker = text.charCodeAt(at);
	if (marker !== BACKTICK && marker !== TILDE) return 0;
	const after = runEnd(text, at, end);
	const length = after - at;
	return length < 3 || (marker === BACKTICK && indexWithin(text, '`', after, end) !== -1) ? 0 : length;
}

/** Whether the line closes a fence: it has at least as many of the same character, and nothing after them. */
export function closesFence(text: string, at: number, end: number, marker: number, length: number): boolean {
	const after = runEnd(text, at, end);
	return text.charCodeAt(at) === marker && after - at >= length && skipBlanks(text, after, end) === end;
}

/**
 * The offset from which the line has only spaces and one of the characters `-*_`. The rest of the line from there on is
 * a thematic break if it has three of them (section 4.1).
 */
function ruleTail(text: string, from: number, end: number): number {
	let at = trimBlanks(text, from, end);
	const marker = at > from ? text.charCodeAt(at - 1) : 0;
	if (marker !== DASH && marker !== ASTERISK && marker !== UNDERSCORE) return end;
	while (at > from && (text.charCodeAt(at - 1) === marker || isBlank(text.charCodeAt(at - 1)))) at -= 1;
	return at;
}

/** Whether the character at `at` follows twice more, perhaps after spaces. */
function hasThree(text: string, at: number, end: number): boolean {
	const marker = text.charCodeAt(at);
	const second = skipBlanks(text, at + 1, end);
	if (second === end || text.charCodeAt(second) !== marker) return false;
	const third = skipBlanks(text, second + 1, end);
	return third < end && text.charCodeAt(third) === marker;
}

/**
 * Tells whether the rest of a line is a thematic break. It reads the end of a line only once, because each of a
 * thousand nested `- ` on a line asks again.
 */
export class RuleFinder {
	#number = 0;
	#tailFrom = 0;

	isAt({ text, at, end, number }: LineCursor): boolean {
		if (!hasThree(text, at, end)) return false;
		if (this.#number !== number) {
			this.#number = number;
			this.#tailFrom = ruleTail(text, at, end);
		}
		return at >= this.#tailFrom;
	}
}

/**
 * The length of the list marker at `at`, or 0 (section 5.2).
 *
 * @param interrupts the item would end a paragraph, so it must not be empty, and its number must be 1.
 */
export function listMarkerLength(text: string, at: number, end: number, interrupts: boolean): number {
	let after = at;
	const first = text.charCodeAt(at);
	if (isDigit(first)) {
		while (after < end && after - at < 10 && isDigit(text.charCodeAt(after))) after += 1;
		const delimiter = after < end ? text.charCodeAt(after) : 0;
		if (after - at > 9 || (delimiter !== DOT && delimiter !== PAREN_CLOSE)) return 0;
		if (interrupts && (first !== DIGIT_1 || after - at > 1)) return 0;
	} else if (first !== DASH && first !== ASTERISK && first !== PLUS) return 0;
	after += 1;
	if (after < end && !isBlank(text.charCodeAt(after))) return 0;
	return interrupts && skipBlanks(text, after, end) === end ? 0 : after - at;
}
