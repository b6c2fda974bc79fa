import type { SettingDefinitionItem, SettingGroupItem } from 'obsidian';
import { renderResults } from '../base/matches';
import { prepareSimpleSearch } from '../base/search';
import { now } from './definitions/predicate';
import type { SettingTab } from './setting-tab';

/** A setting, and the names of the pages that lead to it. */
interface Indexed {
	readonly name: string;
	readonly text: string;
	readonly pages: readonly string[];
}

function indexOf(items: readonly (SettingDefinitionItem | SettingGroupItem)[], pages: readonly string[]): Indexed[] {
	return items.flatMap((item): Indexed[] => {
		if (!now(item.visible, true)) return [];
		if ('type' in item && item.type !== 'page') return indexOf(item.items ?? [], pages);
		const { name, desc = '' } = item;
		const about = typeof desc === 'string' ? desc : (desc.textContent ?? '');
		if ('type' in item)
			return [
				{ name, text: `${name} ${about}`, pages: [...pages, name] },
				...indexOf(item.items ?? [], [...pages, name]),
			];
		return now(item.searchable, true)
			? [{ name, text: [name, about, ...(item.aliases ?? [])].join(' '), pages }]
			: [];
	});
}

/** Lists the settings of all tabs that a query fits; one that is chosen is opened and brought into view. */
export function drawFound(
	el: HTMLElement,
	query: string,
	tabs: readonly SettingTab[],
	open: (tab: SettingTab, pages: readonly string[]) => void,
): void {
	el.empty();
	const search = prepareSimpleSearch(query);
	for (const tab of tabs) {
		const found = indexOf(tab.getSettingDefinitions(), []).filter(({ text }) => search(text) !== null);
		if (found.length === 0) continue;
		const group = el.createDiv({ cls: 'vertical-tab-header-group' });
		group.createDiv({ cls: 'vertical-tab-header-group-title', text: tab.name });
		for (const { name, pages } of found) {
			const item = group.createDiv({
				cls: 'vertical-tab-nav-item setting-search-result',
				attr: { role: 'button', tabindex: 0 },
			});
			renderResults(item, name, search(name) ?? { score: 0, matches: [] });
			const choose = (): void => {
				open(tab, pages);
				const row = tab.containerEl
					.findAll('.setting-item')
					.find((one) => one.find('.setting-item-name')?.getText() === name);
				row?.scrollIntoView({ block: 'center' });
				row?.addClass('is-found');
			};
			item.addEventListener('click', choose);
			item.addEventListener('keydown', (event) => event.key === 'Enter' && choose());
		}
	}
	if (el.childElementCount === 0) el.createDiv({ cls: 'suggestion-empty', text: 'No settings found.' });
}
