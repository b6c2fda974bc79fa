import { isKeycap, statedValue } from '../facts/stated-value';

/** The words by which each language counts passes; the place of a word in its list is its number. */
const NUMBERS = {
	en: {
		cardinals: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
		ordinals: [null, 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
		shortOrdinals: [null, '1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th'],
		// No further: a lone V or X is a tick more often than a number.
		roman: [null, 'i', 'ii', 'iii', 'iv', null, null, null, null, null],
	},
	zh: { cardinals: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] },
} as const;

/** What each language calls a pass. */
const PASS_NAMES = { en: ['pass', 'reading'], zh: ['遍', '遍阅读', '次阅读', '轮阅读'] } as const;

/** What stands between a pass and how many there are, as in `2 of 3`; longer ones first. */
const TOTAL_JOINS = { en: ['(out of', '(of', 'out of', 'of', '/'], zh: ['/共', '(共', ',共', '共'] } as const;

/** A longer value is a sentence. */
const LONGEST = 40;

const SPELLINGS = spellings();
const JOINS = [...TOTAL_JOINS.zh, ...TOTAL_JOINS.en].map(compact);

/**
 * The pass that a value states, where the whole value is one: `2`, `"2"`, `[2]`, `2/3`, `pass 2`, `pass_2`, `Pass 2 of
 * 3`, `second pass`, `two`, `II`, `②`, `第二遍`, with an emoji around it or as a link.
 *
 * @returns null for everything else. `hunter2` is a password, and `done with pass 1` states no pass that a paper is at.
 */
export function readPassNumber(value: unknown): number | null {
	if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= 9 ? value : null;
	const { text } = statedValue(value);
	if (text.length > LONGEST) return null;
	if (isKeycap(text)) return SPELLINGS.get(text.slice(0, 1)) ?? null;
	const spelled = compact(text);
	return SPELLINGS.get(spelled) ?? passOfTotal(spelled);
}

/** Whether the pass property says that a note is a paper: it states a pass, or waits for one. */
export function isPassValue(value: unknown): boolean {
	return isEmptyValue(value) || readPassNumber(value) !== null;
}

/** Whether a property is there without a value. */
export function isEmptyValue(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** `2/3`, `pass2of3`: the pass, where there are at least so many. */
function passOfTotal(spelled: string): number | null {
	const join = JOINS.find((one) => spelled.includes(one));
	if (join === undefined) return null;
	const at = spelled.indexOf(join);
	const pass = SPELLINGS.get(spelled.slice(0, at));
	const total = SPELLINGS.get(
		spelled
			.slice(at + join.length)
			.replace(/\)$/u, '')
			.replace(/passes$/u, ''),
	);
	return pass !== undefined && total !== undefined && pass <= total ? pass : null;
}

/** Every way to write each pass, in the form of `compact`. */
function spellings(): ReadonlyMap<string, number> {
	const { en, zh } = NUMBERS;
	const found = new Map<string, number>();
	for (let pass = 0; pass <= 9; pass += 1) {
		const digit = String(pass);
		const cardinals = [digit, en.cardinals[pass], en.roman[pass]];
		const ordinals = [en.ordinals[pass], en.shortOrdinals[pass]];
		const chinese = [digit, zh.cardinals[pass]];
		const written = [
			...[...cardinals, ...ordinals, zh.cardinals[pass]],
			...PASS_NAMES.en.flatMap((name) => [
				...cardinals.flatMap((number) =>
					number === null
						? []
						: [`${name} ${number}`, `${name}-${number}`, `${name} #${number}`, `${name} no. ${number}`],
				),
				...ordinals.flatMap((number) =>
					number === null ? [] : [`${number} ${name}`, `${number}-${name}`, `the ${number} ${name}`],
				),
			]),
			...PASS_NAMES.zh.flatMap((name) => chinese.map((number) => `第${number}${name}`)),
			...chinese.map((number) => `${number}遍`),
		];
		for (const one of written) if (one !== null && one !== undefined) found.set(compact(one), pass);
	}
	return found;
}

/** A spelling without spaces and underscores, in lower case. */
function compact(text: string): string {
	return text.replace(/[\s_]+/gu, '').toLowerCase();
}
