// The room `core/text`. Strings and nothing else: changes to a text, plans of such changes, line endings, names, days
// and numbers. Every other room stands on this one, and it knows nothing of Markdown or of notes.

/**
 * Adds any number of items to a list. `list.push(...items)` would overflow the stack with a hundred thousand of them.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
	for (const item of items) list.push(item);
}

/** The first item for each key. */
export function firstOf<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item> {
	const first = new Map<Key, Item>();
	for (const item of items) {
		const key = keyOf(item);
		if (!first.has(key)) first.set(key, item);
	}
	return first;
}
