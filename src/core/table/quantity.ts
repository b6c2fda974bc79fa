/** What the multiplying words stand for: SI letters, English and Chinese words. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
	k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9, t: 1e12, tn: 1e12, trillion: 1e12,
	kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, tib: 2 ** 40, g: 1e9, p: 1e15,
	千: 1e3, 万: 1e4, 萬: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 億: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
};

/** What stands for a digit before a multiplier; 数 and 几 are "several". */
const WORD_DIGITS: Readonly<Record<string, number>> = { 上: 1, 近: 1, 过: 1, 一: 1, 两: 2, 二: 2, 三: 3, 数: 3, 几: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const LEAD = /^(?:[\s*_=~≈<>≤≥±+$]|\\(?:sim|approx)|约|大约|大概|超过|至少|最多|about|around|over|nearly|ca\.)+/iu;
const CURRENCY = /^(?:US|HK|A|C)?[$¥￥€£]\s*|^(?:USD|EUR|RMB|CNY)\s*/u;
const NUMBER = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`;
const UNIT = String.raw`(?:[十百千万]?亿|[十百千万]?万|[萬億千]|(?:thousand|million|billion|trillion|[KMGT]iB|[KMGTP]B|bn|mn|mio|tn|[KMGTPB])(?![a-z]))`;
const QUANTITY = new RegExp(
	String.raw`^([-−]?)(?:(${NUMBER})|([上近过一两二三数几四五六七八九])(?=${UNIT}))` +
	// 3.14×10^23, 3.14e23; 8x7B; 0.1–14B
	String.raw`(?:\s*(?:[×x*·]|\\times|\\cdot)\s*10\s*\^\s*\{?\s*([-−+]?\d+)\s*\}?|e([-+]?\d+)|\s*[×x]\s*(${NUMBER})|\s*(?:[-–—~～至到]|to)\s*${NUMBER})?` +
	String.raw`\s*(${UNIT})?`,
	'iu',
);
/** What may follow a number without a multiplier; anything else is a unit that says nothing of its size beside others. */
const KNOWN_UNIT = /^[\s*_=~$]*(?:$|[\p{P}<(+|]|%|个?参数|词元|元|美元|美金|人民币|欧元|年|(?:tokens?|params?|parameters?|flops?|bytes?|b|usd|eur|rmb)(?![a-z]))/iu;

/** A number and what it counts: '' where that is known and worked into the number, else the word behind it. */
interface Measure {
	readonly value: number;
	readonly unit: string;
}

/**
 * The quantities of values that stand in one column, null where a value has none to compare with the others: those of the
 * unit that most of them have, be it one that is known or a word (`12 layers`, `48 layers`).
 */
export function quantitiesOf(texts: readonly string[]): (number | null)[] {
	const measures = texts.map(measureOf);
	const counts = new Map<string, number>();
	for (const measure of measures) if (measure !== null) counts.set(measure.unit, (counts.get(measure.unit) ?? 0) + 1);
	const [usual] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || Number(b === '') - Number(a === ''))[0] ?? [''];
	return measures.map((measure) => (measure?.unit === usual ? measure.value : null));
}

/**
 * The quantity that a text opens with, as a number to sort by: `117M` → 1.17e8, `8x7B` → 5.6e10, `0.1–14` → 0.1 (the lower
 * end), `1.17亿`, `数千万` → 3e7, `570GB`, `300B tokens`, `3.14×10^23`, `$4.6M`, `4.3万美金`.
 *
 * @returns null where the text opens with none, or with a number of things not known to be comparable (`32个TPU训练一周`).
 */
export function quantityOf(text: string): number | null {
	const measure = measureOf(text);
	return measure?.unit === '' ? measure.value : null;
}

function measureOf(text: string): Measure | null {
	const plain = withPowers(text).normalize('NFKC').replace(LEAD, '');
	const bare = plain.replace(CURRENCY, '');
	const isMoney = bare !== plain || /^\s*[*_]*\$(?=[\d.])(?![^$]*\$)/u.test(text);
	const match = QUANTITY.exec(bare);
	if (match === null) return null;
	const [whole, minus, digits, numeral = '', power, exponent, factor, unit] = match;
	const tens = power ?? exponent;
	const rest = bare.slice(whole.length);
	const isKnown = unit !== undefined || tens !== undefined || isMoney || KNOWN_UNIT.test(rest);
	const base = (digits === undefined ? (WORD_DIGITS[numeral] ?? 0) : numberOf(digits)) * (factor === undefined ? 1 : numberOf(factor));
	const value = base * 10 ** Number((tens ?? '0').replace('−', '-')) * (MULTIPLIERS[unit?.toLowerCase() ?? ''] ?? 1);
	const word = isKnown ? '' : (/^[\s*_]*(\p{L}+?)s?(?!\p{L})/iu.exec(rest)?.[1] ?? rest.trim());
	return { value: minus === '' ? value : -value, unit: word.toLowerCase() };
}

/** `10²³` says what `10^23` says, and NFKC would make it 1023. */
function withPowers(text: string): string {
	return text.replace(/(\d)(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu, (_, base: string, minus: string, power: string) =>
		`${base}^${minus === '' ? '' : '-'}${[...power].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')}`);
}

function numberOf(digits: string): number {
	return Number(digits.replace(/[,，]/gu, ''));
}
