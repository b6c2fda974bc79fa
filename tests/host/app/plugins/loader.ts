import type * as Obsidian from 'obsidian';
import type { App } from '../app';
import { createModule } from './obsidian';
import { Plugin } from './plugin';
import type { PluginManifest } from './plugin';
import { createRequire } from './require';

/** The plugin's text as a function of what CommonJS gives to a module. */
type PluginModule = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

declare global {
	interface Window {
		pluginModule?: PluginModule | undefined;
	}
}

/** Runs the text as a script of its own, so that errors in it name the plugin. */
function pluginModule(id: string, text: string): PluginModule {
	delete window.pluginModule;
	document.head
		.createEl('script', {
			text: `window.pluginModule = function (require, module, exports) {${text}\n};\n//# sourceURL=plugin:${id}`,
		})
		.detach();
	if (window.pluginModule === undefined) throw new Error('main.js did not run');
	return window.pluginModule;
}

/** Evaluates the text of a built plugin as the app does. */
export class PluginLoader {
	/** Every module that a plugin asked for, by the plugin's id. */
	private readonly asked = new Map<string, Set<string>>();
	/** What `require('obsidian')` gives. */
	readonly obsidian: typeof Obsidian;

	constructor(app: App) {
		this.obsidian = createModule(app);
	}

	required(id: string): string[] {
		return [...(this.asked.get(id) ?? [])];
	}

	evaluate(id: string, text: string): PluginClass {
		const run = pluginModule(id, text);
		const asked = new Set<string>();
		this.asked.set(id, asked);
		const module: { exports: unknown } = { exports: {} };
		run(createRequire(this.obsidian, asked), module, module.exports);
		const { exports } = module;
		const made: unknown =
			typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : exports;
		if (typeof made !== 'function' || !(made.prototype instanceof Plugin))
			throw new Error('the plugin exports no class that extends Plugin');
		return made as PluginClass;
	}
}
