import type { App } from '../app';
import { setIcon } from '../base/icons';
import { Platform } from '../base/platform';
import { Modal } from '../ui/modal';
import { drawFound } from './found';
import { ownTabs } from './own/own-tabs';
import { SearchComponent } from './search-component';
import type { SettingTab } from './setting-tab';

/** The window of all settings. */
export class SettingsWindow extends Modal {
	/** The app's own tabs. */
	readonly settingTabs: SettingTab[];
	readonly pluginTabs: SettingTab[] = [];
	activeTab: SettingTab | null = null;
	/** The tab that one comes back to. */
	lastTabId = '';
	private readonly tabHeadersEl = this.contentEl.createDiv({ cls: 'vertical-tab-header' });
	private readonly tabContentContainer = this.contentEl.createDiv({ cls: 'vertical-tab-content-container' });
	private readonly search: SearchComponent;
	private readonly listEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
		this.contentEl.addClass('vertical-tabs-container');
		this.search = new SearchComponent(this.tabHeadersEl.createDiv({ cls: 'vertical-tab-header-search' }))
			.setPlaceholder('Search settings…')
			.onChange(() => this.showFound());
		this.listEl = this.tabHeadersEl.createDiv({ cls: 'vertical-tab-header-groups' });
		this.settingTabs = ownTabs(app);
	}

	addSettingTab(tab: SettingTab): void {
		this.pluginTabs.push(tab);
		tab.update();
		if (this.isShown()) this.drawTabs();
	}

	removeSettingTab(tab: SettingTab): void {
		const at = this.pluginTabs.indexOf(tab);
		if (at >= 0) this.pluginTabs.splice(at, 1);
		if (this.activeTab === tab) this.closeActiveTab();
		if (this.isShown()) this.drawTabs();
	}

	override onOpen(): void {
		this.search.setValue('');
		this.drawTabs();
		const last = this.tabWith(this.lastTabId) ?? this.settingTabs[0];
		// A phone shows the list of tabs first.
		if (last !== undefined && !Platform.isPhone) this.openTab(last);
	}

	override onClose(): void {
		this.closeActiveTab();
	}

	openTabById(id: string): SettingTab | null {
		const tab = this.tabWith(id);
		if (tab !== null) this.openTab(tab);
		return tab;
	}

	/** Shows a tab or, where names are given, a page of it. */
	openTab(tab: SettingTab, pageNames: readonly string[] = []): void {
		this.closeActiveTab();
		this.activeTab = tab;
		this.lastTabId = tab.id;
		this.modalEl.addClass('is-tab-open');
		this.tabContentContainer.empty();
		if (Platform.isPhone) this.addWayBack(tab);
		this.tabContentContainer.append(tab.containerEl);
		tab.show(pageNames);
		for (const el of this.listEl.findAll('.vertical-tab-nav-item'))
			el.toggleClass('is-active', el.getAttr('data-setting-id') === tab.id);
	}

	private closeActiveTab(): void {
		this.activeTab?.leave();
		this.activeTab = null;
		this.modalEl.removeClass('is-tab-open');
		this.tabContentContainer.empty();
	}

	private addWayBack(tab: SettingTab): void {
		const bar = this.tabContentContainer.createDiv({ cls: 'setting-page-titlebar' });
		const back = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back to the list' } });
		setIcon(back, 'lucide-arrow-left');
		back.addEventListener('click', () => this.closeActiveTab());
		bar.createDiv({ cls: 'setting-page-title', text: tab.name });
	}

	private isShown(): boolean {
		return this.containerEl.isConnected;
	}

	private tabWith(id: string): SettingTab | null {
		return [...this.settingTabs, ...this.pluginTabs].find((tab) => tab.id === id) ?? null;
	}

	private drawTabs(): void {
		this.listEl.empty();
		this.drawGroup('Options', this.settingTabs);
		this.drawGroup('Community plugins', this.pluginTabs);
	}

	private drawGroup(title: string, tabs: readonly SettingTab[]): void {
		if (tabs.length === 0) return;
		const group = this.listEl.createDiv({ cls: 'vertical-tab-header-group' });
		group.createDiv({ cls: 'vertical-tab-header-group-title', text: title });
		const items = group.createDiv({ cls: 'vertical-tab-header-group-items' });
		for (const tab of tabs) {
			const item = items.createDiv({
				cls: 'vertical-tab-nav-item tappable',
				attr: { 'data-setting-id': tab.id, role: 'button', tabindex: 0 },
			});
			item.toggleClass('is-active', tab === this.activeTab);
			if (tab.icon !== '') setIcon(item.createDiv({ cls: 'vertical-tab-nav-item-icon' }), tab.icon);
			item.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.name });
			item.addEventListener('click', () => this.openTab(tab));
			item.addEventListener('keydown', (event) => event.key === 'Enter' && this.openTab(tab));
		}
	}

	/** While something is searched for, what is found stands in place of the tabs. */
	private showFound(): void {
		const query = this.search.getValue().trim();
		if (query === '') this.drawTabs();
		else
			drawFound(this.listEl, query, [...this.settingTabs, ...this.pluginTabs], (tab, pages) =>
				this.openTab(tab, pages),
			);
	}
}
