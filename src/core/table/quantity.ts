const MULTIPLIERS: Readonly<Record<string, number>> = {
	k: 1e3, m: 1e6, b: 1e9, t: 1e12, g: 1e9, p: 1e15,
	千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12,
};

const NUMBER = /(\d[\d,，]*(?:\.\d+)?|\.\d+)(?:\s*(?:[×x*]\s*10\s*\^?\s*\{?|e)([+-]?\d+)\}?)?\s*(万亿|千万|百万|[千万亿kmbtgp](?![a-z]))?/iu;

/**
 * The first quantity of a text as a number, for sorting: `117M` → 117e6, `1.17亿` → 1.17e8, `3.14×10^23`, `285,000`.
 *
 * @returns null where the text states no number.
 */
export function quantityOf(text: string): number | null {
	const match = NUMBER.exec(text);
	if (match?.[1] === undefined) return null;
	const base = Number(match[1].replace(/[,，]/gu, ''));
	const multiplier = MULTIPLIERS[match[3]?.toLowerCase() ?? ''] ?? 1;
	return base * 10 ** Number(match[2] ?? 0) * multiplier;
}
