import { CORE_SCHEMA, load, YAMLException, type EventType, type State } from 'js-yaml-4';
import { lineAt } from '../text/lines';

export type ParsedYaml =
	| { readonly ok: true; readonly value: unknown }
	/** `line` counts from 1 within the YAML given. */
	| { readonly ok: false; readonly reason: string; readonly line: number };

/** Told of every node as the parser opens and closes it. */
export type YamlListener = (event: EventType, state: State) => void;

/** The parser goes no deeper by itself, but aliases can make it deeper, or endless. */
const DEEPEST = 100;

/**
 * Reads YAML 1.2 as the core schema has it: dates and `1:30` stay text, `010` is ten.
 *
 * @throws what `yamlFailure` turns into words.
 */
export function loadYaml(yaml: string, listener?: YamlListener): unknown {
	// The parser counts a duplicate key on its first line as "no line", so that there is always one before it.
	const value = load(
		`\n${yaml}`,
		listener === undefined ? { schema: CORE_SCHEMA } : { schema: CORE_SCHEMA, listener },
	);
	if (yaml.includes('*') && depthOf(value, new Map()) > DEEPEST) throw new YAMLException('aliases nest too deeply');
	return value;
}

/** Reads YAML without fences (the options of a comparison block or code block). Never throws. */
export function parseYaml(yaml: string): ParsedYaml {
	try {
		return { ok: true, value: loadYaml(yaml) ?? null };
	} catch (error) {
		return yamlFailure(error, yaml);
	}
}

/** The reason and line of an error that reading `yaml` ended with. */
export function yamlFailure(error: unknown, yaml: string): ParsedYaml & { ok: false } {
	if (!(error instanceof YAMLException)) return { ok: false, reason: String(error), line: 1 };
	const mark: { position: number; line: number } | undefined = error.mark;
	if (mark === undefined) return { ok: false, reason: error.reason, line: separatorLine(yaml) };
	// A null byte is found before any line is counted.
	const line = mark.line > 0 ? mark.line : lineAt(`\n${yaml}`, mark.position) - 1;
	return { ok: false, reason: error.reason, line: Math.min(line, lineAt(yaml, yaml.trimEnd().length)) };
}

/** Without a place the parser complains of a second document, which starts after `---` or `...`. */
function separatorLine(yaml: string): number {
	const at = yaml.split('\n').findIndex((line) => /^(?:---|\.\.\.)(?:\s|$)/.test(line));
	return at === -1 ? 1 : at + 1;
}

/** How many lists and objects stand in one another; each is looked at once, however often it is repeated. */
function depthOf(value: unknown, known: Map<object, number>): number {
	if (typeof value !== 'object' || value === null) return 0;
	let depth = known.get(value);
	if (depth !== undefined) return depth;
	// Whoever comes back here while its inside is read stands in itself.
	known.set(value, Infinity);
	depth = 0;
	for (const child of Object.values(value)) {
		depth = Math.max(depth, depthOf(child, known));
		if (depth > DEEPEST) break;
	}
	known.set(value, depth + 1);
	return depth + 1;
}
