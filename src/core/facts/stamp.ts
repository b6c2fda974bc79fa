import { dayNumber } from '../text/day';
import { DAY } from './units';
import type { Quantity } from './units';
import { readDate } from './written-date';
import { anyOf, everyWord } from '../words/words';

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

/** `2017-06-12`, `2017-06`, `2017年6月`, `12 June 2017`, `Jun 2017`, with a time behind a day. */
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

/** `1:27:09`, `21:31`: compared as hours, minutes and seconds, counted from the last. */
export function clockAt(text: string): Quantity | null {
	const match = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?![\d:])/u.exec(text);
	if (match === null) return null;
	const parts = match.slice(1).flatMap((part) => ((part as string | undefined) === undefined ? [] : [Number(part)]));
	return { kind: 'clock', value: parts.reduce((sum, part) => sum * 60 + part, 0) };
}

/** `1.2.3`, `v1.10`. */
export function versionAt(text: string): Quantity | null {
	const match =
		/^v?(\d{1,4}(?:\.\d{1,4}){2,3})(?![\d.])/iu.exec(text) ??
		/^v(\d{1,4}(?:\.\d{1,4}){0,3})(?![\d.\p{L}])/iu.exec(text);
	const parts = match?.[1]?.split('.').map(Number) ?? [];
	// Groups of three digits are thousands: 1.234.567.
	if (parts.length === 0 || /^\d{1,3}(?:\.\d{3}){2,3}$/u.test(match?.[0] ?? '')) return null;
	return { kind: 'version', value: [0, 1, 2, 3].reduce((sum, at) => sum * 10_000 + (parts[at] ?? 0), 0) };
}

/** A plain number as the year that it may be. */
export function yearReading(year: number): Quantity[] {
	return [dated(String(year), '1', '1', 0)].filter((one) => one !== null);
}
