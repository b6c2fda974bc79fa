import { columnFor } from '../facts/columns';
import type { Column } from '../facts/columns';
import type { Language } from '../words/words';
import { SECTION_USES } from './facts';
import type { SectionUse } from './facts';
import { LINKS, readRowSource } from './row-sources';
import type { RowSource } from './row-sources';
import type { Diagnostic } from '../text/diagnostics';
import { isRecord, parseYaml } from '../front-matter/block';
import { firstOf } from '../text/collections';

export const LINK_STYLES = ['wikilink', 'markdown', 'hugo', 'plain'] as const;
export type LinkStyle = (typeof LINK_STYLES)[number];

export interface SortKey {
	readonly column: Column;
	readonly descending: boolean;
}

interface BestRule {
	readonly column: Column;
	readonly best: 'max' | 'min';
}

/** The options of a comparison block or a `three-pass-table` code block. */
export interface TableOptions {
	readonly columns: readonly Column[];
	readonly rows: RowSource;
	readonly sort: readonly SortKey[];
	readonly transposed: boolean;
	/** By the headings above the links of the rows. */
	readonly grouped: boolean;
	readonly sections: SectionUse;
	readonly links: LinkStyle;
	/** The text that replaces a line break; null for `<br>`, or `; ` in a table for Hugo, which drops HTML. */
	readonly breaks: string | null;
	/** The text for a fact that the note does not state. */
	readonly missing: string;
	/** Columns whose best value is bold. */
	readonly best: readonly BestRule[];
}

/** Defaults for the options, from the settings, and other things that a table depends on. */
export interface TableDefaults {
	readonly columns: readonly Column[];
	readonly links: LinkStyle;
	/** `YYYY-MM-DD`; decides which notes are already published. */
	readonly today: string;
	/** The language of the interface, for labels if the note does not show one. */
	readonly language: Language;
}

/**
 * Reads a column: a name, or a mapping with one entry from the name to a label (`architecture: 结构`) or to a label and
 * a limit (`authors: { label: 作者, max: 3 }`).
 */
function readColumn(value: unknown): Column | null {
	if (typeof value === 'string' && value.trim() !== '') return columnFor(value.trim());
	if (!isRecord(value)) return null;
	const [entry, ...more] = Object.entries(value);
	if (entry === undefined || more.length > 0) return null;
	const [name, given] = entry;
	return isRecord(given) ? readLimited(name, given) : typeof given === 'string' ? columnFor(name, given) : null;
}

function readLimited(
	name: string,
	{ label = null, max = null, ...others }: Readonly<Record<string, unknown>>,
): Column | null {
	const isLabel = label === null || typeof label === 'string';
	const isMax = max === null || (typeof max === 'number' && Number.isSafeInteger(max) && max >= 1);
	return isLabel && isMax && Object.keys(others).length === 0 && (label !== null || max !== null)
		? columnFor(name, label, max)
		: null;
}

function readAll<Item>(value: unknown, read: (item: unknown) => Item | null): readonly Item[] | null {
	const items: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
	const results = items.map(read);
	return results.length > 0 && results.every((result) => result !== null) ? results : null;
}

/** Reads a list of columns, or their names separated by commas. */
function readColumns(value: unknown): readonly Column[] | null {
	return typeof value === 'string' ? readAll(value.split(/[,，、]/u), readColumn) : readAll(value, readColumn);
}

/** Reads `year`, `year desc` or `-year`, or a list of these. */
function readSort(value: unknown): readonly SortKey[] | null {
	return readAll(value, (item) => {
		if (typeof item !== 'string') return null;
		const key = item.trim();
		const order = /\s(?:asc|desc)$/u.exec(key)?.[0] ?? '';
		const name = key
			.slice(0, key.length - order.length)
			.replace(/^-/u, '')
			.trim();
		return name === ''
			? null
			: { column: columnFor(name), descending: key.startsWith('-') || order.endsWith('desc') };
	});
}

/** Reads a mapping of columns to `max` or `min`. */
function readBest(value: unknown): readonly BestRule[] | null {
	if (!isRecord(value)) return null;
	const rules = Object.entries(value).map(([name, best]): BestRule | null =>
		best === 'max' || best === 'min' ? { column: columnFor(name), best } : null,
	);
	return rules.every((rule) => rule !== null) ? rules : null;
}

