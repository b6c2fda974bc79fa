import { propertyKey } from '../front-matter/properties';
import { wellFormed } from '../text/strings';
import { anyOf, everyWord } from '../words/words';

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

/** What people type for a fact that nobody states. */
const MISSING = new RegExp(
	String.raw`^(?:[-–—]{1,3}|[?？]{1,3}|\/|${anyOf(everyWord(({ cells }) => cells.missing))})$`,
	'iu',
);

/** Whether a cell says nothing about its fact. */
export function isMissing(cell: string): boolean {
	return cell === '' || MISSING.test(cell);
}

/** What a property's value says, where it is one text, one number or a list that begins with one. */
interface StatedValue {
	/** The text as it is shown: of a link its alias, else the name of the note. */
	readonly text: string;
	/** The name of the note that a link leads to, or '' if the value is not a link. */
	readonly target: string;
}

const NOTHING: StatedValue = { text: '', target: '' };
const MOST_LISTS = 3;
/** Of a longer text, which is neither a word nor a date, only the beginning counts. */
const LONGEST = 1000;
const KEYCAP = /^[0-9#*]\uFE0F?\u20E3$/u;
const SYMBOL =
	/^(?:[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0E|\uFE0F|[\s■□●○◆◇★☆▶►•·])$/u;
const SYMBOLS_AND_LETTERS = /[0-9#*]\uFE0F?\u20E3|[\s\S]/gu;

/** Reads a property's value. Of a list the first item counts; unquoted, YAML reads `[[Link]]` as a list in a list. */
export function statedValue(value: unknown): StatedValue {
	let depth = 0;
	let first = value;
	// Not further, because by its anchors a YAML list can hold itself.
	for (; depth < MOST_LISTS && Array.isArray(first); depth += 1) first = (first as unknown[])[0];
	if (typeof first !== 'string' && typeof first !== 'number') return NOTHING;
	const text = withoutSymbols(String(first).slice(0, LONGEST));
	if (depth > 1) return linkValue(text);
	return text.startsWith('[[') && text.endsWith(']]') ? linkValue(text.slice(2, -2)) : { text, target: '' };
}

/** A value as a message shows it: what it states, else what kind of value it is. */
export function spelledValue(value: unknown): string {
	const { text } = statedValue(value);
	if (text !== '') return text;
	return typeof value === 'boolean' ? String(value) : Array.isArray(value) ? '[…]' : '{…}';
}

function linkValue(link: string): StatedValue {
	const [path = '', alias = ''] = link.split('|', 2);
	const [note = ''] = path.split('#', 1);
	const target = note
		.slice(note.lastIndexOf('/') + 1)
		.replace(/\.md$/iu, '')
		.trim();
	return { text: alias.trim() === '' ? target : withoutSymbols(alias), target };
}

/**
 * A text without emoji and bullets in front of it and behind it, in the normal form in which full-width letters and
 * circled digits are plain ones. Where there is nothing but an emoji, it stays.
 */
export function withoutSymbols(text: string): string {
	const pieces = text.normalize('NFKC').trim().match(SYMBOLS_AND_LETTERS) ?? [];
	let [from, to] = [0, pieces.length];
	while (from < to && SYMBOL.test(pieces[from] ?? '')) from += 1;
	while (from < to && SYMBOL.test(pieces[to - 1] ?? '')) to -= 1;
	return (from === to ? pieces : pieces.slice(from, to))
		.filter((piece) => from < to || piece !== '\uFE0F')
		.join('')
		.trim();
}

/** Whether a text is nothing but emoji and bullets. */
export function isSymbolic(text: string): boolean {
	return (text.match(SYMBOLS_AND_LETTERS) ?? []).every((piece) => SYMBOL.test(piece));
}

/** Whether a text is a digit in a keycap, as in `2️⃣`. */
export function isKeycap(text: string): boolean {
	return KEYCAP.test(text);
}
