import type { Diagnostic } from '../text/diagnostics';
import { parseYaml } from '../front-matter/parse';
import { firstOf } from '../text/first-of';
import { isRecord, readBest, readColumns, readRows, readSort, readText } from './option-values';
import { LINK_STYLES, SECTION_USES } from './options';
import type { TableDefaults, TableOptions } from './options';

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
		rows: { kind: 'links' },
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
	rows: (value) => wrap('rows', readRows(value)),
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
