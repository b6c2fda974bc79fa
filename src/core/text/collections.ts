// The room `core/text`. Helpers for plain strings: changes to a text, plans of such changes, line endings, names and
// days. It knows nothing about Markdown, and almost every other room uses it.

/** Unlike `list.push(...items)`, it does not overflow the stack with a hundred thousand items. */
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
