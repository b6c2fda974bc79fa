import type { NewValue } from '../front-matter/value-edits';
import { renderValue } from './value';

/**
 * The value that a property gets when a cell is to say something else, of the kind that it had: `a, b` stays a list where it was one,
 * `7` a number where it was one, or where there was nothing yet.
 *
 * @param markdown inline Markdown with its line breaks.
 * @param before the property's value until now; undefined where it had none.
 * @returns null where the property is to go.
 */
export function valueOfCell(markdown: string, before: unknown): NewValue | null {
	const text = markdown.trim();
	if (text === '') return null;
	if (Array.isArray(before) && !text.includes('\n')) {
		const items = splitList(text, before.map(renderValue));
		if (before.every((item) => typeof item === 'string')) return items;
	}
	if (typeof before === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
	const isNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(text) && String(Number(text)) === text;
	return isNumber && typeof before !== 'string' ? Number(text) : text;
}

/** Parts a list at its commas, but for those within items that it had before. */
function splitList(text: string, before: readonly string[]): string[] {
	const known = [...before].filter((item) => item.includes(',')).sort((a, b) => b.length - a.length);
	const items: string[] = [];
	let rest = text;
	while (rest !== '') {
		const whole = known.find((item) => rest === item || rest.startsWith(`${item},`));
		const end = whole?.length ?? rest.indexOf(',');
		const item = (end === -1 ? rest : rest.slice(0, end)).trim();
		if (item !== '') items.push(item);
		rest = end === -1 ? '' : rest.slice(end + 1).trim();
	}
	return items;
}
