import { dayNumber } from '../text/day';
import { statedValue } from './stated-value';

/** The months of each language; the place of a name in its list is the month's number less one. */
const MONTHS = {
	en: [
		['january', 'jan'],
		['february', 'feb'],
		['march', 'mar'],
		['april', 'apr'],
		['may'],
		['june', 'jun'],
		['july', 'jul'],
		['august', 'aug'],
		['september', 'sep', 'sept'],
		['october', 'oct'],
		['november', 'nov'],
		['december', 'dec'],
	],
	zh: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
} as const;

const WEEKDAYS = {
	en: [
		'monday',
		'tuesday',
		'wednesday',
		'thursday',
		'friday',
		'saturday',
		'sunday',
		'mon',
		'tue',
		'tues',
		'wed',
		'weds',
		'thu',
		'thur',
		'thurs',
		'fri',
		'sat',
		'sun',
	],
	zh: [
		'星期一',
		'星期二',
		'星期三',
		'星期四',
		'星期五',
		'星期六',
		'星期日',
		'星期天',
		'周一',
		'周二',
		'周三',
		'周四',
		'周五',
		'周六',
		'周日',
		'周天',
	],
} as const;

/** What stands beside the numbers of a date and says nothing more. */
const FILLERS = {
	en: ['st', 'nd', 'rd', 'th', 'of', 'the', 'on', 'at'],
	zh: ['年', '月', '日', '号', '上午', '下午'],
} as const;

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
	MONTHS.en.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
);
const SILENT: ReadonlySet<string> = new Set<string>([...WEEKDAYS.en, ...FILLERS.en]);

/** A longer value is a sentence. */
const LONGEST = 60;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const TIME = /[t\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:z|[ap]m|[+-]\d{2}:?\d{2})?$/u;
/** A day in the form that is stored, with a remark behind it that names no other. */
const WITH_REMARK = /^(\d{4})-(\d{2})-(\d{2})[\s(,;]\D*$/u;
const SEPARATORS = /^[\s\-/.,()]*$/u;
const PARTS = /\d+|\p{L}+/gu;

/**
 * The day that a property's value names, as `YYYY-MM-DD`: `2026-05-04`, `2026/5/4`, `20260504`, `2026年5月4日`, `4 May
 * 2026`, `May 4th, 2026`, with a time, a weekday or a remark, or as a link to a daily note.
 *
 * @returns null where the whole value is no day of the calendar, and where it may be one of two: `05/04/2026`.
 */
export function readDate(value: unknown): string | null {
	const { text, target } = statedValue(value);
	return dateIn(target) ?? dateIn(text);
}

function dateIn(written: string): string | null {
	if (written === '' || written.length > LONGEST) return null;
	const text = withoutChineseWords(written.toLowerCase()).trim().replace(TIME, '');
	const whole = COMPACT.exec(text) ?? WITH_REMARK.exec(text);
	if (whole !== null) return day(Number(whole[1]), Number(whole[2]), Number(whole[3]));
	if (!SEPARATORS.test(text.replace(PARTS, ''))) return null;
	const parts = (text.match(PARTS) ?? []).filter((part) => !SILENT.has(part));
	const [first, second, third] = parts;
	if (first === undefined || second === undefined || third === undefined || parts.length !== 3) return null;
	if (isYear(first)) return day(Number(first), monthOf(second), dayOf(third));
	if (!isYear(third)) return null;
	return dayBeforeYear(first, second, Number(third));
}

/** `4 May 2026`, `May 4 2026`, or two numbers of which one can only be a day, or that are the same. */
function dayBeforeYear(first: string, second: string, year: number): string | null {
	if (MONTH_NUMBERS.has(second)) return day(year, monthOf(second), dayOf(first));
	if (MONTH_NUMBERS.has(first)) return day(year, monthOf(first), dayOf(second));
	const [one, other] = [dayOf(first), dayOf(second)];
	if (one > 12) return day(year, other, one);
	return other > 12 || one === other ? day(year, one, other) : null;
}

function isYear(part: string): boolean {
	return /^\d{4}$/u.test(part);
}

function monthOf(part: string): number {
	return MONTH_NUMBERS.get(part) ?? dayOf(part);
}

/** NaN where the part is none of up to two digits. */
function dayOf(part: string): number {
	return /^\d{1,2}$/u.test(part) ? Number(part) : NaN;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
	if (Number.isNaN(month) || Number.isNaN(dayOfMonth)) return null;
	const date = [
		String(year).padStart(4, '0'),
		String(month).padStart(2, '0'),
		String(dayOfMonth).padStart(2, '0'),
	].join('-');
	return dayNumber(date) === null ? null : date;
}

/** Chinese is written without spaces, so that its words have to be taken out before the text falls into parts. */
function withoutChineseWords(text: string): string {
	let rest = WEEKDAYS.zh.reduce((left, weekday) => left.replace(weekday, ' '), text);
	for (let month = 12; month > 0; month -= 1) rest = rest.replace(MONTHS.zh[month - 1] ?? '', ` ${month} `);
	return FILLERS.zh.reduce((left, filler) => left.replace(filler, ' '), rest);
}
