// The room `core/papers`. Decides which notes are papers, and reads the pass and the status of each.
import { findProperty, isRecord, propertyKey } from '../front-matter/properties';
import type { Properties } from '../front-matter/block';
import type { KnownQuestions } from '../passes/question';
import type { StatusVocabulary } from './vocabulary';
import { vaultPath } from '../links/paths';
import { kindOf } from '../text/diagnostics';
import { isTagWithin } from '../front-matter/tags';
import { labelKey } from '../text/label';
import { everyForm, nameForm } from '../text/names';
import { labelsOf } from '../facts/columns';
import { anyOf, everyWord } from '../words/words';
import { isPassValue } from './pass-value';

/** The names that sync tools give to a copy of a note that was changed in two places. */
const COPY = new RegExp(anyOf(everyWord(({ vault }) => vault.copies)), 'u');
/**
 * Words that titles of papers use as well. They mark a copy only together with a number (a date, a time), or if they
 * are the whole remark.
 */
const CONFLICT = new RegExp(anyOf(everyWord(({ vault }) => vault.conflicts)), 'u');

/** `(…)` or `[…]` at the end of a name, or the part after its last dot. */
const LAST_REMARK =
	/[([（【]([^()[\]（）【】]{1,100})[)\]）】]$|\.([^.\s][^.]{0,99})$|[_-](conflict[_-][\d_-]{6,30})$/iu;

/**
 * Whether a note is a copy that a sync tool left: `Note (conflicted copy 2024-01-02).md`,
 * `Note.sync-conflict-20240102-101112.md`.
 */
export function isSyncCopy(path: string): boolean {
	const name = path
		.slice(path.lastIndexOf('/') + 1)
		.replace(/\.md$/iu, '')
		.trim();
	const [, bracketed, behindDot, numbered] = LAST_REMARK.exec(name) ?? [];
	const remark = (bracketed ?? behindDot ?? numbered ?? '').toLowerCase();
	const [word] = CONFLICT.exec(remark) ?? [];
	return COPY.test(remark) || (word !== undefined && (remark === word || /\d{4}/u.test(remark)));
}

/**
 * A folder of templates by its name. Numbers and signs around the name are ignored (`99 - Templates`, `_templates`).
 */
const IN_TEMPLATE_FOLDER = new RegExp(
	String.raw`(?:^|\/)[^\p{L}/]*${anyOf(everyWord(({ vault }) => vault.templateFolders))}[^\p{L}\p{N}/]*\/`,
	'iu',
);

/** A file in the vault's settings folder that holds the path of a plugin's template folder. */
interface TemplateSetting {
	/** The path within the settings folder. */
	readonly file: string;
	readonly key: string;
}

/** Where Obsidian itself, Templater and QuickAdd keep the names of their template folders. */
export const TEMPLATE_SETTINGS: readonly TemplateSetting[] = [
	{ file: 'templates.json', key: 'folder' },
	{ file: 'plugins/templater-obsidian/data.json', key: 'templates_folder' },
	{ file: 'plugins/quickadd/data.json', key: 'templateFolderPath' },
];

/** Whether any folder above a note has a name that is usual for templates. */
function isInTemplateFolder(path: string): boolean {
	return IN_TEMPLATE_FOLDER.test(path);
}

/**
 * The template folder that a settings file names, as a vault path.
 *
 * @returns null if the file cannot be read or does not name a folder. The vault itself does not count as a template
 * folder.
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

/** The property names in use. */
export interface PropertyNames {
	readonly pass: string;
	readonly status: string;
	/** With `{n}` for the pass. */
	readonly passDate: string;
}

/** What makes a note a paper, from the settings. */
export interface PaperRules {
	readonly names: PropertyNames;
	/** Values of `type` (lower case). */
	readonly types: readonly string[];
	/** Tags without `#` (lower case); nested tags count. */
	readonly tags: readonly string[];
	/** A body that does not match has none of `tags`. This quick check saves reading most bodies closely. */
	readonly tagMention: RegExp;
	/** Folders as vault paths without a final `/`. */
	readonly folders: readonly string[];
	/** Notes in these folders are never papers. */
	readonly templateFolders: readonly string[];
	/** The note that is the template, or ''. */
	readonly templateNote: string;
	readonly vocabulary: StatusVocabulary;
	readonly known: KnownQuestions;
}

/** The facts about a note that are known without reading its body. */
interface NoteMetadata {
	readonly path: string;
	readonly properties: Properties;
	/** Tags of the front matter and the body, with or without `#`. */
	readonly tags: readonly string[];
}

