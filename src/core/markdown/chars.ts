/** UTF-16 codes of the characters that mean something in Markdown. */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const EXCLAMATION = 33;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const PAREN_OPEN = 40;
export const PAREN_CLOSE = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
const DIGIT_0 = 48;
export const DIGIT_1 = 49;
const DIGIT_9 = 57;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const BRACKET_OPEN = 91;
export const BACKSLASH = 92;
export const BRACKET_CLOSE = 93;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const PIPE = 124;
export const TILDE = 126;

/** CommonMark's space or tab; line endings never reach the callers, which work within a line. */
export function isBlank(code: number): boolean {
	return code === SPACE || code === TAB;
}

export function isDigit(code: number): boolean {
	return code >= DIGIT_0 && code <= DIGIT_9;
}

/** ASCII letters, both cases. */
export function isLetter(code: number): boolean {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}

/** The first offset from `at` on that is no space or tab; `end` where there is none. */
export function skipBlanks(text: string, at: number, end: number): number {
	while (at < end && isBlank(text.charCodeAt(at))) at += 1;
	return at;
}

/** The offset after the last character before `end` that is no space or tab; `from` where there is none. */
export function trimBlanks(text: string, from: number, end: number): number {
	while (end > from && isBlank(text.charCodeAt(end - 1))) end -= 1;
	return end;
}

/** `indexOf` that never looks past `end`, which keeps scanning linear when the needle is nowhere near. */
export function indexWithin(text: string, needle: string, from: number, end: number): number {
	const first = needle.charCodeAt(0);
	for (let at = from; at <= end - needle.length; at += 1) {
		if (text.charCodeAt(at) === first && text.startsWith(needle, at)) return at;
	}
	return -1;
}

/** Raised and lowered characters beside the plain ones that they stand for. */
export const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
export const RAISED_PLAIN = '0123456789+-=()ni';
export const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵢⱼₙₐₑₒₓₖₘₜ';
export const LOWERED_PLAIN = '0123456789+-=()ijnaeoxkmt';

/** Beyond digits, signs and the letters of indices few fonts have the lowered ones, and words read better as words. */
const LEGIBLE = LOWERED.indexOf('ₙ') + 1;
/** What looks the same on the line: marks of footnotes, references in brackets. */
const RAISED_BY_NATURE = /^(?:[*†‡§¶#°′″™®©]+|\[[^[\]]*\])$/u;
const WORD = /^[\p{L}\p{M}\p{Nd}.]+$/u;

/**
 * Raised or lowered text where there is nothing but text: in Unicode's characters where all of it has them (`10²³`),
 * else as formulas are typed (`x_max`, `e^(-x + 1)`).
 *
 * @param before what it stands behind.
 */
export function scriptText(mark: 'sub' | 'sup', content: string, before: string): string {
	const text = content.trim();
	const [scripts, plain] = mark === 'sup' ? [RAISED, RAISED_PLAIN] : [LOWERED.slice(0, LEGIBLE), LOWERED_PLAIN];
	const written = [...text.replaceAll('−', '-')].map((char) => scripts.charAt(plain.indexOf(char)));
	if (!written.includes('')) return written.join('');
	const isOrdinal = /^(?:st|nd|rd|th)$/u.test(text) && /\d$/u.test(before);
	if (mark === 'sup' && (isOrdinal || RAISED_BY_NATURE.test(text))) return text;
	const sign = mark === 'sup' ? '^' : '_';
	return WORD.test(text) ? sign + text : `${sign}(${text})`;
}
