import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocatedDiagnostic } from '../core/diagnostics';
import type { TemplateLanguage } from '../core/template/built-in';
import { parseTemplate } from '../core/template/template';
import type { Template } from '../core/template/template';
import { mentionsPass } from '../core/passes/pass-heading';
import { isTemplate } from '../core/progress/paper-rules';
import type { PaperRules } from '../core/progress/paper-rules';
import { TEMPLATE_SETTINGS, templateFolderIn } from '../core/progress/template-folders';
import type { LabelLanguage } from '../core/table/columns';
import type { TableDefaults } from '../core/table/options';
import { builtInFor, normalise, paperRules, tableDefaults, templateLanguageFor } from '../settings';
import type { Settings } from '../settings';
import { fileFailed } from './disk-vault';
import type { DiskVault } from './disk-vault';

/** The plugin's folder below a vault's root. */
export const PLUGIN_FOLDER = path.join('.obsidian', 'plugins', 'three-pass-reading');
const DATA_FILE = path.posix.join('.obsidian', 'plugins', 'three-pass-reading', 'data.json');

/** All that a vault's settings decide. */
export interface VaultSettings {
	readonly settings: Settings;
	readonly rules: PaperRules;
	readonly defaults: TableDefaults;
	/** The template folders of Obsidian and of other plugins. */
	readonly templateFolders: readonly string[];
	/** The user's own template note, or null where the built-in one serves. */
	readonly ownTemplate: Template | null;
	/** Why the template note that the settings name cannot be read, or null. */
	readonly templateProblem: LocatedDiagnostic | null;
}

/**
 * Reads the settings that the plugin keeps in a vault, so that the command line does what the plugin would; defaults where
 * there are none.
 *
 * @param language that of the command line.
 * @returns a diagnostic where there are settings and they cannot be read: by default, tables would get other columns.
 */
export async function readVaultSettings(root: string, language: LabelLanguage): Promise<VaultSettings | LocatedDiagnostic> {
	let stored: unknown = null;
	try {
		stored = JSON.parse(await readFile(path.join(root, DATA_FILE), 'utf8'));
	} catch (error) {
		if (!isMissing(error)) return fileFailed(DATA_FILE, error);
	}
	const settings = normalise(stored);
	const { ownTemplate, templateProblem } = await readTemplate(root, settings.templatePath);
	const folders = await readTemplateFolders(root);
	return { settings, rules: paperRules(settings, ownTemplate, { folders, notes: [] }), templateFolders: folders, defaults: tableDefaults(settings, publicationDay(), language), ownTemplate, templateProblem };
}

/** The day that has come wherever dates are counted: here, and by UTC, as Hugo counts those without a time. */
function publicationDay(now = new Date()): string {
	const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
	return (local < now ? local : now).toISOString().slice(0, 10);
}

/** The same settings with the questions and hints known that the templates of an opened vault have. */
export function withTemplatesOf(vault: Pick<DiskVault, 'notes' | 'read'>, settings: VaultSettings): VaultSettings {
	const { templateFolders: folders, ownTemplate, rules } = settings;
	const notes = vault.notes.filter((note) => isTemplate(note, rules)).flatMap((note) => {
		const read = vault.read(note);
		const template = read.ok && mentionsPass(read.text) ? parseTemplate(read.text) : null;
		return template === null || template.passes.length === 0 ? [] : [template];
	});
	return notes.length === 0 ? settings : { ...settings, rules: paperRules(settings.settings, ownTemplate, { folders, notes }) };
}

/**
 * The template for a note: the built-in one in the language asked for, else the user's own, else the built-in one.
 *
 * @param own the note's language, or null where it shows none.
 * @param fallback the language of the command line.
 */
export function templateFor({ settings, ownTemplate }: VaultSettings, asked: TemplateLanguage | null, own: TemplateLanguage | null, fallback: TemplateLanguage): Template {
	if (asked === null && ownTemplate !== null) return ownTemplate;
	return parseTemplate(builtInFor(settings, asked ?? templateLanguageFor(settings, own, fallback)));
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Settings of others that are missing or wrong are passed over. */
async function readTemplateFolders(root: string): Promise<readonly string[]> {
	const found = await Promise.all(
		TEMPLATE_SETTINGS.map(async ({ file, key }) => templateFolderIn(await readFile(path.join(root, '.obsidian', ...file.split('/')), 'utf8').catch(() => ''), key)),
	);
	return found.filter((folder) => folder !== null);
}

async function readTemplate(root: string, note: string): Promise<Pick<VaultSettings, 'ownTemplate' | 'templateProblem'>> {
	if (note === '') return { ownTemplate: null, templateProblem: null };
	try {
		return { ownTemplate: parseTemplate(await readFile(path.join(root, note), 'utf8')), templateProblem: null };
	} catch (error) {
		return { ownTemplate: null, templateProblem: fileFailed(note, error) };
	}
}
