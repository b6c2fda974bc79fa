import { stripDecoration } from '../text/names';
import type { LanguageWords, PassWords } from '../words/language-words';
import { EVERY_LANGUAGE, anyOf, everyWord } from '../words/words';

const PUNCTUATION = '-–—~～/&+,，、';
const ALL_NAMES = everyWord(({ passes }) => passes.names);
const NAME = new RegExp(anyOf(ALL_NAMES), 'giu');

/** The ordinals of a language, as the source of a regular expression. */
function ordinalOf({ ordinals, ordinalEndings }: PassWords): string {
	return `(?:[1-9]${anyOf(ordinalEndings)}|${anyOf(ordinals)})`;
}

function cardinalOf({ numbers }: PassWords): string {
	return `(?:[1-9]|${anyOf(numbers.slice(1))})`;
}

/** Pass 2, pass #2, pass two, passes 2-3; first pass, 2nd pass, second-third pass, first and second passes. */
function spacedForms(words: PassWords): RegExp[] {
	const [name, ordinal, cardinal] = [anyOf(words.names), ordinalOf(words), cardinalOf(words)];
	const article = String.raw`(?:${anyOf(words.articles)}\s+)?`;
	const join = String.raw`\s*(?:[${PUNCTUATION}]|${anyOf([...words.joins, ...words.ranges])})\s*`;
	return [
		new RegExp(
			String.raw`^${article}${name}\s*(?:no\.?\s*|#\s*)?(${cardinal}(?:${join}${cardinal})*)(?!\.*\w)`,
			'iu',
		),
		new RegExp(String.raw`^${article}(${ordinal}(?:${join}${article}${ordinal})*)[\s-]+${name}(?!\w)`, 'iu'),
	];
}

/** 第二遍, 第 2 遍, 第二、三遍, 第二遍和第三遍. */
function unspacedForms(words: PassWords): RegExp[] {
	const [name, number] = [anyOf(words.names), `(?:[１-９]|${cardinalOf(words)})`];
	const join = String.raw`\s*(?:${name}\s*)?(?:[${PUNCTUATION}]|${anyOf([...words.joins, ...words.ranges])})\s*`;
	const prefix = String.raw`${words.ordinalPrefix}\s*`;
	return [new RegExp(`^(${prefix}${number}(?:${join}(?:${prefix})?${number})*)\\s*${name}`, 'u')];
}

/** `First glance`, `Second reading`, 第一次阅读, followed by nothing or by a remark. */
function readingForm({ passes, isSpaced }: LanguageWords): RegExp {
	const reading = anyOf(passes.readings);
	return isSpaced
		? new RegExp(
				String.raw`^(?:${anyOf(passes.articles)}\s+)?(${ordinalOf(passes)})\s+${reading}\s*(?=$|[:：(（–—])`,
				'iu',
			)
		: new RegExp(
				String.raw`^(${passes.ordinalPrefix}\s*(?:[１-９]|${cardinalOf(passes)}))\s*${reading}(?=$|[\s:：(（–—])`,
				'u',
			);
}

const FORMS: readonly RegExp[] = [
	...EVERY_LANGUAGE.flatMap(({ passes, isSpaced }) => (isSpaced ? spacedForms(passes) : unspacedForms(passes))),
	...EVERY_LANGUAGE.map(readingForm),
];

/**
 * What may follow the name of a pass: a remark, a time in any brackets, a date, a tag or an emoji, but not a note link.
 */
const REMARK = new RegExp(
	[
		String.raw`^\s*(?:$|[:：;；,，(（【［〔{<《~@#^–—]|\[(?!\[)|-\s|\p{Extended_Pictographic}`,
		String.raw`\d{1,4}(?:(?:[-./]|${anyOf(everyWord(({ dates }) => dates.marks.year))})\d`,
		String.raw`\s*${anyOf(everyWord(({ passes }) => passes.times))}(?!\p{L})))`,
	].join('|'),
	'iu',
);

