import { lineEnd, nextLine } from '../text/strings';
import { locateFrontMatter } from './block';

/**
 * The items of a list, or the pairs of an object, as written in the lines of a property.
 *
 * @param from the offset after the colon of the property's key.
 * @param to where the YAML ends.
 * @returns null if this simple look at the lines cannot tell, as in a nested list or with a comment inside brackets.
 */
function writtenItems(text: string, from: number, to: number): readonly string[] | null {
	const rest = text.slice(from, Math.min(to, lineEnd(text, from)));
	const start = rest.length - rest.trimStart().length;
	const first = rest.charAt(start);
	if (first === '[' || first === '{') return flowItems(text.slice(from + start, to));
	return first === '' || (first === '#' && start > 0) ? blockItems(text, nextLine(text, from), to) : null;
}

/** The text between the commas of `[…]` or `{…}`. */
function flowItems(text: string): readonly string[] | null {
	const close = text.startsWith('[') ? ']' : '}';
	const items: string[] = [];
	let from = 1;
	let before = ',';
	for (let at = 1; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (char === ',' || char === close) {
			items.push(text.slice(from, at).trim());
			from = at + 1;
			if (char === close) return items.at(-1) === '' ? items.slice(0, -1) : items;
		} else if ((char === '"' || char === "'") && (before === ',' || before === ':')) {
			at = endOfQuoted(text, at);
			if (at === -1) return null;
		} else if ('[]{}#'.includes(char)) return null;
		if (char.trim() !== '') before = char;
	}
	return null;
}

function endOfQuoted(text: string, open: number): number {
	const quote = text.charAt(open);
	for (let at = open + 1; at < text.length; at += 1) {
		if (text.charAt(at) === '\\' && quote === '"') at += 1;
		else if (text.charAt(at) === quote) {
			if (quote === '"' || text.charAt(at + 1) !== quote) return at;
			at += 1;
		}
	}
	return -1;
}

/** The lines below a key that are indented like the first one. Lines that are indented further continue an item. */
function blockItems(text: string, from: number, to: number): readonly string[] {
	const items: string[] = [];
	let indent: number | null = null;
	for (let at = from; at < to; at = nextLine(text, at)) {
		const line = text.slice(at, Math.min(to, lineEnd(text, at)));
		const content = line.trimStart();
		const own = line.length - content.length;
		if (content === '' || content.startsWith('#')) continue;
		indent ??= own;
		if (own < indent || (own === 0 && !/^-(?:\s|$)/u.test(content))) break;
		if (own === indent) items.push(content.trimEnd());
	}
	return items;
}

/** A plain scalar that can be a number, with an optional comment. */
const NUMBER_TOKEN = /^[ \t]*([-+]?\.?\d[\w.+-]{0,400})[ \t]*(?:#[^]*)?$/u;
const QUOTED_KEY = /^(?:"([^"\\]{0,200})"|'([^']{0,200})')\s{0,20}:/u;

/**
 * Numbers as a note spells them. YAML reads `1412.6980` as 1412.698 and `007` as 7, but an arXiv id, a title or a score
 * must be shown as written.
 */
export class WrittenNumbers {
	/** The offset after the colon of each key at the start of a line. */
	readonly #keys = new Map<string, number>();
	readonly #yamlTo: number = 0;

	constructor(private readonly text: string) {
		const front = locateFrontMatter(text);
		if (front.kind !== 'yaml') return;
		this.#yamlTo = front.yamlTo;
		for (let at = front.yamlFrom; at < front.yamlTo; at = nextLine(text, at)) {
			const end = lineEnd(text, at);
			const [key, rest] = pairOf(text.slice(at, end));
			if (!this.#keys.has(key)) this.#keys.set(key, end - rest.length);
		}
	}

	/** The number of a property as its line spells it; null if that is not a plain number. */
	of(name: string): string | null {
		const from = this.#keys.get(name);
		const rest = from === undefined ? '' : this.text.slice(from, lineEnd(this.text, from));
		return /^[ \t]/u.test(rest) ? tokenIn(rest) : null;
	}

	/**
	 * A property's value with its numbers as its lines spell them, also those in a list or an object. Unchanged if one
	 * of them is not found.
	 */
	shown(name: string, value: unknown): unknown {
		if (typeof value === 'number') return this.of(name) ?? value;
		return typeof value === 'object' && value !== null ? this.#within(name, value) : value;
	}

	#within(name: string, value: object): unknown {
		const from = this.#keys.get(name);
		const items = from === undefined ? null : writtenItems(this.text, from, this.#yamlTo);
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

/** Splits `key: value`. */
function pairOf(item: string): readonly [string, string] {
	const quoted = QUOTED_KEY.exec(item);
	if (quoted !== null) return [quoted[1] ?? quoted[2] ?? '', item.slice(quoted[0].length)];
	const colon = /:(?:\s|$)/u.exec(item)?.index ?? item.length;
	return [item.slice(0, colon).trimEnd(), item.slice(colon + 1)];
}

/** The written text of a number, if it spells that number. */
function spelt(value: number, written = ''): string | null {
	const token = tokenIn(written);
	return token !== null && numberOf(token) === value ? token : null;
}

function tokenIn(written: string): string | null {
	return NUMBER_TOKEN.exec(written)?.[1] ?? null;
}

/** The number that YAML reads a token as, in any base, with `_` between digits. */
function numberOf(token: string): number {
	const digits = token.replace(/^[-+]/u, '').replaceAll('_', '');
	return Number(digits) * (token.startsWith('-') ? -1 : 1);
}
