// The room `core/papers`. Decides which notes are papers, and reads the pass and the status of each.
import { isRecord } from '../front-matter/block';
import { findProperty, propertyKey } from '../front-matter/properties';
import type { Properties } from '../front-matter/block';
import type { KnownQuestions } from '../passes/question';
import type { StatusVocabulary } from './vocabulary';
import { vaultPath } from '../links/paths';
import { isTagWithin } from '../front-matter/tags';
import { everyForm, labelKey, nameForm } from '../text/names';
import { labelsOf } from '../facts/columns';
import { noteName } from '../facts/title';
import { anyOf, everyWord } from '../words/words';
import { isPassValue } from './pass-value';

/** How sync tools mark a copy of a note that was changed in two places. */
const COPY = new RegExp(anyOf(everyWord(({ vault }) => vault.copies)), 'u');
/**
 * Titles of papers use these words too, so they mark a copy only with a number (a date, a time) or as the whole remark.
 */
const CONFLICT = new RegExp(anyOf(everyWord(({ vault }) => vault.conflicts)), 'u');

/** `(…)` or `[…]` at the end of a name, or the part after its last dot. */
const LAST_REMARK =
	/[([（【]([^()[\]（）【】]{1,100})[)\]）】]$|\.([^.\s][^.]{0,99})$|[_-](conflict[_-][\d_-]{6,30})$/iu;

/**
 * Whether a sync tool left a note as a copy: `Note (conflicted copy 2024-01-02).md`,
 * `Note.sync-conflict-20240102-101112.md`.
 */
export function isSyncCopy(path: string): boolean {
	const [, bracketed, behindDot, numbered] = LAST_REMARK.exec(noteName(path).trim()) ?? [];
	const remark = (bracketed ?? behindDot ?? numbered ?? '').toLowerCase();
	const [word] = CONFLICT.exec(remark) ?? [];
	return COPY.test(remark) || (word !== undefined && (remark === word || /\d{4}/u.test(remark)));
}

/** A folder with a usual name for templates, ignoring numbers and signs around it (`99 - Templates`, `_templates`). */
const IN_TEMPLATE_FOLDER = new RegExp(
	String.raw`(?:^|\/)[^\p{L}/]*${anyOf(everyWord(({ vault }) => vault.templateFolders))}[^\p{L}\p{N}/]*\/`,
	'iu',
);

interface TemplateSetting {
	/** Within the vault's settings folder. */
	readonly file: string;
	readonly key: string;
}

/** Where Obsidian, Templater and QuickAdd store their template folders. */
export const TEMPLATE_SETTINGS: readonly TemplateSetting[] = [
	{ file: 'templates.json', key: 'folder' },
	{ file: 'plugins/templater-obsidian/data.json', key: 'templates_folder' },
	{ file: 'plugins/quickadd/data.json', key: 'templateFolderPath' },
];

/**
 * The template folder that a settings file names, as a vault path.
 *
 * @returns null if the file cannot be read, or does not name a folder below the vault.
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

export interface PropertyNames {
	readonly pass: string;
	readonly status: string;
	/** With `{n}` for the pass. */
	readonly passDate: string;
}

/** The name of a property of one pass. @param pattern the name with `{n}` for the pass. */
export function nameForPass(pattern: string, pass: number): string {
	return pattern.replace('{n}', String(pass));
}

/** The settings that make a note a paper. */
export interface PaperRules {
	readonly names: PropertyNames;
	/** Values of `type` in lower case. */
	readonly types: readonly string[];
	/** In lower case without `#`; nested tags count. */
	readonly tags: readonly string[];
	/** A quick check: a body that does not match has none of `tags`. */
	readonly tagMention: RegExp;
	/** Vault paths without a final `/`. */
	readonly folders: readonly string[];
	/** Notes in these folders are not papers. */
	readonly templateFolders: readonly string[];
	/** The note that is the template; '' if there is none. */
	readonly templateNote: string;
	readonly vocabulary: StatusVocabulary;
	readonly known: KnownQuestions;
}

/** The facts about a note that are known without its body. */
interface NoteMetadata {
	readonly path: string;
	readonly properties: Properties;
	/** Of front matter and body, with or without `#`. */
	readonly tags: readonly string[];
}

