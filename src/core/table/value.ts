import { personName } from './person';

/**
 * Writes a property's value as inline Markdown, as the user wrote it: text unchanged, the items of a list one behind the
 * other, a person's name in parts as that name, other objects as `key: value`, an unquoted `[[Note]]` (which YAML reads as a
 * nested list) as the link it was meant to be. Line breaks stay.
 *
 * @returns '' for what is empty.
 */
export function renderValue(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (isUnquotedLink(value)) return `[[${value[0][0]}]]`;
	if (Array.isArray(value)) {
		const items = value.map(renderValue).filter((item) => item !== '');
		return items.join(`${separatorOf(items) ?? ';'} `);
	}
	if (typeof value === 'object') return personName(value) ?? Object.entries(value).map(([key, inner]) => `${key}: ${renderValue(inner)}`).join(', ');
	return '';
}

/** Whether a value is `[[Note]]` without quotes, as YAML reads it. */
export function isUnquotedLink(value: unknown): value is readonly [readonly [string]] {
	return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 && typeof value[0][0] === 'string';
}

/**
 * What parts the items of a list when it is written on one line: a comma; a semicolon where an item has a comma of its own
 * (`Vaswani, Ashish; Shazeer, Noam`); null where items have both, so that nothing could part them again.
 */
export function separatorOf(items: readonly string[]): ',' | ';' | null {
	const tellsApart = (separator: string): boolean => splitOutsideLinks(items.join(`${separator} `), separator).length === Math.max(1, items.length);
	return tellsApart(',') ? ',' : tellsApart(';') ? ';' : null;
}

const LINK = /\[\[[^[\]]*\]\]/uy;

/** Parts a text at a separator, but for those within `[[links]]`. */
export function splitOutsideLinks(text: string, separator: string): string[] {
	const parts: string[] = [];
	for (let start = 0; start <= text.length; ) {
		const end = endOfPart(text, separator, start);
		parts.push(text.slice(start, end));
		start = end + 1;
	}
	return parts;
}

/** Where the part that starts at an offset ends: at the next separator that stands in no `[[link]]`, else at the text's end. */
export function endOfPart(text: string, separator: string, from: number): number {
	for (let at = from; at < text.length; at += 1) {
		LINK.lastIndex = at;
		if (LINK.test(text)) at = LINK.lastIndex - 1;
		else if (text[at] === separator) return at;
	}
	return text.length;
}
