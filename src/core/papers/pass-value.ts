import { isKeycap, statedValue } from '../facts/value';
import type { PassWords } from '../words/language-words';
import { EVERY_LANGUAGE, anyOf, everyWord } from '../words/words';

/** A lone V or X is more often a tick than a number. */
const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

/** A longer value is a sentence. */
const LONGEST = 40;

const SPELLINGS = spellings();
/** Separators between a pass and the number of passes, the longest first. */
const JOINS = [...everyWord(({ passes }) => passes.totals).map(compact), '/'].sort((a, b) => b.length - a.length);
const NAMES_BEHIND = new RegExp(`${anyOf(everyWord(({ passes, isSpaced }) => (isSpaced ? passes.names : [])))}$`, 'u');

/**
 * The pass of a value that states nothing else: `2`, `"2"`, `[2]`, `2/3`, `pass 2`, `pass_2`, `Pass 2 of 3`, `second
 * pass`, `two`, `II`, `②`, `第二遍`, with an emoji around it or as a link.
 *
 * @returns null for everything else: `hunter2` is a password, and `done with pass 1` does not state which pass the
 * paper is at.
 */
export function readPassNumber(value: unknown): number | null {
	if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= 9 ? value : null;
	const { text } = statedValue(value);
	if (text.length > LONGEST) return null;
	if (isKeycap(text)) return SPELLINGS.get(text.slice(0, 1)) ?? null;
	const spelled = compact(text);
	return SPELLINGS.get(spelled) ?? passOfTotal(spelled);
}

/** Whether the pass property shows that a note is a paper: it states a pass, or is empty and waits for one. */
export function isPassValue(value: unknown): boolean {
	return isEmptyValue(value) || readPassNumber(value) !== null;
}

/** Whether a property has no value. */
export function isEmptyValue(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The pass in `2/3` or `pass2of3`, if it is not greater than the total. */
function passOfTotal(spelled: string): number | null {
	const join = JOINS.find((one) => spelled.includes(one));
	if (join === undefined) return null;
	const at = spelled.indexOf(join);
	const pass = SPELLINGS.get(spelled.slice(0, at));
	const total = SPELLINGS.get(
		spelled
			.slice(at + join.length)
			.replace(/\)$/u, '')
			.replace(NAMES_BEHIND, ''),
	);
	return pass !== undefined && total !== undefined && pass <= total ? pass : null;
}

/** Every spelling of each pass, in the form of `compact`. */
function spellings(): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (let pass = 0; pass <= 9; pass += 1)
		for (const { passes, isSpaced } of EVERY_LANGUAGE) {
			const written = isSpaced ? spacedSpellings(passes, pass) : unspacedSpellings(passes, pass);
			for (const one of written) found.set(compact(one), pass);
		}
	return found;
}

function spacedSpellings(words: PassWords, pass: number): string[] {
	const cardinals = [String(pass), words.numbers[pass] ?? '', ROMAN[pass] ?? ''].filter((number) => number !== '');
	const ordinals =
		pass === 0 ? [] : [words.ordinals[pass - 1] ?? '', ...words.ordinalEndings.map((ending) => `${pass}${ending}`)];
	const named = [...words.names, ...words.readings].flatMap((name) => [
		...cardinals.flatMap((number) => ['', '-', '#', 'no.'].map((sign) => `${name}${sign}${number}`)),
		...ordinals.flatMap((number) =>
			['', '-'].flatMap((join) => ['', ...words.articles].map((article) => `${article}${number}${join}${name}`)),
		),
	]);
	return [...cardinals, ...ordinals, ...named];
}

function unspacedSpellings({ numbers, ordinalPrefix, names, readings }: PassWords, pass: number): string[] {
	const cardinals = [String(pass), numbers[pass] ?? ''];
	return [
		...cardinals.slice(1),
		...cardinals.flatMap((number) => [...names, ...readings].map((name) => `${ordinalPrefix}${number}${name}`)),
		...cardinals.flatMap((number) => names.map((name) => `${number}${name}`)),
	];
}

/** Removes spaces, underscores and letter case. */
function compact(text: string): string {
	return text.replace(/[\s_]+/gu, '').toLowerCase();
}