export function isInFolder(path: string, folder: string): boolean {
	return folder !== '' && nameForm(path).startsWith(`${nameForm(folder)}/`);
}

/** Whether a note is the template, or lies in a template folder of the settings or in a folder with such a name. */
export function isTemplate(path: string, rules: PaperRules): boolean {
	return (
		nameForm(path) === nameForm(rules.templateNote) ||
		isInTemplateFolder(path) ||
		rules.templateFolders.some((folder) => isInFolder(path, folder))
	);
}

/**
 * Whether the path alone shows that a note is not a paper, because it is a template or a copy that a sync tool left.
 */
export function isNoPaperPath(path: string, rules: PaperRules): boolean {
	return isTemplate(path, rules) || isSyncCopy(path);
}

/**
 * Whether a note below a folder ('' = the vault) may be a row of a table of that folder. Copies of sync tools may not,
 * and templates only if the folder itself is one of templates.
 */
export function isNoteOfFolder(path: string, folder: string, rules: PaperRules): boolean {
	if (folder !== '' && !isInFolder(path, folder)) return false;
	return !isSyncCopy(path) && (!isTemplate(path, rules) || isTemplate(`${folder}/.md`, rules));
}

/** A placeholder of a template that was not filled in: `{{title}}`, `<% tp.file.title %>`. */
const PLACEHOLDER = /\{\{[^{}\n]*\}\}|<%[^%\n]*%>/u;

/**
 * Whether properties say that a note is not a paper, whatever else it holds: by `pass: false`, or by a title that still
 * is a template's placeholder.
 */
export function isDeclined(properties: Properties, { names }: PaperRules): boolean {
	const pass = findProperty(properties, [names.pass])?.value;
	if (pass === false || (typeof pass === 'string' && pass.trim().toLowerCase() === 'false')) return true;
	const title = findProperty(properties, labelsOf('title'))?.value;
	return typeof title === 'string' ? PLACEHOLDER.test(title) : isBraces(title);
}

/** `title: {{title}}` without quotes, as YAML reads it: a mapping whose only key is a mapping, with no value. */
function isBraces(value: unknown): boolean {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const values: unknown[] = Object.values(value);
	return values.length === 1 && values[0] === null;
}

/**
 * Whether properties, tags or folder make a note a paper. Any of these does: a `pass` or `reading-status` as the plugin
 * writes it, `type: paper`, a tag or a folder from the settings.
 */
export function isPaperByMetadata({ path, properties, tags }: NoteMetadata, rules: PaperRules): boolean {
	if (statesReading(properties, rules.names)) return true;
	if (rules.folders.some((folder) => isInFolder(path, folder))) return true;
	const type = findProperty(properties, ['type'])?.value;
	const types = new Set(Array.isArray(type) ? (type as unknown[]) : [type]);
	if (
		[...types].some(
			(one) => typeof one === 'string' && rules.types.includes(labelKey(one.replace(/^\[\[|\]\]$/gu, ''))),
		)
	)
		return true;
	return tags.some((tag) => rules.tags.some((wanted) => isTagWithin(tag, wanted)));
}

/** The status property that only this plugin writes. */
const OWN_STATUS = 'reading-status';
/**
 * Names of a status property that notes of all kinds have. Such a property does not make a note a paper, even if the
 * settings use this name for the status.
 */
const GENERAL_NAMES: ReadonlySet<string> = new Set(everyWord(({ statuses }) => statuses.general));

/**
 * Whether a note has the plugin's own properties: a status with any value, or a pass with a valid value. `pass:
 * hunter2` is not valid, since it is the password of some account. An object is, because YAML reads an unfilled
 * `{{pass}}` as one.
 */
function statesReading(properties: Properties, names: PropertyNames): boolean {
	const pass = findProperty(properties, [names.pass]);
	if (pass !== null && (isPassValue(pass.value) || kindOf(pass.value) === 'object')) return true;
	const own = GENERAL_NAMES.has(propertyKey(names.status)) ? [OWN_STATUS] : [OWN_STATUS, names.status];
	return findProperty(properties, own) !== null;
}

/** Builds the quick check for tags in a body. Without tags it matches nothing. */
export function tagMention(tags: readonly string[]): RegExp {
	const names = tags.flatMap(everyForm).map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&'));
	return names.length === 0 ? /(?!)/u : new RegExp(`#(?:${names.join('|')})`, 'i');
}
