import { expect, test } from 'vitest';
import { historyOf } from '../../../src/core/board/history';
import { paper } from '../papers/papers';

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
