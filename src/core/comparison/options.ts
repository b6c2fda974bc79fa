import { columnFor } from '../facts/columns';
import type { Column } from '../facts/columns';
import type { Language } from '../words/words';
import { SECTION_USES } from './facts';
import type { SectionUse } from './facts';
import { LINKS, readRowSource } from './row-sources';
import type { RowSource } from './row-sources';
import type { Diagnostic } from '../text/diagnostics';
import { parseYaml } from '../front-matter/block';
import { firstOf } from '../text/collections';
import { isRecord } from '../front-matter/properties';

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
	/** Whether rows stand in groups, one for each heading that their links stand under. */
	readonly grouped: boolean;
	readonly sections: SectionUse;
	readonly links: LinkStyle;
	/**
	 * What stands for a line break; null for the `<br>` of Markdown's tables, or what shows as well with the links of
	 * Hugo, which drops HTML.
	 */
	readonly breaks: string | null;
	/** What stands in a cell for a fact that no note states. */
	readonly missing: string;
	/** Columns whose best value is set in bold. */
	readonly best: readonly BestRule[];
}

/** What a block gets that asks for nothing else; the columns and link style come from the settings. */
export interface TableDefaults {
	readonly columns: readonly Column[];
	readonly links: LinkStyle;
	/** The day, as `YYYY-MM-DD`, by which it is told what is published. */
	readonly today: string;
	/** The language of the interface, in which labels are where neither the table nor its note shows one. */
	readonly language: Language;
}

/** Text, or a number as text; null for anything else. */
function readText(value: unknown): string | null {
	if (value === null) return '';
	return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/**
 * A name, or a one-entry mapping of a name to its own label (`architecture: 结构`) or to more
 * (`authors: { label: 作者, max: 3 }`).
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

/** A list of columns, or their names parted by commas; null where it is neither. */
function readColumns(value: unknown): readonly Column[] | null {
	return typeof value === 'string' ? readAll(value.split(/[,，、]/u), readColumn) : readAll(value, readColumn);
}

/** `year`, `year desc` or `-year`, or a list of these; null where it is neither. */
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

/** A mapping of columns to `max` or `min`; null where it is none. */
function readBest(value: unknown): readonly BestRule[] | null {
	if (!isRecord(value)) return null;
	const rules = Object.entries(value).map(([name, best]): BestRule | null =>
		best === 'max' || best === 'min' ? { column: columnFor(name), best } : null,
	);
	return rules.every((rule) => rule !== null) ? rules : null;
}

export interface ParsedOptions {
	readonly options: TableOptions;
	/** Every option that is unknown or wrong, with its line; where there are any, nothing may be written. */
	readonly diagnostics: readonly Diagnostic[];
}

type OptionName =
	| 'columns'
	| 'rows'
	| 'group'
	| 'sort'
	| 'layout'
	| 'links'
	| 'breaks'
	| 'sections'
	| 'missing'
	| 'best';

const EXAMPLES: Readonly<Record<OptionName, string>> = {
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

/**
 * Reads the YAML options of a table.
 *
 * @param yaml the options as written, without the comment's or code block's fences.
 * @param firstLine the note's line on which `yaml` starts, for diagnostics.
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
	if (parsed.value === null || parsed.value === undefined) return { options: fallback, diagnostics: [] };
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

/** What stands in many cells of a table is not longer than this, in UTF-16 code units. */
const LONGEST_TEXT = 100;

/** For each option, how its value is read; null where it is wrong. */
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
		const text = readText(value);
		return text === null || text.length > LONGEST_TEXT ? null : { missing: text };
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
