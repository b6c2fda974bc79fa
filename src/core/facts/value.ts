import { propertyKey } from '../front-matter/properties';
import { wellFormed } from '../text/well-formed';

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
function personName(value: object): string | null {
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

/** The most that a cell shows, in UTF-16 code units. With YAML's aliases, a few lines can come to gigabytes. */
export const LONGEST_CELL = 65_536;
const DEEPEST = 100;

/**
 * Writes a property's value as inline Markdown, as the user wrote it: text unchanged, the items of a list one behind
 * the other, a person's name in parts as that name, other objects as `key: value`, an unquoted `[[Note]]` (which YAML
 * reads as a nested list) as the link it was meant to be. Line breaks stay.
 *
 * @returns '' for what is empty, and for what comes to more than a cell shows.
 */
export function renderValue(value: unknown): string {
	return renderWithin(value) ?? '';
}

/** The same, but null for what comes to more than a cell shows; no more of it is looked at than that. */
export function renderWithin(value: unknown): string | null {
	let room = LONGEST_CELL;
	const take = (text: string): string => {
		room -= text.length;
		return room < 0 ? '' : wellFormed(text).trim();
	};
	const render = (part: unknown, depth: number): string => {
		if (typeof part === 'string') return take(part);
		if (typeof part === 'number' || typeof part === 'boolean' || typeof part === 'bigint')
			return take(String(part));
		if (typeof part !== 'object' || part === null) return '';
		if (isUnquotedLink(part)) return take(`[[${part[0][0]}]]`);
		const isList = Array.isArray(part);
		const name = isList ? null : personName(part);
		if (name !== null) return take(name);
		if (depth === DEEPEST) room = -1;
		const pieces: string[] = [];
		for (const [key, inner] of Object.entries(part)) {
			take(isList ? '; ' : `${key}: `);
			if (room < 0) return '';
			const text = render(inner, depth + 1);
			if (!isList) pieces.push(`${wellFormed(key)}: ${text}`);
			else if (text !== '') pieces.push(text);
		}
		return pieces.join(isList ? `${separatorOf(pieces) ?? ';'} ` : ', ');
	};
	const text = render(value, 0);
	return room < 0 || text.length > LONGEST_CELL ? null : text;
}

/** Whether a value is `[[Note]]` without quotes, as YAML reads it. */
export function isUnquotedLink(value: unknown): value is readonly [readonly [string]] {
	return (
		Array.isArray(value) &&
		value.length === 1 &&
		Array.isArray(value[0]) &&
		value[0].length === 1 &&
		typeof value[0][0] === 'string'
	);
}

/**
 * What parts the items of a list when it is written on one line: a comma; a semicolon where an item has a comma of its
 * own (`Vaswani, Ashish; Shazeer, Noam`); null where items have both, so that nothing could part them again.
 */
export function separatorOf(items: readonly string[]): ',' | ';' | null {
	const tellsApart = (separator: string): boolean =>
		splitOutsideLinks(items.join(`${separator} `), separator).length === Math.max(1, items.length);
	return tellsApart(',') ? ',' : tellsApart(';') ? ';' : null;
}

const LINK = /\[\[[^[\]]*\]\]/uy;

/** Parts a text at a separator, but for those within `[[links]]`. */
export function splitOutsideLinks(text: string, separator: string): string[] {
	const parts: string[] = [];
	for (let start = 0; start <= text.length; ) {
		const end = endOfPart(text, separator, start);
		parts.push(text.slice(start, end));
		start = end + 1;
	}
	return parts;
}

/**
 * Where the part that starts at an offset ends: at the next separator that stands in no
 * `[[link]]`, else at the text's end.
 */
export function endOfPart(text: string, separator: string, from: number): number {
	for (let at = from; at < text.length; at += 1) {
		LINK.lastIndex = at;
		if (LINK.test(text)) at = LINK.lastIndex - 1;
		else if (text[at] === separator) return at;
	}
	return text.length;
}
