import { stripDecoration } from '../text/label';
import { READING_STATUSES } from './reading-state';
import type { ReadingStatus } from './reading-state';
import { isSymbolic, statedValue, withoutSymbols } from '../facts/stated-value';

/**
 * The words for states that are known without being taught, by language, each line as in the settings: `word, word =
 * status [pass]`.
 */
const BUILT_IN_WORDS = {
	// Those of this plugin, and of Goodreads, Hardcover, StoryGraph and Zotero's reading list.
	en: [
		'queued, todo, to do, to read, toread, want to read, to be read, tbr, up next, unread, not started, new, backlog, inbox = queued',
		'reading, currently reading, reading now, doing, in progress, inprogress, wip, started, current, ongoing = reading',
		'later, come back later, set aside, on hold, paused, waiting, someday = later',
		'stopped, stop here, dropped, skipped, abandoned, not reading, did not finish, dnf = stopped',
		'finished, done, read, complete, completed, finished reading = finished',
		'skimmed, first pass, pass 1 = reading 1',
		'second pass, pass 2 = reading 2',
		'third pass, pass 3 = reading 3',
	],
	// Those of this plugin, and of apps such as Douban and WeRead.
	zh: [
		'待读, 未读, 未开始, 未开始读, 想读, 待精读, 排队 = queued',
		'在读, 阅读中, 正在读, 正在阅读, 进行中 = reading',
		'稍后, 稍后再读, 以后再读, 搁置, 暂停, 待续 = later',
		'到此为止, 读到这里为止, 放弃, 弃读, 不读, 停止 = stopped',
		'已读, 读过, 读完, 已读完, 完成, 已完成, 已精读 = finished',
		'第一遍, 粗读, 粗读中, 已粗读, 泛读, 泛读中, 已泛读, 略读, 略读中, 已略读 = reading 1',
		'第二遍 = reading 2',
		'第三遍, 精读, 精读中 = reading 3',
	],
	// Emoji that stand alone; beside a word they say nothing.
	emoji: ['📖, 👀 = reading', '⏸, ⏳ = later', '❌, 🚫 = stopped', '✅, ✔, ☑, 🏁 = finished'],
} as const;

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
export const DEFAULT_STATUS_WORDS = Object.values(BUILT_IN_WORDS).flat().join('\n');

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
