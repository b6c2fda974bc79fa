// The room `core/block`. The comparison block as it is written in a note: its place, its options, its digests.
import type { Diagnostic } from '../text/diagnostics';
import { splitRowDigests } from './grid';
import { scanBlocks } from '../markdown/blocks';
import type { Block, TableBlock } from '../markdown/blocks';
import { nextLine } from '../text/strings';
import { bodyStart } from '../front-matter/block';
import type { ParsedFrontMatter } from '../front-matter/block';
import { outsideOf, rewriteSpans } from '../markdown/inline-spans';
import { readTags } from '../front-matter/tags';

/** A comparison block. The plugin writes only its table and digests; everything else belongs to the user. */
export interface ComparisonBlock {
	/** The options as written, from the first line of the opening comment on. */
	readonly yaml: string;
	/** The whole block, from the opening comment to the end of the closing one. */
	readonly from: number;
	readonly to: number;
	readonly line: number;
	/** The end of the opening comment. */
	readonly openTo: number;
	/** Null before a table is written for the first time. */
	readonly table: TableBlock | null;
	/** The start of the closing comment. */
	readonly closeFrom: number;
	/** The digest of the table as it was last written; '' before the first time. */
	readonly digest: string;
	/** The digests of its rows, the header first; empty in a block that an old version wrote. */
	readonly rowDigests: readonly string[];
}

interface FoundBlocks {
	readonly blocks: readonly ComparisonBlock[];
	/** Damaged, nested or misplaced markers. If there are any, the note's blocks must not be written. */
	readonly diagnostics: readonly Diagnostic[];
}

