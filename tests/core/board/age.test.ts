import { expect, test } from 'vitest';
import { ageOf } from '../../../src/core/board/history';
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
