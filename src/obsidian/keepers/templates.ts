import { Component, Notice, getLanguage } from 'obsidian';
import type { App, TAbstractFile, Vault } from 'obsidian';
import { TEMPLATE_SETTINGS, isTemplate, templateFolderIn } from '../../core/papers/paper-rules';
import type { PaperRules } from '../../core/papers/paper-rules';
import { parseTemplate, sameQuestions } from '../../core/template/template';
import type { Template } from '../../core/template/template';
import { languageFor } from '../../locales/locale';
import { noteLanguageOf } from '../../core/block/language';
import { builtInFor, paperRules, templateLanguageFor } from '../../settings';
import type { Settings } from '../../settings';
import { LANGUAGE_CODES } from '../../core/words/words';
import type { Language } from '../../core/words/words';
import { sameValue } from '../../core/front-matter/properties';
import { saveSetting } from '../base/settings-store';
import type { SettingsStore } from '../base/settings-store';
import type { PluginTexts } from '../../locales/en/plugin';
import { perform } from '../base/failures';
import type { PaperIndex } from '../vault/paper-index';

/** The templates in use, and the rules for reading notes that follow from them and the settings. */
export class Templates {
	#builtIns: ReadonlyMap<Language, Template> = new Map();
	/** Whether the settings named no template note when they were last read. */
	#usesBuiltIn = true;
	/** The user's own template; null where it does not exist or cannot be read. */
	#own: Template | null = null;
	#currentRules: PaperRules;
	#lastRefresh: Promise<void> = Promise.resolve();

	constructor(
		private readonly vault: Vault,
		private readonly settings: () => Settings,
	) {
		this.#currentRules = this.#rulesOfSettings();
	}

	get rules(): PaperRules {
		return this.#currentRules;
	}

	/** The template for new notes; null where the settings name a note that cannot be read. */
	get current(): Template | null {
		return this.#inLanguage(null);
	}

	/** The template for a note: the user's own, or the built-in one in the note's language; null like `current`. */
	forNote(text: string): Template | null {
		return this.#inLanguage(noteLanguageOf(text));
	}

	/** Takes over the settings at once. The templates of the vault count once `refresh` has read them. */
	reset(): void {
		this.#own = null;
		this.#currentRules = this.#rulesOfSettings();
	}

	/**
	 * Reads all templates, and builds the rules again. Each refresh waits for the one before it, because a template
	 * that is slow to read must not replace the one that the user has chosen since.
	 */
	refresh(): Promise<void> {
		const refreshed = this.#lastRefresh.then(() => this.#readAll());
		this.#lastRefresh = refreshed.catch(() => undefined);
		return refreshed;
	}

	/** Resolves once no template is being read, so that the rules match the settings and the vault. */
	async whenRead(): Promise<void> {
		await this.#lastRefresh;
	}

	async #readAll(): Promise<void> {
		const { templatePath } = this.settings();
		this.#own = templatePath === '' ? null : await this.#read(templatePath);
		this.#takeSettings();
		const folders = await this.#readFolders();
		const rules = paperRules(this.settings(), this.current, { folders, notes: [] });
		this.#currentRules = paperRules(this.settings(), this.current, {
			folders,
			notes: await this.#readOthers(rules),
		});
	}

	/** The text of the built-in template, in the language of the settings. */
	builtIn(): string {
		return builtInFor(this.settings(), templateLanguageFor(this.settings(), null, languageFor(getLanguage())));
	}

	#inLanguage(language: Language | null): Template | null {
		if (!this.#usesBuiltIn) return this.#own;
		return this.#builtIns.get(templateLanguageFor(this.settings(), language, languageFor(getLanguage()))) ?? null;
	}

	#takeSettings(): void {
		const settings = this.settings();
		this.#usesBuiltIn = settings.templatePath === '';
		this.#builtIns = new Map(
			LANGUAGE_CODES.map((language) => [language, parseTemplate(builtInFor(settings, language))]),
		);
	}

	#rulesOfSettings(): PaperRules {
		this.#takeSettings();
		return paperRules(this.settings(), this.current);
	}

	/** The template folders in the settings of Obsidian and other plugins. Missing or invalid settings are ignored. */
	async #readFolders(): Promise<readonly string[]> {
		const { adapter, configDir } = this.vault;
		const found = await Promise.all(
			TEMPLATE_SETTINGS.map(async ({ file, key }) =>
				templateFolderIn(await adapter.read(`${configDir}/${file}`).catch(() => ''), key),
			),
		);
		return found.filter((folder) => folder !== null);
	}

	/** The notes in template folders that have passes, except the template in use. */
	async #readOthers(rules: PaperRules): Promise<readonly Template[]> {
		const paths = this.vault
			.getMarkdownFiles()
			.map(({ path }) => path)
			.filter((path) => path !== rules.templateNote && isTemplate(path, rules));
		const read = await Promise.all(paths.map((path) => this.#read(path)));
		return read.flatMap((template) => (template === null || template.passes.length === 0 ? [] : [template]));
	}

	async #read(path: string): Promise<Template | null> {
		const file = this.vault.getFileByPath(path);
		if (file === null) return null;
		try {
			return parseTemplate(await this.vault.cachedRead(file));
		} catch {
			return null;
		}
	}
}

