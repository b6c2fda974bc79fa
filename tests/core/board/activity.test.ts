import { expect, test } from 'vitest';
import { buildActivity, countFinished } from '../../../src/core/board/history';
import type { FinishedDays } from '../../../src/core/board/history';
import type { PaperSummary } from '../../../src/core/papers/paper';
import { dayNumber } from '../../../src/core/text/day';
import { paper } from '../papers/papers';

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
