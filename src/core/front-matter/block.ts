// The room `core/front-matter`. Reads the YAML at the top of a note, and edits single properties without touching any
// other byte.
import matter from 'gray-matter';
import { CORE_SCHEMA, YAMLException, load } from 'js-yaml-4';
import type { EventType, State } from 'js-yaml-4';
import { kindOf } from '../text/diagnostics';
import type { Diagnostic } from '../text/diagnostics';
import { lineAt, lineEnd, nextLine } from '../text/strings';

/** Where the front matter stands in a note. Offsets are UTF-16 code units of the whole text, BOM included. */
interface FrontMatterRegion {
	/** 1 after a BOM, else 0. */
	readonly from: number;
	/** Where the body starts. */
	readonly to: number;
	/** The YAML between the fences, as whole lines. */
	readonly yamlFrom: number;
	readonly yamlTo: number;
}

type FrontMatterLocation =
	/** The note starts with its body: `from` and `to` are 1 after a BOM, else 0. */
	| { readonly kind: 'none'; readonly from: number; readonly to: number }
	| ({ readonly kind: 'yaml' } & FrontMatterRegion)
	/** TOML, another language, or unclosed front matter: never edited. `to` is a guess of where the body starts. */
	| { readonly kind: 'foreign'; readonly from: number; readonly to: number; readonly diagnostic: Diagnostic };

const BOM = 0xfeff;
const LANGUAGE = /^---([A-Za-z][\w.+-]*)[ \t]*$/;
/**
 * Longer than any fence with a language's name. The limit matters because a note's first line can be its whole text.
 */
const LONGEST_FENCE = 80;

/**
 * Finds the front matter of a note as Obsidian does: a first line `---` (after an optional BOM), closed by the next
 * line that is `---`. Spaces and tabs may follow either fence. `+++` … `+++` is TOML; `---js` and the like name a
 * language. Without a closing fence the whole text counts as body.
 */
export function locateFrontMatter(text: string): FrontMatterLocation {
	const from = text.charCodeAt(0) === BOM ? 1 : 0;
	if (text.startsWith('---', from)) return locateDashes(text, from);
	if (text.startsWith('+++', from) && isFence(text, from)) {
		return foreign(text, from, '+++', { code: 'front-matter-toml', line: 1, details: {} });
	}
	return { kind: 'none', from, to: from };
}

function locateDashes(text: string, from: number): FrontMatterLocation {
	if (isFence(text, from)) {
		const yamlFrom = nextLine(text, from);
		const yamlTo = findFence(text, yamlFrom, '---');
		if (yamlTo !== -1) return { kind: 'yaml', from, to: nextLine(text, yamlTo), yamlFrom, yamlTo };
		return { kind: 'foreign', from, to: from, diagnostic: { code: 'front-matter-unclosed', line: 1, details: {} } };
	}
	const end = lineEnd(text, from);
	const language = end - from > LONGEST_FENCE ? undefined : LANGUAGE.exec(text.slice(from, end))?.[1];
	if (language === undefined) return { kind: 'none', from, to: from };
	return foreign(text, from, '---', { code: 'front-matter-language', line: 1, details: { language } });
}

function foreign(text: string, from: number, fence: '---' | '+++', diagnostic: Diagnostic): FrontMatterLocation {
	const close = findFence(text, nextLine(text, from), fence);
	return { kind: 'foreign', from, to: close === -1 ? from : nextLine(text, close), diagnostic };
}

/** The start of the first fence line from the line start `at` on; -1 if there is none. */
function findFence(text: string, at: number, fence: '---' | '+++'): number {
	for (let line = at; line < text.length; line = nextLine(text, line)) {
		if (text.startsWith(fence, line) && isFence(text, line)) return line;
	}
	return -1;
}

const FENCE_LINE = /...[ \t]*(?:\r?\n|$)/y;

/** Whether nothing but blanks follows the three characters at `at` on their line. */
function isFence(text: string, at: number): boolean {
	FENCE_LINE.lastIndex = at;
	return FENCE_LINE.test(text);
}

/** Where the body of a note starts: after its front matter, or after a BOM if the note has no front matter. */
export function bodyStart(text: string): number {
	return locateFrontMatter(text).to;
}

/** gray-matter only finds the end of the YAML, so this engine returns nothing; our own parser reads it afterwards. */
const ENGINES = { yaml: { parse: () => ({}) } };

/** Reads the YAML between the fences through gray-matter. Never throws. */
function readBlock(yaml: string): ParsedYaml {
	try {
		const shown = withoutBlanks(yaml);
		// Without options gray-matter caches its result, and does not report a broken note the second time.
		const block = matter(`---\n${shown}---\n`, { engines: ENGINES });
		if (block.matter !== `\n${shown}`.slice(0, -1))
			return { ok: false, reason: 'a line inside starts with ---', line: lineOf(/^---/, yaml) };
		return parseYaml(yaml);
	} catch (error) {
		return yamlFailure(error, yaml);
	}
}

/** Shortens every run of white space, because gray-matter takes quadratic time for a run of blank lines. */
function withoutBlanks(yaml: string): string {
	return yaml.replace(/\s+/gu, (blank) => (blank.includes('\n') ? (blank.endsWith('\n') ? '\n' : '\n ') : ' '));
}