interface TemplateKeeperParts {
	readonly app: App;
	readonly settings: SettingsStore;
	readonly templates: Templates;
	readonly index: PaperIndex;
	readonly texts: { readonly plugin: PluginTexts };
}

/** Follows edits, renames and the deletion of the template note, and changes to the notes in template folders. */
export class TemplateKeeper extends Component {
	#isUnloaded = false;

	constructor(private readonly parts: TemplateKeeperParts) {
		super();
	}

	override onload(): void {
		const { vault, workspace } = this.parts.app;
		workspace.onLayoutReady(() => {
			if (this.#isUnloaded) return;
			// Notes can be read only after the vault is loaded.
			perform(() => this.#readAnew());
			// Before the layout is ready, the app reports every existing note as created.
			this.registerEvent(vault.on('create', (file) => perform(() => this.#onChange(file))));
		});
		this.registerEvent(vault.on('modify', (file) => perform(() => this.#onChange(file))));
		this.registerEvent(vault.on('rename', (file, oldPath) => perform(() => this.#rename(file, oldPath))));
		this.registerEvent(vault.on('delete', ({ path }) => perform(() => this.#tellOfEnd(path))));
	}

	override onunload(): void {
		this.#isUnloaded = true;
	}

	/** Waits until templates are read, because until then the rules may name the user's previous template. */
	async #onChange({ path }: TAbstractFile): Promise<void> {
		await this.parts.templates.whenRead();
		if (!this.#isUnloaded && this.#isTemplate(path)) await this.#readAnew();
	}

	#isTemplate(path: string): boolean {
		return isTemplate(path, this.parts.templates.rules);
	}

	get #path(): string {
		return this.parts.settings.current.templatePath;
	}

	/** Papers are recognised by the template's questions, so a changed template may change which notes are papers. */
	async #readAnew(): Promise<void> {
		const { templates, index } = this.parts;
		const { current, rules } = templates;
		await templates.refresh();
		const isSame =
			current !== null &&
			sameValue(current, templates.current) &&
			sameQuestions(rules.known, templates.rules.known) &&
			sameValue(rules.templateFolders, templates.rules.templateFolders);
		if (!isSame) await index.build();
	}

	/** The app also reports every note within a renamed folder. */
	async #rename(file: TAbstractFile, oldPath: string): Promise<void> {
		if (oldPath === this.#path)
			await saveSetting(this.parts.settings, this.parts.texts.plugin, 'templatePath', file.path);
		else if (this.#isTemplate(oldPath) || this.#isTemplate(file.path)) await this.#readAnew();
	}

	async #tellOfEnd(path: string): Promise<void> {
		if (path !== this.#path) {
			if (this.#isTemplate(path)) await this.#readAnew();
			return;
		}
		new Notice(this.parts.texts.plugin.templateDeleted(path), 0);
		await this.#readAnew();
	}
}
