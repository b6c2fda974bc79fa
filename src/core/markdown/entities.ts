/**
 * The names that HTML 4 has for characters, each before its own, without those that a rule tells; a
 * few of HTML 5 beside them.
 */
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

/** The small letters in the order of Unicode; the capitals are in the same, without the second sigma. */
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

/** The character of a name as in `&times;`; null for one that is not known. */
export function namedCharacter(name: string): string | null {
	return CHARACTERS.get(name) ?? greekLetter(name) ?? accentedLetter(name);
}

function greekLetter(name: string): string | null {
	const small = name.charAt(0).toLowerCase() + name.slice(1);
	const at = GREEK.indexOf(small);
	if (at === -1 || name === 'Sigmaf') return null;
	return String.fromCharCode((small === name ? FIRST_SMALL : FIRST_CAPITAL) + at);
}

/** `eacute` is what `e` is with that accent, where there is such a letter. */
function accentedLetter(name: string): string | null {
	const accent = Object.hasOwn(ACCENTS, name.slice(1)) ? ACCENTS[name.slice(1)] : undefined;
	const letter = `${name.charAt(0)}${accent ?? ''}`.normalize('NFC');
	return accent !== undefined && letter.length === 1 ? letter : null;
}
