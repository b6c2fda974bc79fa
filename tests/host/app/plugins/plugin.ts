import type { App } from '../app';
import type { Command } from './commands';
import { Component } from '../base/component';
import type { BlockProcessor, PostProcessor } from '../markdown/render';
import type { PluginSettingTab } from '../settings/settings-window';
import type { ViewCreator } from '../workspace/workspace';

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
	constructor(readonly app: App, readonly manifest: PluginManifest) {
		super();
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

	removeCommand(id: string): void {
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
	}

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.app.workspace.addRibbonIcon(icon, title, callback);
		this.register(() => el.detach());
		return el;
	}

	addStatusBarItem(): HTMLElement {
		const el = this.app.workspace.statusBarEl.createDiv({ cls: `status-bar-item plugin-${this.manifest.id}` });
		this.register(() => el.detach());
		return el;
	}

	addSettingTab(tab: PluginSettingTab): void {
		const { pluginTabs } = this.app.setting;
		pluginTabs.push(tab);
		this.register(() => pluginTabs.splice(pluginTabs.indexOf(tab), 1));
	}

	registerView(type: string, create: ViewCreator): void {
		const { viewCreators } = this.app.workspace;
		if (viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		viewCreators.set(type, create);
		this.register(() => {
			viewCreators.delete(type);
			this.app.workspace.detachLeavesOfType(type);
		});
	}

	registerHoverLinkSource(id: string, info: unknown): void {
		this.app.hoverSources.set(id, info);
		this.register(() => this.app.hoverSources.delete(id));
	}

	registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
		if (sortOrder !== undefined) processor.sortOrder = sortOrder;
		this.app.processors.post.add(processor);
		this.register(() => this.app.processors.post.delete(processor));
		return processor;
	}

	registerMarkdownCodeBlockProcessor(language: string, processor: BlockProcessor): BlockProcessor {
		if (this.app.processors.blocks.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
		this.app.processors.blocks.set(language, processor);
		this.register(() => this.app.processors.blocks.delete(language));
		return processor;
	}

	async loadData(): Promise<unknown> {
		const path = this.dataPath();
		return (await this.app.vault.adapter.exists(path)) ? (JSON.parse(await this.app.vault.adapter.read(path)) as unknown) : null;
	}

	async saveData(data: unknown): Promise<void> {
		const path = this.dataPath();
		await this.app.vault.adapter.mkdir(path.slice(0, path.lastIndexOf('/')));
		await this.app.vault.adapter.write(path, JSON.stringify(data, null, 2));
	}

	private dataPath(): string {
		return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}
}
