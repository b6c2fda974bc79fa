import type { Diagnostic } from '../diagnostics';
import { parseYaml } from '../front-matter/parse';
import type { Column } from './columns';
import { columnFor } from './columns';

/** Where a table's rows come from. */
export type RowSource =
	| { readonly kind: 'links' }
	/** The links under one heading of the note. */
	| { readonly kind: 'under'; readonly heading: string }
	/** The links in one property of the note. */
	| { readonly kind: 'property'; readonly property: string }
	/** Every note of a folder, subfolders included. */
	| { readonly kind: 'folder'; readonly folder: string }
	/** Every note with a tag, nested tags included. */
	| { readonly kind: 'tag'; readonly tag: string }
	/** The links of another note. */
	| { readonly kind: 'from'; readonly linkpath: string };

export const LINK_STYLES = ['wikilink', 'markdown', 'plain'] as const;
export type LinkStyle = (typeof LINK_STYLES)[number];

export interface SortKey {
	readonly column: Column;
	readonly descending: boolean;
}

export interface BestRule {
	readonly column: Column;
	readonly best: 'max' | 'min';
}

/** The options of a comparison block or a `three-pass-table` code block. */
export interface TableOptions {
	readonly columns: readonly Column[];
	readonly rows: RowSource;
	readonly sort: readonly SortKey[];
	readonly transposed: boolean;
	readonly links: LinkStyle;
	/** What stands in a cell for a fact that no note states. */
	readonly missing: string;
	/** Columns whose best value is set in bold. */
	readonly best: readonly BestRule[];
}

export interface ParsedOptions {
	readonly options: TableOptions;
	/** Every option that is unknown or wrong, with its line; where there are any, nothing may be written. */
	readonly diagnostics: readonly Diagnostic[];
}

type OptionName = 'columns' | 'rows' | 'sort' | 'layout' | 'links' | 'missing' | 'best';

const EXAMPLES: Readonly<Record<OptionName, string>> = {
	columns: '[model, architecture, data]',
	rows: '{ under: Papers }',
	sort: '[year desc]',
	layout: 'transposed',
	links: 'wikilink',
	missing: '"-"',
	best: '{ params: max }',
};

/** What a block gets that asks for nothing else; the columns and link style come from the settings. */
export interface TableDefaults {
	readonly columns: readonly string[];
	readonly links: LinkStyle;
}

/**
 * Reads the YAML options of a table.
 *
 * @param yaml the options as written, without the comment's or code block's fences.
 * @param firstLine the note's line on which `yaml` starts, for diagnostics.
 */
export function parseOptions(yaml: string, defaults: TableDefaults, firstLine: number): ParsedOptions {
	const fallback: TableOptions = {
		columns: defaults.columns.map((name) => columnFor(name)),
		rows: { kind: 'links' },
		sort: [],
		transposed: false,
		links: defaults.links,
		missing: '',
		best: [],
	};
	const parsed = parseYaml(yaml);
	if (!parsed.ok) {
		const line = firstLine + parsed.line - 1;
		return { options: fallback, diagnostics: [{ code: 'options-broken', line, details: { reason: parsed.reason } }] };
	}
	if (parsed.value === null || parsed.value === undefined) return { options: fallback, diagnostics: [] };
	if (!isRecord(parsed.value)) {
		const details = { reason: `expected "option: value" lines, for example columns: ${EXAMPLES.columns}` };
		return { options: fallback, diagnostics: [{ code: 'options-broken', line: firstLine, details }] };
	}
	const read = readers(parsed.value);
	const diagnostics: Diagnostic[] = [];
	const options = { ...fallback };
	for (const name of Object.keys(parsed.value)) {
		const line = firstLine + lineOfOption(yaml, name);
		if (!isOption(name)) diagnostics.push({ code: 'option-unknown', line, details: { option: name } });
		else {
			const value = read[name]();
			if (value === null) diagnostics.push({ code: 'option-invalid', line, details: { option: name, expected: EXAMPLES[name] } });
			else Object.assign(options, value);
		}
	}
	return { options, diagnostics };
}