export interface ParsedOptions {
	readonly options: TableOptions;
	/** One for each invalid option. If there are any, the table must not be written. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A valid value of each option, for diagnostics. */
const EXAMPLES = {
	columns: '[model, architecture, data]',
	rows: '{ under: Papers }',
	group: 'headings',
	sort: '[year desc]',
	layout: 'transposed',
	links: 'wikilink',
	breaks: '" / "',
	sections: 'first',
	missing: '"-"',
	best: '{ params: max }',
};

type OptionName = keyof typeof EXAMPLES;

/**
 * Reads the YAML options of a table.
 *
 * @param yaml the options as written, without the comment or code block around them.
 * @param firstLine the line of the note on which `yaml` starts, for diagnostics.
 */
export function parseOptions(yaml: string, defaults: TableDefaults, firstLine: number): ParsedOptions {
	const fallback: TableOptions = {
		columns: defaults.columns,
		rows: LINKS,
		sort: [],
		transposed: false,
		grouped: false,
		sections: 'first',
		links: defaults.links,
		breaks: null,
		missing: '',
		best: [],
	};
	const parsed = parseYaml(yaml);
	if (!parsed.ok) {
		const line = firstLine + parsed.line - 1;
		return {
			options: fallback,
			diagnostics: [{ code: 'options-broken', line, details: { reason: parsed.reason } }],
		};
	}
	if (parsed.value === null) return { options: fallback, diagnostics: [] };
	if (!isRecord(parsed.value)) {
		const details = { reason: `expected "option: value" lines, for example columns: ${EXAMPLES.columns}` };
		return { options: fallback, diagnostics: [{ code: 'options-broken', line: firstLine, details }] };
	}
	const diagnostics: Diagnostic[] = [];
	const options = { ...fallback };
	const lines = firstOf(yaml.split('\n').entries(), ([, line]) => /^\s*["']?([^"':]*)/u.exec(line)?.[1]?.trim());
	for (const [name, given] of Object.entries(parsed.value)) {
		const line = firstLine + (lines.get(name)?.[0] ?? 0);
		if (!isOption(name)) diagnostics.push({ code: 'option-unknown', line, details: { option: name } });
		else {
			const value = READERS[name](given);
			if (value === null)
				diagnostics.push({ code: 'option-invalid', line, details: { option: name, expected: EXAMPLES[name] } });
			else Object.assign(options, value);
		}
	}
	return { options, diagnostics };
}

/** The longest text that an option may put into many cells of a table, in UTF-16 code units. */
const LONGEST_TEXT = 100;

/** Each reader returns null for an invalid value. */
const READERS: Readonly<Record<OptionName, (value: unknown) => Partial<TableOptions> | null>> = {
	columns: (value) => wrap('columns', readColumns(value)),
	rows: (value) => wrap('rows', readRowSource(value)),
	group: (value) => (value === 'headings' || value === 'none' ? { grouped: value === 'headings' } : null),
	sort: (value) => wrap('sort', readSort(value)),
	layout: (value) => (value === 'transposed' || value === 'rows' ? { transposed: value === 'transposed' } : null),
	links: (value) => wrap('links', LINK_STYLES.find((style) => style === value) ?? null),
	breaks: (value) =>
		typeof value === 'string' &&
		!/[|\p{Cc}\p{Cs}]/u.test(value) &&
		value.trim() !== '' &&
		value.length <= LONGEST_TEXT
			? { breaks: value }
			: null,
	sections: (value) => wrap('sections', SECTION_USES.find((use) => use === value) ?? null),
	missing: (value) => {
		const text = typeof value === 'number' ? String(value) : (value ?? '');
		return typeof text !== 'string' || text.length > LONGEST_TEXT ? null : { missing: text };
	},
	best: (value) => wrap('best', readBest(value)),
};

function wrap<Name extends keyof TableOptions>(
	name: Name,
	value: TableOptions[Name] | null,
): Partial<TableOptions> | null {
	return value === null ? null : { [name]: value };
}

function isOption(name: string): name is OptionName {
	return Object.hasOwn(EXAMPLES, name);
}
