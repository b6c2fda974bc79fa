import { propertyKey } from '../front-matter/properties';
import { noteName } from './title';
import { wellFormed } from '../text/strings';
import { anyOf, everyWord } from '../words/words';

/** The keys of the parts of a name in bibliographies (CSL, BibTeX, hand-made lists), as `propertyKey`. */
const PARTS = [
	['whole', ['name', 'literal', 'fullname']],
	['given', ['given', 'first', 'firstname', 'givenname']],
	['dropping', ['droppingparticle']],
	['particle', ['nondroppingparticle']],
	['family', ['family', 'last', 'lastname', 'familyname', 'surname']],
	['suffix', ['suffix']],
] as const;

/**
 * Joins a name given in parts (`{family: Vaswani, given: Ashish}`, `{name: Ada Lovelace}`) in spoken order. Chinese
 * names have the family name first and no space.
 *
 * @returns null if a key does not belong to a name, or if parts do not fit together.
 */
function personName(value: object): string | null {
	const parts: Partial<Record<(typeof PARTS)[number][0], string>> = {};
	const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
	for (const [key, part] of entries) {
		const [own] = PARTS.find(([, keys]) => keys.some((known) => known === propertyKey(key))) ?? [];
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

/** In UTF-16 code units. The limit is needed because YAML aliases can turn a few lines into gigabytes. */
export const LONGEST_CELL = 65_536;
const DEEPEST = 100;

/**
 * Writes a property's value as inline Markdown. Text stays unchanged, with its line breaks; items of a list are joined;
 * a person's name in parts becomes one text; other objects become `key: value`; and an unquoted `[[Note]]`, which YAML
 * reads as a nested list, becomes the link it was meant to be.
 *
 * @returns '' for an empty value, and for one that is too long for a cell.
 */
export function renderValue(value: unknown): string {
	return renderWithin(value) ?? '';
}

/** Like `renderValue`, but null for a value that is too long. Reading stops at the limit. */
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

/** Whether a value is an unquoted `[[Note]]`, as YAML reads it. */
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
 * The separator for a list on one line: a comma, or a semicolon if items contain commas (`Vaswani, Ashish; Shazeer,
 * Noam`). Null if they contain both, so that the list could not be split again.
 */
export function separatorOf(items: readonly string[]): ',' | ';' | null {
	const tellsApart = (separator: string): boolean =>
		splitOutsideLinks(items.join(`${separator} `), separator).length === Math.max(1, items.length);
	return tellsApart(',') ? ',' : tellsApart(';') ? ';' : null;
}

const LINK = /\[\[[^[\]]*\]\]/uy;

/** Splits a text, except inside `[[links]]`. */
export function splitOutsideLinks(text: string, separator: string): string[] {
	const parts: string[] = [];
	for (let start = 0; start <= text.length; ) {
		const end = endOfPart(text, separator, start);
		parts.push(text.slice(start, end));
		start = end + 1;
	}
	return parts;
}

/** The next separator outside of `[[links]]`, else the text's end. */
export function endOfPart(text: string, separator: string, from: number): number {
	for (let at = from; at < text.length; at += 1) {
		LINK.lastIndex = at;
		if (LINK.test(text)) at = LINK.lastIndex - 1;
		else if (text[at] === separator) return at;
	}
	return text.length;
}

/** Texts that people type for an unknown fact. */
const MISSING = new RegExp(
	String.raw`^(?:[-–—]{1,3}|[?？]{1,3}|\/|${anyOf(everyWord(({ cells }) => cells.missing))})$`,
	'iu',
);

/** Whether a cell does not state its fact. */
export function isMissing(cell: string): boolean {
	return cell === '' || MISSING.test(cell);
}

/** The content of a text, a number, or a list that starts with one. */
interface StatedValue {
	/** For a link its alias, else the name of its note. */
	readonly text: string;
	/** The name of the note that a link leads to; '' if the value is not a link. */
	readonly target: string;
}

const NOTHING: StatedValue = { text: '', target: '' };
const MOST_LISTS = 3;
/** A longer text is neither a word nor a date. */
const LONGEST = 1000;
const KEYCAP = /^[0-9#*]\uFE0F?\u20E3$/u;
const SYMBOL =
	/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0E|\uFE0F|[\s■□●○◆◇★☆▶►•·])$/u;
const SYMBOLS_AND_LETTERS = /[0-9#*]\uFE0F?\u20E3|[\s\S]/gu;

/** Reads a property's value; of a list, only the first item. YAML reads an unquoted `[[Link]]` as a list in a list. */
export function statedValue(value: unknown): StatedValue {
	let depth = 0;
	let first = value;
	// A YAML list can contain itself by an alias.
	for (; depth < MOST_LISTS && Array.isArray(first); depth += 1) first = (first as unknown[])[0];
	if (typeof first !== 'string' && typeof first !== 'number') return NOTHING;
	const text = withoutSymbols(String(first).slice(0, LONGEST));
	if (depth > 1) return linkValue(text);
	return text.startsWith('[[') && text.endsWith(']]') ? linkValue(text.slice(2, -2)) : { text, target: '' };
}

/** A value as shown in a message: its text, else a sign for its kind. */
export function spelledValue(value: unknown): string {
	const { text } = statedValue(value);
	if (text !== '') return text;
	return typeof value === 'boolean' ? String(value) : Array.isArray(value) ? '[…]' : '{…}';
}

function linkValue(link: string): StatedValue {
	const [path = '', alias = ''] = link.split('|', 2);
	const [note = ''] = path.split('#', 1);
	const target = noteName(note).trim();
	return { text: alias.trim() === '' ? target : withoutSymbols(alias), target };
}

/**
 * Removes emoji and bullets around a text, and turns full-width letters and circled digits into plain ones (NFKC). A
 * text that consists only of emoji keeps them.
 */
export function withoutSymbols(text: string): string {
	const pieces = text.normalize('NFKC').trim().match(SYMBOLS_AND_LETTERS) ?? [];
	let [from, to] = [0, pieces.length];
	while (from < to && isSymbol(pieces[from] ?? '')) from += 1;
	while (from < to && isSymbol(pieces[to - 1] ?? '')) to -= 1;
	return (from === to ? pieces : pieces.slice(from, to))
		.filter((piece) => from < to || piece !== '\uFE0F')
		.join('')
		.trim();
}

/** Whether a text consists only of emoji and bullets. */
export function isSymbolic(text: string): boolean {
	return (text.match(SYMBOLS_AND_LETTERS) ?? []).every(isSymbol);
}

function isSymbol(piece: string): boolean {
	return isKeycap(piece) || SYMBOL.test(piece);
}

/** Whether a text is a keycap such as `2️⃣`. */
export function isKeycap(text: string): boolean {
	return KEYCAP.test(text);
}
