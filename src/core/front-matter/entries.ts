import { loadYaml, type YamlListener } from './yaml';
import { spanOf, type NodeTrace, type Span } from './spans';

/** One property and where it stands in the YAML. */
export interface Entry {
	readonly key: string;
	readonly value: unknown;
	/** Where the line of its key starts. */
	readonly from: number;
	readonly span: Span;
}

interface Entries {
	readonly entries: readonly Entry[];
	/** The blanks before every key. */
	readonly indent: string;
	/** Where the YAML ends: before a `...`, else at its end. */
	readonly end: number;
}

interface ResultTrace extends NodeTrace {
	result: unknown;
}

/**
 * Finds the properties of YAML that is known to hold properties, by listening to the parser itself, so that both agree.
 *
 * @returns null where they do not stand one below another as `key: value` (`{a: 1}`, `? key`).
 */
export function readEntries(yaml: string): Entries | null {
	const nodes = traceNodes(yaml);
	const pairs = Math.floor(nodes.length / 2);
	const end = nodes[pairs * 2]?.open ?? yaml.length;
	const entries: Entry[] = [];
	let indent: string | undefined;
	for (let index = 0; index < pairs; index += 1) {
		const key = nodes[index * 2];
		const value = nodes[index * 2 + 1];
		if (key === undefined || value === undefined) return null;
		const from = yaml.lastIndexOf('\n', key.open - 1) + 1;
		const blanks = yaml.slice(from, key.open);
		indent ??= blanks;
		if (blanks !== indent || blanks.trim() !== '' || !/^[ \t]*:$/.test(yaml.slice(key.close, value.open)))
			return null;
		const next = nodes[index * 2 + 2];
		const limit = next === undefined ? yaml.length : yaml.lastIndexOf('\n', next.open - 1) + 1;
		entries.push({ key: String(key.result), value: value.result, from, span: spanOf(yaml, value, limit) });
	}
	return { entries, indent: indent ?? '', end };
}

/** The keys and values of the outermost mapping, one after the other. */
function traceNodes(yaml: string): readonly ResultTrace[] {
	const root: ResultTrace = { open: 0, close: 0, kind: null, result: null, children: [] };
	const outermost: ResultTrace[] = [];
	const stack: ResultTrace[] = [root];
	const listener: YamlListener = (event, state) => {
		// The parser is given one line break more than the YAML has.
		const position = state.position - 1;
		if (event === 'open') {
			const node: ResultTrace = { open: position, close: position, kind: null, result: null, children: [] };
			stack.at(-1)?.children.push(node);
			if (stack.length === 2) outermost.push(node);
			stack.push(node);
			return;
		}
		const node = stack.pop();
		if (node === undefined) return;
		const result: unknown = state.result;
		Object.assign(node, { close: position, kind: state.kind, result });
	};
	loadYaml(yaml, listener);
	return outermost;
}
