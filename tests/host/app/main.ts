import type * as Obsidian from 'obsidian';
import { App } from './app';
import { missingInBases } from './bases/lacking';
import { installDom } from './base/dom/install';
import { isSystem } from './base/platform';
import { loadIcons, missingIcons } from './base/icons';
import { network } from './base/network';
import type { Network } from './base/network';
import { installTooltips } from './base/tooltip';
import type { PluginLoader } from './plugins/loader';
import { missingExports } from './plugins/obsidian';
import { unknownActions } from './plugins/protocol';
import { createRequire } from './plugins/require';

/** What tests may ask of the page besides what a person sees. */
export interface HostWindow {
	readonly app: App;
	readonly loader: PluginLoader;
	/** What a plugin's own `require('obsidian')` gives. */
	readonly obsidian: typeof Obsidian;
	/** What a plugin is given as `require`. */
	readonly require: (name: string) => unknown;
	/** Stands in for the network of `requestUrl`. */
	readonly network: Network;
	/** What plugins asked for and the host does not have. */
	lacking(): string[];
	/** Opens `obsidian://…` as another program would. @returns whether it was handled. */
	openUrl(url: string): boolean;
	/** Runs a line of the command line, given without its `obsidian`. @returns what it prints. */
	cli(words: readonly string[]): Promise<string>;
	/** What hangs on the app, to be compared before and after a plugin. */
	traces(): Record<string, unknown>;
}

function tracesOf(app: App): Record<string, unknown> {
	const { workspace, vault, metadataCache, commands, setting, processors } = app;
	return {
		listeners: [workspace, vault, metadataCache].map((events) => events.listenerCount()),
		commands: Object.keys(commands.commands),
		tabs: setting.pluginTabs.length,
		views: Object.keys(app.viewRegistry.viewByType),
		protocol: [...app.protocol.handlers.keys()],
		basesViews: Object.keys(app.bases.registrations),
		cli: [...app.cli.commands.keys()],
		hoverSources: [...app.hoverSources.keys()],
		blocks: [...processors.blocks.keys()],
		post: processors.post.size,
		suggests: workspace.editorSuggest.suggests.length,
		ribbon: workspace.leftRibbonEl.childElementCount,
		body: document.body.childElementCount,
		styles: document.adoptedStyleSheets.length,
	};
}

async function boot(): Promise<void> {
	installDom(window);
	installTooltips(document);
	await loadIcons();
	const query = new URLSearchParams(window.location.search);
	const system = query.get('system');
	const app = new App({
		language: query.get('language') ?? 'en',
		theme: query.get('theme') === 'dark' ? 'dark' : 'light',
		mobile: query.has('mobile'),
		system: isSystem(system) ? system : query.has('mobile') ? 'android' : 'linux',
		saveDelay: Number(query.get('saveDelay') ?? 2000),
	});
	await app.open();
	const host: HostWindow = {
		app,
		loader: app.plugins.loader,
		obsidian: app.plugins.loader.obsidian,
		require: createRequire(app.plugins.loader.obsidian, new Set()),
		network,
		lacking: () => [
			...missingExports,
			...[...missingIcons].map((id) => `icon ${id}`),
			...[...missingInBases].map((name) => `bases ${name}`),
			...[...unknownActions].map((action) => `obsidian://${action}`),
		],
		openUrl: (url) => app.protocol.open(url),
		cli: (words) => app.cli.run(words),
		traces: () => tracesOf(app),
	};
	Object.assign(window, { app, host });
	await app.plugins.initialize();
	await app.hotkeyManager.load();
	await app.workspace.ready();
	const open = query.get('open');
	if (open !== null) await app.workspace.openLinkText(open, '', false, { state: { mode: 'preview' } });
	document.body.setAttr('data-ready', 'true');
}

void boot();
