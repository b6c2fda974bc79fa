import { getLanguage } from 'obsidian';
import type { App } from 'obsidian';
import { nameForPass } from '../core/papers/paper-rules';
import type { TableDefaults } from '../core/comparison/options';
import { languageFor, pluginTexts, sharedTexts } from '../locales/locale';
import { TableUpdater } from './keepers/tables';
import { Templates } from './keepers/templates';
import { SettingsStore } from './base/settings-store';
import type { SettingsStorage } from './base/settings-store';
import type { PluginTexts } from '../locales/en/plugin';
import type { SharedTexts } from '../locales/en/shared';
import { tableDefaults } from '../settings';
import { NoteBatches } from './vault/note-batch';
import { NoteWriter } from './vault/note-writer';
import { PaperIndex } from './vault/paper-index';
import { ReadingTimer } from './keepers/reading-timer';
import { publicationDay } from '../clock';
import { ObsidianVaultReader } from './vault/vault-reader';

/** In the language of the app. */
export interface Texts {
	readonly plugin: PluginTexts;
	readonly shared: SharedTexts;
}

/** What commands and views receive instead of the plugin class. */
export interface Host {
	readonly app: App;
	readonly texts: Texts;
	readonly settings: SettingsStore;
	readonly templates: Templates;
	readonly index: PaperIndex;
	readonly reader: ObsidianVaultReader;
	readonly writer: NoteWriter;
	readonly batches: NoteBatches;
	readonly tables: TableUpdater;
	/** The defaults for options that a table does not set. */
	readonly tableDefaults: () => TableDefaults;
	readonly timer: ReadingTimer;
}

/** Creates and connects the parts. Nothing is registered or read yet. */
export function createHost(app: App, storage: SettingsStorage): Host {
	const language = languageFor(getLanguage());
	const settings = new SettingsStore(storage);
	const templates = new Templates(app.vault, () => settings.current);
	const reader = new ObsidianVaultReader(app, () => templates.rules);
	const writer = new NoteWriter(app);
	const index = new PaperIndex(
		app,
		() => templates.rules,
		() => templates.whenRead(),
	);
	const defaults = (): TableDefaults => tableDefaults(settings.current, publicationDay(), language);
	return {
		app,
		texts: { plugin: pluginTexts[language], shared: sharedTexts[language] },
		settings,
		templates,
		index,
		reader,
		writer,
		batches: new NoteBatches(app, writer),
		tables: new TableUpdater(writer, reader, defaults, () => templates.rules),
		tableDefaults: defaults,
		timer: new ReadingTimer(app, index, writer, (pass) => nameForPass(settings.current.passMinutesProperty, pass)),
	};
}
