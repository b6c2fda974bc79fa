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

/** What tools that sync files call a copy of a note that was changed in two places. */
const COPY = new RegExp(anyOf(everyWord(({ vault }) => vault.copies)), 'u');
/**
 * Words that papers use as well, so that they tell a copy only with a number (a date, a time) beside
 * them, or alone in brackets.
 */
const CONFLICT = new RegExp(anyOf(everyWord(({ vault }) => vault.conflicts)), 'u');

/** `(…)` or `[…]` at the end of a name, or what stands behind its last dot. */
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

/** What stands around the name of a folder of templates (`99 - Templates`, `_templates`) is no matter. */
const IN_TEMPLATE_FOLDER = new RegExp(
	String.raw`(?:^|\/)[^\p{L}/]*${anyOf(everyWord(({ vault }) => vault.templateFolders))}[^\p{L}\p{N}/]*\/`,
	'iu',
);

/** A file in the vault's settings folder that names the folder of templates of a plugin. */
interface TemplateSetting {
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
function isInTemplateFolder(path: string): boolean {
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
	/** A body without a match has none of `tags`: a quick look before reading it closely. */
	readonly tagMention: RegExp;
	/** Folders as vault paths without a final `/`. */
	readonly folders: readonly string[];
	/** Notes in these are never papers. */
	readonly templateFolders: readonly string[];
	/** The note that is the template, or ''. */
	readonly templateNote: string;
	readonly vocabulary: StatusVocabulary;
	readonly known: KnownQuestions;
}

/** What is known of a note without reading its body. */
interface NoteMetadata {
	readonly path: string;
	readonly properties: Properties;
	/** Tags of the front matter and the body, with or without `#`. */
	readonly tags: readonly string[];
}

export function isInFolder(path: string, folder: string): boolean {
	return folder !== '' && nameForm(path).startsWith(`${nameForm(folder)}/`);
}

/** Whether a note is the template or lies in a template folder: one of the settings, or one that is named so. */
export function isTemplate(path: string, rules: PaperRules): boolean {
	return (
		nameForm(path) === nameForm(rules.templateNote) ||
		isInTemplateFolder(path) ||
		rules.templateFolders.some((folder) => isInFolder(path, folder))
	);
}

/** Whether a path alone says that its note is no paper: that of a template, or of a copy that a sync tool left. */
export function isNoPaperPath(path: string, rules: PaperRules): boolean {
	return isTemplate(path, rules) || isSyncCopy(path);
}

/**
 * Whether a note below a folder ('' = the vault) may be a row of a table of that folder: no template and no copy,
 * unless the folder is one of templates.
 */
export function isNoteOfFolder(path: string, folder: string, rules: PaperRules): boolean {
	if (folder !== '' && !isInFolder(path, folder)) return false;
	return !isSyncCopy(path) && (!isTemplate(path, rules) || isTemplate(`${folder}/.md`, rules));
}

/** A placeholder of a template that nobody filled in: `{{title}}`, `<% tp.file.title %>`. */
const PLACEHOLDER = /\{\{[^{}\n]*\}\}|<%[^%\n]*%>/u;

/**
 * Whether properties say that a note is no paper, whatever else it holds: `pass: false`, or the title of a template.
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
 * Whether properties, tags or folder make a note a paper: a `pass` or `reading-status` that the plugin writes, `type:
 * paper`, a tag or a folder of the settings.
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
 * Names of a status property that notes of all kinds have. One of them makes no paper, even where the settings store
 * the status under it.
 */
const GENERAL_NAMES: ReadonlySet<string> = new Set(everyWord(({ statuses }) => statuses.general));

/**
 * Whether a note has the plugin's own properties: a status, whatever it says, or a pass that is one. `pass: hunter2` is
 * the password of some account; an object is what YAML makes of an unfilled `{{pass}}`.
 */
function statesReading(properties: Properties, names: PropertyNames): boolean {
	const pass = findProperty(properties, [names.pass]);
	if (pass !== null && (isPassValue(pass.value) || kindOf(pass.value) === 'object')) return true;
	const own = GENERAL_NAMES.has(propertyKey(names.status)) ? [OWN_STATUS] : [OWN_STATUS, names.status];
	return findProperty(properties, own) !== null;
}

/** The quick look for tags in a body. Without tags it matches nothing. */
export function tagMention(tags: readonly string[]): RegExp {
	const names = tags.flatMap(everyForm).map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&'));
	return names.length === 0 ? /(?!)/u : new RegExp(`#(?:${names.join('|')})`, 'i');
}
