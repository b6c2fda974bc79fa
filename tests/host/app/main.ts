import type * as Obsidian from 'obsidian';
import { App } from './app';
import { installDom } from './base/dom/install';
import { loadIcons, missingIcons } from './base/icons';
import { installTooltips } from './base/tooltip';
import type { PluginLoader } from './plugins/loader';
import { missingExports } from './plugins/obsidian';

/** What tests may ask of the page besides what a person sees. */
export interface HostWindow {
	readonly app: App;
	readonly loader: PluginLoader;
	/** What a plugin's own `require('obsidian')` gives. */
	readonly obsidian: typeof Obsidian;
	/** What plugins asked for and the host does not have. */
	lacking(): string[];
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
		hoverSources: [...app.hoverSources.keys()],
		blocks: [...processors.blocks.keys()],
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
	const app = new App({
		language: query.get('language') ?? 'en',
		theme: query.get('theme') === 'dark' ? 'dark' : 'light',
		mobile: query.has('mobile'),
		saveDelay: Number(query.get('saveDelay') ?? 2000),
	});
	await app.open();
	const host: HostWindow = {
		app,
		loader: app.plugins.loader,
		obsidian: app.plugins.loader.obsidian,
		lacking: () => [...missingExports, ...[...missingIcons].map((id) => `icon ${id}`)],
		traces: () => tracesOf(app),
	};
	Object.assign(window, { app, host });
	await app.plugins.initialize();
	await app.workspace.ready();
	const open = query.get('open');
	if (open !== null) await app.workspace.openLinkText(open, '', false, { state: { mode: 'preview' } });
	document.body.setAttr('data-ready', 'true');
}

void boot();
