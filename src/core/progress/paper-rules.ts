import { kindOf } from '../diagnostics';
import type { Properties } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { labelKey } from '../passes/label';
import type { KnownPrompts } from '../passes/prompt';
import { isPassValue } from './pass-value';
import { isStoredStatus } from './reading-state';
import { statedValue } from './stated-value';
import type { StatusVocabulary } from './vocabulary';

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
	readonly known: KnownPrompts;
}

/** What is known of a note without reading its body. */
export interface NoteMetadata {
	readonly path: string;
	readonly properties: Properties;
	/** Tags of the front matter and the body, with or without `#`. */
	readonly tags: readonly string[];
}

export function isInFolder(path: string, folder: string): boolean {
	return folder !== '' && path.startsWith(`${folder}/`);
}

/** Whether a note is the template or lies in a template folder, where nothing is a paper. */
export function isTemplate(path: string, rules: PaperRules): boolean {
	return path === rules.templateNote || rules.templateFolders.some((folder) => isInFolder(path, folder));
}

/** Whether properties, tags or folder make a note a paper: a `pass` or `reading-status` that the plugin writes, `type: paper`, a tag or a folder of the settings. */
export function isPaperByMetadata({ path, properties, tags }: NoteMetadata, rules: PaperRules): boolean {
	if (statesReading(properties, rules.names)) return true;
	if (rules.folders.some((folder) => isInFolder(path, folder))) return true;
	const type = findProperty(properties, ['type'])?.value;
	const types = (Array.isArray(type) ? (type as unknown[]) : [type]).filter((one): one is string => typeof one === 'string');
	if (types.some((one) => rules.types.includes(labelKey(one.replace(/^\[\[|\]\]$/gu, ''))))) return true;
	return tags.some((tag) => {
		const name = tag.replace(/^#/u, '').toLowerCase();
		return rules.tags.some((wanted) => name === wanted || name.startsWith(`${wanted}/`));
	});
}

/** Names that many kinds of notes have. One of them makes no paper, even where the settings store the status under it. */
const GENERAL_NAMES = ['status', '状态'];

/**
 * Whether the plugin's own properties hold what it writes there, or an object, which is what YAML makes of an unfilled
 * `{{pass}}`. `pass: hunter2` is the password of some account.
 */
function statesReading(properties: Properties, names: PropertyNames): boolean {
	const pass = findProperty(properties, [names.pass]);
	if (pass !== null && (isPassValue(pass.value) || kindOf(pass.value) === 'object')) return true;
	return !GENERAL_NAMES.includes(names.status.toLowerCase()) && isStoredStatus(statedValue(findProperty(properties, [names.status])?.value).text);
}

/** The quick look for tags in a body. Without tags it matches nothing. */
export function tagMention(tags: readonly string[]): RegExp {
	const names = tags.map((tag) => tag.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
	return names.length === 0 ? /(?!)/u : new RegExp(`#(?:${names.join('|')})`, 'i');
}