export function isInFolder(path: string, folder: string): boolean {
	return folder !== '' && nameForm(path).startsWith(`${nameForm(folder)}/`);
}

/** Whether a note is the template, or lies in a template folder by the settings or by its name. */
export function isTemplate(path: string, rules: PaperRules): boolean {
	return (
		nameForm(path) === nameForm(rules.templateNote) ||
		IN_TEMPLATE_FOLDER.test(path) ||
		rules.templateFolders.some((folder) => isInFolder(path, folder))
	);
}

/** Whether the path shows that a note is a template or a copy of a sync tool, and so not a paper. */
export function isNoPaperPath(path: string, rules: PaperRules): boolean {
	return isTemplate(path, rules) || isSyncCopy(path);
}

/**
 * Whether a note may be a row of a table of a folder ('' = the vault). Copies of sync tools may not, and templates only
 * if the folder itself holds templates.
 */
export function isNoteOfFolder(path: string, folder: string, rules: PaperRules): boolean {
	if (folder !== '' && !isInFolder(path, folder)) return false;
	return !isSyncCopy(path) && (!isTemplate(path, rules) || isTemplate(`${folder}/.md`, rules));
}

/** An unfilled placeholder of a template: `{{title}}`, `<% tp.file.title %>`. */
const PLACEHOLDER = /\{\{[^{}\n]*\}\}|<%[^%\n]*%>/u;

/** Whether properties rule out a paper: `pass: false`, or a title that is still a template's placeholder. */
export function isDeclined(properties: Properties, { names }: PaperRules): boolean {
	const pass = findProperty(properties, [names.pass])?.value;
	if (pass === false || (typeof pass === 'string' && pass.trim().toLowerCase() === 'false')) return true;
	const title = findProperty(properties, labelsOf('title'))?.value;
	if (typeof title === 'string') return PLACEHOLDER.test(title);
	// An unquoted `title: {{title}}`, which YAML reads as a mapping whose only key is a mapping, without a value.
	const values = isRecord(title) ? Object.values(title) : [];
	return values.length === 1 && values[0] === null;
}

/**
 * Whether a note is a paper by a `pass` or `reading-status` as the plugin writes it, by `type: paper`, or by a tag or
 * folder from the settings.
 */
export function isPaperByMetadata({ path, properties, tags }: NoteMetadata, rules: PaperRules): boolean {
	if (statesReading(properties, rules.names)) return true;
	if (rules.folders.some((folder) => isInFolder(path, folder))) return true;
	const type = findProperty(properties, ['type'])?.value;
	// YAML aliases can repeat a long text very often in one list.
	const types = new Set(Array.isArray(type) ? (type as unknown[]) : [type]);
	for (const one of types)
		if (typeof one === 'string' && rules.types.includes(labelKey(one.replace(/^\[\[|\]\]$/gu, '')))) return true;
	return tags.some((tag) => rules.tags.some((wanted) => isTagWithin(tag, wanted)));
}

/** The status property that only this plugin writes. */
const OWN_STATUS = 'reading-status';
/**
 * Status properties that notes of all kinds have, which do not make a note a paper even if the settings use the name.
 */
const GENERAL_NAMES: ReadonlySet<string> = new Set(everyWord(({ statuses }) => statuses.general));

/**
 * Whether a note has the plugin's own properties: any status, or a valid pass. `pass: hunter2` is the password of some
 * account. An object is valid, because YAML reads an unfilled `{{pass}}` as one.
 */
function statesReading(properties: Properties, names: PropertyNames): boolean {
	const pass = findProperty(properties, [names.pass]);
	if (pass !== null && (isPassValue(pass.value) || isRecord(pass.value))) return true;
	const own = GENERAL_NAMES.has(propertyKey(names.status)) ? [OWN_STATUS] : [OWN_STATUS, names.status];
	return findProperty(properties, own) !== null;
}

/** Builds the quick check for tags in a body. */
export function tagMention(tags: readonly string[]): RegExp {
	const names = tags.flatMap(everyForm).map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&'));
	return names.length === 0 ? /(?!)/u : new RegExp(`#(?:${names.join('|')})`, 'i');
}
