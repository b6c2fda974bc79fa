import { stripDecoration } from '../text/label';

const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ENGLISH_ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const CHINESE_DIGITS = '一二三四五六七八九';

const CARDINAL = `[1-9]|${ENGLISH_NUMBERS.join('|')}`;
const ORDINAL = `[1-9](?:st|nd|rd|th)|${ENGLISH_ORDINALS.join('|')}`;
const JOIN = String.raw`\s*(?:[-–—~/&+,]|and|to|through)\s*`;
const CHINESE_NUMBER = `[1-9１-９${CHINESE_DIGITS}]`;
const CHINESE_JOIN = '[-–—~～/&+,，、和及与至到]';

const PASS_FORMS: readonly RegExp[] = [
	// Pass 2, pass #2, pass two, passes 2-3
	new RegExp(
		`^(?:the\\s+)?pass(?:es)?\\s*(?:no\\.?\\s*|#\\s*)?((?:${CARDINAL})(?:${JOIN}(?:${CARDINAL}))*)(?!\\.*\\w)`,
		'iu',
	),
	// First pass, 2nd pass, second-third pass, first and second passes
	new RegExp(`^(?:the\\s+)?((?:${ORDINAL})(?:${JOIN}(?:the\\s+)?(?:${ORDINAL}))*)[\\s-]+pass(?:es)?(?!\\w)`, 'iu'),
	// 第二遍, 第 2 遍, 第二、三遍, 第二遍和第三遍
	new RegExp(
		`^(第\\s*${CHINESE_NUMBER}(?:\\s*(?:遍\\s*)?${CHINESE_JOIN}\\s*(?:第\\s*)?${CHINESE_NUMBER})*)\\s*遍`,
		'u',
	),
];

/**
 * Words for a pass that often mean something else: `First glance`, `Second reading`, 第一次阅读, with
 * nothing but a remark behind.
 */
const READING_FORMS: readonly RegExp[] = [
	new RegExp(String.raw`^(?:the\s+)?(${ORDINAL})\s+(?:glance|reading)\s*(?=$|[:：(（–—])`, 'iu'),
	new RegExp(`^(第\\s*${CHINESE_NUMBER})\\s*[次轮](?:阅读|通读|略读|泛读|精读|浏览|读)(?=$|[\\s:：(（–—])`, 'u'),
];
/**
 * What may stand behind the name of a pass: a remark, a time in any brackets, a date, a tag or an
 * emoji; no link to a note.
 */
const REMARK =
	/^\s*(?:$|[:：;；,，(（【［〔{<《~@#^–—]|\[(?!\[)|-\s|\p{Extended_Pictographic}|\d{1,4}(?:[-./年]\d|\s*(?:m|min|mins|minutes?|h|hours?|分钟?|小时)(?!\p{L})))/iu;

const MENTION = /pass|glance|[dht] reading|遍|[次轮][阅通略泛精浏读]/iu;
/** `Quick review / First pass` names one section twice. */
const ALTERNATIVES = /\s[/|]\s/u;
const RANGE_JOIN = /^(?:[-–—~～至到]|to|through)\s*第?$/iu;
const NUMBER = new RegExp(`${ORDINAL}|${CARDINAL}|${CHINESE_NUMBER}`, 'giu');

function valueOf(word: string): number {
	const lower = word.toLowerCase();
	const digit = /^[1-9]/u.exec(lower);
	if (digit) return Number(digit[0]);
	const fullWidth = '１２３４５６７８９'.indexOf(lower);
	if (fullWidth !== -1) return fullWidth + 1;
	const chinese = CHINESE_DIGITS.indexOf(lower);
	if (chinese !== -1) return chinese + 1;
	const ordinal = ENGLISH_ORDINALS.indexOf(lower);
	return ordinal === -1 ? ENGLISH_NUMBERS.indexOf(lower) + 1 : ordinal + 1;
}

/** The numbers a phrase names, ranges filled in: "1-3" → 1, 2, 3. */
function numbersIn(phrase: string): number[] {
	const numbers: number[] = [];
	let lastEnd = 0;
	for (const match of phrase.matchAll(NUMBER)) {
		const number = valueOf(match[0]);
		const previous = numbers.at(-1);
		if (previous !== undefined && RANGE_JOIN.test(phrase.slice(lastEnd, match.index).replaceAll('遍', '').trim())) {
			for (let between = previous + 1; between < number; between += 1) numbers.push(between);
		}
		if (!numbers.includes(number)) numbers.push(number);
		lastEnd = match.index + match[0].length;
	}
	return numbers;
}

interface NamedPasses {
	readonly numbers: readonly number[];
	/** What stands behind the name. */
	readonly rest: string;
}

function namedPasses(text: string): NamedPasses | null {
	if (!mentionsPass(text)) return null;
	const whole = stripDecoration(text);
	for (const phrase of [
		whole,
		...whole
			.split(ALTERNATIVES)
			.slice(1)
			.map((phrase) => phrase.trim()),
	]) {
		for (const form of [...PASS_FORMS, ...READING_FORMS]) {
			const match = form.exec(phrase);
			if (match?.[1] !== undefined) return { numbers: numbersIn(match[1]), rest: phrase.slice(match[0].length) };
		}
	}
	return null;
}

/**
 * Reads a heading as the heading of one or more passes (Keshav 2007 and its Chinese classroom form).
 *
 * `First pass (10 min)` → [1]; `第二遍 ：厘清文章脉络` → [2]; `📖 Second-Third Pass` → [2, 3]; `Quick review / First pass` → [1];
 * `First glance` → [1]; `The passage` → [].
 *
 * @param text the heading's content without its markers.
 * @returns the passes in the order named, or an empty list where it is no pass heading.
 */
export function readPassHeading(text: string): readonly number[] {
	return namedPasses(text)?.numbers ?? [];
}

/**
 * As `readPassHeading`, where nothing but a remark stands behind the name: `First pass: figures`, not
 * `First pass at the outline`.
 */
export function readPassName(text: string): readonly number[] {
	const named = namedPasses(text);
	return named !== null && REMARK.test(named.rest) ? named.numbers : [];
}

/** Whether a text can hold a pass heading at all: a quick look before reading it closely. */
export function mentionsPass(text: string): boolean {
	return MENTION.test(text);
}
