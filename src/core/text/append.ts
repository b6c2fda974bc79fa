// The room `core/text`. Strings and nothing else: changes to a text, plans of such changes, line endings, names, days
// and numbers. Every other room stands on this one, and it knows nothing of Markdown or of notes.

/** Adds items to a list, however many they are: spread into one call, a hundred thousand are more than it takes. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
	for (const item of items) list.push(item);
}