const OPENING = /^<!--[ \t]*three-pass:table(?=\s|-->)([\s\S]*?)-->[ \t]*$/u;
const CLOSING = /^<!--[ \t]*\/three-pass:table(?:[ \t]+([0-9a-f]{8})(?:[ \t]+([0-9a-f]+))?)?[ \t]*-->[ \t]*$/u;
/** A marker at the start of a line, also after list and quote marks. Elsewhere a note only mentions it. */
const MARKER_LINE = /(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*<!--\s*\/?three-pass:table/uy;

/** A quick check that saves parsing most texts. */
export function mayHoldBlock(text: string): boolean {
	return text.includes('three-pass:table');
}

/** The comparison blocks of a note. Links and tags in them belong to the papers, not to the note. */
export function blocksOf(text: string): FoundBlocks {
	return mayHoldBlock(text)
		? findComparisonBlocks(text, scanBlocks(text, bodyStart(text)))
		: { blocks: [], diagnostics: [] };
}

/** A block whose closing comment has not been read yet. */
interface OpenBlock {
	readonly start: Pick<ComparisonBlock, 'yaml' | 'from' | 'line' | 'openTo'>;
	table: TableBlock | null;
	readonly nested: boolean;
	/** The first line with content other than a single table. */
	strayLine: number | null;
}

/** Finds the comparison blocks among a note's blocks. Markers in code, `%%` comments and running text do not count. */
export function findComparisonBlocks(text: string, blocks: readonly Block[]): FoundBlocks {
	const found: ComparisonBlock[] = [];
	const diagnostics: Diagnostic[] = [];
	let open: OpenBlock | null = null;
	for (const block of blocks) {
		const source = text.slice(block.from, block.to).trimStart();
		const comment = block.kind === 'comment' && block.depth === 0 ? source : '';
		const opening = OPENING.exec(comment);
		const closing = CLOSING.exec(comment);
		const marker = opening === null && closing === null ? markerIn(block, source) : -1;
		if (opening !== null) {
			if (open !== null) diagnostics.push({ code: 'block-nested', line: block.line, details: {} });
			const { from, to, line } = block;
			const start = { yaml: opening[1] ?? '', from, line, openTo: to };
			open = { start, table: null, nested: open !== null, strayLine: null };
		} else if (closing !== null) {
			if (open === null) diagnostics.push({ code: 'block-unopened', line: block.line, details: {} });
			else if (open.strayLine !== null)
				diagnostics.push({ code: 'block-content', line: open.strayLine, details: {} });
			else if (!open.nested) {
				const { from: closeFrom, to } = block;
				const [, digest = '', rowDigests = ''] = closing;
				const { start, table } = open;
				found.push({ ...start, to, table, closeFrom, digest, rowDigests: splitRowDigests(rowDigests) });
			}
			open = null;
		} else if (marker !== -1) {
			const line = block.line + marker;
			const code = comment === '' ? 'block-indented' : 'block-content';
			if (diagnostics.at(-1)?.line !== line) diagnostics.push({ code, line, details: {} });
		} else if (open !== null) {
			if (block.kind === 'table' && block.depth === 0 && open.table === null) open.table = block;
			else open.strayLine ??= block.line;
		}
	}
	if (open !== null) diagnostics.push({ code: 'block-unclosed', line: open.start.line, details: {} });
	return { blocks: found, diagnostics };
}

/** The line of a block that holds a marker, counted from 0; -1 if there is none. */
function markerIn(block: Block, source: string): number {
	if (block.kind === 'code' || block.kind === 'math' || source.startsWith('%%') || !mayHoldBlock(source)) return -1;
	let line = 0;
	for (let from = 0; from < source.length; from = nextLine(source, from)) {
		MARKER_LINE.lastIndex = from;
		if (MARKER_LINE.test(source)) return line;
		line += 1;
	}
	return -1;
}

/** The info string of the code blocks that draw a live table. */
export const LIVE_TABLE = 'three-pass-table';

/** A comparison block, or a code block that draws a table live. */
export interface FoundTable {
	readonly from: number;
	readonly to: number;
	readonly line: number;
	readonly optionsLine: number;
	readonly yaml: string;
	/** Null for a code block. */
	readonly table: TableBlock | null;
}

/** A quick check like `mayHoldBlock`, for tables of both kinds. */
export function mayHoldTable(text: string): boolean {
	return mayHoldBlock(text) || text.includes(LIVE_TABLE);
}

/** The tables of a note in order, and diagnostics for the markers of its comparison blocks. */
export function findTables(text: string): {
	readonly tables: readonly FoundTable[];
	readonly diagnostics: readonly Diagnostic[];
} {
	const all = scanBlocks(text, bodyStart(text));
	const { blocks, diagnostics } = findComparisonBlocks(text, all);
	const written = blocks.map((block) => ({ ...block, optionsLine: block.line }));
	const live = all.flatMap((block) => liveTable(text, block) ?? []);
	return { tables: [...written, ...live].sort((a, b) => a.from - b.from), diagnostics };
}

/** The index of the table at an offset, else of the last one before it, else of the first. */
export function tableAt(tables: readonly FoundTable[], offset: number): number {
	return Math.max(
		0,
		tables.findLastIndex(({ from }) => from <= offset),
	);
}

const FENCE = /^([ \t]*)(?:`{3,}|~{3,})[ \t]*three-pass-table[ \t]*\r?(?:\n|$)/u;
const FENCE_CLOSES = /(?:^|\n)[ \t]*(?:`{3,}|~{3,})[ \t]*$/u;

function liveTable(text: string, { kind, from, to, line }: Block): FoundTable | null {
	if (kind !== 'code') return null;
	const source = text.slice(from, to);
	const fence = FENCE.exec(source);
	if (fence === null) return null;
	const [opening, indent = ''] = fence;
	const yaml = source
		.slice(opening.length)
		.replace(FENCE_CLOSES, '')
		.split('\n')
		.map((one) => (one.startsWith(indent) ? one.slice(indent.length) : one.trimStart()))
		.join('\n');
	return { from, to, line, optionsLine: line + 1, yaml, table: null };
}

const OPAQUE = new Set(['code', 'comment', 'html', 'math', 'rule']);
/** A tag as Obsidian reads it; digits alone are not a tag. */
const TAG = /(?:^|\s)#([\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+)/gu;
const NUMBER = /^\d+$/u;

/** The tags, without `#`, in a note's body outside its comparison blocks. Code, comments and math cannot have tags. */
export function readBodyTags(text: string, from = 0): string[] {
	if (!text.includes('#', from)) return [];
	const all = scanBlocks(text, from);
	const isOutside = outsideOf(mayHoldBlock(text) ? findComparisonBlocks(text, all).blocks : []);
	return all.flatMap((block) => {
		if (OPAQUE.has(block.kind) || !isOutside(block.from)) return [];
		const source = text.slice(block.from, block.to);
		if (!source.includes('#')) return [];
		return [...rewriteSpans(source, ({ kind }) => (kind === 'code' ? ' ' : null)).matchAll(TAG)].flatMap(
			([, tag]) => (tag === undefined || NUMBER.test(tag) ? [] : tag),
		);
	});
}

/** A note's own tags, without `#`: those of its front matter, then those of its body. */
export function ownTags(text: string, { properties, bodyFrom }: ParsedFrontMatter): string[] {
	return [...readTags(properties), ...readBodyTags(text, bodyFrom)];
}
