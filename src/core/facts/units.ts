import { EVERY_LANGUAGE, everyWord } from '../words/words';

/** Only quantities of the same kind are compared. */
export type Kind =
	| 'plain'
	| 'ratio'
	| 'date'
	| 'duration'
	| 'data'
	| 'compute'
	| 'energy'
	| 'power'
	| 'frequency'
	| 'clock'
	| 'version'
	/** By the word for what is counted: `count:layer`. */
	| `count:${string}`
	/** By the currency: `money:USD`. */
	| `money:${string}`
	/** Running time, by the device: `time:gpu`. */
	| `time:${string}`
	/** An amount per second. */
	| `rate:${string}`;

/** A value in the base unit of its kind: bytes, seconds, per cent, seconds since 1970. */
export interface Quantity {
	readonly kind: Kind;
	readonly value: number;
}

/** The factor is to the base unit of the kind: bytes, seconds, joules, hertz, watts, FLOPs, per cent. */
export interface Unit {
	readonly kind: Kind;
	readonly factor: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** In seconds. A month is a twelfth of a year. */
const DURATIONS = [
	['millisecond', 0.001],
	['second', 1],
	['minute', MINUTE],
	['hour', HOUR],
	['day', DAY],
	['week', 7 * DAY],
	['month', (365.25 * DAY) / 12],
	['year', 365.25 * DAY],
] as const;

/** Signs and codes of each currency. Like the words of a language, they may come before or after an amount. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
	USD: ['us$', '$', 'usd'],
	EUR: ['€', 'eur'],
	GBP: ['£', 'gbp'],
	CNY: ['¥', '￥', 'rmb', 'cny'],
	JPY: ['jpy'],
	KRW: ['₩', 'krw'],
	INR: ['₹', 'inr'],
	HKD: ['hk$', 'hkd'],
};
const CURRENCY_WORDS: readonly (readonly [Kind, readonly string[]])[] = [
	CURRENCIES,
	...EVERY_LANGUAGE.map(({ quantities }) => quantities.currencies),
].flatMap((currencies) => Object.entries(currencies).map(([code, words]) => [`money:${code}`, words] as const));

/** Units that can have SI prefixes, with their factors. */
const PREFIXED: readonly (readonly [Kind, number, readonly string[]])[] = [
	['compute', 1, ['flop', 'flops', 'FLOP', 'FLOPs', 'FLOPS', 'Flops', 'flop/s', 'FLOP/s', 'FLOPs/s', 'FLOPS/s']],
	['count:mac', 1, ['MAC', 'MACs', 'Mac', 'Macs']],
	['frequency', 1, ['Hz', 'hz']],
	['energy', 3600, ['Wh', 'wh']],
	['energy', 1, ['J']],
	['power', 1, ['W']],
	['data', 1, ['B', 'byte', 'bytes', 'Byte', 'Bytes']],
	['data', 1 / 8, ['bit', 'bits', 'bps', 'b']],
];
const PREFIXES: readonly (readonly [number, readonly string[]])[] = [
	[1e3, ['k', 'K', 'kilo']],
	[1e6, ['M', 'mega']],
	[1e9, ['G', 'giga']],
	[1e12, ['T', 'tera']],
	[1e15, ['P', 'peta']],
	[1e18, ['E', 'exa']],
	[1e21, ['Z', 'zetta']],
];
const BINARY: readonly (readonly [string, number])[] = [
	['Ki', 2 ** 10],
	['Mi', 2 ** 20],
	['Gi', 2 ** 30],
	['Ti', 2 ** 40],
	['Pi', 2 ** 50],
];

const ABBREVIATIONS: readonly (readonly [number, readonly string[]])[] = [
	[1e3, ['k', 'K']],
	[1e6, ['M', 'mn', 'Mio', 'mio', 'mln']],
	[1e9, ['B', 'bn', 'Bn', 'G', 'Mrd']],
	[1e12, ['T', 'tn', 'Tn']],
	[1e15, ['P']],
];

/** Words that multiply the number before them. Chinese multipliers belong to the numbers. */
export const SCALES: ReadonlyMap<string, number> = new Map(
	[...ABBREVIATIONS, ...everyWord(({ quantities }) => quantities.scales)].flatMap(([factor, words]) =>
		words.map((word) => [word, factor] as const),
	),
);

/** Units by exact spelling; words are looked up in lower case as well. */
export const UNITS: ReadonlyMap<string, Unit> = buildUnits();
/** Currency signs and codes before an amount, longer ones first. */
export const CURRENCY_SIGNS: readonly (readonly [string, Kind])[] = CURRENCY_WORDS.flatMap(([kind, words]) =>
	words.map((word) => [word, kind] as const),
).sort(([a], [b]) => b.length - a.length);
const UNSPACED_WORDS: ReadonlySet<string> = new Set(
	everyWord(({ isSpaced, quantities: { durations, currencies } }) =>
		isSpaced ? [] : [...Object.values(durations), ...Object.values(currencies)].flat(),
	),
);
/** Units of languages without spaces, longer ones first. Other text may directly follow them. */
export const UNSPACED_UNITS: readonly (readonly [string, Unit])[] = [...UNITS]
	.filter(([word]) => UNSPACED_WORDS.has(word))
	.sort(([a], [b]) => b.length - a.length);

function buildUnits(): ReadonlyMap<string, Unit> {
	const units = new Map<string, Unit>([
		['%', { kind: 'ratio', factor: 1 }],
		['percent', { kind: 'ratio', factor: 1 }],
		['‰', { kind: 'ratio', factor: 0.1 }],
	]);
	for (const [unit, factor] of DURATIONS)
		for (const word of everyWord(({ quantities }) => quantities.durations[unit]))
			units.set(word, { kind: 'duration', factor });
	for (const [kind, words] of CURRENCY_WORDS) for (const word of words) units.set(word, { kind, factor: 1 });
	for (const [kind, factor, words] of PREFIXED) {
		for (const word of words) {
			// A lone `b` is more often a billion than a bit.
			if (word !== 'b') units.set(word, { kind, factor });
			for (const [times, prefixes] of PREFIXES)
				for (const prefix of prefixes) units.set(prefix + word, { kind, factor: factor * times });
			if (kind === 'data')
				for (const [prefix, times] of BINARY) units.set(prefix + word, { kind, factor: factor * times });
		}
	}
	return units;
}
