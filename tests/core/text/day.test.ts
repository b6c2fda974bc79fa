import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, startOfWeek, weekday } from '../../../src/core/text/day';

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

test('counts days as the calendar does', () => {
	fc.assert(
		fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
			expect(dayNumber(iso(day))).toBe(day);
			expect(weekday(day)).toBe(new Date(day * 86_400_000).getUTCDay());
		}),
		{ seed: 5 },
	);
});

test.each([
	'',
	'2026',
	'2026-02-29',
	'2026-13-01',
	'2026-00-10',
	'2026-04-31',
	'1900-02-29',
	'2026-01-011',
	'on 2026-01-01',
	'26-01-01',
])('%j is no day', (text) => {
	expect(dayNumber(text)).toBeNull();
});

test.each(['2024-02-29', '2000-02-29', '1600-02-29'])('%s is a day: the one before the first of March', (text) => {
	expect(dayNumber(text)).toBe((dayNumber(text.replace('02-29', '03-01')) ?? NaN) - 1);
});

test('a time is of its day', () => {
	expect(dayNumber('2026-01-01T23:59')).toBe(dayNumber('2026-01-01'));
});

test.each([
	['2026-11-24', 1, '2026-11-23'],
	['2026-11-23', 1, '2026-11-23'],
	['2026-11-22', 1, '2026-11-16'],
	['2026-11-24', 0, '2026-11-22'],
	['2026-11-24', 6, '2026-11-21'],
])('the week of %s, of those that begin with day %i, begins on %s', (day, weekStart, begins) => {
	expect(iso(startOfWeek(dayNumber(day) ?? NaN, weekStart))).toBe(begins);
});
