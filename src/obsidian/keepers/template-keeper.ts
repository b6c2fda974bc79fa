import { Component, Notice } from 'obsidian';
import type { App, TAbstractFile } from 'obsidian';
import { sameValue } from '../../core/front-matter/same';
import { isTemplate } from '../../core/papers/paper-rules';
import { samePrompts } from '../../core/template/template';
import { saveSetting } from '../base/settings-store';
import type { SettingsStore } from '../base/settings-store';
import type { PluginTexts } from '../../locales/en/plugin';
import { perform } from '../base/failures';
import type { PaperIndex } from '../vault/paper-index';
import type { Templates } from './templates';

/** What the keeper of the template works with. */
interface TemplateKeeperParts {
	readonly app: App;
	readonly settings: SettingsStore;
	readonly templates: Templates;
	readonly index: PaperIndex;
	readonly texts: { readonly plugin: PluginTexts };
}

/** Follows the note that is the template, its edits, its names and its end, and the notes in template folders. */
export class TemplateKeeper extends Component {
	#isUnloaded = false;

	constructor(private readonly parts: TemplateKeeperParts) {
		super();
	}

	override onload(): void {
		const { vault, workspace } = this.parts.app;
		workspace.onLayoutReady(() => {
			if (this.#isUnloaded) return;
			// A note of the vault can be read only once the vault is there.
			if (
				this.parts.templates.current === null ||
				vault.getMarkdownFiles().some(({ path }) => this.#isTemplate(path))
			)
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

	/** While templates are being read, the rules may still name the one that the user had before. */
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

	/**
	 * Papers are recognised by the questions of the template, so a changed template may change which notes are papers.
	 */
	async #readAnew(): Promise<void> {
		const { templates, index } = this.parts;
		const { current, rules } = templates;
		await templates.refresh();
		const isSame =
			current !== null &&
			sameValue(current, templates.current) &&
			samePrompts(rules.known, templates.rules.known) &&
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