/** The last letters of ordinals, so that `MENTION` does not match `I am reading`. */
const ORDINAL_ENDS = new Set(
	everyWord(({ passes }) => [...passes.ordinals, ...passes.ordinalEndings]).map((word) => word.slice(-1)),
);
const MENTION = new RegExp(
	anyOf([
		...ALL_NAMES,
		...everyWord(({ passes, isSpaced }) =>
			isSpaced
				? [...ORDINAL_ENDS].flatMap((end) => passes.readings.map((word) => `${end} ${word}`))
				: passes.readings,
		),
	]),
	'iu',
);
/** `Quick review / First pass` names one section twice. */
const ALTERNATIVES = /\s[/|]\s/u;
const RANGE_JOIN = new RegExp(
	String.raw`^(?:[-–—~～]|${anyOf(everyWord(({ passes }) => passes.ranges))})\s*${anyOf(everyWord(({ passes }) => [passes.ordinalPrefix]))}?$`,
	'iu',
);
const NUMBER = new RegExp(
	`${EVERY_LANGUAGE.flatMap(({ passes }) => [ordinalOf(passes), cardinalOf(passes)]).join('|')}|[１-９]`,
	'giu',
);
const NUMBERS: ReadonlyMap<string, number> = new Map(
	everyWord(({ passes: { numbers, ordinals } }) => [
		...numbers.map((word, at) => [word, at] as const),
		...ordinals.map((word, at) => [word, at + 1] as const),
	]),
);

function valueOf(word: string): number {
	const lower = word.normalize('NFKC').toLowerCase();
	const digit = /^[1-9]/u.exec(lower);
	return digit ? Number(digit[0]) : (NUMBERS.get(lower) ?? 0);
}

/** The numbers that a phrase names, with ranges filled in: "1-3" → 1, 2, 3. */
function numbersIn(phrase: string): number[] {
	const numbers: number[] = [];
	let lastEnd = 0;
	for (const match of phrase.matchAll(NUMBER)) {
		const number = valueOf(match[0]);
		const previous = numbers.at(-1);
		if (previous !== undefined && RANGE_JOIN.test(phrase.slice(lastEnd, match.index).replace(NAME, '').trim())) {
			for (let between = previous + 1; between < number; between += 1) numbers.push(between);
		}
		if (!numbers.includes(number)) numbers.push(number);
		lastEnd = match.index + match[0].length;
	}
	return numbers;
}

/** The passes that a text names, and the text after the name. */
function namedPasses(text: string): { numbers: readonly number[]; rest: string } | null {
	if (!mentionsPass(text)) return null;
	const whole = stripDecoration(text);
	for (const phrase of [
		whole,
		...whole
			.split(ALTERNATIVES)
			.slice(1)
			.map((phrase) => phrase.trim()),
	]) {
		for (const form of FORMS) {
			const match = form.exec(phrase);
			if (match?.[1] !== undefined) return { numbers: numbersIn(match[1]), rest: phrase.slice(match[0].length) };
		}
	}
	return null;
}

/**
 * Reads the heading of one or more passes (Keshav 2007 and its Chinese classroom form): `First pass (10 min)` → [1];
 * `第二遍 ：厘清文章脉络` → [2]; `📖 Second-Third Pass` → [2, 3]; `First glance` → [1]; `The passage` → [].
 *
 * @param text without heading markers.
 */
export function readPassHeading(text: string): readonly number[] {
	return namedPasses(text)?.numbers ?? [];
}

/** Like `readPassHeading`, but not for `First pass at the outline`: only a remark may follow the name. */
export function readPassName(text: string): readonly number[] {
	const named = namedPasses(text);
	return named !== null && REMARK.test(named.rest) ? named.numbers : [];
}

/** A quick check that saves reading most texts closely. */
export function mentionsPass(text: string): boolean {
	return MENTION.test(text);
}
