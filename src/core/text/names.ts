import { firstOf } from './collections';

// These functions compare names of properties, columns, folders, tags, headings and notes. They ignore differences in
// Unicode's normal form, because macOS writes `É` as two characters where a keyboard types one.

const collator = new Intl.Collator(['zh', 'en'], { numeric: true, sensitivity: 'base' });

/** For sorting: `GPT2` before `GPT10`, Chinese by its pronunciation. */
export function naturalOrder(one: string, other: string): number {
	return collator.compare(one, other);
}

/** A key for comparing names that ignores Unicode's normal form. */
export function nameForm(name: string): string {
	return name.normalize('NFC');
}

/** A name as written and in each normal form, for searches that compare character by character. */
export function everyForm(name: string): readonly string[] {
	return [...new Set([name, nameForm(name), name.normalize('NFD')])];
}

/** A key for comparing names that ignores Unicode's normal form and letter case. */
export function caselessName(name: string): string {
	return nameForm(name).toLowerCase();
}

/**
 * Finds the first item with a name, else the one whose name differs only in letter case; null if there are several of
 * these.
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
