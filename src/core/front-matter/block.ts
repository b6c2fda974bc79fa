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
	| { readonly kind: 'none'; /** where a front matter would be put: 1 after a BOM, else 0 */ readonly from: number }
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
	return { kind: 'none', from };
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
	if (language === undefined) return { kind: 'none', from };
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
	const front = locateFrontMatter(text);
	return front.kind === 'none' ? front.from : front.to;
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
			return { ok: false, reason: 'a line inside starts with ---', line: fenceLine(yaml) };
		return { ok: true, value: loadYaml(yaml) ?? null };
	} catch (error) {
		return yamlFailure(error, yaml);
	}
}

/** Shortens every run of white space, because gray-matter takes quadratic time for a run of blank lines. */
function withoutBlanks(yaml: string): string {
	return yaml.replace(/\s+/gu, (blank) => (blank.includes('\n') ? (blank.endsWith('\n') ? '\n' : '\n ') : ' '));
}

function fenceLine(yaml: string): number {
	return yaml.split('\n').findIndex((line) => line.startsWith('---')) + 1;
}

/** The properties of a note as YAML 1.2 core values: text, number, boolean, null, lists and objects of these. */
export type Properties = Readonly<Record<string, unknown>>;

export interface ParsedFrontMatter {
	readonly properties: Properties;
	/** Why the front matter cannot be read; empty if it can be read, or if there is none. */
	readonly diagnostics: readonly Diagnostic[];
	readonly bodyFrom: number;
}

const NO_PROPERTIES: Properties = Object.freeze({});
const NO_DIAGNOSTICS: readonly Diagnostic[] = Object.freeze([]);
/** The line of the note that the YAML starts on. */
const FIRST_LINE = 2;

/** Reads the front matter of a note. Never throws: unreadable front matter gives no properties and a diagnostic. */
export function parseFrontMatter(text: string): ParsedFrontMatter {
	const location = locateFrontMatter(text);
	if (location.kind === 'none')
		return { properties: NO_PROPERTIES, diagnostics: NO_DIAGNOSTICS, bodyFrom: location.from };
	if (location.kind === 'foreign') return unreadable(location.diagnostic, location.to);
	return { ...readProperties(text.slice(location.yamlFrom, location.yamlTo)), bodyFrom: location.to };
}

/** Reads the properties in the YAML between the fences of a note. */
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
export function loadYaml(yaml: string, listener?: YamlListener): unknown {
	// For a duplicate key on the first line the parser reports no line, so an empty line is put before the YAML.
	const value = load(
		`\n${yaml}`,
		listener === undefined ? { schema: CORE_SCHEMA } : { schema: CORE_SCHEMA, listener },
	);
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
	if (mark === undefined) return { ok: false, reason: error.reason, line: separatorLine(yaml) };
	// The parser finds a null byte before it counts lines.
	const line = mark.line > 0 ? mark.line : lineAt(`\n${yaml}`, mark.position) - 1;
	return { ok: false, reason: error.reason, line: Math.min(line, lineAt(yaml, yaml.trimEnd().length)) };
}

/** An error without a position means a second document, which starts after `---` or `...`. */
function separatorLine(yaml: string): number {
	const at = yaml.split('\n').findIndex((line) => /^(?:---|\.\.\.)(?:\s|$)/.test(line));
	return at === -1 ? 1 : at + 1;
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
