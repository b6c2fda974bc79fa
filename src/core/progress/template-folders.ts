import { withoutEnd } from '../text/without-end';

/** What people call the folder of their templates; what stands around the name (`99 - Templates`, `_templates`) is no matter. */
const FOLDER_NAMES: Readonly<Record<'en' | 'zh', readonly string[]>> = {
	en: ['template', 'templates'],
	zh: ['模板', '模版', '範本', '范本'],
};
const IN_TEMPLATE_FOLDER = new RegExp(`(?:^|/)[^\\p{L}/]*(?:${Object.values(FOLDER_NAMES).flat().join('|')})[^\\p{L}\\p{N}/]*/`, 'iu');

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
 * The template folder that a settings file names, as a vault path without outer `/`.
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
	if (typeof stored !== 'object' || stored === null) return null;
	const value: unknown = Object.entries(stored).find(([name]) => name === key)?.[1];
	const folder = typeof value === 'string' ? withoutEnd(value.trim().replace(/^[./]+/u, ''), /\//u) : '';
	return folder === '' ? null : folder;
}
