import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../app';
import type { Plugin } from '../plugins/plugin';
import { DrawnDefinitions } from './definitions/drawn';

/** The tab of a plugin in the settings, drawn from its definitions. */
export abstract class PluginSettingTab {
	icon = 'lucide-puzzle';
	readonly id: string;
	readonly name: string;
	readonly containerEl = createDiv({ cls: 'vertical-tab-content' });
	private drawn: DrawnDefinitions | null = null;

	constructor(
		readonly app: App,
		readonly plugin: Plugin,
	) {
		this.id = plugin.manifest.id;
		this.name = plugin.manifest.name;
	}

	abstract getSettingDefinitions(): SettingDefinitionItem[];
	abstract getControlValue(key: string): unknown;
	abstract setControlValue(key: string, value: unknown): void | Promise<void>;

	/** Asks for the definitions again, and draws them if the tab is shown. */
	update(): void {
		const definitions = this.getSettingDefinitions();
		if (this.drawn !== null) this.draw(definitions);
	}

	refreshDomState(): void {
		this.drawn?.refresh();
	}

	/** What the app does to show a tab. */
	show(): void {
		this.draw(this.getSettingDefinitions());
	}

	/** What the app does when it shows something else. */
	leave(): void {
		this.drawn = null;
		this.containerEl.empty();
	}

	private draw(definitions: readonly SettingDefinitionItem[]): void {
		this.containerEl.empty();
		this.drawn = new DrawnDefinitions(this, this.containerEl, definitions);
	}
}
