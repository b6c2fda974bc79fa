import type { App } from '../app';
import { ask } from '../base/http';
import { createModule } from './obsidian';
import { Plugin } from './plugin';
import type { PluginManifest } from './plugin';

/** The plugin's text as a function of what CommonJS gives to a module; the server wraps it so. */
type PluginModule = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

declare global {
	interface Window {
		pluginModule?: PluginModule;
	}
}

async function pluginFile(name: string): Promise<string> {
	return (await ask('GET', `/plugin?path=${name}`)).text();
}

/** Runs the plugin's text as a script of its own, so that errors in it name it. */
function pluginModule(): Promise<PluginModule> {
	return new Promise((resolve, reject) => {
		const script = document.head.createEl('script', { attr: { src: `/main.js?${Date.now()}` } });
		script.addEventListener('load', () => {
			script.detach();
			if (window.pluginModule === undefined) reject(new Error('main.js did not run'));
			else resolve(window.pluginModule);
		});
	});
}

/** Loads the built plugin as the app does, and unloads it. */
export class PluginLoader {
	/** Every module that the plugin asked for. */
	readonly required: string[] = [];
	plugin: Plugin | null = null;
	private styles: CSSStyleSheet | null = null;

	/** What `require('obsidian')` gives. */
	readonly obsidian: object;

	constructor(private readonly app: App) {
		this.obsidian = createModule(app);
	}

	/** @param byUser whether the user switched it on just now, rather than the app at its start. */
	async enable(byUser: boolean): Promise<void> {
		const manifest = JSON.parse(await pluginFile('manifest.json')) as PluginManifest;
		const PluginClass = this.evaluate(await pluginModule());
		this.styles = new CSSStyleSheet();
		this.styles.replaceSync(await pluginFile('styles.css'));
		document.adoptedStyleSheets.push(this.styles);
		this.plugin = new PluginClass(this.app, manifest);
		await this.plugin.load();
		if (byUser) this.plugin.onUserEnable();
	}

	disable(): void {
		this.plugin?.unload();
		this.plugin = null;
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.styles);
		this.styles = null;
	}

	private evaluate(run: PluginModule): new (app: App, manifest: PluginManifest) => Plugin {
		const require = (name: string): unknown => {
			if (!this.required.includes(name)) this.required.push(name);
			if (name === 'obsidian') return this.obsidian;
			throw new Error(`Cannot find module '${name}'`);
		};
		const module: { exports: unknown } = { exports: {} };
		run(require, module, module.exports);
		const { exports } = module;
		const made: unknown = typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : exports;
		if (typeof made !== 'function' || !(made.prototype instanceof Plugin)) throw new Error('the plugin exports no class that extends Plugin');
		return made as new (app: App, manifest: PluginManifest) => Plugin;
	}
}
