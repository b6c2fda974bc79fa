import type { App } from '../app';
import type { Plugin } from '../plugins/plugin';
import { SettingTab } from './setting-tab';

/** The tab of a plugin, over what it keeps as its settings. */
export abstract class PluginSettingTab extends SettingTab {
	override icon = 'lucide-puzzle';

	constructor(
		app: App,
		readonly plugin: Plugin,
	) {
		super(app, plugin.manifest.id, plugin.manifest.name);
	}

	override getControlValue(key: string): unknown {
		return this.settings()?.[key];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const settings = this.settings();
		if (settings === undefined) return;
		settings[key] = value;
		await this.plugin.saveData(settings);
	}

	private settings(): Record<string, unknown> | undefined {
		return (this.plugin as Plugin & { settings?: Record<string, unknown> }).settings;
	}
}
