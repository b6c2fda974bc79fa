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
