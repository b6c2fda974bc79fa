import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';

/** The pages among some definitions, those in groups too. */
export function pagesIn(items: readonly SettingDefinitionItem[]): SettingDefinitionPage[] {
	return items.flatMap((item) => {
		if (!('type' in item)) return [];
		return item.type === 'page' ? [item] : pagesIn(item.items ?? []);
	});
}

/** The page that one gets to by these names, one below the other. */
export function pageAt(
	items: readonly SettingDefinitionItem[],
	names: readonly string[],
): SettingDefinitionPage | null {
	const [first, ...rest] = names;
	const found = pagesIn(items).find(({ name }) => name === first);
	if (found === undefined) return null;
	return rest.length === 0 ? found : pageAt(found.items ?? [], rest);
}
