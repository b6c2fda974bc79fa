import { stripDecoration } from '../text/names';
import { READING_STATUSES } from './reading-state';
import type { ReadingStatus } from './reading-state';
import { isSymbolic, statedValue, withoutSymbols } from '../facts/value';
import { everyWord } from '../words/words';

/** Emoji that mean a status as the whole value. Next to a word they are ignored. */
const EMOJI = ['📖, 👀 = reading', '⏸, ⏳ = later', '❌, 🚫 = stopped', '✅, ✔, ☑, 🏁 = finished'];

/** `pass` is set if the word names one. */
export interface StatusMeaning {
	readonly status: ReadingStatus;
	readonly pass: number | null;
}

/** Maps a `statusWord` to its meaning; null for words such as `draft`, which say nothing about reading. */
export type StatusVocabulary = ReadonlyMap<string, StatusMeaning | null>;

/** How the settings write the meaning of words that say nothing about reading. */
export const NO_MEANING = 'none';

/** The built-in words, as in the settings. */
export const DEFAULT_STATUS_WORDS = [...everyWord(({ statuses }) => statuses.words), ...EMOJI].join('\n');

/** A longer text is a sentence, of which only the beginning counts. */
const LONGEST = 100;

const BUILT_IN_VOCABULARY = parseVocabulary(DEFAULT_STATUS_WORDS);

/**
 * The form in which status words are compared: no emoji, plain letters in lower case, one space instead of hyphens and
 * underscores. A list is read by its first item, a link by its text, a tag by its last part.
 */
export function statusWord(value: unknown): string {
	let { text } = statedValue(value);
	// Removing one decoration may uncover another, as in `**📖 Reading**`.
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

/** Reads the text of the settings. Lines without a meaning are ignored. */
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

/** The user's own words take precedence over the built-in ones. */
export function vocabularyWith(ownWords: string): StatusVocabulary {
	return new Map([...BUILT_IN_VOCABULARY, ...parseVocabulary(ownWords)]);
}

/** @returns undefined if the text is not a meaning. */
function parseMeaning(text: string): StatusMeaning | null | undefined {
	const match = /^\s*([a-z]+)(?:\s+(\d))?\s*$/u.exec(text);
	if (match?.[1] === NO_MEANING && match[2] === undefined) return null;
	const status = READING_STATUSES.find((known) => known === match?.[1]);
	return status === undefined ? undefined : { status, pass: match?.[2] === undefined ? null : Number(match[2]) };
}

/** A status word of papers that the vocabulary does not know. */
export interface UnknownWord {
	readonly word: string;
	readonly papers: readonly string[];
}

interface PaperWithWord {
	readonly path: string;
	readonly progress: { readonly unknownStatus: string };
}

/** The most used word first. */
export function unknownWords(papers: Iterable<PaperWithWord>): UnknownWord[] {
	const found = new Map<string, string[]>();
	for (const {
		path,
		progress: { unknownStatus },
	} of papers) {
		if (unknownStatus === '') continue;
		const paths = found.get(unknownStatus);
		if (paths === undefined) found.set(unknownStatus, [path]);
		else paths.push(path);
	}
	return [...found]
		.map(([word, paths]) => ({ word, papers: paths }))
		.sort((a, b) => b.papers.length - a.papers.length || (a.word < b.word ? -1 : 1));
}

/**
 * Adds words to the text of the settings, on the line of the same meaning if there is one. A word with an equals sign
 * in it cannot be added.
 *
 * @param meanings the meaning of each word as in the settings: `reading 2`.
 */
export function teachWords(statusWords: string, meanings: ReadonlyMap<string, string>): string {
	const lines = statusWords.trim() === '' ? [] : statusWords.split('\n');
	for (const [word, meaning] of meanings) {
		if (!canBeTaught(word)) continue;
		const at = lines.findIndex(
			(line) => line.includes('=') && line.slice(line.indexOf('=') + 1).trim() === meaning,
		);
		const line = lines[at];
		if (line === undefined) lines.push(`${word} = ${meaning}`);
		else lines[at] = `${line.slice(0, line.indexOf('=')).trimEnd()}, ${word} = ${meaning}`;
	}
	return lines.join('\n');
}

/** Whether a line of the settings can hold a word. */
export function canBeTaught(word: string): boolean {
	const read = parseVocabulary(`${word} = queued`);
	return read.size === 1 && read.has(word);
}
