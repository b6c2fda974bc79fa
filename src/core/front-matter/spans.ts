import { lineEnd, nextLine } from '../text/strings';
import { loadYaml } from './block';
import type { YamlListener } from './block';

export type SpanKind =
	| 'empty'
	| 'plain'
	| 'single'
	| 'double'
	| 'alias'
	| 'flow-list'
	| 'flow-map'
	| 'block-scalar'
	| 'block-list'
	| 'block-map';

/** The place of one value in the YAML. */
export interface ValueSpan {
	readonly kind: SpanKind;
	/** Where a missing value can be inserted: after the colon or dash, or after the anchor and tag. */
	readonly slot: number;
	/** The value with its anchor and tag … */
	readonly from: number;
	/** … and without them. Comments after the value do not belong to it. */
	readonly contentFrom: number;
	/** The end of the value; for a block list or map, of its last value. Excludes a final line ending. */
	readonly contentTo: number;
	/** The items of a list. The parser does not report a `- ` without a value. */
	readonly items: readonly ValueSpan[];
}

interface NodeTrace {
	result: unknown;
	/** Where the parser started to look for it. */
	readonly open: number;
	/** Where the parser went on afterwards, often after blanks and comments. */
	close: number;
	kind: string | null;
	readonly children: NodeTrace[];
}

/** The exact span of a value that lies before `limit`. */
function spanOf(yaml: string, node: NodeTrace, limit: number): ValueSpan {
	const from = skipBlank(yaml, node.open, limit);
	const none = {
		kind: 'empty',
		slot: node.open,
		from: node.open,
		contentFrom: node.open,
		contentTo: node.open,
		items: [],
	} as const;
	if (from >= limit) return none;
	const slot = skipProperties(yaml, from, limit);
	const contentFrom = slot === from ? from : skipBlank(yaml, slot, limit);
	if (contentFrom >= limit) return { ...none, slot, from, contentFrom: slot, contentTo: slot };
	// Looking for a colon after the value, the parser may skip blanks but no line ending.
	const close = Math.min(limit, trimEnd(yaml, contentFrom, node.close, /[ \t]/));
	const kind = kindAt(yaml, contentFrom, close, node.kind);
	const children = node.children.map((child) => spanOf(yaml, child, Math.min(limit, child.close)));
	return {
		kind,
		slot: slot === from ? node.open : slot,
		from,
		contentFrom,
		contentTo: endOf(yaml, kind, contentFrom, close, children, limit),
		items: kind === 'flow-list' || kind === 'block-list' ? children : [],
	};
}

/** The first offset that is not white space or a comment. */
function skipBlank(yaml: string, at: number, limit: number): number {
	let offset = at;
	while (offset < limit) {
		const char = yaml.charAt(offset);
		if (char === '#') offset = lineEnd(yaml, offset);
		else if (char === ' ' || char === '\t' || char === '\n' || char === '\r') offset += 1;
		else break;
	}
	return Math.min(offset, limit);
}

/** The offset after an anchor, a tag or both. */
function skipProperties(yaml: string, at: number, limit: number): number {
	let end = at;
	for (
		let offset = at;
		yaml.charAt(offset) === '&' || yaml.charAt(offset) === '!';
		offset = skipBlank(yaml, end, limit)
	) {
		if (offset >= limit) break;
		end = offset + (/^(?:!<[^>\s]*>|[&!][^\s,[\]{}]*)/.exec(yaml.slice(offset, limit))?.[0].length ?? 1);
	}
	return end;
}

function kindAt(yaml: string, at: number, close: number, kind: string | null): SpanKind {
	const last = yaml.charAt(close - 1);
	if (kind === 'sequence') return last === ']' ? 'flow-list' : 'block-list';
	if (kind === 'mapping') return last === '}' ? 'flow-map' : 'block-map';
	switch (yaml.charAt(at)) {
		case '"':
			return 'double';
		case "'":
			return 'single';
		case '|':
		case '>':
			return 'block-scalar';
		case '*':
			return 'alias';
		default:
			return 'plain';
	}
}

