/** What a quantity is a quantity of. Only quantities of one kind are compared. */
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
	/** Things that are counted, by their word: `count:layer`. */
	| `count:${string}`
	/** Money by its currency: `money:USD`. */
	| `money:${string}`
	/** The time of so many devices, by the device: `time:gpu`. */
	| `time:${string}`
	/** So much of a kind a second. */
	| `rate:${string}`;

/** How much a value is worth, in the base unit of its kind: bytes, seconds, per cent, seconds since 1970. */
export interface Quantity {
	readonly kind: Kind;
	readonly value: number;
}

/** A unit, with how many base units of its kind one is: bytes, seconds, joules, hertz, watts, FLOPs, per cent. */
export interface Unit {
	readonly kind: Kind;
	readonly factor: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Seconds by the words of each language. A month is a twelfth of a year. */
const DURATIONS: Readonly<Record<'en' | 'zh', readonly (readonly [number, readonly string[]])[]>> = {
	en: [
		[0.001, ['ms', 'msec', 'millisecond', 'milliseconds']],
		[1, ['s', 'sec', 'secs', 'second', 'seconds']],
		[MINUTE, ['m', 'min', 'mins', 'minute', 'minutes']],
		[HOUR, ['h', 'hr', 'hrs', 'hour', 'hours']],
		[DAY, ['d', 'day', 'days']],
		[7 * DAY, ['w', 'wk', 'wks', 'week', 'weeks']],
		[(365.25 * DAY) / 12, ['mo', 'mos', 'month', 'months']],
		[365.25 * DAY, ['y', 'yr', 'yrs', 'year', 'years']],
	],
	zh: [
		[0.001, ['毫秒']],
		[1, ['秒钟', '秒']],
		[MINUTE, ['分钟']],
		[HOUR, ['个小时', '小时', '个钟头', '钟头']],
		[DAY, ['天', '日']],
		[7 * DAY, ['个星期', '星期', '个礼拜', '礼拜', '周']],
		[(365.25 * DAY) / 12, ['个月']],
		[365.25 * DAY, ['年']],
	],
};

/** The words for one currency, behind an amount or in front of it. */
const CURRENCIES: readonly (readonly [string, readonly string[]])[] = [
	['USD', ['us$', '$', 'usd', 'dollar', 'dollars', 'us dollars', '美元', '美金']],
	['EUR', ['€', 'eur', 'euro', 'euros', '欧元']],
	['GBP', ['£', 'gbp', 'pounds', '英镑']],
	['CNY', ['¥', '￥', 'rmb', 'cny', 'yuan', '人民币', '元', '块钱', '块']],
	['JPY', ['jpy', 'yen', '日元', '円']],
	['KRW', ['₩', 'krw', '韩元']],
	['INR', ['₹', 'inr', '卢比']],
	['HKD', ['hk$', 'hkd', '港元', '港币']],
];

/** Units that take the prefixes of SI, with what one is of its kind. */
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

/** What multiplies the number in front of it. Chinese multipliers are part of Chinese numbers. */
export const SCALES: ReadonlyMap<string, number> = new Map<string, number>([
	...['k', 'K', 'thousand', 'thousands'].map((word) => [word, 1e3] as const),
	...['M', 'mn', 'Mio', 'mio', 'mln', 'million', 'millions'].map((word) => [word, 1e6] as const),
	...['B', 'bn', 'Bn', 'G', 'Mrd', 'billion', 'billions'].map((word) => [word, 1e9] as const),
	...['T', 'tn', 'Tn', 'trillion', 'trillions'].map((word) => [word, 1e12] as const),
	['P', 1e15],
]);

/** Units by their exact spelling; a word is looked up in lower case as well. */
export const UNITS: ReadonlyMap<string, Unit> = buildUnits();
/** Currency signs and codes that stand in front of an amount, longer ones first. */
export const CURRENCY_SIGNS: readonly (readonly [string, Kind])[] = CURRENCIES.flatMap(([code, words]) =>
	words.map((word) => [word, `money:${code}`] as const),
).sort(([a], [b]) => b.length - a.length);
/** Chinese units, which nothing parts from what follows, longer ones first. */
export const CHINESE_UNITS: readonly (readonly [string, Unit])[] = [...UNITS]
	.filter(([word]) => /^\p{Script=Han}/u.test(word))
	.sort(([a], [b]) => b.length - a.length);

/** What a device is called whose time is counted; `A100` and `V100` are some, too. */
export const DEVICES = {
	en: [
		'gpu',
		'gpus',
		'tpu',
		'tpus',
		'cpu',
		'cpus',
		'npu',
		'npus',
		'core',
		'cores',
		'node',
		'nodes',
		'card',
		'cards',
		'chip',
		'chips',
	],
	zh: ['卡', '核'],
} as const;

function buildUnits(): ReadonlyMap<string, Unit> {
	const units = new Map<string, Unit>([
		['%', { kind: 'ratio', factor: 1 }],
		['percent', { kind: 'ratio', factor: 1 }],
		['‰', { kind: 'ratio', factor: 0.1 }],
	]);
	for (const [factor, words] of [...DURATIONS.en, ...DURATIONS.zh])
		for (const word of words) units.set(word, { kind: 'duration', factor });
	for (const [code, words] of CURRENCIES)
		for (const word of words) units.set(word, { kind: `money:${code}`, factor: 1 });
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
