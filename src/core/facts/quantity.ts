import { isMissing } from './value';
import { clockAt, dateAt, versionAt, yearReading } from './dates';
import { decimalMarkOf, readNumber } from './number';
import type { DecimalMark } from './number';
import { scaleAt, unitReading } from './read-unit';
import { CURRENCY_SIGNS } from './units';
import type { Kind, Quantity } from './units';
import { anyOf, everyWord } from '../words/words';

interface ColumnQuantities {
	/** Each value in base units; null if it is not a quantity of the column's kind. */
	readonly values: readonly (number | null)[];
	/** The index of the first value that is not such a quantity; -1 if there is none. */
	readonly odd: number;
}

/** Words before a number that only say how exact it is. */
const LEAD_WORDS = everyWord(({ quantities }) => quantities.leads).sort((a, b) => b.length - a.length);
const RANGES = everyWord(({ quantities }) => quantities.ranges);
/** Separates a value from its deviation, or the ends of a range. */
const SPREAD = new RegExp(
	String.raw`^\s*(?:±|\+\/?-|\((?:\s*±)?|[-–—~～]|${anyOf(RANGES)}(?![a-z]))\s*(?=[\d.])`,
	'iu',
);
/** Only the start of a text is read. */
const LONGEST = 200;

/**
 * The quantities of one column. Its kind is the most frequent one. Plain numbers count as that kind if there is no
 * third kind, as 76.3 beside 76.9 %. A value that can be read in two ways is read as the column's kind.
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
	const [top] = special;
	const kind = top === undefined || (special.length > 1 && plain >= top[1]) ? 'plain' : top[0];
	const joins = special.length === 1;
	const values = readings.map(
		(own) =>
			(own.find((one) => one.kind === kind) ?? (joins ? own.find((one) => one.kind === 'plain') : undefined))
				?.value ?? null,
	);
	return { values, odd: texts.findIndex((text, index) => !isUnknown(text) && values[index] === null) };
}

/** Whether a cell has no value to compare. */
export function isUnknown(text: string): boolean {
	return isMissing(text) || text.toLowerCase() === 'tbd';
}

/**
 * Every reading of the quantity at the start of a text, the likeliest first.
 *
 * - quantity = [leads] (date | clock | version | [currency] amount)
 * - amount = number ["±" number | "(" number ")" | range number] [scale] [unit] {number unit}
 * - number = digits with separators, a power of ten in any notation, Chinese numerals
 * - unit = "%" | a unit of `units.ts` | device time | a word that says what is counted
 *
 * A number that letters follow at once (`3D`, `5th`) is part of a word.
 */
export function readQuantity(text: string, mark: DecimalMark): Quantity[] {
	const plain = withoutLeads(withoutMarkup(text.slice(0, LONGEST)));
	const whole = dateAt(plain) ?? clockAt(plain) ?? versionAt(plain);
	return whole === null ? amountAt(plain, mark) : [whole];
}

/** Removes the marks of Markdown and formulas, or replaces them by plain characters. */
function withoutMarkup(text: string): string {
	const isFormula = /^[^$]*\$[^$]+\$/u.test(text);
	return (
		(isFormula ? text.replaceAll('$', ' ') : text)
			.replace(/([\d}])(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/gu, '$1^$2')
			// This also makes raised characters plain.
			.normalize('NFKC')
			.replace(/\\(?:times|cdot)/gu, '×')
			.replace(/\\pm/gu, '±')
			.replace(/\\(?:sim|approx|geq?|leq?|,|;|!)/gu, ' ')
			.replace(/\\([%$])/gu, '$1')
			.replaceAll('{,}', ',')
			.replace(/\[\[(?:[^\]|]{0,80}\|)?([^\]]{0,80})\]\]/gu, '$1')
			.replace(/(\d)\*\*(?=\d)/gu, '$1^')
			.replace(/\*\*|__|==|~~|`/gu, '')
			.trim()
	);
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
	// `05/04/2026` may be one of two days, and `1/2` and `1:1` are proportions: neither is an amount.
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
 * Skips a deviation (`±0.4`, `(0.4)`) or the upper end of a range (`–14`), because the mean or lower end is the value.
 */
function withoutSpread(rest: string, mark: DecimalMark): string {
	const join = SPREAD.exec(rest);
	const spread = join === null ? null : readNumber(rest.slice(join[0].length), mark);
	return join === null || spread === null ? rest : rest.slice(join[0].length + spread.length).replace(/^\s*\)/u, '');
}

/** All quantities that a number and the text after it may mean. */
function measured(base: number, text: string, isBare: boolean): Quantity[] {
	const scale = scaleAt(text);
	const unscaled = unitReading(base, text);
	if (scale === null)
		return isBare && unscaled[0]?.kind === 'plain' && base >= 1000 && base < 3000
			? [...unscaled, ...yearReading(base)]
			: unscaled;
	const scaled = unitReading(base * scale.factor, scale.rest);
	// `B` may also mean bytes, and `m` minutes, which it does if seconds follow.
	const other = unscaled.filter(({ kind }) => kind === 'data' || kind === 'duration');
	return /^\s?\d{1,2}(?:\.\d{1,3})?\s?s/u.test(scale.rest) ? [...other, ...scaled] : [...scaled, ...other];
}
