/** The first of some items for each key. */
export function firstOf<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item> {
	const first = new Map<Key, Item>();
	for (const item of items) {
		const key = keyOf(item);
		if (!first.has(key)) first.set(key, item);
	}
	return first;
}
