import type { PaperSummary } from '../papers/paper';
import { noteName } from '../facts/title';

/**
 * How well a paper matches a query, the best first; null if it does not.
 *
 * 0: at the start of words in its title or note name; 1: elsewhere in these; 2: in an author or a `#tag`; 3: as an
 * abbreviation of its title or note name.
 */
export type PaperSearch = (paper: PaperSummary) => 0 | 1 | 2 | 3 | null;

/** Letters and signs that Unicode does not split into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i',
	ς: 'σ',
	'‘': "'",
	'’': "'",
	'‐': '-',
	'–': '-',
	'—': '-',
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const BEYOND_ASCII = /[^ -~]/u;
const ACCENTS = /\p{Mn}+/gu;
const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const WORDS = /[\p{L}\p{N}]+/gu;
const BETWEEN_AUTHORS = /[,;、]/u;
/** Fewer letters match the initials of almost any title. */
const FEWEST_INITIALS = 3;

/**
 * Prepares a search for the words of a query. All must be in one field: the title, the note's name, one author, or one
 * tag with its `#`. Case, accents, normal forms and full-width forms do not matter.
 *
 * The words may also abbreviate the title: by letters of one of its words, starting with the first (`brd` for bread),
 * or by initials (`aiayn`). Letters from several words or authors would match far too much.
 *
 * @returns null for a query without words.
 */
export function paperSearch(query: string): PaperSearch | null {
	const words = foldText(query).match(/\S+/gu);
	if (words === null) return null;
	const fits = (field: string): boolean => words.every((word) => field.includes(word));
	return ({ path, title, authors, tags }) => {
		const name = noteName(path);
		const titles = name === title ? [foldText(title)] : [foldText(title), foldText(name)];
		const found = titles.filter(fits);
		if (found.length > 0) return found.some((field) => words.every((word) => startsWordOf(field, word))) ? 0 : 1;
		const named = foldText(authors);
		if (fits(named) && named.split(BETWEEN_AUTHORS).some(fits)) return 2;
		if (tags.some((tag) => fits(foldText(`#${tag}`)))) return 2;
		return titles.some((field) => abbreviate(words, field)) ? 3 : null;
	};
}

/** Prepares a text for comparison: lower case, no accents, plain forms of special characters. */
export function foldText(text: string): string {
	if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.toLowerCase()
		.replace(NOT_PLAIN, (sign) => PLAIN[sign] ?? sign);
}

/** Whether a word is at the start of a word. Every Chinese character starts one. */
function startsWordOf(field: string, word: string): boolean {
	if (HAN.test(word.charAt(0))) return true;
	for (let at = field.indexOf(word); at !== -1; at = field.indexOf(word, at + 1)) {
		if (!LETTER.test(field.charAt(at - 1))) return true;
	}
	return false;
}

function abbreviate(words: readonly string[], field: string): boolean {
	// Most titles lack some letter, and splitting them is slow.
	if (!words.every((word) => holdsInOrder(field, word))) return false;
	const full = field.match(WORDS) ?? [];
	const initials = full.map((word) => word.charAt(0)).join('');
	return words.every(
		(word) =>
			(word.length >= FEWEST_INITIALS && initials.includes(word)) || full.some((one) => abbreviates(word, one)),
	);
}

/** Whether both start with the same letter, and one has the other's letters in order. */
function abbreviates(word: string, full: string): boolean {
	return word.charAt(0) === full.charAt(0) && holdsInOrder(full, word);
}

function holdsInOrder(text: string, letters: string): boolean {
	let at = 0;
	for (const letter of letters) {
		const found = text.indexOf(letter, at);
		if (found === -1) return false;
		at = found + letter.length;
	}
	return true;
}
