import type { Diagnostic } from '../text/diagnostics';
import { bodyStart } from '../front-matter/block';
import { scanBlocks } from '../markdown/blocks';
import type { Block, TableBlock } from '../markdown/blocks';
import { mayHoldBlock, findComparisonBlocks } from './block';

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
const CLOSING = /(?:^|\n)[ \t]*(?:`{3,}|~{3,})[ \t]*$/u;

function liveTable(text: string, { kind, from, to, line }: Block): FoundTable | null {
	if (kind !== 'code') return null;
	const source = text.slice(from, to);
	const fence = FENCE.exec(source);
	if (fence === null) return null;
	const [opening, indent = ''] = fence;
	const yaml = source
		.slice(opening.length)
		.replace(CLOSING, '')
		.split('\n')
		.map((one) => (one.startsWith(indent) ? one.slice(indent.length) : one.trimStart()))
		.join('\n');
	return { from, to, line, optionsLine: line + 1, yaml, table: null };
}
