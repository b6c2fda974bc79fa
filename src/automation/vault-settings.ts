import { publicationDay } from '../clock';
import path from 'node:path';
import type { LocatedDiagnostic } from '../core/text/diagnostics';
import { parseTemplate } from '../core/template/template';
import type { Template } from '../core/template/template';
import type { TableDefaults } from '../core/comparison/options';
import { TEMPLATE_SETTINGS, isTemplate, templateFolderIn } from '../core/papers/paper-rules';
import type { PaperRules } from '../core/papers/paper-rules';
import { leavesVault } from '../core/links/paths';
import type { Finding } from './report';
import { mentionsPass } from '../core/passes/pass-heading';
import { builtInFor, normalise, paperRules, tableDefaults, templateLanguageFor } from '../settings';
import type { Settings } from '../settings';
import { fileFailed, readNote } from './disk/disk-vault';
import type { DiskVault } from './disk/disk-vault';
import { FileProblem, hasCode, insideVault, readRegular, realPath } from './disk/real-file';
import type { Language } from '../core/words/words';

/** The plugin's folder below a vault's root. */
export const PLUGIN_FOLDER = path.join('.obsidian', 'plugins', 'three-pass-reading');
const DATA_FILE = path.posix.join('.obsidian', 'plugins', 'three-pass-reading', 'data.json');

/** Everything that a vault's settings decide. */
export interface VaultSettings {
	readonly settings: Settings;
	readonly rules: PaperRules;
	readonly defaults: TableDefaults;
	/** The template folders of Obsidian and of other plugins. */
	readonly templateFolders: readonly string[];
	/** The user's own template, or null where the built-in one is used. */
	readonly ownTemplate: Template | null;
	/** Why the template note of the settings cannot be read. */
	readonly templateProblem: Finding | null;
	/** Why settings files of Obsidian and other plugins were not read: outside of the vault, or not regular files. */
	readonly settingsProblems: readonly LocatedDiagnostic[];
}

/**
 * Reads the plugin's settings in a vault, so that the command line does the same. Without any, it uses the defaults.
 *
 * @param projectRoot the plugin's project, because developers link its folder into their vaults.
 * @returns a diagnostic if the settings cannot be read: the defaults would give tables other columns.
 */
export function readVaultSettings(
	root: string,
	language: Language,
	projectRoot: string,
): VaultSettings | LocatedDiagnostic {
	let stored: unknown = null;
	try {
		stored = JSON.parse(readRegular(insideVault(root, DATA_FILE, realPath(projectRoot))).toString('utf8'));
	} catch (error) {
		if (!hasCode(error, 'ENOENT')) return fileFailed(DATA_FILE, error);
	}
	const settings = normalise(stored);
	const { ownTemplate, templateProblem } = readTemplate(root, settings.templatePath);
	const { folders, settingsProblems } = readTemplateFolders(root);
	return {
		settings,
		settingsProblems,
		rules: paperRules(settings, ownTemplate, { folders, notes: [] }),
		templateFolders: folders,
		defaults: tableDefaults(settings, publicationDay(), language),
		ownTemplate,
		templateProblem,
	};
}

/** The same settings, which also know the questions and hints of the templates in an opened vault. */
export function withTemplatesOf(vault: Pick<DiskVault, 'notes' | 'read'>, settings: VaultSettings): VaultSettings {
	const { templateFolders: folders, ownTemplate, rules } = settings;
	const notes = vault.notes
		.filter((note) => isTemplate(note, rules))
		.flatMap((note) => {
			const read = vault.read(note);
			const template = read.ok && mentionsPass(read.text) ? parseTemplate(read.text) : null;
			return template === null || template.passes.length === 0 ? [] : [template];
		});
	return notes.length === 0
		? settings
		: { ...settings, rules: paperRules(settings.settings, ownTemplate, { folders, notes }) };
}

/**
 * The template for a note: the built-in one in the requested language, else the user's own, else the built-in one.
 *
 * @param own the note's language, or null where it is unknown.
 */
export function templateFor(
	{ settings, ownTemplate }: VaultSettings,
	asked: Language | null,
	own: Language | null,
	fallback: Language,
): Template {
	if (asked === null && ownTemplate !== null) return ownTemplate;
	return parseTemplate(builtInFor(settings, asked ?? templateLanguageFor(settings, own, fallback)));
}

/** The template folders in the settings of Obsidian and of other plugins. Missing or invalid settings are ignored. */
function readTemplateFolders(root: string): {
	readonly folders: readonly string[];
	readonly settingsProblems: readonly LocatedDiagnostic[];
} {
	const folders: string[] = [];
	const settingsProblems: LocatedDiagnostic[] = [];
	for (const { file, key } of TEMPLATE_SETTINGS) {
		const path = `.obsidian/${file}`;
		try {
			const folder = templateFolderIn(readRegular(insideVault(root, path)).toString('utf8'), key);
			if (folder !== null) folders.push(folder);
		} catch (error) {
			if (error instanceof FileProblem) settingsProblems.push(fileFailed(path, error));
		}
	}
	return { folders, settingsProblems };
}

function readTemplate(root: string, note: string): Pick<VaultSettings, 'ownTemplate' | 'templateProblem'> {
	if (note === '') return { ownTemplate: null, templateProblem: null };
	if (leavesVault(note))
		return { ownTemplate: null, templateProblem: { code: 'template-outside', path: note, line: 0 } };
	const read = readNote(root, note);
	return read.ok
		? { ownTemplate: parseTemplate(read.text), templateProblem: null }
		: { ownTemplate: null, templateProblem: read.diagnostic };
}
