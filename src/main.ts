import { Notice, Platform, Plugin, TFile } from 'obsidian';
import type { Menu } from 'obsidian';
import type { Settings } from './settings';
import { LIVE_TABLE } from './core/block/block';
import { createPaperNote } from './obsidian/actions/new-note/new-note';
import { TableKeeper } from './obsidian/keepers/tables';
import { TemplateKeeper } from './obsidian/keepers/templates';
import { offerAdoption } from './obsidian/actions/adopt/adopt';
import { commandsOf } from './obsidian/palette';
import { offerStatusWords } from './obsidian/actions/status-words/status-words';
import { addDeclineItem, addReadingItems } from './obsidian/actions/reading/steps';
import { reportTime } from './obsidian/actions/reading/timing';
import { SettingsTab } from './obsidian/settings/settings-tab';
import { drawLiveTable } from './obsidian/live-table/live-table';
import { PROGRESS_VIEW, openProgress } from './obsidian/sidebar/view-state';
import { createHost } from './obsidian/host';
import type { Host } from './obsidian/host';
import { perform } from './obsidian/base/failures';
import { tell } from './obsidian/report';
import { ProgressView } from './obsidian/sidebar/progress-view';
import { TimerStatus } from './obsidian/sidebar/timer-status';

/** Connects the parts in `obsidian/` to the app. */
export default class ThreePassReadingPlugin extends Plugin {
	declare settings: Settings;
	#host: Host | null = null;

	override async onload(): Promise<void> {
		const host = createHost(this.app, this);
		this.#host = host;
		const { plugin: texts } = host.texts;
		await this.#loadSettings(host);
		host.templates.reset();
		this.settings = host.settings.current;
		this.register(host.settings.onChange((settings) => perform(() => this.#take(host, settings))));

		// Before the index, which waits for the templates that this one reads once the vault is loaded.
		this.addChild(new TemplateKeeper(host));
		this.addChild(host.index);
		this.addChild(host.batches);
		this.addChild(host.timer).onWritten = (written) => reportTime(host.texts, written);
		if (Platform.isDesktop) this.addChild(new TimerStatus(host, () => this.addStatusBarItem()));
		this.addChild(new TableKeeper(this.app, host.tables, () => host.settings.current.keepTablesCurrent)).onLost = (
			found,
		) => tell(host.texts, found);

		for (const command of commandsOf(host)) this.addCommand(command);
		this.addRibbonIcon('file-plus-2', texts.commands.newNote, () => perform(() => createPaperNote(host)));
		this.registerEvent(
			this.app.workspace.on('editor-menu', (menu, editor, { file }) => offerAdoption(host, menu, editor, file)),
		);
		this.registerEvent(
			this.app.workspace.on(
				'file-menu',
				(menu, file) => file instanceof TFile && this.#addItems(host, menu, [file]),
			),
		);
		this.registerEvent(
			this.app.workspace.on('files-menu', (menu, files) =>
				this.#addItems(
					host,
					menu,
					files.filter((file) => file instanceof TFile),
				),
			),
		);
		this.registerView(PROGRESS_VIEW, (leaf) => new ProgressView(leaf, host));
		this.registerHoverLinkSource(PROGRESS_VIEW, { display: this.manifest.name, defaultMod: true });
		this.registerMarkdownCodeBlockProcessor(LIVE_TABLE, (source, el, context) =>
			drawLiveTable(host, source, el, context),
		);
		this.addSettingTab(new SettingsTab(this, host));
	}

	/** The user has just turned the plugin on, so it shows its view and asks about unknown words for states. */
	override onUserEnable(): void {
		perform(() => openProgress(this.app.workspace));
		if (this.#host !== null) offerStatusWords(this.#host);
	}

	override async onExternalSettingsChange(): Promise<void> {
		if (this.#host !== null) await this.#loadSettings(this.#host);
	}

	/** Whether there is a settings file, even an unreadable one. */
	hasData(): Promise<boolean> {
		return this.app.vault.adapter.exists(`${this.manifest.dir ?? ''}/data.json`);
	}

	async #loadSettings({ settings, texts }: Host): Promise<void> {
		if (!(await settings.load())) new Notice(texts.plugin.settingsUnreadable);
	}

	#addItems(host: Host, menu: Menu, files: readonly TFile[]): void {
		addReadingItems(host, menu, files);
		addDeclineItem(host, menu, files);
	}

	/** Takes over changed settings. The rules for reading notes follow from them, so all notes are read again. */
	async #take(host: Host, settings: Settings): Promise<void> {
		this.settings = settings;
		await host.templates.refresh();
		if (this.app.workspace.layoutReady) await host.index.build();
	}
}
