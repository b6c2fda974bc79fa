import { lineEnd, nextLine } from '../text/lines';

/**
 * The items of a list, or the pairs of an object, as the lines of a property write them, each on one line of text.
 *
 * @param from the offset behind the colon of the property's key.
 * @param to where the YAML ends.
 * @returns null where that cannot be told by a look at the lines, as within a nested list, or
 * beside a comment in brackets.
 */
export function writtenItems(text: string, from: number, to: number): readonly string[] | null {
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

/** The lines below a key that are set in as far as the first of them; those set in further go on with the one above. */
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
