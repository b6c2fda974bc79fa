import type { HoverLinkSource } from 'obsidian';
import { FileSystemAdapter } from './vault/adapter';
import { Commands } from './plugins/commands';
import { FileManager } from './vault/file-manager';
import { DragManager } from './drag/drag-manager';
import { setIcon } from './base/icons';
import { Keymap } from './base/keymap';
import { setPhone } from './base/platform';
import { MetadataCache } from './vault/metadata-cache';
import { ownCommands } from './plugins/own-commands';
import { Plugins } from './plugins/plugins';
import { addNoteCommands } from './markdown/note-commands';
import { PagePreview } from './hover/page-preview';
import { Processors } from './markdown/render/processors';
import { HotkeyScope } from './plugins/hotkeys';
import { setMomentLocale } from './plugins/moment';
import { SettingsWindow } from './settings/settings-window';
import { Vault } from './vault/vault';
import { ViewRegistry } from './workspace/view-registry';
import { Workspace } from './workspace/workspace';

/** How the app is set for a run. */
interface HostConfig {
	readonly language: string;
	readonly theme: 'light' | 'dark';
	readonly mobile: boolean;
	/** How long typing rests before a note is saved. */
	readonly saveDelay: number;
}

/** The app. */
export class App {
	readonly scope = new HotkeyScope(this);
	readonly keymap = new Keymap(this.scope);
	readonly commands = new Commands(this);
	readonly processors = new Processors();
	readonly hoverSources = new Map<string, HoverLinkSource>();
	readonly vault = new Vault(new FileSystemAdapter());
	readonly metadataCache = new MetadataCache(this.vault);
	readonly fileManager = new FileManager(this);
	readonly dragManager = new DragManager(this);
	readonly viewRegistry = new ViewRegistry();
	readonly workspace: Workspace;
	readonly plugins: Plugins;
	readonly setting: SettingsWindow;
	readonly isMobile: boolean;

	constructor(readonly config: HostConfig) {
		this.isMobile = config.mobile;
		if (config.mobile) setPhone();
		setMomentLocale(config.language);
		document.documentElement.lang = config.language;
		document.body.addClass(
			`theme-${config.theme}`,
			...(config.mobile ? ['is-mobile', 'is-phone', 'is-android'] : ['mod-linux']),
		);
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
		await this.metadataCache.open();
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

	private addGear(): void {
		const gear = this.workspace.leftRibbonEl.createDiv({
			cls: 'clickable-icon side-dock-actions',
			attr: { 'aria-label': 'Settings', 'data-tooltip-position': 'right' },
		});
		setIcon(gear, 'settings');
		gear.addEventListener('click', () => this.setting.open());
	}
}
