import { anyOf, everyWord } from '../words/words';

/** `1.5`, or `1,5` as in many European languages. */
export type DecimalMark = '.' | ',';

interface ReadNumber {
	readonly value: number;
	readonly length: number;
	/** Whether it is a whole number without separators, like the year `2017`. */
	readonly isBare: boolean;
	/** A single Chinese numeral counts only before a unit: 两周, but not 一种方法. */
	readonly isNumeral?: true;
}

/** Digits in groups of three, or with at most one mark. The alternatives do not overlap, which avoids backtracking. */
const DIGITS = /^(?:\d{1,3}(?:([,.' \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)/u;
const POWER = /^\s{0,9}\^\s{0,9}\{?\s{0,9}([-+−]?\d{1,3})\s{0,9}\}?/u;
const TIMES_TEN = /^\s{0,9}[×x*·]\s{0,9}10\s{0,9}\^\s{0,9}\{?\s{0,9}([-+−]?\d{1,3})\s{0,9}\}?/iu;
const EXPONENT = /^[eE]([-+−]?\d{1,3})(?![\p{L}\d])/u;

/** Numbers without digits, as in Chinese. */
const NUMERALS = everyWord(({ quantities }) => (quantities.numerals === null ? [] : [quantities.numerals]));
const DIGIT_NUMERALS = new Map(NUMERALS.flatMap(({ digits }) => Object.entries(digits)));
const SMALL = new Map(NUMERALS.flatMap(({ small }) => Object.entries(small)));
const LARGE = new Map(NUMERALS.flatMap(({ large }) => Object.entries(large)));
const BEFORE_MULTIPLIER = new RegExp(String.raw`^\d+(?:\.\d+)?(?=${anyOf([...SMALL.keys(), ...LARGE.keys()])})`, 'u');
/** The ones digit follows a ten or a zero: 三千五百六十七. */
const BEFORE_ONES = new Set(
	[...SMALL, ...DIGIT_NUMERALS].flatMap(([char, value]) => (value === 10 || value === 0 ? [char] : [])),
);

/** Reads the number at the start of a text, with a power of ten or Chinese multipliers. */
export function readNumber(text: string, mark: DecimalMark): ReadNumber | null {
	const digits = DIGITS.exec(text)?.[0] ?? '';
	const start = digits === '' ? null : valueOf(digits, mark);
	const chinese = readChinese(text.slice(digits.length), start);
	if (chinese !== null) return { ...chinese, length: digits.length + chinese.length, isBare: false };
	if (start === null) return null;
	const rest = text.slice(digits.length);
	const exponent = EXPONENT.exec(rest) ?? TIMES_TEN.exec(rest);
	const power = exponent ?? POWER.exec(rest);
	if (power === null) return { value: start, length: digits.length, isBare: /^\d+$/u.test(digits) };
	const by = Number(power[1]?.replace('−', '-'));
	// A power of ten is exact only as the text of a number.
	const value = exponent !== null ? Number(`${start}e${by}`) : start === 10 ? Number(`1e${by}`) : start ** by;
	return { value, length: digits.length + power[0].length, isBare: false };
}

/**
 * Guesses the decimal mark of a column. A comma marks a fraction if one, two or more than three digits follow it, or if
 * it follows a leading zero or points.
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
	let [points, commas] = [0, 0];
	for (const text of texts) {
		const number = /\d[\d.,]*\d/u.exec(text)?.[0] ?? '';
		const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
		if (last === -1) continue;
		const isOnly = number.indexOf(number[last] ?? '') === last;
		const decimals = number.length - last - 1;
		const hasOther = number.includes(number[last] === ',' ? '.' : ',');
		if (!isOnly || (!hasOther && decimals === 3 && !/^0[.,]/u.test(number))) continue;
		if (number[last] === ',') commas += 1;
		else points += 1;
	}
	return commas > points ? ',' : '.';
}

function valueOf(digits: string, mark: DecimalMark): number {
	const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
	const char = digits[last];
	const isOnly = last !== -1 && digits.indexOf(char ?? '') === last;
	const other = char === ',' ? '.' : ',';
	const isThousands =
		isOnly && digits.length - last === 4 && last <= 3 && !digits.startsWith('0') && !digits.includes(other);
	const isFraction = isOnly && (char === mark || !isThousands);
	const whole = (isFraction ? digits.slice(0, last) : digits).replace(/\D/gu, '');
	return Number(isFraction ? `${whole}.${digits.slice(last + 1)}` : whole);
}

/**
 * A Chinese number: 一千七百五十亿, 1亿5千万, 数千万, or multipliers after digits that were already read (1750 亿).
 *
 * @param start the value of these digits, if any.
 */
function readChinese(text: string, start: number | null): Omit<ReadNumber, 'isBare'> | null {
	let at = start === null ? 0 : (/^[ \u00a0]?/u.exec(text)?.[0].length ?? 0);
	let [total, section, digit] = [0, 0, start];
	let seen = 0;
	let end = 0;
	while (at < text.length) {
		const char = text[at] ?? '';
		const numeral = DIGIT_NUMERALS.get(char);
		const small = SMALL.get(char);
		const large = LARGE.get(char);
		if (numeral !== undefined && digit === null) digit = numeral;
		else if (small !== undefined) {
			section += (digit ?? 1) * small;
			digit = null;
			seen += 1;
		} else if (large !== undefined) {
			const own = section + (digit ?? 0);
			// 万亿 multiplies the number before it once more.
			total = own === 0 ? (total === 0 ? large : total * large) : total + own * large;
			[section, digit] = [0, null];
			seen += 1;
		} else {
			const more = seen > 0 && digit === null ? BEFORE_MULTIPLIER.exec(text.slice(at, at + 20))?.[0] : undefined;
			if (more === undefined) break;
			digit = Number(more);
			at += more.length - 1;
		}
		at += 1;
		if (digit === null) end = at;
	}
	if (seen > 0 && digit !== null && BEFORE_ONES.has(text.charAt(at - 2)))
		return { value: total + section + digit, length: at };
	if (seen > 0) return { value: total + section, length: end };
	const lone = start === null ? DIGIT_NUMERALS.get(text[0] ?? '') : undefined;
	return lone === undefined ? null : { value: lone, length: 1, isNumeral: true };
}
