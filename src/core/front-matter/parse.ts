import { kindOf, type Diagnostic } from '../text/diagnostics';
import { readBlock } from './block';
import { locateFrontMatter } from './region';

export { parseYaml, type ParsedYaml } from './yaml';

/** The properties of a note as YAML 1.2 core values: text, number, boolean, null, lists and objects of these. */
export type Properties = Readonly<Record<string, unknown>>;

export interface ParsedFrontMatter {
	readonly properties: Properties;
	/** Empty where all is well or there is none; else what keeps it from being read, with its line in the note. */
	readonly diagnostics: readonly Diagnostic[];
	/** Offset where the body starts. */
	readonly bodyFrom: number;
}

const NO_PROPERTIES: Properties = Object.freeze({});
const NO_DIAGNOSTICS: readonly Diagnostic[] = Object.freeze([]);
/** The line of the note that the YAML starts on. */
const FIRST_LINE = 2;

/** Reads the front matter of a note. Never throws; what cannot be read gives no properties and a diagnostic. */
export function parseFrontMatter(text: string): ParsedFrontMatter {
	const location = locateFrontMatter(text);
	if (location.kind === 'none')
		return { properties: NO_PROPERTIES, diagnostics: NO_DIAGNOSTICS, bodyFrom: location.from };
	if (location.kind === 'foreign') return unreadable(location.diagnostic, location.to);
	return { ...readProperties(text.slice(location.yamlFrom, location.yamlTo)), bodyFrom: location.to };
}

/** The properties in the YAML between the fences of a note. */
export function readProperties(yaml: string): Omit<ParsedFrontMatter, 'bodyFrom'> {
	const read = readBlock(yaml);
	if (!read.ok) {
		return unreadable(
			{ code: 'front-matter-broken', line: read.line + FIRST_LINE - 1, details: { reason: read.reason } },
			0,
		);
	}
	if (read.value === null) return { properties: NO_PROPERTIES, diagnostics: NO_DIAGNOSTICS };
	if (isProperties(read.value)) return { properties: read.value, diagnostics: NO_DIAGNOSTICS };
	const found = kindOf(read.value);
	return unreadable(
		{ code: 'front-matter-not-properties', line: contentLine(yaml) + FIRST_LINE - 1, details: { found } },
		0,
	);
}

function unreadable(diagnostic: Diagnostic, bodyFrom: number): ParsedFrontMatter {
	return { properties: NO_PROPERTIES, diagnostics: [diagnostic], bodyFrom };
}

function isProperties(value: unknown): value is Properties {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first line that is neither blank nor a comment. */
function contentLine(yaml: string): number {
	const at = yaml.split('\n').findIndex((line) => /^[ \t]*[^\s#]/.test(line));
	return at === -1 ? 1 : at + 1;
}
