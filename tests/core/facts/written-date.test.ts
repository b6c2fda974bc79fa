import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/core/facts/dates';

describe('the fourth of May 2026', () => {
	test.each([
		['2026-05-04'],
		['2026/5/4'],
		['2026.05.04'],
		['2026-5-4'],
		['20260504'],
		[20260504],
		['2026年5月4日'],
		['2026 年 5 月 4 日'],
		['2026年五月4日'],
		['2026年5月4日 星期一'],
		['2026年5月4日星期一'],
		['2026-05-04 周一'],
		['4 May 2026'],
		['4 may 2026'],
		['May 4, 2026'],
		['May 4th, 2026'],
		['4th of May, 2026'],
		['Monday, 4 May 2026'],
		['Mon, May 4 2026'],
		['2026 May 4'],
		['4-May-2026'],
		['2026-05-04T10:00'],
		['2026-05-04T10:00:00.000Z'],
		['2026-05-04 10:00'],
		['2026-05-04 10:00:00 +08:00'],
		['4 May 2026 9:30 pm'],
		['2026年5月4日10:00'],
		['[[2026-05-04]]'],
		['[[Journal/2026-05-04]]'],
		['[[Journal/2026-05-04|4 May]]'],
		['[[Journal/Daily note.md|4 May 2026]]'],
		[[['2026-05-04']]],
		[[['Journal/2026-05-04|4 May']]],
		[['2026-05-04']],
		['✅ 2026-05-04'],
		['📅 [[2026-05-04]]'],
		['[[2026-05-04#Papers]]'],
		['2026-05-04; read on the train'],
		['2026-05-04 (skimmed)'],
	])('is written %j', (value) => {
		expect(readDate(value)).toBe('2026-05-04');
	});

	test.each([
		['25/04/2026', '2026-04-25'],
		['04/25/2026', '2026-04-25'],
		['05.05.2026', '2026-05-05'],
		['31.12.2026', '2026-12-31'],
		['2026年11月30日', '2026-11-30'],
		['2026年十一月30日 星期日', '2026-11-30'],
	])('%s is %s', (value, date) => {
		expect(readDate(value)).toBe(date);
	});
});

test.each([
	['05/04/2026'],
	['4.5.2026'],
	['2026-05'],
	['2026'],
	[2026],
	['May 2026'],
	['in spring'],
	['someday'],
	['2026-02-30'],
	['20261301'],
	['31/31/2026'],
	['2026-05-04 to 2026-05-06'],
	['about 2026-05-04'],
	['2026-05-04 (draft 2)'],
	['4/5/26'],
	[''],
	[null],
	[true],
	[{}],
	[[]],
	['[[Journal]]'],
	['2026-W18'],
	['2026+5+4'],
	['2026: 5? 4!'],
	['9'.repeat(100_000)],
	['[['.repeat(1000)],
])('%j is no day for certain', (value) => {
	expect(readDate(value)).toBeNull();
});

test('a day is the same however it is written', () => {
	const months = [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	];
	fc.assert(
		fc.property(
			fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
			(date) => {
				const iso = date.toISOString().slice(0, 10);
				const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
				const name = months[month - 1] ?? '';
				const forms = [
					iso,
					iso.replaceAll('-', ''),
					Number(iso.replaceAll('-', '')),
					iso.replaceAll('-', '/'),
					iso.replaceAll('-', '.'),
					`${year}年${month}月${day}日`,
					`${day} ${name} ${year}`,
					`${name} ${day}, ${year}`,
					`${name.slice(0, 3)} ${day} ${year}`,
					date.toISOString(),
					`[[${iso}]]`,
					`[[Daily/${iso}|today]]`,
					[[iso]],
					[iso],
					...['en-GB', 'en-US', 'zh-CN'].map((locale) =>
						date.toLocaleDateString(locale, { dateStyle: 'full', timeZone: 'UTC' }),
					),
				];
				for (const form of forms) expect([form, readDate(form)]).toEqual([form, iso]);
			},
		),
		{ seed: 5, numRuns: 300 },
	);
});
