import { propertyKey } from '../front-matter/properties';

/**
 * The keys that the parts of a person's name have in bibliographies (CSL, BibTeX, hand-made lists), as `propertyKey`.
 */
const PARTS = {
	whole: ['name', 'literal', 'fullname'],
	given: ['given', 'first', 'firstname', 'givenname'],
	dropping: ['droppingparticle'],
	particle: ['nondroppingparticle'],
	family: ['family', 'last', 'lastname', 'familyname', 'surname'],
	suffix: ['suffix'],
} as const;
const PART_NAMES = ['whole', 'given', 'dropping', 'particle', 'family', 'suffix'] as const;

/**
 * A name that is given in parts (`{family: Vaswani, given: Ashish}`, `{name: Ada Lovelace}`), as it is read aloud;
 * Chinese names without a space, the family first.
 *
 * @returns null where the object has other keys than those of a name, or parts that do not go together.
 */
export function personName(value: object): string | null {
	const parts: Partial<Record<keyof typeof PARTS, string>> = {};
	const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
	for (const [key, part] of entries) {
		const own = PART_NAMES.find((name) => PARTS[name].some((known) => known === propertyKey(key)));
		if (own === undefined || parts[own] !== undefined || (part !== null && typeof part !== 'string')) return null;
		if (part === null || part.trim() === '') continue;
		if (!/\p{L}/u.test(part)) return null;
		parts[own] = part.trim();
	}
	const { whole, given = '', dropping = '', particle = '', family = '', suffix = '' } = parts;
	if (whole !== undefined) return Object.keys(parts).length === 1 ? whole : null;
	if (given === '' && family === '') return null;
	const name =
		isHan(given) && isHan(family) ? [dropping, particle, family + given] : [given, dropping, particle, family];
	return [...name, suffix].filter((word) => word !== '').join(' ');
}

function isHan(text: string): boolean {
	return /^[\p{Script=Han}·]+$/u.test(text);
}
