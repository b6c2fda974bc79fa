import type { Extension } from '@codemirror/state';
import type { CliFlags, CliHandler, HoverLinkSource, ObsidianProtocolHandler } from 'obsidian';
import type { App } from '../app';
import type { BasesViewRegistration } from '../bases/bases';
import type { Command } from './commands';
import { Component } from '../base/component';
import { PluginData } from './plugin-data';
import type { BlockProcessor, PostProcessor } from '../markdown/render/processors';
import type { EditorSuggest } from '../markdown/suggest/editor-suggest';
import type { PluginSettingTab } from '../settings/plugin-setting-tab';
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
	/** Where a plugin may keep its settings; the app looks here for those of its settings tab. */
	settings?: unknown;
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

	removeCommand(id: string): void {
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
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

	registerExtensions(extensions: string[], viewType: string): void {
		const { viewRegistry } = this.app;
		viewRegistry.registerExtensions(extensions, viewType);
		this.register(() => viewRegistry.unregisterExtensions(extensions));
	}

	registerHoverLinkSource(id: string, info: HoverLinkSource): void {
		this.app.hoverSources.set(id, info);
		this.register(() => this.app.hoverSources.delete(id));
	}

	registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
		this.app.processors.addPost(processor, sortOrder);
		this.register(() => this.app.processors.removePost(processor));
		return processor;
	}

	registerMarkdownCodeBlockProcessor(language: string, processor: BlockProcessor): BlockProcessor {
		this.app.processors.addBlock(language, processor);
		this.register(() => this.app.processors.removeBlock(language));
		return processor;
	}

	registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
		this.app.protocol.register(action, handler);
		this.register(() => this.app.protocol.handlers.delete(action));
	}

	registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
		this.app.cli.registerHandler(command, description, flags, handler);
		this.register(() => this.app.cli.commands.delete(command));
	}

	/** @returns false where bases are off in this vault. */
	registerBasesView(id: string, registration: BasesViewRegistration): boolean {
		const { bases, internalPlugins } = this.app;
		if (internalPlugins.getEnabledPluginById('bases') === null) return false;
		bases.registerView(id, registration);
		this.register(() => bases.unregisterView(id));
		return true;
	}

	registerEditorExtension(extension: Extension): void {
		const { workspace } = this.app;
		workspace.editorExtensions.push(extension);
		workspace.updateOptions();
		this.register(() => {
			workspace.editorExtensions.remove(extension);
			workspace.updateOptions();
		});
	}

	registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
		const { editorSuggest } = this.app.workspace;
		editorSuggest.addSuggest(suggest);
		this.register(() => editorSuggest.removeSuggest(suggest));
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
