import { expect, test } from 'vitest';
import { ageOf, buildActivity, countFinished, historyOf } from '../../../src/core/board/history';
import type { FinishedDays } from '../../../src/core/board/history';
import type { PaperSummary } from '../../../src/core/papers/paper';
import { dayNumber } from '../../../src/core/text/day';
import { paper } from '../papers/papers';

const today = dayNumber('2026-03-01') ?? NaN;
const age = (properties: string) => ageOf(paper('A', properties).progress, today);

test.each([
	['since its last pass was finished', 'pass: 2\npass-1-date: 2026-02-24', { days: 5, stale: false }],
	[
		'by the latest date, whichever pass it is of',
		'pass: 3\npass-1-date: 2026-02-24\npass-2-date: 2026-02-20',
		{ days: 5, stale: false },
	],
	['over the turn of the year', 'pass: 2\npass-1-date: 2025-12-31', { days: 60, stale: true }],
	['stale from 30 days on', 'pass: 2\npass-1-date: 2026-01-30', { days: 30, stale: true }],
	['not stale a day before', 'pass: 2\npass-1-date: 2026-01-31', { days: 29, stale: false }],
	[
		'set aside on purpose, and never stale',
		'pass: 1\nreading-status: later\npass-1-date: 2025-01-01',
		{ days: 424, stale: false },
	],
	['unknown without a date', 'pass: 2', null],
	['unknown where the date is none', 'pass: 2\npass-1-date: in spring', null],
	['unknown where the date is to come', 'pass: 2\npass-1-date: 2026-03-02', null],
	['none once it is finished', 'pass: 3\nreading-status: finished\npass-3-date: 2026-01-01', null],
])('how long a paper is in its pass: %s', (_, properties, expected) => {
	expect(age(properties)).toEqual(expected);
});

test('a date counts without a section for its pass', () => {
	expect(paper('A', 'pass: 2\nPass-1-Date: 2026-02-24').progress.finished).toEqual([
		{ number: 1, date: '2026-02-24' },
	]);
});

/** A Tuesday. */
const TODAY = '2026-11-24';
const MONDAY = 1;
const day = (text: string): number => dayNumber(text) ?? NaN;
const counted = (papers: readonly PaperSummary[]): FinishedDays => {
	const days: FinishedDays = new Map();
	for (const one of papers) countFinished(days, one, 1);
	return days;
};
const papers = [
	paper('A', 'pass: 3\npass-1-date: 2026-11-22\npass-2-date: 2026-11-23'),
	paper('B', 'pass: 2\npass-1-date: 2026-11-24'),
	paper('C', 'pass: 2\npass-1-date: 2026-11-24'),
	paper('Of the first day', 'pass: 2\npass-1-date: 2025-11-24'),
	paper('Too long ago', 'pass: 2\npass-1-date: 2025-11-23'),
	paper('To come', 'pass: 2\npass-1-date: 2026-11-25'),
	paper('No date', 'pass: 2\npass-1-date: soon'),
];

test('counts passes by day, over a year of whole weeks up to today', () => {
	const { from, days, total } = buildActivity(counted(papers), day(TODAY), MONDAY);
	expect(from).toBe(day('2025-11-24'));
	expect(days).toHaveLength(52 * 7 + 2);
	expect([days[0], days.at(-3), days.at(-2), days.at(-1)]).toEqual([1, 1, 1, 2]);
	expect(total).toBe(5);
});

test.each([
	['Monday', MONDAY, 3],
	['Sunday', 0, 4],
	['Saturday', 6, 4],
])('counts those of this week, which begins on %s', (_, weekStart, thisWeek) => {
	expect(buildActivity(counted(papers), day(TODAY), weekStart).thisWeek).toBe(thisWeek);
});

test('without papers nothing was done', () => {
	expect(buildActivity(new Map(), day(TODAY), MONDAY)).toMatchObject({ total: 0, thisWeek: 0 });
});

test('a paper that changed is counted out as it was, and in as it is', () => {
	const days = counted(papers);
	countFinished(days, paper('B', 'pass: 2\npass-1-date: 2026-11-24'), -1);
	countFinished(days, paper('B', 'pass: 2\npass-1-date: 2026-11-23'), 1);
	expect(buildActivity(days, day(TODAY), MONDAY).days.slice(-2)).toEqual([2, 1]);
});

const said = (properties: string, body = ''): string[] =>
	historyOf(paper('A', properties, body).progress).map(({ pass, date, days, answered }) =>
		[
			String(pass),
			date,
			days === null ? '' : `+${String(days)}`,
			answered === null ? '' : `${String(answered.count)}/${String(answered.of)}`,
		]
			.filter((part) => part !== '')
			.join(' '),
	);

test('passes are told by the day they were finished, with the days between', () => {
	expect(said('pass: 3\npass-2-date: 2026-03-14\npass-1-date: 2026-02-27')).toEqual([
		'1 2026-02-27',
		'2 2026-03-14 +15',
	]);
});

test('a pass read again after a later one stands where its day is', () => {
	expect(said('pass: 2\npass-1-date: 2026-03-14\npass-2-date: 2026-03-01')).toEqual([
		'2 2026-03-01',
		'1 2026-03-14 +13',
	]);
});

test('a date that is none comes last, and nothing is counted from it', () => {
	expect(said('pass: 2\npass-1-date: someday\npass-2-date: 2026-03-01')).toEqual(['2 2026-03-01', '1 someday']);
});

test.each([
	'2026-02-27',
	'"[[2026-02-27]]"',
	'[[2026-02-27]]',
	'"[[Journal/2026-02-27|27 Feb]]"',
	'February 27, 2026',
	'20260227',
	'2026年2月27日',
	'2026-02-27T23:00',
])('a date written as %s is that day', (date) => {
	expect(said(`pass: 3\npass-2-date: 2026-03-14\npass-1-date: ${date}`)).toEqual([
		'1 2026-02-27',
		'2 2026-03-14 +15',
	]);
});

test('what was answered is told where the note has the pass', () => {
	expect(said('pass: 2\npass-1-date: 2026-03-01', '# First pass\n## What\nThis.\n## Why\n')).toEqual([
		'1 2026-03-01 1/2',
	]);
});
