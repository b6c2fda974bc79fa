import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { App } from '../app';
import { SettingPage } from './setting-page';
import { DrawnDefinitions } from './definitions/drawn';
import { pageAt } from './definitions/pages';
import { setIcon } from '../base/icons';

/** The page of a definition that lists what is on it. */
class DefinitionPage extends SettingPage {
	private drawn: DrawnDefinitions | null = null;

	constructor(
		private readonly tab: SettingTab,
		private readonly definition: SettingDefinitionPage,
	) {
		super();
	}

	display(): void {
		this.hide();
		this.drawn = new DrawnDefinitions(this.tab, this.containerEl, this.definition.items ?? []);
	}

	override hide(): void {
		this.drawn?.cleanUp();
		this.drawn = null;
		super.hide();
	}

	refresh(): void {
		this.drawn?.refresh();
	}
}

/** One tab of the settings. */
export abstract class SettingTab {
	icon = '';
	readonly containerEl = createDiv({ cls: 'vertical-tab-content' });
	settingItems: SettingDefinitionItem[] = [];
	/** What was typed into the search fields of groups, which lasts from one drawing to the next. */
	readonly queries = new Map<string, string>();
	private drawn: DrawnDefinitions | null = null;
	private isShown = false;
	private page: SettingPage | null = null;
	private pageNames: readonly string[] = [];

	constructor(
		readonly app: App,
		readonly id: string,
		readonly name: string,
	) {}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	getControlValue(key: string): unknown {
		return this.app.vault.getConfig(key);
	}

	setControlValue(key: string, value: unknown): void | Promise<void> {
		return this.app.vault.setConfig(key, value);
	}

	/** Asks for the definitions again, and draws them if the tab is shown. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.isShown) this.openPages(this.pageNames);
	}

	refreshDomState(): void {
		this.drawn?.refresh();
		if (this.page instanceof DefinitionPage) this.page.refresh();
	}

	display(): void {
		// Those without definitions draw themselves.
	}

	hide(): void {
		this.containerEl.empty();
	}

	/** What the app does to show a tab. */
	show(pageNames: readonly string[] = []): void {
		this.isShown = true;
		this.settingItems = this.getSettingDefinitions();
		this.openPages(pageNames);
	}

	/** What the app does when it shows something else. */
	leave(): void {
		this.isShown = false;
		this.clear();
		this.hide();
	}

	/** Shows the page that lies below these; what is no longer there is left out. */
	openPages(names: readonly string[]): void {
		this.clear();
		const found = pageAt(this.settingItems, names);
		this.pageNames = found === null ? [] : names;
		this.containerEl.empty();
		if (found !== null) this.openPage(found);
		else if (this.settingItems.length > 0)
			this.drawn = new DrawnDefinitions(this, this.containerEl, this.settingItems);
		else this.display();
	}

	/** Shows a page below the one that is shown. */
	enterPage({ name }: SettingDefinitionPage): void {
		this.openPages([...this.pageNames, name]);
	}

	private openPage(definition: SettingDefinitionPage): void {
		// Only the border of the types is crossed here: what plugins extend is this very class.
		const page =
			definition.page === undefined ? new DefinitionPage(this, definition) : (definition.page() as SettingPage);
		this.page = page;
		page.titlebarEl.empty();
		const back = page.titlebarEl.createEl('button', {
			cls: 'clickable-icon setting-page-back',
			attr: { 'aria-label': 'Back' },
		});
		setIcon(back, 'lucide-arrow-left');
		back.addEventListener('click', () => this.openPages(this.pageNames.slice(0, -1)));
		page.titlebarEl.createDiv({
			cls: 'setting-page-title',
			text: page.title === '' ? definition.name : page.title,
		});
		this.containerEl.append(page.rootEl);
		page.display();
	}

	private clear(): void {
		this.drawn?.cleanUp();
		this.drawn = null;
		this.page?.hide();
		this.page = null;
	}
}
