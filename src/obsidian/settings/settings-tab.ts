import { PluginSettingTab } from 'obsidian';
import type { Plugin, SettingDefinitionItem } from 'obsidian';
import type { Settings } from '../../settings';
import { copyTemplate } from '../actions/reading/copy-template';
import type { Host } from '../host';
import { perform } from '../base/failures';
import { saveSetting } from '../base/save-setting';
import { settingDefinitions } from './setting-definitions';

/** The settings tab: definitions that the app draws and searches, bound to the keys of the settings. */
export class SettingsTab extends PluginSettingTab {
	override icon = 'glasses';

	constructor(
		plugin: Plugin,
		private readonly host: Host,
	) {
		super(host.app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem<keyof Settings>[] {
		return settingDefinitions(this.app, this.host.texts.plugin.settings, () => perform(() => this.copyTemplate()));
	}

	override getControlValue(key: string): unknown {
		return new Map<string, unknown>(Object.entries(this.host.settings.current)).get(key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		await saveSetting(this.host.settings, this.host.texts.plugin, key, value);
	}

	/** The template note is another one then. */
	private async copyTemplate(): Promise<void> {
		await copyTemplate(this.host);
		this.update();
	}
}
