// The room `obsidian/settings`. The settings tab.
import { PluginSettingTab, normalizePath } from 'obsidian';
import type { App, Plugin, SettingDefinitionControl, SettingDefinitionItem } from 'obsidian';
import { parseTemplate } from '../../core/template/template';
import { parseVocabulary } from '../../core/papers/vocabulary';
import type { PluginTexts } from '../../locales/en/plugin';
import { readBudgets } from '../../settings';
import type { Settings } from '../../settings';
import { copyTemplate } from '../actions/reading/copy-template';
import type { Host } from '../host';
import { perform } from '../base/failures';
import { saveSetting } from '../base/settings-store';
import { LANGUAGE_CODES, WORDS } from '../../core/words/words';

type Key = keyof Settings;
type ControlDefinition = SettingDefinitionControl<Key>;
type SettingTexts = PluginTexts['settings'];

/** The settings tab as data: groups of controls, each bound to one key. */
export function settingDefinitions(
	app: App,
	texts: SettingTexts,
	copyTemplate: () => void,
): SettingDefinitionItem<Key>[] {
	const list = (
		key: 'paperTypes' | 'paperTags' | 'paperFolders' | 'templateFolders' | 'tableColumns',
	): ControlDefinition => ({
		...texts[key],
		control: { type: 'text', key },
	});
	const property = (key: 'passProperty' | 'statusProperty'): ControlDefinition => ({
		...texts[key],
		control: { type: 'text', key, validate: (value) => (value.trim() === '' ? texts.needed : undefined) },
	});
	const numbered = (key: 'passDateProperty' | 'passMinutesProperty'): ControlDefinition => ({
		...texts[key],
		control: { type: 'text', key, validate: (value) => (value.includes('{n}') ? undefined : texts.needsNumber) },
	});
	return [
		{
			type: 'group',
			heading: texts.newNotes,
			items: [
				{ ...texts.noteFolder, control: { type: 'folder', key: 'noteFolder', includeRoot: true } },
				{
					...texts.templatePath,
					control: {
						type: 'file',
						key: 'templatePath',
						filter: ({ extension }) => extension === 'md',
						validate: (path) => checkTemplate(app, path, texts),
					},
				},
				{ ...texts.copyTemplate, action: copyTemplate },
				{
					...texts.templateLanguage,
					control: {
						type: 'dropdown',
						key: 'templateLanguage',
						options: {
							auto: texts.languageOfApp,
							...Object.fromEntries(LANGUAGE_CODES.map((code) => [code, WORDS[code].name])),
						},
					},
				},
				{
					...texts.passBudgets,
					control: {
						type: 'text',
						key: 'passBudgets',
						validate: (value) => (readBudgets(value) === null ? texts.wrongBudgets : undefined),
					},
				},
			],
		},
		{
			type: 'group',
			heading: texts.papers,
			items: [
				{ ...texts.papersHint, searchable: false },
				list('paperTypes'),
				list('paperTags'),
				list('paperFolders'),
				list('templateFolders'),
			],
		},
		{
			type: 'group',
			heading: texts.properties,
			items: [
				property('passProperty'),
				property('statusProperty'),
				numbered('passDateProperty'),
				numbered('passMinutesProperty'),
				{
					...texts.statusWords,
					control: {
						type: 'textarea',
						key: 'statusWords',
						rows: 8,
						validate: (value) => checkWords(value, texts),
					},
				},
			],
		},
		{
			type: 'group',
			heading: texts.tables,
			items: [
				list('tableColumns'),
				{ ...texts.tableLinks, control: { type: 'dropdown', key: 'tableLinks', options: texts.linkStyles } },
				{ ...texts.keepTablesCurrent, control: { type: 'toggle', key: 'keepTablesCurrent' } },
			],
		},
	];
}

async function checkTemplate(app: App, path: string, texts: SettingTexts): Promise<string | undefined> {
	if (path.trim() === '') return undefined;
	const file = app.vault.getFileByPath(normalizePath(path));
	if (file === null) return texts.noSuchNote;
	return parseTemplate(await app.vault.cachedRead(file)).passes.length === 0 ? texts.noPasses : undefined;
}

/** The message about the first line that gives no word a meaning. Empty lines are allowed. */
function checkWords(value: string, texts: SettingTexts): string | undefined {
	const at = value.split('\n').findIndex((line) => line.trim() !== '' && parseVocabulary(line).size === 0);
	return at === -1 ? undefined : texts.wrongWords(at + 1);
}

/** The app draws and searches the definitions, and binds them to the keys of the settings. */
export class SettingsTab extends PluginSettingTab {
	override icon = 'glasses';

	constructor(
		plugin: Plugin,
		private readonly host: Host,
	) {
		super(host.app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem<keyof Settings>[] {
		return settingDefinitions(this.app, this.host.texts.plugin.settings, () => perform(() => this.#copyTemplate()));
	}

	override getControlValue(key: string): unknown {
		return new Map<string, unknown>(Object.entries(this.host.settings.current)).get(key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		await saveSetting(this.host.settings, this.host.texts.plugin, key, value);
	}

	/** Redraws the tab, because the setting of the template note may have changed. */
	async #copyTemplate(): Promise<void> {
		await copyTemplate(this.host);
		this.update();
	}
}
