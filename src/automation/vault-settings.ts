import { publicationDay } from '../clock';
import path from 'node:path';
import type { LocatedDiagnostic } from '../core/text/diagnostics';
import { parseTemplate } from '../core/template/template';
import type { Template } from '../core/template/template';
import type { TableDefaults } from '../core/comparison/options';
import { TEMPLATE_SETTINGS, isTemplate, templateFolderIn } from '../core/papers/paper-rules';
import type { PaperRules } from '../core/papers/paper-rules';
import { leavesVault } from '../core/links/paths';
import { mentionsPass } from '../core/passes/pass-heading';
import { builtInFor, normalise, paperRules, tableDefaults, templateLanguageFor } from '../settings';
import type { Settings } from '../settings';
import { fileFailed, readNote } from './disk/disk-vault';
import type { DiskVault } from './disk/disk-vault';
import { FileProblem, hasCode, insideVault, readRegular, realPath } from './disk/real-file';
import type { Finding } from './report';
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
	/** Why the template note that the settings name cannot be read, or null. */
	readonly templateProblem: Finding | null;
	/**
	 * Problems with settings files of other plugins or of Obsidian that lead out of the vault or are not regular files,
	 * and so were not read.
	 */
	readonly settingsProblems: readonly LocatedDiagnostic[];
}

/**
 * Reads the settings that the plugin keeps in a vault, so that the command line does what the plugin would do. Without
 * any, the defaults are used.
 *
 * @param language the language of the command line.
 * @param projectRoot the plugin's project, because developers link its folder into their vaults.
 * @returns a diagnostic where there are settings that cannot be read, because the defaults would give tables other
 * columns.
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

/** The same settings, with the questions and hints of the templates in an opened vault added to the known ones. */
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
 * The template for a note: the built-in one in the requested language if there is a request, else the user's own, else
 * the built-in one.
 *
 * @param own the note's language, or null where it is unknown.
 * @param fallback the language of the command line.
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

/**
 * Reads the template folders in the settings of Obsidian and of other plugins. Missing or invalid settings are ignored.
 */
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
