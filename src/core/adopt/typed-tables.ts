import type { Diagnostic } from '../text/diagnostics';
import { bodyStart } from '../front-matter/block';
import { lineAt } from '../text/strings';
import { findComparisonBlocks } from '../block/block';
import { gridOf } from '../block/grid';
import { scanBlocks } from '../markdown/blocks';
import type { Block, TableBlock, TableRow } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import { columnFor } from '../facts/columns';

interface TypedTables {
	/** At the left margin and outside comparison blocks, in order. */
	readonly tables: readonly TableBlock[];
	readonly diagnostics: readonly Diagnostic[];
}

type TypedTableResult =
	| { readonly ok: true; readonly table: TableBlock }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Finds the hand-typed tables of a note. */
export function typedTables(text: string): TypedTables {
	const blocks = scanBlocks(text, bodyStart(text));
	const { blocks: comparisons, diagnostics } = findComparisonBlocks(text, blocks);
	const isOutside = outsideOf(comparisons);
	return { tables: blocks.filter(isTable).filter(({ depth, from }) => depth === 0 && isOutside(from)), diagnostics };
}

/** The hand-typed table at an offset. */
export function typedTableAt(text: string, offset: number): TypedTableResult {
	const { tables, diagnostics } = typedTables(text);
	if (diagnostics.length > 0) return { ok: false, diagnostics };
	const table = tables.find(({ from, to }) => offset >= from && offset <= to);
	if (table !== undefined) return { ok: true, table };
	const nested = scanBlocks(text, bodyStart(text)).some(
		(block) => offset >= block.from && offset <= block.to && isNestedTable(text, block),
	);
	return refused({ code: nested ? 'adopt-nested' : 'adopt-no-table', line: lineAt(text, offset), details: {} });
}

/**
 * The hand-typed table with a number, counted from 1, or without a number the only table, or the only one with a label
 * that is a known column.
 */
export function typedTableOf(text: string, number: number | null): TypedTableResult {
	const { tables, diagnostics } = typedTables(text);
	if (diagnostics.length > 0) return { ok: false, diagnostics };
	const nested = scanBlocks(text, bodyStart(text)).find((block) => isNestedTable(text, block));
	if (tables.length === 0)
		return refused(
			nested === undefined
				? { code: 'adopt-no-table', line: 0, details: {} }
				: { code: 'adopt-nested', line: nested.line, details: {} },
		);
	if (number !== null && number > tables.length)
		return refused({ code: 'adopt-lacks-table', line: 0, details: { table: number, tables: tables.length } });
	const likely = tables.filter(comparesFacts);
	const table =
		number !== null
			? tables[number - 1]
			: tables.length === 1
				? tables[0]
				: likely.length === 1
					? likely[0]
					: undefined;
	return table === undefined
		? refused({ code: 'adopt-which', line: 0, details: { tables: tables.length } })
		: { ok: true, table };
}

interface WithoutStrayLines {
	readonly table: TableBlock;
	/** The first line without a `|` between rows, or null. */
	readonly strayLine: number | null;
	/** The first line without a `|` after the last row, or null. */
	readonly lineBelow: number | null;
}

/**
 * Separates a table from lines directly below it. Markdown reads such a line as a row with one cell, but people mean it
 * as text: a caption, a remark, the id of a block.
 */
export function withoutStrayLines(text: string, table: TableBlock): WithoutStrayLines {
	const { delimiter, rows } = table;
	const isRow = ({ from, to }: TableRow): boolean => /(?:^|[^\\])(?:\\\\)*\|/u.test(text.slice(from, to));
	const kept = rows.slice(0, rows.findLastIndex(isRow) + 1);
	const { to } = kept.at(-1) ?? delimiter;
	return {
		table: { ...table, rows: kept, to },
		strayLine: kept.find((row) => !isRow(row))?.line ?? null,
		lineBelow: rows[kept.length]?.line ?? null,
	};
}

/** Whether a label in the header or the first column is a known column. */
function comparesFacts(table: TableBlock): boolean {
	const grid = gridOf(table);
	return [...(grid[0] ?? []), ...grid.map((row) => row[0] ?? '')].some((label) => columnFor(label).fact !== null);
}

function isTable(block: Block): block is TableBlock {
	return block.kind === 'table';
}

/** A table in a list, or a delimiter row (`|---|`) in a quote or callout. */
function isNestedTable(text: string, block: Block): boolean {
	return (
		(block.kind === 'table' && block.depth > 0) ||
		(block.kind === 'quote' &&
			text
				.slice(block.from, block.to)
				.split('\n')
				.some((line) => /^[> \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/u.test(line)))
	);
}

function refused(diagnostic: Diagnostic): TypedTableResult {
	return { ok: false, diagnostics: [diagnostic] };
}
