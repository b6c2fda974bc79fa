import { isRecord } from '../block/option-values';
import { vaultPath } from '../links/vault-path';

/**
 * What people call the folder of their templates, in English and Chinese; what stands around the name (`99 -
 * Templates`, `_templates`) is no matter.
 */
const IN_TEMPLATE_FOLDER = /(?:^|\/)[^\p{L}/]*(?:templates?|模板|模版|範本|范本)[^\p{L}\p{N}/]*\//iu;

/** A file in the vault's settings folder that names the folder of templates of a plugin. */
export interface TemplateSetting {
	/** Below the settings folder. */
	readonly file: string;
	readonly key: string;
}

/** Where Obsidian itself, Templater and QuickAdd keep the names of their template folders. */
export const TEMPLATE_SETTINGS: readonly TemplateSetting[] = [
	{ file: 'templates.json', key: 'folder' },
	{ file: 'plugins/templater-obsidian/data.json', key: 'templates_folder' },
	{ file: 'plugins/quickadd/data.json', key: 'templateFolderPath' },
];

/** Whether a note lies in a folder that is named as a folder of templates, at any depth. */
export function isInTemplateFolder(path: string): boolean {
	return IN_TEMPLATE_FOLDER.test(path);
}

/**
 * The template folder that a settings file names, as a vault path.
 *
 * @returns null where the file cannot be read, or names none: the vault itself is no template folder.
 */
export function templateFolderIn(json: string, key: string): string | null {
	let stored: unknown;
	try {
		stored = JSON.parse(json);
	} catch {
		return null;
	}
	const value = isRecord(stored) ? stored[key] : null;
	const folder = typeof value === 'string' ? vaultPath(value) : '';
	return folder === '' ? null : folder;
}
