import { dayNumber } from '../text/day';
import { readDate } from './written-date';
import { isMissing } from './stated-value';
import { decimalMarkOf, readNumber } from './number';
import type { DecimalMark } from './number';
import { CHINESE_UNITS, CURRENCY_SIGNS, DEVICES, SCALES, UNITS } from './units';
import type { Kind, Unit } from './units';

/** How much a value is worth, in the base unit of its kind: bytes, seconds, per cent, seconds since 1970. */
interface Quantity {
	readonly kind: Kind;
	readonly value: number;
}

/** The quantities of the values of one column. */
interface ColumnQuantities {
	/** For each value its worth; null where it states no quantity of the column's kind. */
	readonly values: readonly (number | null)[];
	/**
	 * The index of the first value that says something else than a quantity of the column's
	 * kind; -1 where there is none.
	 */
	readonly odd: number;
}

/** What may stand in front of a number and says only how exact it is. */
const LEADS = {
	en: [
		'about',
		'around',
		'approximately',
		'approx.',
		'approx',
		'ca.',
		'ca',
		'circa',
		'roughly',
		'nearly',
		'almost',
		'over',
		'more than',
		'less than',
		'up to',
		'at least',
		'at most',
		'under',
		'below',
		'above',
		'some',
		'only',
	],
	zh: [
		'大约',
		'大概',
		'约为',
		'约合',
		'约',
		'超过',
		'不到',
		'至少',
		'最多',
		'达到',
		'高达',
		'近',
		'共计',
		'共',
		'仅',
		'只有',
		'接近',
	],
} as const;
const LEAD_WORDS = [...LEADS.en, ...LEADS.zh].sort((a, b) => b.length - a.length);
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A value is at the start of its text; what follows is not looked at. */
const LONGEST = 200;
const DAY = 86_400;

/**
 * The quantities of one column. A value is a quantity where its text opens with one; see `readQuantity`. The kind of
 * the column is the one that most values have. Plain numbers are taken for that kind where it is the only other one, as
 * 76.3 beside 76.9 %, and what can be read in two ways is read in the column's.
 *
 * @param texts inline Markdown.
 */
export function quantitiesOf(texts: readonly string[]): ColumnQuantities {
	const mark = decimalMarkOf(texts.map((text) => text.slice(0, LONGEST)));
	const readings = texts.map((text) => (isUnknown(text) ? [] : readQuantity(text, mark)));
	const kinds = new Map<Kind, number>();
	for (const [first] of readings) if (first !== undefined) kinds.set(first.kind, (kinds.get(first.kind) ?? 0) + 1);
	const special = [...kinds].filter(([kind]) => kind !== 'plain').sort(([, a], [, b]) => b - a);
	const plain = kinds.get('plain') ?? 0;
	const isPlain = special[0] === undefined || (special.length > 1 && plain >= special[0][1]);
	const kind: Kind = isPlain ? 'plain' : (special[0]?.[0] ?? 'plain');
	const joins = special.length === 1;
	const values = readings.map(
		(own) =>
			(own.find((one) => one.kind === kind) ?? (joins ? own.find((one) => one.kind === 'plain') : undefined))
				?.value ?? null,
	);
	return { values, odd: texts.findIndex((text, index) => !isUnknown(text) && values[index] === null) };
}

/** Whether a cell names no value to compare: none is known, or none yet. */
export function isUnknown(text: string): boolean {
	return isMissing(text) || text.toLowerCase() === 'tbd';
}

/**
 * The quantity that a text opens with, in every way that it can be read, the likeliest first; empty
 * where it opens with none.
 *
 *     quantity   = [leads] (date | clock | version | [currency] amount)
 *     amount     = number ["±" number | "(" number ")" | range number] [scale] [unit] {number unit}
 *     number     = digits with separators, a power of ten in any notation, Chinese numerals
 *     unit       = "%" | a unit of `units.ts` | device time | a word that says what is counted
 *
 * A number that letters follow at once (`3D`, `5th`) is part of a word, and the text is no quantity.
 */
export function readQuantity(text: string, mark: DecimalMark): Quantity[] {
	const plain = withoutLeads(withoutMarkup(text.slice(0, LONGEST)));
	const whole = dateAt(plain) ?? clockAt(plain) ?? versionAt(plain);
	return whole === null ? amountAt(plain, mark) : [whole];
}

