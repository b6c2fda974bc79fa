/** Adds items to a list, however many they are: spread into one call, a hundred thousand are more than it takes. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
	for (const item of items) list.push(item);
}
