import { stripDecoration } from '../passes/label';
import { READING_STATUSES } from './reading-state';
import type { ReadingStatus } from './reading-state';

/** What one of the user's own words says: a status, and the pass where the word names one. */
export interface StatusMeaning {
	readonly status: ReadingStatus;
	readonly pass: number | null;
}

/** The user's words for states (`statusWord` → meaning). */
export type StatusVocabulary = ReadonlyMap<string, StatusMeaning>;

/** The words in use, one `word, word = status [pass]` a line; users edit them in the settings. */
export const DEFAULT_STATUS_WORDS = [
	'queued, todo, to do, to read, to-read, unread, new, backlog, inbox, 待读, 未读, 未开始, 想读 = queued',
	'reading, doing, in progress, in-progress, started, current, 在读, 阅读中, 正在读, 进行中 = reading',
	'later, on hold, paused, waiting, someday, 稍后, 搁置, 暂停, 以后再读 = later',
	'stopped, dropped, skipped, abandoned, not reading, 放弃, 不读, 停止 = stopped',
	'finished, done, read, complete, completed, 已读, 读完, 完成, 已完成 = finished',
	'pass 1, pass_1, first pass, skimmed, 第一遍, 粗读 = reading 1',
	'pass 2, pass_2, second pass, 第二遍 = reading 2',
	'pass 3, pass_3, third pass, 第三遍, 精读 = reading 3',
].join('\n');

/** A status in the form words are compared in: no emoji, one kind of space, lower case; a list or link counts by its first word. */
export function statusWord(value: unknown): string {
	const first: unknown = Array.isArray(value) ? (value as unknown[]).flat(3)[0] : value;
	if (typeof first !== 'string' && typeof first !== 'number') return '';
	const text = String(first).replace(/^#|^\[\[|\]\]$/gu, '');
	const shown = text.includes('|') ? text.slice(text.lastIndexOf('|') + 1) : text.slice(text.lastIndexOf('/') + 1);
	return stripDecoration(shown).replace(/[\s_]+/gu, ' ').toLowerCase();
}

/** Reads the vocabulary from its settings text; lines that say nothing are passed over. */
export function parseVocabulary(text: string): StatusVocabulary {
	const vocabulary = new Map<string, StatusMeaning>();
	for (const line of text.split('\n')) {
		const [words, meaning] = line.split('=');
		const match = /^\s*([a-z]+)(?:\s+(\d))?\s*$/u.exec(meaning ?? '');
		const status = READING_STATUSES.find((known) => known === match?.[1]);
		if (words === undefined || status === undefined) continue;
		const pass = match?.[2] === undefined ? null : Number(match[2]);
		for (const word of words.split(/[,，、]/u)) {
			const key = statusWord(word);
			if (key !== '') vocabulary.set(key, { status, pass });
		}
	}
	return vocabulary;
}
