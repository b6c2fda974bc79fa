// The room `core/facts`. The facts that notes state: their names in every language, values, quantities, dates and
// titles.
import { parseYaml } from '../front-matter/block';
import { endOfPart, isUnquotedLink, renderValue, separatorOf, splitOutsideLinks } from './value';
import { firstOf } from '../text/collections';
import type { ScalarValue } from '../front-matter/scalars';
import type { NewValue } from '../front-matter/value-edits';

/** Known items are looked for only up to this many commas. */
const MOST_COMMAS = 30;

/** Whether a cell's text was typed as the cell shows it, or with each list item on a line of its own. */
export type TypedAs = 'shown' | 'lines';

/** Null removes the property. Not `ok` if the items of a list cannot be told apart. */
type CellValue = { readonly ok: true; readonly value: NewValue | null } | { readonly ok: false };

/**
 * The value of a property after its cell was edited. A list stays a list, with its old items whole, and numbers stay
 * numbers. `7` becomes a number unless the value was text.
 *
 * @param markdown inline Markdown with its line breaks.
 * @param before the previous value; undefined if there was none.
 * @param shown the previous value with its numbers as the note spells them.
 */
export function valueOfCell(
	markdown: string,
	before: unknown,
	typedAs: TypedAs = 'shown',
	shown: unknown = before,
): CellValue {
	const text = markdown.trim();
	if (text === '') return { ok: true, value: null };
	if (Array.isArray(before) && !isUnquotedLink(before))
		return listOf(text, before, typedAs, (Array.isArray(shown) ? shown : before).map(renderValue));
	if (typeof before === 'boolean' && (text === 'true' || text === 'false'))
		return { ok: true, value: text === 'true' };
	if (typeof before === 'number') return { ok: true, value: numberIn(text) ?? text };
	const isNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(text) && String(Number(text)) === text;
	return { ok: true, value: isNumber && typeof before !== 'string' ? Number(text) : text };
}

/** The items of a list, one per line, if they could not be told apart on a single line; else null. */
export function itemLines(value: unknown): string | null {
	if (!Array.isArray(value) || !value.every(isScalar)) return null;
	const items = value.map(renderValue);
	return separatorOf(items) === ',' || items.some((item) => item.includes('\n')) ? null : items.join('\n');
}

/** Old items keep their values, and new items get the kind of the old ones. */
function listOf(text: string, before: readonly unknown[], typedAs: TypedAs, old: readonly string[]): CellValue {
	if (!before.every(isScalar)) return { ok: false };
	const items =
		typedAs === 'lines' || text.includes('\n')
			? text.split('\n').filter((line) => line.trim() !== '')
			: itemsOnOneLine(text, old);
	const named = items?.map((item) => item.trim());
	if (named === undefined || named.includes('') || old.some((item) => item.includes('\n'))) return { ok: false };
	const known = firstOf(before.entries(), ([at]) => old[at]);
	const kind = kindOfAll(before);
	return { ok: true, value: named.map((item) => oldItem(item, known.get(item)?.[1]) ?? newItem(item, kind)) };
}

/** An old item; a number keeps its spelling. */
function oldItem(text: string, before: ScalarValue | undefined): ScalarValue | undefined {
	return typeof before === 'number' && String(before) !== text ? { number: before, spelling: text } : before;
}

/** Null if a line can be read as items in several ways. */
function itemsOnOneLine(text: string, old: readonly string[]): readonly string[] | null {
	const separator = separatorOf(old);
	if (separator === ',') return splitOutsideLinks(text, ',');
	if (separator === ';' && splitOutsideLinks(text, ';').length > 1) return splitOutsideLinks(text, ';');
	return old.length < 2 ? [text] : itemsByOldOnes(text, old);
}

/** Splits at the commas around old items. The text between two old items must be a single new one. */
function itemsByOldOnes(text: string, old: readonly string[]): readonly string[] | null {
	const known = new Set(old);
	const most = Math.min(
		MOST_COMMAS,
		old.reduce((count, item) => Math.max(count, item.split(',').length), 0),
	);
	const items: string[] = [];
	let isAfterNew = false;
	for (let from = 0; from < text.length; ) {
		const end = endOfOldItem(text, from, known, most);
		if (end === -1 && isAfterNew) return null;
		const to = end === -1 ? endOfPart(text, ',', from) : end;
		items.push(text.slice(from, to));
		isAfterNew = end === -1;
		from = to + 1;
		while (from < text.length && text.charAt(from).trim() === '') from += 1;
	}
	return items;
}

/** The end of the longest old item at an offset; -1 if there is none. */
function endOfOldItem(text: string, from: number, known: ReadonlySet<string>, most: number): number {
	let found = -1;
	let comma = from - 1;
	for (let count = 0; count < most && comma < text.length; count += 1) {
		const next = text.indexOf(',', comma + 1);
		comma = next === -1 ? text.length : next;
		if (known.has(text.slice(from, comma))) found = comma;
	}
	return found;
}

/** Converts a new item to the kind of the others. */
function newItem(text: string, kind: string): ScalarValue {
	if (kind === 'number') return numberIn(text) ?? text;
	return kind === 'boolean' && (text === 'true' || text === 'false') ? text === 'true' : text;
}

/** The kind of all items; '' if they differ. */
function kindOfAll(items: readonly ScalarValue[]): string {
	const [kind = '', ...others] = new Set(items.map((item) => typeof item));
	return others.length === 0 ? kind : '';
}

/** The number with its spelling, if YAML reads one. */
function numberIn(text: string): ScalarValue | null {
	if (!/^[-+]?\.?\d[\d.eE+-]{0,40}$/u.test(text)) return null;
	const read = parseYaml(text);
	return read.ok && typeof read.value === 'number' ? { number: read.value, spelling: text } : null;
}

function isScalar(value: unknown): value is string | number | boolean {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
