import type { HoverLinkSource } from 'obsidian';
import { FileSystemAdapter } from './vault/adapter';
import { Bases } from './bases/bases';
import { Cli } from './plugins/cli';
import { Commands } from './plugins/commands';
import { FileManager } from './vault/file-manager';
import { DragManager } from './drag/drag-manager';
import { setIcon } from './base/icons';
import { InternalPlugins } from './plugins/internal-plugins';
import { Keymap } from './base/keymap';
import { Platform, setPlatform } from './base/platform';
import type { System } from './base/platform';
import { MetadataCache } from './vault/metadata-cache';
import { ownCommands } from './plugins/own-commands';
import { Plugins } from './plugins/plugins';
import { Protocol } from './plugins/protocol';
import { addNoteCommands } from './markdown/note-commands';
import { PagePreview } from './hover/page-preview';
import { processors } from './markdown/render/processors';
import { HotkeyManager, HotkeyScope } from './plugins/hotkeys';
import { setMomentLocale } from './plugins/moment';
import { SecretStorage } from './settings/secret-storage';
import { SettingsWindow } from './settings/settings-window';
import { Vault } from './vault/vault';
import { ViewRegistry } from './workspace/view-registry';
import { Workspace } from './workspace/workspace';

/** How the app is set for a run. */
export interface HostConfig {
	readonly language: string;
	readonly theme: 'light' | 'dark';
	readonly mobile: boolean;
	readonly system: System;
	/** How long typing rests before a note is saved. */
	readonly saveDelay: number;
}

/** The app. */
export class App {
	readonly hotkeyManager = new HotkeyManager(this);
	readonly scope = new HotkeyScope(this);
	readonly keymap = new Keymap(this.scope);
	readonly commands = new Commands(this);
	readonly protocol = new Protocol(this);
	readonly processors = processors;
	readonly hoverSources = new Map<string, HoverLinkSource>();
	readonly vault = new Vault(new FileSystemAdapter());
	readonly internalPlugins = new InternalPlugins(this.vault);
	readonly cli = new Cli(this.vault.getName());
	readonly metadataCache = new MetadataCache(this.vault);
	readonly fileManager = new FileManager(this);
	readonly secretStorage = new SecretStorage(this);
	readonly dragManager = new DragManager(this);
	readonly viewRegistry = new ViewRegistry();
	readonly workspace: Workspace;
	readonly plugins: Plugins;
	readonly bases = new Bases(this);
	readonly setting: SettingsWindow;
	readonly isMobile: boolean;

	constructor(readonly config: HostConfig) {
		this.isMobile = config.mobile;
		setPlatform(config.system, config.mobile);
		setMomentLocale(config.language);
		document.documentElement.lang = config.language;
		document.body.addClass(`theme-${config.theme}`, ...platformClasses());
		this.plugins = new Plugins(this);
		this.workspace = new Workspace(this);
		this.setting = new SettingsWindow(this);
		new PagePreview(this);
		for (const command of ownCommands(this)) this.commands.addCommand(command);
		addNoteCommands(this);
		this.addGear();
	}

	/** Opens the vault; plugins are loaded next, and the layout is ready after them. */
	async open(): Promise<void> {
		await this.vault.open();
		const theme = this.vault.getConfig('theme');
		if (theme === 'obsidian' || theme === 'moonstone') this.showTheme(theme === 'obsidian' ? 'dark' : 'light');
		await this.internalPlugins.initialize();
		if (this.internalPlugins.getEnabledPluginById('bases') !== null) this.bases.start();
		await this.metadataCache.open();
	}

	/** Changes the colours for good, and tells those that draw by them. */
	setTheme(theme: 'light' | 'dark'): void {
		this.showTheme(theme);
		void this.vault.setConfig('theme', theme === 'dark' ? 'obsidian' : 'moonstone');
		this.workspace.trigger('css-change');
	}

	isDarkMode(): boolean {
		return document.body.hasClass('theme-dark');
	}

	loadLocalStorage(key: string): unknown {
		const stored = window.localStorage.getItem(this.storageKey(key));
		return stored === null ? null : (JSON.parse(stored) as unknown);
	}

	saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) window.localStorage.removeItem(this.storageKey(key));
		else window.localStorage.setItem(this.storageKey(key), JSON.stringify(data));
	}

	/** Every vault has a storage of its own. */
	private storageKey(key: string): string {
		return `${this.vault.adapter.getBasePath()}-${key}`;
	}

	private showTheme(theme: 'light' | 'dark'): void {
		for (const one of ['light', 'dark']) document.body.toggleClass(`theme-${one}`, one === theme);
	}

	private addGear(): void {
		const gear = this.workspace.leftRibbonEl.createDiv({
			cls: 'clickable-icon side-dock-actions',
			attr: { 'aria-label': 'Settings', 'data-tooltip-position': 'right' },
		});
		setIcon(gear, 'settings');
		gear.addEventListener('click', () => this.setting.open());
	}
}

function platformClasses(): string[] {
	const { isMobile, isPhone, isTablet, isAndroidApp, isIosApp, isMacOS, isWin, isLinux } = Platform;
	const all = {
		'is-mobile': isMobile,
		'is-phone': isPhone,
		'is-tablet': isTablet,
		'is-android': isAndroidApp,
		'is-ios': isIosApp,
		'mod-macos': isMacOS,
		'mod-windows': isWin,
		'mod-linux': isLinux,
	};
	return Object.entries(all)
		.filter(([, on]) => on)
		.map(([cls]) => cls);
}
