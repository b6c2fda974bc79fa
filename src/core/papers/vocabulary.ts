import { stripDecoration } from '../text/label';
import { READING_STATUSES } from './reading-state';
import type { ReadingStatus } from './reading-state';
import { isSymbolic, statedValue, withoutSymbols } from '../facts/stated-value';
import { everyWord } from '../words/words';

/** Emoji that stand alone; beside a word they say nothing. */
const EMOJI = ['📖, 👀 = reading', '⏸, ⏳ = later', '❌, 🚫 = stopped', '✅, ✔, ☑, 🏁 = finished'];

/** What one of the user's own words says: a status, and the pass where the word names one. */
export interface StatusMeaning {
	readonly status: ReadingStatus;
	readonly pass: number | null;
}

/**
 * Words for states (`statusWord` → meaning). The meaning is null where a word says nothing about
 * reading, such as `draft`.
 */
export type StatusVocabulary = ReadonlyMap<string, StatusMeaning | null>;

/** What a line of the settings gives as the meaning of words that say nothing about reading. */
export const NO_MEANING = 'none';

/** The words that are known without being taught, in the form of the settings. */
export const DEFAULT_STATUS_WORDS = [...everyWord(({ statuses }) => statuses.words), ...EMOJI].join('\n');

/** Of a longer text, which is a sentence and no word, only the beginning counts. */
const LONGEST = 100;

const BUILT_IN_VOCABULARY = parseVocabulary(DEFAULT_STATUS_WORDS);

/**
 * The form in which words for states are compared: no emoji, plain letters in lower case, one space instead of hyphens
 * and underscores. Of a list the first item counts, of a link what it shows, of a tag its last part.
 */
export function statusWord(value: unknown): string {
	let { text } = statedValue(value);
	// Taking something off may bring something else to light: the emoji in `**📖 Reading**`.
	for (let before = ''; before !== text; ) {
		before = text;
		text = withoutDecoration(text.slice(0, LONGEST));
	}
	return text;
}

function withoutDecoration(written: string): string {
	const { text } = statedValue(written);
	const tag = text.startsWith('#') ? text.slice(text.lastIndexOf('/') + 1).replace(/^#/u, '') : text;
	return withoutSymbols(isSymbolic(tag) ? tag : stripDecoration(tag) || tag)
		.replace(/[\s_-]+/gu, ' ')
		.toLowerCase()
		.trim();
}

/** Reads the vocabulary from its settings text; lines that say nothing are passed over. */
export function parseVocabulary(text: string): StatusVocabulary {
	const vocabulary = new Map<string, StatusMeaning | null>();
	for (const line of text.split('\n')) {
		const [words, meaning] = line.split('=');
		const read = parseMeaning(meaning ?? '');
		if (words === undefined || read === undefined) continue;
		for (const word of words.split(/[,，、]/u)) {
			const key = statusWord(word);
			if (key !== '') vocabulary.set(key, read);
		}
	}
	return vocabulary;
}

/** The built-in words and the user's own, which win. */
export function vocabularyWith(ownWords: string): StatusVocabulary {
	return new Map([...BUILT_IN_VOCABULARY, ...parseVocabulary(ownWords)]);
}

/** @returns undefined where the text is no meaning. */
function parseMeaning(text: string): StatusMeaning | null | undefined {
	const match = /^\s*([a-z]+)(?:\s+(\d))?\s*$/u.exec(text);
	if (match?.[1] === NO_MEANING && match[2] === undefined) return null;
	const status = READING_STATUSES.find((known) => known === match?.[1]);
	return status === undefined ? undefined : { status, pass: match?.[2] === undefined ? null : Number(match[2]) };
}
