import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../app';
import { drawDefinitions } from './definitions';
import { setIcon } from '../base/icons';
import { Modal } from '../ui/modal';
import type { Plugin } from '../plugins/plugin';

/** One tab of the settings. */
export abstract class PluginSettingTab {
	icon = 'lucide-puzzle';
	readonly containerEl = createDiv({ cls: 'vertical-tab-content' });
	settingItems: SettingDefinitionItem[] = [];

	constructor(readonly app: App, readonly plugin: Plugin) {}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	getControlValue(key: string): unknown {
		return (this.plugin as unknown as { settings?: Record<string, unknown> }).settings?.[key];
	}

	async setControlValue(key: string, value: unknown): Promise<void> {
		const { settings } = this.plugin as unknown as { settings?: Record<string, unknown> };
		if (settings === undefined) return;
		settings[key] = value;
		await this.plugin.saveData(settings);
	}

	update(): void {
		this.settingItems = this.getSettingDefinitions();
		this.containerEl.empty();
		drawDefinitions(this.containerEl, this.settingItems, this);
	}

	refreshDomState(): void {
		this.update();
	}

	display(): void {
		// Those without definitions draw themselves.
	}

	hide(): void {
		this.containerEl.empty();
	}

	/** What the app does to show a tab. */
	show(): void {
		this.update();
		if (this.settingItems.length === 0) this.display();
	}
}

/** The window of all settings. */
export class SettingsWindow extends Modal {
	readonly pluginTabs: PluginSettingTab[] = [];
	activeTab: PluginSettingTab | null = null;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-settings');
	}

	override onOpen(): void {
		this.contentEl.empty();
		const tabs = this.contentEl.createDiv({ cls: 'vertical-tab-header' });
		const content = this.contentEl.createDiv({ cls: 'vertical-tab-content-container' });
		for (const tab of this.pluginTabs) {
			const item = tabs.createDiv({ cls: 'vertical-tab-nav-item', attr: { 'data-setting-id': tab.plugin.manifest.id } });
			setIcon(item.createDiv({ cls: 'vertical-tab-nav-item-icon' }), tab.icon);
			item.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.plugin.manifest.name });
			item.addEventListener('click', () => this.openTab(tab, content));
		}
		const [first] = this.pluginTabs;
		if (first !== undefined) this.openTab(first, content);
	}

	override onClose(): void {
		this.activeTab?.hide();
		this.activeTab = null;
	}

	private openTab(tab: PluginSettingTab, content: HTMLElement): void {
		this.activeTab?.hide();
		this.activeTab = tab;
		content.empty();
		content.append(tab.containerEl);
		tab.show();
	}
}
