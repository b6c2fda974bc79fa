/**
 * How the names of properties, columns, folders, tags, headings and notes are compared. Unicode's normal form is never a
 * difference, because macOS writes `É` as two characters where a keyboard types one. Letter case tells names apart only
 * where two of them differ in nothing else.
 */

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
 * The item that a name means: the first one called so, else the only one that differs in letter case.
 *
 * @returns null where there is none, or where several differ in letter case alone.
 */
export function findName<Item>(items: Iterable<Item>, wanted: string, nameOf: (item: Item) => string): Item | null {
	const [form, caseless] = [nameForm(wanted), caselessName(wanted)];
	let other: { readonly item: Item; readonly form: string } | null = null;
	let isUnclear = false;
	for (const item of items) {
		const own = nameForm(nameOf(item));
		if (own === form) return item;
		if (own.toLowerCase() !== caseless) continue;
		isUnclear ||= other !== null && other.form !== own;
		other ??= { item, form: own };
	}
	return isUnclear ? null : (other?.item ?? null);
}
