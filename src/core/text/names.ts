import { firstOf } from './collections';

/**
 * How the names of properties, columns, folders, tags, headings and notes are compared. Unicode's normal form is never
 * a difference, because macOS writes `É` as two characters where a keyboard types one. Letter case tells names apart
 * only where two of them differ in nothing else.
 */

const collator = new Intl.Collator(['zh', 'en'], { numeric: true, sensitivity: 'base' });

/** The natural order of two texts, for sorting: `GPT2` before `GPT10`, Chinese by its pronunciation. */
export function naturalOrder(one: string, other: string): number {
	return collator.compare(one, other);
}

/** What all spellings of a name have in common, whatever their normal form. */
export function nameForm(name: string): string {
	return name.normalize('NFC');
}

/** The spellings of a name in its normal forms, its own first, for what compares names character by character. */
export function everyForm(name: string): readonly string[] {
	return [...new Set([name, nameForm(name), name.normalize('NFD')])];
}

/** What all spellings of a name have in common, whatever their normal form and letter case. */
export function caselessName(name: string): string {
	return nameForm(name).toLowerCase();
}

/**
 * Tells which of some items a name means: the first one called so, else the only one that differs in letter case; null
 * where there is none, or where several differ in letter case alone.
 */
export function nameFinder<Item>(
	items: Iterable<Item>,
	nameOf: (item: Item) => string,
): (wanted: string) => Item | null {
	const byForm = firstOf(items, (item) => nameForm(nameOf(item)));
	const byCaseless = new Map<string, Item | null>();
	for (const [form, item] of byForm)
		byCaseless.set(form.toLowerCase(), byCaseless.has(form.toLowerCase()) ? null : item);
	return (wanted) => byForm.get(nameForm(wanted)) ?? byCaseless.get(caselessName(wanted)) ?? null;
}
