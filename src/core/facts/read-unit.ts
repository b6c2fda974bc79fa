import { readNumber } from './number';
import { anyOf, everyWord } from '../words/words';
import { DAY, SCALES, UNITS, UNSPACED_UNITS } from './units';
import type { Kind, Quantity, Unit } from './units';

const DEVICES: ReadonlySet<string> = new Set(everyWord(({ quantities }) => quantities.devices));
/** 卡时, 卡·天: the unit directly follows the device. */
const UNSPACED_DEVICE_TIME = new RegExp(
	String.raw`^\s?${unspaced('devices')}[·*]?(?:(${unspaced('deviceHours')})|${unspaced('deviceDays')})`,
	'u',
);
const MEASURE_WORD = anyOf(everyWord(({ quantities }) => quantities.measureWords));
const UNSPACED_NOUN = new RegExp(String.raw`^\s?${MEASURE_WORD}?(\p{Script=Han}{1,12})`, 'u');
const NOUN = new RegExp(
	String.raw`^(?:[\s-]${MEASURE_WORD}?|${MEASURE_WORD})\s?(\p{Script=Latin}[\p{Script=Latin}\d]{0,30})`,
	'u',
);

function unspaced(kind: 'devices' | 'deviceHours' | 'deviceDays'): string {
	return anyOf(everyWord(({ isSpaced, quantities }) => (isSpaced ? [] : quantities[kind])));
}

/** The factor of a word such as `million` or `k`, and the text after it. */
export function scaleAt(text: string): { factor: number; rest: string } | null {
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

/** Further units (`1h30m`) are added. */
export function unitReading(base: number, text: string): Quantity[] {
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

function unitAt(text: string): (Unit & { rest: string }) | null {
	const rest = text.replace(/^[\s-]?\s?/u, '');
	const whole = UNSPACED_UNITS.find(([word]) => rest.startsWith(word));
	if (whole !== undefined) return { ...whole[1], rest: rest.slice(whole[0].length) };
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

/** `GPU hours`, `A100-days`, `卡时`: the time that devices run. */
function deviceTimeAt(text: string): { kind: Kind; factor: number } | null {
	const [time, hours] = UNSPACED_DEVICE_TIME.exec(text) ?? [];
	if (time !== undefined) return { kind: 'time:gpu', factor: hours === undefined ? DAY : 3600 };
	const match =
		/^\s?-?(\p{Script=Latin}{1,6}[\w-]{0,8}?)(?:[\s·*-]|(?=\p{Script=Han}))\s?(\p{L}{1,7})(?!\p{Script=Latin})/u.exec(
			text,
		);
	const device = match?.[1]?.toLowerCase() ?? '';
	const unit = match === null ? null : unitAt(match[2] ?? '');
	const isDevice = DEVICES.has(device) || /^[a-z]{1,3}\d{2,4}s?$|^tpu-?v\d/u.test(device);
	return isDevice && unit?.kind === 'duration'
		? { kind: `time:${device.replace(/s$/u, '')}`, factor: unit.factor }
		: null;
}

/** The word for what is counted, in the singular. */
function nounAt(text: string): string {
	const [, han] = UNSPACED_NOUN.exec(text) ?? [];
	const [, latin] = NOUN.exec(text) ?? [];
	const word = (latin ?? han ?? '').toLowerCase();
	return NOUNS.get(word) ?? (word.length > 3 ? word.replace(/(?<!s)s$/u, '') : word);
}

/** Maps synonyms to one word. */
const NOUNS: ReadonlyMap<string, string> = new Map(
	everyWord(({ quantities }) => Object.entries(quantities.counted)).flatMap(([noun, words]) =>
		words.map((word) => [word, noun] as const),
	),
);