function endOf(
	yaml: string,
	kind: SpanKind,
	from: number,
	close: number,
	children: readonly ValueSpan[],
	limit: number,
): number {
	if (kind === 'block-scalar') return blockScalarEnd(yaml, from, close);
	if (kind === 'block-list' || kind === 'block-map') return collectionEnd(yaml, from, children, limit);
	if (kind === 'alias') return from + (/^\*[^\s,[\]{}]*/.exec(yaml.slice(from, close))?.[0].length ?? 0);
	if (kind === 'plain') return trimEnd(yaml, from, close);
	return close;
}

/** `|+` counts the blank lines after it as its own. */
function blockScalarEnd(yaml: string, from: number, close: number): number {
	const header = /^[|>][-+\d]*/.exec(yaml.slice(from, from + 4))?.[0] ?? '';
	const lastBreak = yaml.lastIndexOf('\n', close - 1);
	if (header.includes('+') && lastBreak > from)
		return lineEnd(yaml, Math.max(from, yaml.charAt(lastBreak - 1) === '\r' ? lastBreak - 1 : lastBreak));
	return lineEnd(yaml, Math.max(from, trimEnd(yaml, from, close) - 1));
}

/** The end of the last value inside, or of a `-` without a value after it. */
function collectionEnd(yaml: string, from: number, children: readonly ValueSpan[], limit: number): number {
	let end = children.reduce((last, { contentTo }) => Math.max(last, contentTo), from);
	for (let at = nextLine(yaml, end); at < limit; at = nextLine(yaml, at)) {
		const dashes = /^[ \t]*-(?:[ \t]+-)*(?=[ \t]*(?:#[^]*)?$)/.exec(yaml.slice(at, lineEnd(yaml, at)))?.[0];
		if (dashes !== undefined) end = at + dashes.length;
	}
	return end;
}

/** The start of the line that holds an offset. */
export function lineStart(yaml: string, at: number): number {
	return yaml.lastIndexOf('\n', at - 1) + 1;
}

function trimEnd(yaml: string, from: number, to: number, blank = /[ \t\r\n]/): number {
	let end = to;
	while (end > from && blank.test(yaml.charAt(end - 1))) end -= 1;
	return end;
}

export interface Entry {
	readonly key: string;
	readonly value: unknown;
	/** Where the line of its key starts. */
	readonly from: number;
	readonly span: ValueSpan;
}

interface Entries {
	readonly entries: readonly Entry[];
	/** The blanks before every key. */
	readonly indent: string;
	/** Before a `...`, else the end of the YAML. */
	readonly end: number;
}

/**
 * Finds the properties of YAML that is known to hold properties. Listening to the parser itself makes both agree.
 *
 * @returns null if the properties are not `key: value` one below another, as in `{a: 1}` or `? key`.
 */
export function readEntries(yaml: string): Entries | null {
	const nodes = traceNodes(yaml);
	const pairs = Math.floor(nodes.length / 2);
	const end = nodes[pairs * 2]?.open ?? yaml.length;
	const entries: Entry[] = [];
	let indent: string | undefined;
	for (let index = 0; index < pairs; index += 1) {
		const [key, value, next] = nodes.slice(index * 2, index * 2 + 3);
		if (key === undefined || value === undefined) return null;
		const from = lineStart(yaml, key.open);
		const blanks = yaml.slice(from, key.open);
		indent ??= blanks;
		if (blanks !== indent || blanks.trim() !== '' || !/^[ \t]*:$/.test(yaml.slice(key.close, value.open)))
			return null;
		const limit = next === undefined ? yaml.length : lineStart(yaml, next.open);
		entries.push({ key: String(key.result), value: value.result, from, span: spanOf(yaml, value, limit) });
	}
	return { entries, indent: indent ?? '', end };
}

/** The keys and values of the outermost mapping, alternating. */
function traceNodes(yaml: string): readonly NodeTrace[] {
	const root: NodeTrace = { open: 0, close: 0, kind: null, result: null, children: [] };
	const stack: NodeTrace[] = [root];
	const listener: YamlListener = (event, state) => {
		// `loadYaml` puts one line break before the YAML.
		const position = state.position - 1;
		if (event === 'open') {
			const node: NodeTrace = { open: position, close: position, kind: null, result: null, children: [] };
			stack.at(-1)?.children.push(node);
			stack.push(node);
			return;
		}
		const node = stack.pop();
		if (node === undefined) return;
		node.close = position;
		node.kind = state.kind;
		node.result = state.result;
	};
	loadYaml(yaml, { listener });
	return root.children.flatMap(({ children }) => children);
}
