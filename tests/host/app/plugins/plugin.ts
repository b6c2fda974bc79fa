import type { HoverLinkSource } from 'obsidian';
import type { App } from '../app';
import type { Command } from './commands';
import { Component } from '../base/component';
import { PluginData } from './plugin-data';
import type { BlockProcessor } from '../markdown/render/processors';
import type { PluginSettingTab } from '../settings/setting-tab';
import type { ViewCreator } from '../workspace/view-registry';

export interface PluginManifest {
	readonly id: string;
	readonly name: string;
	readonly version: string;
	readonly author: string;
	readonly description: string;
	readonly minAppVersion: string;
	readonly isDesktopOnly?: boolean;
	/** The plugin's folder, from the top of the vault. */
	readonly dir?: string;
}

/** What a plugin is to the app. */
export abstract class Plugin extends Component {
	/** Called where another program changed the plugin's data. */
	onExternalSettingsChange?(): unknown;
	private readonly data: PluginData;

	constructor(
		readonly app: App,
		readonly manifest: PluginManifest,
	) {
		super();
		this.data = new PluginData(app.vault.adapter, `${app.plugins.getPluginFolder()}/${manifest.id}/data.json`);
	}

	/** Called where the user, and not the start of the app, switched the plugin on. */
	onUserEnable(): void {
		// For those that extend this.
	}

	addCommand(command: Command): Command {
		const { id, name } = this.manifest;
		command.id = `${id}:${command.id}`;
		command.name = `${name}: ${command.name}`;
		this.app.commands.addCommand(command);
		this.register(() => this.app.commands.removeCommand(command.id));
		return command;
	}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.app.workspace.leftRibbon.addRibbonItemButton(icon, title, callback);
		this.register(() => el.detach());
		return el;
	}

	addStatusBarItem(): HTMLElement {
		const el = this.app.workspace.statusBarEl.createDiv({ cls: `status-bar-item plugin-${this.manifest.id}` });
		this.register(() => el.detach());
		return el;
	}

	addSettingTab(tab: PluginSettingTab): void {
		this.app.setting.addSettingTab(tab);
		this.register(() => this.app.setting.removeSettingTab(tab));
	}

	registerView(type: string, create: ViewCreator): void {
		const { viewRegistry } = this.app;
		viewRegistry.registerView(type, create);
		this.register(() => viewRegistry.unregisterView(type));
	}

	registerHoverLinkSource(id: string, info: HoverLinkSource): void {
		this.app.hoverSources.set(id, info);
		this.register(() => this.app.hoverSources.delete(id));
	}

	registerMarkdownCodeBlockProcessor(language: string, processor: BlockProcessor): BlockProcessor {
		this.app.processors.addBlock(language, processor);
		this.register(() => this.app.processors.removeBlock(language));
		return processor;
	}

	async loadData(): Promise<unknown> {
		return this.data.load();
	}

	async saveData(data: unknown): Promise<void> {
		await this.data.save(data);
	}

	/** What the app does when a file in its settings folder changed. */
	async onConfigFileChange(path: string): Promise<void> {
		if (path === this.data.path && (await this.data.changedOutside())) await this.onExternalSettingsChange?.();
	}
}
