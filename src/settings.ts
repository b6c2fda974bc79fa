import {
	DEFAULT_BUDGETS,
	builtInTemplate,
	knownQuestions,
	minutesFor,
	parseBudgets,
	parseTemplate,
} from './core/template/template';
import type { Template } from './core/template/template';
import { vocabularyWith } from './core/papers/vocabulary';
import { LINK_STYLES } from './core/comparison/options';
import type { LinkStyle, TableDefaults } from './core/comparison/options';
import { tagMention } from './core/papers/paper-rules';
import type { PaperRules } from './core/papers/paper-rules';
import { vaultPath } from './core/links/paths';
import { ALL_STATUS_NAMES } from './core/papers/stated-status';
import { columnFor, DEFAULT_COLUMNS } from './core/facts/columns';
import type { Column } from './core/facts/columns';
import { isRecord } from './core/front-matter/block';
import { caselessName } from './core/text/names';
import { LANGUAGE_CODES, isLanguage } from './core/words/words';
import type { Language } from './core/words/words';

/** What a user can set. Flat, because the settings tab binds controls to these keys. Lists are separated by commas. */
export interface Settings {
	/** Where new paper notes go, as a vault path; '' is the vault itself. */
	noteFolder: string;
	/** The vault path of the template note; '' for the built-in template. */
	templatePath: string;
	/** The built-in template's language for notes whose own language is unknown; `auto` follows the app. */
	templateLanguage: Language | 'auto';
	/** Folders in which no note is a paper. */
	templateFolders: string;
	/** Minutes for each pass. The last number also holds for later passes. */
	passBudgets: string;
	passProperty: string;
	statusProperty: string;
	/** With `{n}` for the number of the pass. */
	passDateProperty: string;
	/** With `{n}` for the number of the pass. */
	passMinutesProperty: string;
	paperTypes: string;
	paperTags: string;
	paperFolders: string;
	/** The user's own words for states, one `word, word = status [pass]` per line. */
	statusWords: string;
	/** A column can have its own label after `=`. */
	tableColumns: string;
	tableLinks: LinkStyle;
	/** Whether tables are updated while you edit the notes they are made from. */
	keepTablesCurrent: boolean;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = Object.freeze({
	noteFolder: '',
	templatePath: '',
	templateLanguage: 'auto',
	templateFolders: 'Templates, templates, 模板',
	passBudgets: DEFAULT_BUDGETS.join(', '),
	passProperty: 'pass',
	statusProperty: 'reading-status',
	passDateProperty: 'pass-{n}-date',
	passMinutesProperty: 'pass-{n}-minutes',
	paperTypes: 'paper',
	paperTags: 'paper, 论文',
	paperFolders: '',
	statusWords: '',
	tableColumns: DEFAULT_COLUMNS.join(', '),
	tableLinks: 'wikilink',
	keepTablesCurrent: true,
});

/** Makes settings from whatever was stored. Invalid values get their defaults. Never throws. */
export function normalise(stored: unknown): Settings {
	const given: Readonly<Record<string, unknown>> = isRecord(stored) ? stored : {};
	const text = (key: keyof Settings, fallback: string): string => {
		const value = given[key];
		return typeof value === 'string' ? value : fallback;
	};
	const name = (key: 'passProperty' | 'statusProperty'): string => text(key, '').trim() || DEFAULT_SETTINGS[key];
	const numbered = (key: 'passDateProperty' | 'passMinutesProperty'): string => {
		const value = text(key, '').trim();
		return value.includes('{n}') ? value : DEFAULT_SETTINGS[key];
	};
	return {
		noteFolder: vaultPath(text('noteFolder', '')),
		templatePath: notePath(text('templatePath', '')),
		templateLanguage: isLanguage(given['templateLanguage'])
			? given['templateLanguage']
			: DEFAULT_SETTINGS.templateLanguage,
		templateFolders: text('templateFolders', DEFAULT_SETTINGS.templateFolders),
		passBudgets:
			readBudgets(text('passBudgets', '')) === null ? DEFAULT_SETTINGS.passBudgets : text('passBudgets', ''),
		passProperty: name('passProperty'),
		statusProperty: name('statusProperty'),
		passDateProperty: numbered('passDateProperty'),
		passMinutesProperty: numbered('passMinutesProperty'),
		paperTypes: text('paperTypes', DEFAULT_SETTINGS.paperTypes),
		paperTags: text('paperTags', DEFAULT_SETTINGS.paperTags),
		paperFolders: text('paperFolders', DEFAULT_SETTINGS.paperFolders),
		statusWords: text('statusWords', DEFAULT_SETTINGS.statusWords),
		tableColumns: text('tableColumns', DEFAULT_SETTINGS.tableColumns),
		tableLinks: LINK_STYLES.find((style) => style === given['tableLinks']) ?? DEFAULT_SETTINGS.tableLinks,
		keepTablesCurrent:
			typeof given['keepTablesCurrent'] === 'boolean'
				? given['keepTablesCurrent']
				: DEFAULT_SETTINGS.keepTablesCurrent,
	};
}

function listOf(text: string): string[] {
	return text
		.split(/[,，、\n]/u)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** The minutes for each pass, or null if the text is not a list of whole minutes. */
export function readBudgets(text: string): readonly number[] | null {
	return parseBudgets(listOf(text));
}

/** The minutes for a pass, counted from 1. */
export function budgetOf({ passBudgets }: Pick<Settings, 'passBudgets'>, pass: number): number {
	return minutesFor(readBudgets(passBudgets) ?? DEFAULT_BUDGETS, pass);
}

/**
 * The language of the built-in template for a note.
 *
 * @param own the note's language, or null where it is unknown.
 * @param app the language of the app or of the command line.
 */
export function templateLanguageFor(
	{ templateLanguage }: Pick<Settings, 'templateLanguage'>,
	own: Language | null,
	app: Language,
): Language {
	return own ?? (templateLanguage === 'auto' ? app : templateLanguage);
}

/** The built-in template, with the minutes of the settings. */
export function builtInFor({ passBudgets }: Pick<Settings, 'passBudgets'>, language: Language): string {
	return builtInTemplate(language, readBudgets(passBudgets) ?? DEFAULT_BUDGETS);
}

/** The templates of a vault other than the one that the settings name. */
interface VaultTemplates {
	/** The template folders of Obsidian and of other plugins, as vault paths. */
	readonly folders: readonly string[];
	/** The notes in template folders that have passes. */
	readonly notes: readonly Template[];
}

const NO_TEMPLATES: VaultTemplates = { folders: [], notes: [] };

/** The rules for reading notes, which know the questions of the built-in templates, `template` and `vault`. */
export function paperRules(
	settings: Settings,
	template: Template | null = null,
	vault: VaultTemplates = NO_TEMPLATES,
): PaperRules {
	const builtIn = LANGUAGE_CODES.map((language) => parseTemplate(builtInTemplate(language)));
	const tags = listOf(settings.paperTags).map((tag) => tag.replace(/^#/u, ''));
	return {
		names: { pass: settings.passProperty, status: settings.statusProperty, passDate: settings.passDateProperty },
		types: listOf(settings.paperTypes).map(caselessName),
		tags,
		tagMention: tagMention([...tags, ...ALL_STATUS_NAMES]),
		folders: listOf(settings.paperFolders).map(vaultPath),
		templateFolders: [...new Set([...listOf(settings.templateFolders).map(vaultPath), ...vault.folders])],
		templateNote: settings.templatePath,
		vocabulary: vocabularyWith(settings.statusWords),
		known: knownQuestions(vault.notes, knownQuestions(template === null ? builtIn : [...builtIn, template]), true),
	};
}

/** The defaults for options that a table does not set. */
export function tableDefaults(settings: Settings, today: string, language: Language): TableDefaults {
	const named = listOf(settings.tableColumns)
		.map(readColumn)
		.filter((column) => column.key !== '');
	return {
		columns: named.length > 0 ? named : DEFAULT_COLUMNS.map((name) => columnFor(name)),
		links: settings.tableLinks,
		today,
		language,
	};
}

/** Reads a column: `architecture`, or `architecture = 结构` with its own label. */
function readColumn(text: string): Column {
	const [name = '', label = ''] = text.split('=', 2).map((part) => part.trim());
	return columnFor(name, label === '' ? null : label);
}

/** The vault path of a note, from a setting in which `.md` may be left out. */
function notePath(written: string): string {
	const path = vaultPath(written);
	return /\.md$|^$/iu.test(path) ? path : `${path}.md`;
}