/** The number of the first line that matches; 1 if there is none. */
function lineOf(pattern: RegExp, yaml: string): number {
	return (
		Math.max(
			0,
			yaml.split('\n').findIndex((line) => pattern.test(line)),
		) + 1
	);
}

/** The properties of a note as YAML 1.2 core values: text, number, boolean, null, lists and objects of these. */
export type Properties = Readonly<Record<string, unknown>>;

interface PropertiesRead {
	readonly properties: Properties;
	/** Why the front matter cannot be read; empty if it can be read, or if there is none. */
	readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedFrontMatter extends PropertiesRead {
	readonly bodyFrom: number;
}

const NO_PROPERTIES: Properties = Object.freeze({});
const NO_DIAGNOSTICS: readonly Diagnostic[] = Object.freeze([]);
/** The lines of a note before its YAML. */
const FENCE_LINES = 1;

/** Reads the front matter of a note. Never throws: unreadable front matter gives no properties and a diagnostic. */
export function parseFrontMatter(text: string): ParsedFrontMatter {
	const location = locateFrontMatter(text);
	const bodyFrom = location.to;
	if (location.kind === 'none') return { properties: NO_PROPERTIES, diagnostics: NO_DIAGNOSTICS, bodyFrom };
	if (location.kind === 'foreign') return { ...unreadable(location.diagnostic), bodyFrom };
	return { ...readProperties(text.slice(location.yamlFrom, location.yamlTo)), bodyFrom };
}

/** Reads the properties in the YAML between the fences of a note. */
export function readProperties(yaml: string): PropertiesRead {
	const read = readBlock(yaml);
	if (!read.ok) {
		const { reason, line } = read;
		return unreadable({ code: 'front-matter-broken', line: FENCE_LINES + line, details: { reason } });
	}
	const value = read.value ?? NO_PROPERTIES;
	if (isRecord(value)) return { properties: value, diagnostics: NO_DIAGNOSTICS };
	// A line that is neither blank nor a comment.
	const line = FENCE_LINES + lineOf(/^[ \t]*[^\s#]/, yaml);
	return unreadable({ code: 'front-matter-not-properties', line, details: { found: kindOf(value) } });
}

function unreadable(diagnostic: Diagnostic): PropertiesRead {
	return { properties: NO_PROPERTIES, diagnostics: [diagnostic] };
}

/** Whether YAML gave a mapping. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type ParsedYaml =
	| { readonly ok: true; readonly value: unknown }
	/** `line` counts from 1 within the YAML. */
	| { readonly ok: false; readonly reason: string; readonly line: number };

/** Called for every node when the parser opens it and when it closes it. */
export type YamlListener = (event: EventType, state: State) => void;

/** The parser itself stops at this depth, but aliases can make a value deeper, or even circular. */
const DEEPEST = 100;

/**
 * Reads YAML 1.2 with the core schema: dates and `1:30` stay text, and `010` is ten.
 *
 * @throws errors that `yamlFailure` turns into a reason and a line.
 */
export function loadYaml(yaml: string, options: { listener?: YamlListener } = {}): unknown {
	// For a duplicate key on the first line the parser reports no line, so an empty line is put before the YAML.
	const value = load(`\n${yaml}`, { schema: CORE_SCHEMA, ...options });
	if (yaml.includes('*') && depthOf(value, new Map()) > DEEPEST) throw new YAMLException('aliases nest too deeply');
	return value;
}

/** Reads YAML without fences, such as the options of a comparison block. Never throws. */
export function parseYaml(yaml: string): ParsedYaml {
	try {
		return { ok: true, value: loadYaml(yaml) ?? null };
	} catch (error) {
		return yamlFailure(error, yaml);
	}
}

function yamlFailure(error: unknown, yaml: string): ParsedYaml & { ok: false } {
	if (!(error instanceof YAMLException)) return { ok: false, reason: String(error), line: 1 };
	const mark: { position: number; line: number } | undefined = error.mark;
	// Only a second document gives an error without a position. It starts after `---` or `...`.
	if (mark === undefined) return { ok: false, reason: error.reason, line: lineOf(/^(?:---|\.\.\.)(?:\s|$)/, yaml) };
	// The parser finds a null byte before it counts lines.
	const line = mark.line > 0 ? mark.line : lineAt(`\n${yaml}`, mark.position) - 1;
	return { ok: false, reason: error.reason, line: Math.min(line, lineAt(yaml, yaml.trimEnd().length)) };
}

/** How deeply lists and objects are nested. Each is visited once, however often aliases repeat it. */
function depthOf(value: unknown, known: Map<object, number>): number {
	if (typeof value !== 'object' || value === null) return 0;
	let depth = known.get(value);
	if (depth !== undefined) return depth;
	// If the recursion returns here before it is done, the value contains itself.
	known.set(value, Infinity);
	depth = 0;
	for (const child of Object.values(value)) {
		depth = Math.max(depth, depthOf(child, known));
		if (depth > DEEPEST) break;
	}
	known.set(value, depth + 1);
	return depth + 1;
}
