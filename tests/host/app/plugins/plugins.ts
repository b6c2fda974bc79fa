import type { App } from '../app';
import { Notice } from '../ui/notice';
import { PluginLoader } from './loader';
import type { Plugin, PluginManifest } from './plugin';

/** The community plugins: those in the settings folder, and those of them that run. */
export class Plugins {
	readonly manifests: Record<string, PluginManifest> = {};
	readonly plugins: Record<string, Plugin> = {};
	readonly enabledPlugins = new Set<string>();
	readonly loader: PluginLoader;
	private readonly styles = new Map<string, CSSStyleSheet>();

	constructor(private readonly app: App) {
		this.loader = new PluginLoader(app);
	}

	/** Loads what the vault's settings name, at the start of the app. */
	async initialize(): Promise<void> {
		this.app.vault.on('raw', (path: string) => void this.onRaw(path));
		await this.loadManifests();
		for (const id of JSON.parse((await this.read(this.listPath())) ?? '[]') as string[])
			this.enabledPlugins.add(id);
		for (const id of this.enabledPlugins) await this.enablePlugin(id);
	}

	getPluginFolder(): string {
		return `${this.app.vault.configDir}/plugins`;
	}

	getPlugin(id: string): Plugin | null {
		return this.plugins[id] ?? null;
	}

	/** Reads anew which plugins are there. */
	async loadManifests(): Promise<void> {
		const { adapter } = this.app.vault;
		for (const id of Object.keys(this.manifests)) delete this.manifests[id];
		if (!(await adapter.exists(this.getPluginFolder()))) return;
		for (const dir of (await adapter.list(this.getPluginFolder())).folders) {
			const text = await this.read(`${dir}/manifest.json`);
			if (text === null) continue;
			const manifest = JSON.parse(text) as PluginManifest;
			this.manifests[manifest.id] = { ...manifest, dir };
		}
	}

	/** @returns whether the plugin runs now. */
	async enablePlugin(id: string): Promise<boolean> {
		return (await this.loadPlugin(id)) !== null;
	}

	/** What the user's switch does: the plugin runs at the next start too. */
	async enablePluginAndSave(id: string): Promise<boolean> {
		const plugin = await this.loadPlugin(id);
		if (plugin === null) return false;
		this.enabledPlugins.add(id);
		await this.saveConfig();
		plugin.onUserEnable();
		return true;
	}

	async disablePlugin(id: string): Promise<void> {
		const plugin = this.plugins[id];
		delete this.plugins[id];
		plugin?.unload();
		this.removeStyles(id);
		return Promise.resolve();
	}

	async disablePluginAndSave(id: string): Promise<void> {
		this.enabledPlugins.delete(id);
		await this.saveConfig();
		await this.disablePlugin(id);
	}

	async saveConfig(): Promise<void> {
		await this.app.vault.adapter.write(this.listPath(), JSON.stringify([...this.enabledPlugins], null, 2));
	}

	/** One plugin that fails keeps no other from running, and leaves nothing behind. */
	private async loadPlugin(id: string): Promise<Plugin | null> {
		const manifest = this.manifests[id];
		if (manifest?.dir === undefined || this.plugins[id] !== undefined) return this.getPlugin(id);
		if (manifest.isDesktopOnly === true && this.app.isMobile) return null;
		try {
			const text = await this.app.vault.adapter.read(`${manifest.dir}/main.js`);
			this.addStyles(id, (await this.read(`${manifest.dir}/styles.css`)) ?? '');
			const plugin = new (this.loader.evaluate(id, text))(this.app, manifest);
			this.plugins[id] = plugin;
			await plugin.load();
			return plugin;
		} catch (error) {
			await this.disablePlugin(id);
			console.error(`Plugin failure: ${id}`, error);
			new Notice(`Failed to load plugin ${manifest.name}`);
			return null;
		}
	}

	private async onRaw(path: string): Promise<void> {
		for (const plugin of Object.values(this.plugins)) await plugin.onConfigFileChange(path);
	}

	private listPath(): string {
		return `${this.app.vault.configDir}/community-plugins.json`;
	}

	private async read(path: string): Promise<string | null> {
		const { adapter } = this.app.vault;
		return (await adapter.exists(path)) ? adapter.read(path) : null;
	}

	private addStyles(id: string, text: string): void {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		this.styles.set(id, sheet);
		document.adoptedStyleSheets.push(sheet);
		this.app.workspace.trigger('css-change');
	}

	private removeStyles(id: string): void {
		const sheet = this.styles.get(id);
		this.styles.delete(id);
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
		this.app.workspace.trigger('css-change');
	}
}
