import { Notice, PluginSettingTab } from 'obsidian';
import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import type { PluginTexts } from '../locales/en/plugin';
import type { Settings } from '../settings';
import { settingDefinitions } from './setting-definitions';
import type { SettingsStore } from './settings-store';

/** The settings tab: definitions that the app draws and searches, bound to the keys of the settings. */
export class SettingsTab extends PluginSettingTab {
	override icon = 'glasses';

	constructor(app: App, plugin: Plugin, private readonly store: SettingsStore, private readonly texts: PluginTexts) {
		super(app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem<keyof Settings>[] {
		return settingDefinitions(this.app, this.texts.settings);
	}

	override getControlValue(key: string): unknown {
		return new Map<string, unknown>(Object.entries(this.store.current)).get(key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		try {
			if (!(await this.store.set(key, value))) new Notice(this.texts.settingsUnreadable);
		} catch (error) {
			new Notice(this.texts.settingsNotSaved(error instanceof Error ? error.message : String(error)));
		}
	}
}