/** For each option, how its value is read; null where it is wrong. */
function readers(yaml: Readonly<Record<string, unknown>>): Record<OptionName, () => Partial<TableOptions> | null> {
	return {
		columns: () => wrap('columns', readColumns(yaml['columns'])),
		rows: () => wrap('rows', readRows(yaml['rows'])),
		sort: () => wrap('sort', readSort(yaml['sort'])),
		layout: () => (yaml['layout'] === 'transposed' ? { transposed: true } : yaml['layout'] === 'rows' ? {} : null),
		links: () => wrap('links', LINK_STYLES.find((style) => style === yaml['links']) ?? null),
		missing: () => wrap('missing', readText(yaml['missing'])),
		best: () => wrap('best', readBest(yaml['best'])),
	};
}

function wrap<Name extends keyof TableOptions>(name: Name, value: TableOptions[Name] | null): Partial<TableOptions> | null {
	return value === null ? null : { [name]: value };
}

function isOption(name: string): name is OptionName {
	return Object.hasOwn(EXAMPLES, name);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readText(value: unknown): string | null {
	if (value === null) return '';
	return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** A name, or a one-entry mapping of a name to its own label: `architecture: 结构`. */
function readColumn(value: unknown): Column | null {
	if (typeof value === 'string' && value.trim() !== '') return columnFor(value.trim());
	if (!isRecord(value)) return null;
	const [entry, ...more] = Object.entries(value);
	return entry !== undefined && more.length === 0 && typeof entry[1] === 'string' ? columnFor(entry[0], entry[1]) : null;
}

function readAll<Item>(value: unknown, read: (item: unknown) => Item | null): readonly Item[] | null {
	const items: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
	const results = items.map(read);
	return results.length > 0 && results.every((result) => result !== null) ? results : null;
}

function readColumns(value: unknown): readonly Column[] | null {
	return typeof value === 'string' ? readAll(value.split(/[,，、]/u), readColumn) : readAll(value, readColumn);
}

function readSort(value: unknown): readonly SortKey[] | null {
	return readAll(value, (item) => {
		const match = typeof item === 'string' ? /^\s*(-?)(.+?)(?:\s+(asc|desc))?\s*$/u.exec(item) : null;
		return match?.[2] === undefined ? null : { column: columnFor(match[2]), descending: match[1] === '-' || match[3] === 'desc' };
	});
}

function readBest(value: unknown): readonly BestRule[] | null {
	if (!isRecord(value)) return null;
	return readAll(Object.entries(value), (item) => {
		const [name, best] = item as [string, unknown];
		return best === 'max' || best === 'min' ? { column: columnFor(name), best } : null;
	});
}

function readRows(value: unknown): RowSource | null {
	if (value === 'links') return { kind: 'links' };
	if (!isRecord(value)) return null;
	const [entry, ...more] = Object.entries(value);
	const text = entry?.[1];
	if (entry === undefined || more.length > 0) return null;
	const target = isNestedLink(text) ? text[0][0] : text;
	if (typeof target !== 'string' || target.trim() === '') return null;
	switch (entry[0]) {
		case 'under':
			return { kind: 'under', heading: target.replace(/^#+\s*/u, '').trim() };
		case 'property':
			return { kind: 'property', property: target.trim() };
		case 'folder':
			return { kind: 'folder', folder: target.trim().replace(/^\/+|\/+$/gu, '') };
		case 'tag':
			return { kind: 'tag', tag: target.trim().replace(/^#/u, '') };
		case 'from':
			return { kind: 'from', linkpath: target.trim().replace(/^\[\[|\]\]$/gu, '').replace(/[|#].*$/u, '') };
		default:
			return null;
	}
}

/** `[[note]]` without quotes, as YAML reads it. */
function isNestedLink(value: unknown): value is [[string]] {
	return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 && typeof value[0][0] === 'string';
}

function lineOfOption(yaml: string, name: string): number {
	const lines = yaml.split('\n');
	const at = lines.findIndex((line) => line.replace(/^\s*["']?/u, '').startsWith(name));
	return Math.max(0, at);
}