/** Plain characters for the marks of Markdown and of formulas. */
function withoutMarkup(text: string): string {
	const isFormula = /^[^$]*\$[^$]+\$/u.test(text);
	return (isFormula ? text.replaceAll('$', ' ') : text)
		.replace(
			/([\d}])(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/gu,
			(_, base: string, minus: string, power: string) =>
				`${base}^${minus === '' ? '' : '-'}${[...power].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')}`,
		)
		.normalize('NFKC')
		.replace(/\\(?:times|cdot)/gu, '×')
		.replace(/\\pm/gu, '±')
		.replace(/\\(?:sim|approx|geq?|leq?|,|;|!)/gu, ' ')
		.replace(/\\([%$])/gu, '$1')
		.replaceAll('{,}', ',')
		.replace(/\[\[(?:[^\]|]{0,80}\|)?([^\]]{0,80})\]\]/gu, '$1')
		.replace(/(\d)\*\*(?=\d)/gu, '$1^')
		.replace(/\*\*|__|==|~~|`/gu, '')
		.trim();
}

function withoutLeads(text: string): string {
	let rest = text;
	for (let before = ''; before !== rest; ) {
		before = rest;
		rest = rest.replace(/^[\s~≈≃∼<>≤≥≲≳±+*_]{1,20}/u, '');
		const word = LEAD_WORDS.find(
			(lead) => rest.slice(0, lead.length).toLowerCase() === lead && !/^[a-z]/iu.test(rest.slice(lead.length)),
		);
		if (word !== undefined) rest = rest.slice(word.length);
	}
	return rest;
}

/** `2017-06-12`, `2017-06`, `2017年6月`, `12 June 2017`, `Jun 2017`, with a time behind a day. */
function dateAt(text: string): Quantity | null {
	const [stamp = ''] = /^[^,;，；(（]{0,40}/u.exec(text) ?? [];
	const match =
		/^(\d{4})\s?(?:[-/年]\s?(\d{1,2})\s?月?(?:[-/]?\s?(\d{1,2})\s?[日号]?)?|\.(\d{1,2})\.(\d{1,2})|年)(?![\d.]|[-/]\d)(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u.exec(
			text,
		);
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
		readDate(/^\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/iu.exec(text)?.[0]) ??
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
function clockAt(text: string): Quantity | null {
	const match = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?![\d:])/u.exec(text);
	if (match === null) return null;
	const parts = match.slice(1).flatMap((part) => ((part as string | undefined) === undefined ? [] : [Number(part)]));
	return { kind: 'clock', value: parts.reduce((sum, part) => sum * 60 + part, 0) };
}

/** `1.2.3`, `v1.10`. */
function versionAt(text: string): Quantity | null {
	const match =
		/^v?(\d{1,4}(?:\.\d{1,4}){2,3})(?![\d.])/iu.exec(text) ??
		/^v(\d{1,4}(?:\.\d{1,4}){0,3})(?![\d.\p{L}])/iu.exec(text);
	const parts = match?.[1]?.split('.').map(Number) ?? [];
	// Groups of three digits are thousands: 1.234.567.
	if (parts.length === 0 || /^\d{1,3}(?:\.\d{3}){2,3}$/u.test(match?.[0] ?? '')) return null;
	return { kind: 'version', value: [0, 1, 2, 3].reduce((sum, at) => sum * 10_000 + (parts[at] ?? 0), 0) };
}

function amountAt(text: string, mark: DecimalMark): Quantity[] {
	const [, minus = '', signed = ''] = /^([-−]?)\s?([^]*)$/u.exec(text) ?? [];
	const sign = CURRENCY_SIGNS.find(
		([word]) =>
			signed.slice(0, word.length).toLowerCase() === word &&
			!/^\p{L}/u.test(/\p{L}$/u.test(word) ? signed.slice(word.length) : ''),
	);
	const currency = sign?.[1] ?? null;
	const start = signed.slice(sign?.[0].length ?? 0).trimStart();
	const first = readNumber(start, mark);
	// Three numbers that are no date are none at all: 05/04/2026 may be one of two days. Nor are proportions: 1/2, 1:1.
	if (first === null || /^\d{1,4}([-/])\d{1,2}\1\d|^\d{1,9}(?:\/\d{1,9}(?![\d.]|\s?\p{L})|:\d)/u.test(start))
		return [];
	const factor = /^\s*[×x]\s*(?=\d)/u.exec(start.slice(first.length));
	const second = factor === null ? null : readNumber(start.slice(first.length + factor[0].length), mark);
	const behind = start.slice(first.length + (factor?.[0].length ?? 0) + (second?.length ?? 0));
	// 8x7B is a size; 8x3090 and 224x224 are names and shapes.
	if (second !== null && scaleAt(behind) === null) return [];
	const base = first.value * (second?.value ?? 1) * (minus === '' ? 1 : -1);
	const readings = measured(base, withoutSpread(behind, mark), first.isBare && second === null);
	if (first.isNumeral === true && readings.every(({ kind }) => kind === 'plain' || kind.startsWith('count:')))
		return [];
	if (currency === null) return readings;
	return readings
		.filter(({ kind }) => kind === 'plain' || kind.startsWith('money:'))
		.slice(0, 1)
		.map(({ value }) => ({ kind: currency, value }));
}

/**
 * The rest behind a deviation (`±0.4`, `(0.4)`) or the upper end of a range (`–14`), which say nothing of
 * the mean and the lower end.
 */
function withoutSpread(rest: string, mark: DecimalMark): string {
	const join = /^\s*(?:±|\+\/?-|\((?:\s*±)?|[-–—~～至到]|to\s)\s*(?=[\d.])/iu.exec(rest);
	const spread = join === null ? null : readNumber(rest.slice(join[0].length), mark);
	return join === null || spread === null ? rest : rest.slice(join[0].length + spread.length).replace(/^\s*\)/u, '');
}

/** What a number and the text behind it say, in every way that its unit can be read. */
function measured(base: number, text: string, isBare: boolean): Quantity[] {
	const scale = scaleAt(text);
	const unscaled = unitReading(base, text);
	if (scale === null)
		return isBare && unscaled[0]?.kind === 'plain' && base >= 1000 && base < 3000
			? [...unscaled, ...yearReading(base)]
			: unscaled;
	const scaled = unitReading(base * scale.factor, scale.rest);
	// `B` may be bytes and `m` minutes, which it is where seconds follow.
	const other = unscaled.filter(({ kind }) => kind === 'data' || kind === 'duration');
	return /^\s?\d{1,2}(?:\.\d{1,3})?\s?s/u.test(scale.rest) ? [...other, ...scaled] : [...scaled, ...other];
}

function yearReading(year: number): Quantity[] {
	return [dated(String(year), '1', '1', 0)].filter((one) => one !== null);
}

function scaleAt(text: string): { factor: number; rest: string } | null {
	const [whole = '', word = ''] = /^[\s-]?\s?(\p{Script=Latin}{1,9})(?![\p{Script=Latin}\d])/u.exec(text) ?? [];
	const factor =
		SCALES.get(word) ??
		(word.length > 1
			? SCALES.get(word.toLowerCase())
			: word === 'm' || word === 'b' || word === 't'
				? SCALES.get(word.toUpperCase())
				: undefined);
	return factor === undefined ? null : { factor, rest: text.slice(whole.length) };
}

/** What a number of units is worth; of further units behind (`1h30m`) the sum. */
function unitReading(base: number, text: string): Quantity[] {
	const device = deviceTimeAt(text);
	if (device !== null) return [{ kind: device.kind, value: base * device.factor }];
	const unit = unitAt(text);
	if (unit !== null) {
		const more = unit.kind === 'duration' ? furtherDurations(unit.rest) : 0;
		return [{ kind: unit.kind, value: base * unit.factor + Math.sign(base || 1) * more }];
	}
	if (/^\p{L}/u.test(text) && !/^\p{Script=Han}/u.test(text)) return [];
	const noun = nounAt(text);
	return [{ kind: noun === '' ? 'plain' : `count:${noun}`, value: base }];
}

/** A unit, with the text behind it. */
function unitAt(text: string): (Unit & { rest: string }) | null {
	const rest = text.replace(/^[\s-]?\s?/u, '');
	const chinese = CHINESE_UNITS.find(([word]) => rest.startsWith(word));
	if (chinese !== undefined) return { ...chinese[1], rest: rest.slice(chinese[0].length) };
	const [sign = ''] = /^[%‰$€£¥₩₹]/u.exec(rest) ?? [];
	const [word = ''] =
		sign === '' ? (/^\p{Script=Latin}{1,12}(?:\/s(?!\p{L}))?(?!\p{Script=Latin})/u.exec(rest) ?? []) : [sign];
	const unit = unitOf(word);
	if (unit === null) return null;
	const after = rest.slice(word.length);
	const times = unit.kind === 'compute' ? /^(?:\/s)?[-·\s](\p{L}{1,7})(?!\p{L})/u.exec(after) : null;
	const time = times?.[1] === undefined ? undefined : UNITS.get(times[1].toLowerCase());
	return time?.kind === 'duration' && times !== null
		? { kind: 'compute', factor: unit.factor * time.factor, rest: after.slice(times[0].length) }
		: { ...unit, rest: after };
}

function unitOf(word: string): Unit | null {
	const unit = UNITS.get(word) ?? (word.length > 2 ? UNITS.get(word.toLowerCase()) : undefined);
	if (unit !== undefined || !word.endsWith('/s')) return unit ?? null;
	const amount = unitOf(word.slice(0, -2));
	return amount === null ? null : { kind: `rate:${amount.kind}`, factor: amount.factor };
}

function furtherDurations(text: string): number {
	let sum = 0;
	let rest = text;
	for (let parts = 0; parts < 4; parts += 1) {
		const number = /^[\s,]{0,2}(?:and\s)?(?=\d)/u.exec(rest);
		const read = number === null ? null : readNumber(rest.slice(number[0].length), '.');
		const unit = read === null || number === null ? null : unitAt(rest.slice(number[0].length + read.length));
		if (read === null || unit?.kind !== 'duration') break;
		sum += read.value * unit.factor;
		({ rest } = unit);
	}
	return sum;
}

/** `GPU hours`, `A100-days`, `卡时`: the time that so many devices run, which is no number of devices. */
function deviceTimeAt(text: string): { kind: Kind; factor: number } | null {
	const chinese = DEVICES.zh.find((word) => new RegExp(`^\\s?${word}[·*]?(?:小?时|天)`, 'u').test(text));
	if (chinese !== undefined) return { kind: 'time:gpu', factor: /^\s?.[·*]?天/u.test(text) ? DAY : 3600 };
	const match =
		/^\s?-?(\p{Script=Latin}{1,6}[\w-]{0,8}?)(?:[\s·*-]|(?=\p{Script=Han}))\s?(\p{L}{1,7})(?!\p{Script=Latin})/u.exec(
			text,
		);
	const device = match?.[1]?.toLowerCase() ?? '';
	const unit = match === null ? null : unitAt(match[2] ?? '');
	const isDevice = DEVICES.en.some((word) => word === device) || /^[a-z]{1,3}\d{2,4}s?$|^tpu-?v\d/u.test(device);
	return isDevice && unit?.kind === 'duration'
		? { kind: `time:${device.replace(/s$/u, '')}`, factor: unit.factor }
		: null;
}

/** The word that says what is counted, in the singular. */
function nounAt(text: string): string {
	const [, chinese] = /^\s?个?(\p{Script=Han}{1,12})/u.exec(text) ?? [];
	const [, latin] =
		/^[\s-]个?\s?(\p{Script=Latin}[\p{Script=Latin}\d]{0,30})/u.exec(text) ??
		/^个\s?(\p{Script=Latin}[\p{Script=Latin}\d]{0,30})/u.exec(text) ??
		[];
	const word = (latin ?? chinese ?? '').toLowerCase();
	return NOUNS.get(word) ?? (word.length > 3 ? word.replace(/(?<!s)s$/u, '') : word);
}

/** Other words for one thing, in both languages. */
const NOUNS: ReadonlyMap<string, string> = new Map([
	['params', 'parameter'],
	['param', 'parameter'],
	['参数量', 'parameter'],
	['参数', 'parameter'],
	['词元', 'token'],
	['层', 'layer'],
]);
