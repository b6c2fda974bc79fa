import { dayNumber } from '../text/day';
import { statedValue } from './value';
import { EVERY_LANGUAGE, anyOf, everyWord } from '../words/words';
import { DAY } from './units';
import type { Quantity } from './units';

const SPACED = EVERY_LANGUAGE.filter(({ isSpaced }) => isSpaced).map(({ dates }) => dates);
const UNSPACED = EVERY_LANGUAGE.filter(({ isSpaced }) => !isSpaced).map(({ dates }) => dates);

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
	SPACED.flatMap(({ months }) =>
		months.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
	),
);
const SILENT: ReadonlySet<string> = new Set(SPACED.flatMap(({ weekdays, fillers }) => [...weekdays, ...fillers]));

/** A longer value is a sentence. */
const LONGEST = 60;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const TIME = /[t\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:z|[ap]m|[+-]\d{2}:?\d{2})?$/u;
/** A stored day with a remark, which has no digits that could name another day. */
const WITH_REMARK = /^(\d{4})-(\d{2})-(\d{2})[\s(,;]\D*$/u;
const SEPARATORS = /^[\s\-/.,()]*$/u;
const PARTS = /\d+|\p{L}+/gu;

/**
 * The day that a property's value names, as `YYYY-MM-DD`: `2026/5/4`, `20260504`, `2026年5月4日`, `4 May 2026`, `May
 * 4th, 2026`, with a time, a weekday or a remark, or as a link to a daily note.
 *
 * @returns null if there is no such day, or if two are possible: `05/04/2026`.
 */
export function readDate(value: unknown): string | null {
	const { text, target } = statedValue(value);
	return dateIn(target) ?? dateIn(text);
}

function dateIn(written: string): string | null {
	if (written === '' || written.length > LONGEST) return null;
	const text = withoutUnspacedWords(written.toLowerCase()).trim().replace(TIME, '');
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

/** Reads `4 May 2026`, `May 4 2026`, or two numbers that are equal or of which one cannot be a month. */
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

/** NaN if the part is not one or two digits. */
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

/** Removes words of languages without spaces, before the text is split into parts. */
function withoutUnspacedWords(text: string): string {
	let rest = text;
	for (const { months, weekdays, marks, fillers } of UNSPACED) {
		for (const weekday of weekdays) rest = rest.replace(weekday, ' ');
		for (let month = 12; month > 0; month -= 1)
			for (const name of months[month - 1] ?? []) rest = rest.replace(name, ` ${month} `);
		for (const word of [...Object.values(marks).flat(), ...fillers]) rest = rest.replace(word, ' ');
	}
	return rest;
}

const [YEAR, MONTH, DAY_MARK] = (['year', 'month', 'day'] as const).map((part) =>
	anyOf(everyWord(({ dates }) => dates.marks[part])),
);
const STAMP = new RegExp(
	[
		String.raw`^(\d{4})\s?(?:(?:[-/]|${YEAR})\s?(\d{1,2})\s?${MONTH}?(?:[-/]?\s?(\d{1,2})\s?${DAY_MARK}?)?`,
		String.raw`|\.(\d{1,2})\.(\d{1,2})|${YEAR})(?![\d.]|[-/]\d)(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?`,
	].join(''),
	'u',
);
const MONTH_DAY_YEAR = new RegExp(
	String.raw`^\p{L}{3,9}\.?\s+\d{1,2}${anyOf(everyWord(({ passes }) => passes.ordinalEndings))}?,?\s+\d{4}`,
	'iu',
);

/** `2017-06-12`, `2017-06`, `2017年6月`, `12 June 2017`, `Jun 2017`. A time may follow a day. */
export function dateAt(text: string): Quantity | null {
	const [stamp = ''] = /^[^,;，；(（]{0,40}/u.exec(text) ?? [];
	const match = STAMP.exec(text);
	if (match !== null) {
		const [
			,
			year = '',
			month = match[4] ?? '1',
			day = match[5] ?? '1',
			,
			,
			hour = '0',
			minute = '0',
			second = '0',
		] = match;
		return dated(year, month, day, Number(hour) * 3600 + Number(minute) * 60 + Number(second));
	}
	const quarter = /^(\d{4})\s?-?Q([1-4])(?![\p{L}\d])/iu.exec(text);
	if (quarter !== null) return dated(quarter[1] ?? '', String(Number(quarter[2]) * 3 - 2), '1', 0);
	const named =
		readDate(stamp) ??
		readDate(MONTH_DAY_YEAR.exec(text)?.[0]) ??
		readDate(`1 ${/^\p{L}{3,9}\.?,?\s+\d{4}(?!\d)/iu.exec(text)?.[0] ?? ''}`);
	return named === null || /^\d{8}$/u.test(stamp.trim())
		? null
		: dated(named.slice(0, 4), named.slice(5, 7), named.slice(8), 0);
}

function dated(year: string, month: string, day: string, seconds: number): Quantity | null {
	const number = dayNumber(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
	return number === null ? null : { kind: 'date', value: number * DAY + seconds };
}

/** `1:27:09`, `21:31`: the last part is seconds. */
export function clockAt(text: string): Quantity | null {
	const match = /^\d{1,3}:\d{2}(?::\d{2})?(?![\d:])/u.exec(text);
	if (match === null) return null;
	return { kind: 'clock', value: match[0].split(':').reduce((sum, part) => sum * 60 + Number(part), 0) };
}

/** `1.2.3`, `v1.10`. */
export function versionAt(text: string): Quantity | null {
	const match =
		/^v?(\d{1,4}(?:\.\d{1,4}){2,3})(?![\d.])/iu.exec(text) ??
		/^v(\d{1,4}(?:\.\d{1,4}){0,3})(?![\d.\p{L}])/iu.exec(text);
	const parts = match?.[1]?.split('.').map(Number) ?? [];
	// Groups of three digits are a number with thousands separators: 1.234.567.
	if (parts.length === 0 || /^\d{1,3}(?:\.\d{3}){2,3}$/u.test(match?.[0] ?? '')) return null;
	return { kind: 'version', value: [0, 1, 2, 3].reduce((sum, at) => sum * 10_000 + (parts[at] ?? 0), 0) };
}

/** A plain number as a year. */
export function yearReading(year: number): Quantity[] {
	return [dated(String(year), '1', '1', 0)].filter((one) => one !== null);
}
