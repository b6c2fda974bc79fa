import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READING_STATUSES } from '../../../src/core/papers/reading-state';
import { parseVocabulary, statusWord, vocabularyWith } from '../../../src/core/papers/vocabulary';
import { pluginTexts, sharedTexts } from '../../../src/locales/locale';

const known = vocabularyWith('');
const said = (word: string): string => {
	const meaning = known.get(statusWord(word));
	return meaning === undefined || meaning === null
		? 'unknown'
		: [meaning.status, meaning.pass ?? ''].join(' ').trim();
};

describe('words that are known without being taught', () => {
	test.each([
		[
			'Goodreads',
			{
				'to-read': 'queued',
				'currently-reading': 'reading',
				read: 'finished',
				'did-not-finish': 'stopped',
				dnf: 'stopped',
			},
		],
		[
			'Hardcover',
			{ 'Want to Read': 'queued', 'Currently Reading': 'reading', Read: 'finished', 'Did Not Finish': 'stopped' },
		],
		[
			'Zotero',
			{
				New: 'queued',
				'To Read': 'queued',
				'In Progress': 'reading',
				Read: 'finished',
				'Not Reading': 'stopped',
			},
		],
		[
			'StoryGraph',
			{
				'To read': 'queued',
				'Currently reading': 'reading',
				Read: 'finished',
				'Did not finish': 'stopped',
				Paused: 'later',
			},
		],
		[
			'Chinese apps',
			{
				想读: 'queued',
				在读: 'reading',
				读过: 'finished',
				泛读: 'reading 1',
				略读: 'reading 1',
				待精读: 'queued',
				已精读: 'finished',
				精读中: 'reading 3',
			},
		],
	])('of %s', (_, words) => {
		expect(Object.fromEntries(Object.keys(words).map((word) => [word, said(word)]))).toEqual(words);
	});

	test.each(['en', 'zh'] as const)('of this plugin in %s', (language) => {
		const { statuses, group } = sharedTexts[language];
		const { steps } = pluginTexts[language];
		expect(READING_STATUSES.map((status) => said(statuses[status]))).toEqual([...READING_STATUSES]);
		expect([said(group('pass-0')), ...[1, 2, 3].map((pass) => said(group(`pass-${pass}`)))]).toEqual([
			'queued',
			'reading 1',
			'reading 2',
			'reading 3',
		]);
		expect([said(steps.later), said(steps.stopped)]).toEqual(['later', 'stopped']);
	});
});

test.each([
	['✅', 'finished'],
	['✔️', 'finished'],
	['📖', 'reading'],
	['⏸️', 'later'],
	['❌', 'stopped'],
])('%s alone is known without being taught, and says nothing beside a word', (emoji, status) => {
	expect(known.get(statusWord(emoji))).toEqual({ status, pass: null });
	expect(statusWord(`${emoji} todo`)).toBe('todo');
});

test('the text of the settings teaches words, and that words say nothing about reading', () => {
	expect([...parseVocabulary('✅, Shelved = later\nliving = none\nx = nonsense\ny = none 2\n= later\nz')]).toEqual([
		['✅', { status: 'later', pass: null }],
		['shelved', { status: 'later', pass: null }],
		['living', null],
	]);
});

test('the settings of users who kept the words they came with mean what they meant', () => {
	const before = [
		'queued, todo, to do, to read, to-read, unread, new, backlog, inbox, 待读, 未读, 未开始, 想读 = queued',
		'pass 1, pass_1, first pass, skimmed, 第一遍, 粗读 = reading 1',
		'pass 3, pass_3, third pass, 第三遍, 精读 = reading 3',
	].join('\n');
	expect(vocabularyWith(before)).toEqual(known);
});

test.each(['✅', '👍🏽', '👎🏽', '👩‍💻', '🇫🇷', '1️⃣'])('%s alone is a word of its own', (emoji) => {
	expect(vocabularyWith(`${emoji} = later`).get(statusWord(emoji))).toEqual({ status: 'later', pass: null });
	expect(statusWord(`${emoji} done`)).toBe('done');
	expect(statusWord(emoji)).not.toBe(statusWord('🏽'));
});

test.each(['[', '*', '✅', '1. ', '#', ']', ' _', '读'])(
	'of a long value of %j only the beginning is a word',
	(unit) => {
		const word = statusWord(`x${unit.repeat(50_000)}x`);
		expect(word.length).toBeLessThanOrEqual(100);
		expect(statusWord(word)).toBe(word);
	},
);

test('a word in the form of comparison stays as it is', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.string({
			unit: fc.constantFrom(
				'a',
				'Ｒ',
				' ',
				'-',
				'_',
				'✅',
				'\uFE0F',
				'读',
				'[',
				']',
				'/',
				'2',
				'.',
				'*',
				'#',
				'|',
			),
		}),
	);
	fc.assert(
		fc.property(text, (written) => {
			const word = statusWord(written);
			expect(word).toBe(word.toLowerCase().trim());
			expect(statusWord(word)).toBe(word);
		}),
		{ seed: 6, numRuns: 3000 },
	);
});
