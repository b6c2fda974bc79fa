import { getLanguage } from 'obsidian';
import type { Vault } from 'obsidian';
import { isTemplate } from '../core/progress/paper-rules';
import type { PaperRules } from '../core/progress/paper-rules';
import { TEMPLATE_SETTINGS, templateFolderIn } from '../core/progress/template-folders';
import type { Template } from '../core/template/template';
import { parseTemplate } from '../core/template/template';
import { languageFor } from '../locales/locale';
import type { Settings } from '../settings';
import { builtInFor, paperRules } from '../settings';

/** The template in use and the rules that follow from it and the settings, kept until either changes. */
export class Templates {
	private template: Template | null;
	private currentRules: PaperRules;

	constructor(private readonly vault: Vault, private readonly settings: () => Settings) {
		this.template = settings().templatePath === '' ? parseTemplate(this.builtIn()) : null;
		this.currentRules = paperRules(settings(), this.template);
	}

	/** The rules by which notes are read. */
	get rules(): PaperRules {
		return this.currentRules;
	}

	/** The template, or null where the settings name a note that cannot be read. */
	get current(): Template | null {
		return this.template;
	}

	/** Reads the template, and those in the vault's template folders, and builds the rules anew. */
	async refresh(): Promise<void> {
		const { templatePath } = this.settings();
		this.template = templatePath === '' ? parseTemplate(this.builtIn()) : await this.read(templatePath);
		const folders = await this.readFolders();
		const rules = paperRules(this.settings(), this.template, { folders, notes: [] });
		this.currentRules = paperRules(this.settings(), this.template, { folders, notes: await this.readOthers(rules) });
	}

	/** The text of the built-in template, in the language of the settings. */
	builtIn(): string {
		const settings = this.settings();
		const { templateLanguage } = settings;
		return builtInFor(settings, templateLanguage === 'auto' ? languageFor(getLanguage()) : templateLanguage);
	}

	/** The template folders that Obsidian and other plugins are set to; settings that are missing or wrong are passed over. */
	private async readFolders(): Promise<readonly string[]> {
		const { adapter, configDir } = this.vault;
		const found = await Promise.all(TEMPLATE_SETTINGS.map(async ({ file, key }) => templateFolderIn(await adapter.read(`${configDir}/${file}`).catch(() => ''), key)));
		return found.filter((folder) => folder !== null);
	}

	/** The templates besides the one in use: notes in template folders that have passes. */
	private async readOthers(rules: PaperRules): Promise<readonly Template[]> {
		const paths = this.vault.getMarkdownFiles().map(({ path }) => path).filter((path) => path !== rules.templateNote && isTemplate(path, rules));
		const read = await Promise.all(paths.map((path) => this.read(path)));
		return read.flatMap((template) => (template === null || template.passes.length === 0 ? [] : [template]));
	}

	private async read(path: string): Promise<Template | null> {
		const file = this.vault.getFileByPath(path);
		if (file === null) return null;
		try {
			return parseTemplate(await this.vault.cachedRead(file));
		} catch {
			return null;
		}
	}
}
