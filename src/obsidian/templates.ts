import { getLanguage } from 'obsidian';
import type { Vault } from 'obsidian';
import type { PaperRules } from '../core/progress/paper-rules';
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

	/** Reads the template and builds the rules anew. */
	async refresh(): Promise<void> {
		const { templatePath } = this.settings();
		this.template = templatePath === '' ? parseTemplate(this.builtIn()) : await this.read(templatePath);
		this.currentRules = paperRules(this.settings(), this.template);
	}

	/** The text of the built-in template, in the language of the settings. */
	builtIn(): string {
		const settings = this.settings();
		const { templateLanguage } = settings;
		return builtInFor(settings, templateLanguage === 'auto' ? languageFor(getLanguage()) : templateLanguage);
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
