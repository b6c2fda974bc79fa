import { lineEnd, nextLine } from '../text/lines';
import { locateFrontMatter } from './region';
import { writtenItems } from './written-items';

/** A plain YAML scalar that can be a number, with nothing but a comment behind it. */
const NUMBER_TOKEN = /^[ \t]*([-+]?\.?\d[\w.+-]{0,400})[ \t]*(?:#[^]*)?$/u;
const QUOTED_KEY = /^(?:"([^"\\]{0,200})"|'([^']{0,200})')\s{0,20}:/u;

/**
 * Numbers as a note spells them. YAML reads `1412.6980` as 1412.698 and `007` as 7, but an arXiv id, a title or a score
 * must be shown as it was written. Only the lines of the front matter are scanned; its values are known already.
 */
export class WrittenNumbers {
	/** The offset behind the colon of each key that a line of the front matter starts with, in quotes or without. */
	private readonly keys = new Map<string, number>();
	private readonly yamlTo: number;

	constructor(private readonly text: string) {
		const front = locateFrontMatter(text);
		this.yamlTo = front.kind === 'yaml' ? front.yamlTo : 0;
		for (let at = front.kind === 'yaml' ? front.yamlFrom : 0; at < this.yamlTo; at = nextLine(text, at)) {
			const end = lineEnd(text, at);
			const [key, rest] = pairOf(text.slice(at, end));
			if (!this.keys.has(key)) this.keys.set(key, end - rest.length);
		}
	}

	/** @returns the number of a property as its line spells it; null where the value stands elsewhere, or otherwise. */
	of(name: string): string | null {
		const from = this.keys.get(name);
		const rest = from === undefined ? '' : this.text.slice(from, lineEnd(this.text, from));
		return /^[ \t]/u.test(rest) ? tokenIn(rest) : null;
	}

	/**
	 * A property's value with its numbers as its lines spell them, those of a list or an object too; the value itself
	 * where one of them is not found in its place.
	 */
	shown(name: string, value: unknown): unknown {
		if (typeof value === 'number') return this.of(name) ?? value;
		return typeof value === 'object' && value !== null ? this.within(name, value) : value;
	}

	private within(name: string, value: object): unknown {
		const from = this.keys.get(name);
		const items = from === undefined ? null : writtenItems(this.text, from, this.yamlTo);
		if (items === null || (Array.isArray(value) && items.length !== value.length)) return value;
		const written = new Map(
			items.map((item, at) =>
				Array.isArray(value) ? [String(at), item.replace(/^-(?:\s|$)/u, '')] : pairOf(item),
			),
		);
		const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
		const shown = entries.map(
			([key, one]) => [key, typeof one === 'number' ? spelt(one, written.get(key)) : one] as const,
		);
		if (shown.some(([, one], at) => one === null && entries[at]?.[1] !== null)) return value;
		return Array.isArray(value) ? shown.map(([, one]) => one) : Object.fromEntries(shown);
	}
}

/** `key: value` in its two parts. */
function pairOf(item: string): readonly [string, string] {
	const quoted = QUOTED_KEY.exec(item);
	if (quoted !== null) return [quoted[1] ?? quoted[2] ?? '', item.slice(quoted[0].length)];
	const colon = /:(?:\s|$)/u.exec(item)?.index ?? item.length;
	return [item.slice(0, colon).trimEnd(), item.slice(colon + 1)];
}

/** A number as it is written, if what is written is that number. */
function spelt(value: number, written = ''): string | null {
	const token = tokenIn(written);
	return token !== null && numberOf(token) === value ? token : null;
}

function tokenIn(written: string): string | null {
	return NUMBER_TOKEN.exec(written)?.[1] ?? null;
}

/** What YAML reads a number as, in any base, with a sign and `_` between its digits. */
function numberOf(token: string): number {
	const digits = token.replace(/^[-+]/u, '').replaceAll('_', '');
	return Number(digits) * (token.startsWith('-') ? -1 : 1);
}
