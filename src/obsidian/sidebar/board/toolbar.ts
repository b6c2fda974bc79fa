import { Menu, SearchComponent, setIcon, setTooltip } from 'obsidian';
import { SORT_KEYS } from '../../../core/board/board';
import type { PaperOrder } from '../../../core/board/board';
import type { PluginTexts } from '../../../locales/en/plugin';

/** What the toolbar reports. */
interface ToolbarActions {
	readonly onQuery: (query: string) => void;
	readonly onOrder: (order: PaperOrder) => void;
	/** The user moves on to the list with the keyboard. */
	readonly onLeave: () => void;
}

/** The field to filter by, and the way to sort. */
export class BoardToolbar {
	readonly #search: SearchComponent;
	#order: PaperOrder | null = null;

	constructor(parent: HTMLElement, { view }: PluginTexts, actions: ToolbarActions) {
		const el = parent.createDiv({ cls: 'three-pass-toolbar' });
		this.#search = new SearchComponent(el).setPlaceholder(view.filter).onChange(actions.onQuery);
		this.#search.inputEl.setAttr('aria-label', view.filter);
		this.#search.inputEl.addEventListener('keydown', (event) => {
			if (event.isComposing) return;
			if (event.key === 'Escape' && this.#search.getValue() !== '') this.#search.setValue('').onChanged();
			else if (event.key === 'ArrowDown' || event.key === 'Enter') actions.onLeave();
			else return;
			event.preventDefault();
			event.stopPropagation();
		});
		const button = el.createEl('button', {
			cls: 'clickable-icon three-pass-sort-papers',
			attr: { 'aria-label': view.sort, 'aria-haspopup': 'menu' },
		});
		setIcon(button, 'arrow-up-narrow-wide');
		setTooltip(button, view.sort);
		button.addEventListener('click', () => {
			const { left, bottom } = button.getBoundingClientRect();
			sortMenu(view.sorts, this.#order, actions.onOrder).showAtPosition({ x: left, y: bottom }, button.doc);
		});
	}

	/** Shows the filter and the order of the papers. */
	show(query: string, order: PaperOrder): void {
		this.#order = order;
		if (this.#search.getValue() !== query) this.#search.setValue(query);
	}

	/** Clears the filter. */
	clear(): void {
		this.#search.setValue('').onChanged();
		this.#search.inputEl.focus();
	}
}

function sortMenu(
	names: PluginTexts['view']['sorts'],
	current: PaperOrder | null,
	choose: (order: PaperOrder) => void,
): Menu {
	const menu = new Menu();
	for (const key of SORT_KEYS) {
		for (const descending of [false, true]) {
			const isCurrent = current?.key === key && current.descending === descending;
			menu.addItem((item) =>
				item
					.setSection(key)
					.setTitle(names[key][descending ? 'down' : 'up'])
					.setChecked(isCurrent)
					.onClick(() => choose({ key, descending })),
			);
		}
	}
	return menu;
}
