// UTF-16 codes of the characters with a meaning in Markdown.
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

/** A space or a tab. Callers work within a line, so line endings do not occur. */
export function isBlank(code: number): boolean {
	return code === SPACE || code === TAB;
}

export function isDigit(code: number): boolean {
	return code >= DIGIT_0 && code <= DIGIT_9;
}

/** ASCII only. */
export function isLetter(code: number): boolean {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}

/** The offset of the next character that is not a space or a tab, or `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
	while (at < end && isBlank(text.charCodeAt(at))) at += 1;
	return at;
}

/** The offset after the last character that is not a space or a tab, or `from`. */
export function trimBlanks(text: string, from: number, end: number): number {
	while (end > from && isBlank(text.charCodeAt(end - 1))) end -= 1;
	return end;
}

/** The offset after the character at `at` and all equal ones that directly follow it. */
export function runEnd(text: string, at: number, end: number): number {
	const code = text.charCodeAt(at);
	let after = at;
	while (after < end && text.charCodeAt(after) === code) after += 1;
	return after;
}

/** Whether an odd number of backslashes precedes an offset. */
export function isEscaped(text: string, from: number, at: number): boolean {
	let before = at;
	while (before > from && text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
	return (at - before) % 2 === 1;
}

/** `indexOf` that stops at `end`, which keeps scanning linear if the next occurrence is far away. */
export function indexWithin(text: string, needle: string, from: number, end: number): number {
	const first = needle.charCodeAt(0);
	for (let at = from; at <= end - needle.length; at += 1) {
		if (text.charCodeAt(at) === first && text.startsWith(needle, at)) return at;
	}
	return -1;
}

/** Superscript and subscript characters, with their plain characters in the same order. */
export const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
export const RAISED_PLAIN = '0123456789+-=()ni';
export const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵢⱼₙₐₑₒₓₖₘₜ';
export const LOWERED_PLAIN = '0123456789+-=()ijnaeoxkmt';

/** Few fonts have the subscript letters after these, and words such as `max` are easier to read in plain letters. */
const LEGIBLE = LOWERED.indexOf('ₙ') + 1;
/** Footnote marks and references in brackets, which look the same without superscript. */
const RAISED_BY_NATURE = /^(?:[*†‡§¶#°′″™®©]+|\[[^[\]]*\])$/u;
const WORD = /^[\p{L}\p{M}\p{Nd}.]+$/u;

/**
 * Writes superscript or subscript as plain text: in Unicode characters if all of them exist (`10²³`), else as in typed
 * formulas (`x_max`, `e^(-x + 1)`).
 *
 * @param before the text before it.
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

/** The entities of HTML 4 and a few of HTML 5, each name before its character. Letters with accents follow a rule. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
	(
		'nbsp\u00a0 iexcl¡ cent¢ pound£ curren¤ yen¥ brvbar¦ sect§ uml¨ copy© ordfª laquo« not¬ shy\u00ad reg® macr¯ deg° plusmn± sup2² sup3³ acute´ microµ para¶ middot· cedil¸ sup1¹ ordmº raquo» frac14¼ ' +
		'frac12½ frac34¾ iquest¿ AEligÆ ETHÐ times× OslashØ THORNÞ szligß aeligæ ethð divide÷ oslashø thornþ fnofƒ thetasymϑ upsihϒ pivϖ bull• hellip… prime′ Prime″ oline‾ frasl⁄ weierp℘ imageℑ realℜ trade™ ' +
		'alefsymℵ larr← uarr↑ rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ ' +
		'cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang⟨ rang⟩ loz◊ spades♠ clubs♣ hearts♥ diams♦ quot" ' +
		'amp& lt< gt> OEligŒ oeligœ circˆ tilde˜ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ permil‰ ' +
		"lsaquo‹ rsaquo› euro€ apos' check✓ cross✗ leq≤ geq≥"
	)
		.split(' ')
		.map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** The small letters in the order of Unicode. Capitals have the same order, with a gap at `sigmaf`. */
export const GREEK: readonly string[] =
	'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
		' ',
	);
export const [FIRST_SMALL, FIRST_CAPITAL] = [0x3b1, 0x391];
const ACCENTS: Readonly<Record<string, string>> = {
	grave: '\u0300',
	acute: '\u0301',
	circ: '\u0302',
	tilde: '\u0303',
	uml: '\u0308',
	ring: '\u030a',
	cedil: '\u0327',
	caron: '\u030c',
};

/** The character of an entity such as `&times;`, or null if the name is unknown. */
export function namedCharacter(name: string): string | null {
	return CHARACTERS.get(name) ?? greekLetter(name) ?? accentedLetter(name);
}

function greekLetter(name: string): string | null {
	const small = name.charAt(0).toLowerCase() + name.slice(1);
	const at = GREEK.indexOf(small);
	if (at === -1 || name === 'Sigmaf') return null;
	return String.fromCharCode((small === name ? FIRST_SMALL : FIRST_CAPITAL) + at);
}

/** `eacute` is `e` with an accent, but Unicode does not have every combination. */
function accentedLetter(name: string): string | null {
	const accent = Object.hasOwn(ACCENTS, name.slice(1)) ? ACCENTS[name.slice(1)] : undefined;
	const letter = `${name.charAt(0)}${accent ?? ''}`.normalize('NFC');
	return accent !== undefined && letter.length === 1 ? letter : null;
}
