// The room `core/block`. The comparison block as it is written in a note: where it stands, its options, its digests.
import type { Diagnostic } from '../text/diagnostics';
import { splitRowDigests } from './grid';
import { scanBlocks } from '../markdown/blocks';
import type { Block, TableBlock } from '../markdown/blocks';
import { nextLine } from '../text/strings';
import { bodyStart } from '../front-matter/block';

/** A comparison block of a note; everything outside its table and its digest is the user's. */
export interface ComparisonBlock {
	/** The options' YAML as written in the opening comment, from that comment's first line on. */
	readonly yaml: string;
	/** The whole block, from the opening comment to the end of the closing one. */
	readonly from: number;
	readonly to: number;
	readonly line: number;
	/** The end of the opening comment. */
	readonly openTo: number;
	/** The table, or null where none was written yet. */
	readonly table: TableBlock | null;
	/** The closing comment. */
	readonly closeFrom: number;
	readonly closeTo: number;
	/** The digest of the table as it was last written, or '' where none was. */
	readonly digest: string;
	/** The digests of its rows, the header first; none in a block of a version that did not write them yet. */
	readonly rowDigests: readonly string[];
}

export interface FoundBlocks {
	readonly blocks: readonly ComparisonBlock[];
	/** Damaged, doubled or misplaced markers. Where there are any, nothing may be written to the note's blocks. */
	readonly diagnostics: readonly Diagnostic[];
}

const OPENING = /^<!--[ \t]*three-pass:table(?=\s|-->)([\s\S]*?)-->[ \t]*$/u;
const CLOSING = /^<!--[ \t]*\/three-pass:table(?:[ \t]+([0-9a-f]{8})(?:[ \t]+([0-9a-f]+))?)?[ \t]*-->[ \t]*$/u;
/** A marker that opens a line, behind list and quote markers too; in running text it is only mentioned. */
const MARKER_LINE = /(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*<!--\s*\/?three-pass:table/uy;

/** Whether a text can hold a comparison block at all: a quick look before reading it closely. */
export function mayHoldBlock(text: string): boolean {
	return text.includes('three-pass:table');
}

/** A stretch of a note. */
type BlockRange = Pick<ComparisonBlock, 'from' | 'to'>;

/**
 * Where the comparison blocks of a note stand: what is said in them is said of its papers, and is no link
 * or tag of the note's own.
 */
export function comparisonRanges(text: string, bodyFrom: number): readonly BlockRange[] {
	return mayHoldBlock(text) ? findComparisonBlocks(text, scanBlocks(text, bodyFrom)).blocks : [];
}

/** A block that is open while its inside is read. */
interface OpenBlock {
	readonly comment: Block;
	readonly yaml: string;
	table: TableBlock | null;
	/** Whether it stands in another block. */
	readonly nested: boolean;
	/** The line of whatever stands in it besides one table. */
	strayLine: number | null;
}

/**
 * Finds the comparison blocks of a note. Markers in code, `%%` comments and running text are text, and no markers.
 *
 * @param blocks the note's blocks, in order.
 */
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
			open = { comment: block, yaml: opening[1] ?? '', table: null, nested: open !== null, strayLine: null };
		} else if (closing !== null) {
			if (open === null) diagnostics.push({ code: 'block-unopened', line: block.line, details: {} });
			else if (open.strayLine !== null)
				diagnostics.push({ code: 'block-content', line: open.strayLine, details: {} });
			else if (!open.nested) found.push(closed(open, block, closing));
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
	if (open !== null) diagnostics.push({ code: 'block-unclosed', line: open.comment.line, details: {} });
	return { blocks: found, diagnostics };
}

/** Which line of a block holds a marker, counted from 0; -1 where none does. */
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

function closed(
	{ comment, yaml, table }: OpenBlock,
	closing: Block,
	[, digest = '', rowDigests = '']: RegExpExecArray,
): ComparisonBlock {
	return {
		yaml,
		from: comment.from,
		to: closing.to,
		line: comment.line,
		openTo: comment.to,
		table,
		closeFrom: closing.from,
		closeTo: closing.to,
		digest,
		rowDigests: splitRowDigests(rowDigests),
	};
}

/** The language of the code blocks that draw a live table. */
export const LIVE_TABLE = 'three-pass-table';

/** A comparison of a note: a comparison block, or a code block that draws one live. */
export interface FoundTable {
	readonly from: number;
	readonly to: number;
	/** The line it starts on, and the one its options start on. */
	readonly line: number;
	readonly optionsLine: number;
	readonly yaml: string;
	/** The table written in a comparison block. */
	readonly table: TableBlock | null;
}

/** Whether a note can hold a comparison at all: a quick look before reading it closely. */
export function mayHoldTable(text: string): boolean {
	return mayHoldBlock(text) || text.includes(LIVE_TABLE);
}

/** The comparisons of a note in the order they stand, and what is wrong with the markers of its comparison blocks. */
export function findTables(text: string): {
	readonly tables: readonly FoundTable[];
	readonly diagnostics: readonly Diagnostic[];
} {
	const all = scanBlocks(text, bodyStart(text));
	const { blocks, diagnostics } = findComparisonBlocks(text, all);
	const written = blocks.map(({ from, to, line, yaml, table }) => ({
		from,
		to,
		line,
		optionsLine: line,
		yaml,
		table,
	}));
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
