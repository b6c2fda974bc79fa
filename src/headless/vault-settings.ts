import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtInTemplate } from '../core/template/built-in';
import type { TemplateLanguage } from '../core/template/built-in';
import { parseTemplate } from '../core/template/template';
import type { Template } from '../core/template/template';
import type { PaperRules } from '../core/progress/paper-rules';
import type { TableDefaults } from '../core/table/options';
import { normalise, paperRules, tableDefaults } from '../settings';
import type { Settings } from '../settings';

/** The plugin's folder below a vault's root. */
export const PLUGIN_FOLDER = path.join('.obsidian', 'plugins', 'three-pass-reading');

/** All that a vault's settings decide. */
export interface VaultSettings {
	readonly settings: Settings;
	readonly rules: PaperRules;
	readonly defaults: TableDefaults;
	/** The user's own template note, or null where the built-in one serves. */
	readonly ownTemplate: Template | null;
}

/** Reads the settings that the plugin keeps in a vault, so that the command line does what the plugin would; defaults where there are none. */
export async function readVaultSettings(root: string): Promise<VaultSettings> {
	const settings = normalise(await readJson(path.join(root, PLUGIN_FOLDER, 'data.json')));
	const ownTemplate = settings.templatePath === '' ? null : await readTemplate(path.join(root, settings.templatePath));
	return { settings, rules: paperRules(settings, ownTemplate), defaults: tableDefaults(settings), ownTemplate };
}

/** The template for a note: the one asked for by language, else the user's own, else the built-in one in the note's language. */
export function templateFor({ settings, ownTemplate }: VaultSettings, asked: TemplateLanguage | null, fallback: TemplateLanguage): Template {
	if (asked !== null) return parseTemplate(builtInTemplate(asked));
	return ownTemplate ?? parseTemplate(builtInTemplate(settings.templateLanguage === 'auto' ? fallback : settings.templateLanguage));
}

async function readJson(file: string): Promise<unknown> {
	try {
		const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
		return parsed;
	} catch {
		return null;
	}
}

async function readTemplate(file: string): Promise<Template | null> {
	const text = await readFile(/\.md$/iu.test(file) ? file : `${file}.md`, 'utf8').catch(() => null);
	const template = text === null ? null : parseTemplate(text);
	return template === null || template.passes.length === 0 ? null : template;
}
