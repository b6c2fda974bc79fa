import type { Diagnostic } from '../text/diagnostics';
import { bodyStart } from '../front-matter/block';
import { lineAt } from '../text/strings';
import { findComparisonBlocks } from '../block/block';
import { gridOf } from '../block/grid';
import { scanBlocks } from '../markdown/blocks';
import type { Block, TableBlock, TableRow } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import { columnFor } from '../facts/columns';

/** The tables of a note that were typed by hand, and what keeps its tables from being told apart. */
interface TypedTables {
	/** Those at the left margin, outside comparison blocks, in the order they stand. */
	readonly tables: readonly TableBlock[];
	readonly diagnostics: readonly Diagnostic[];
}

/** A table, or why there is none. */
type TypedTableResult =
	| { readonly ok: true; readonly table: TableBlock }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Finds the tables that were typed by hand. */
export function typedTables(text: string): TypedTables {
	const blocks = scanBlocks(text, bodyStart(text));
	const { blocks: comparisons, diagnostics } = findComparisonBlocks(text, blocks);
	const isOutside = outsideOf(comparisons);
	return { tables: blocks.filter(isTable).filter(({ depth, from }) => depth === 0 && isOutside(from)), diagnostics };
}

/** The hand-typed table that an offset stands in. */
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
 * The hand-typed table of a number, counted from 1; without one, the only table that there is, or the only one with a
 * label that is a known column.
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

/** A table without the lines behind its last row that have no `|`. */
interface WithoutStrayLines {
	readonly table: TableBlock;
	/** The first such line among its rows, or null. */
	readonly strayLine: number | null;
	/** The first such line below its rows, or null. */
	readonly lineBelow: number | null;
}

/**
 * Tells the rows of a table from lines that merely stand right below it. Markdown takes such a line for a row of one
 * cell, but people mean it as text: a caption, a remark, the id of a block.
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

/** Whether a header or a first column names a known column. */
function comparesFacts(table: TableBlock): boolean {
	const grid = gridOf(table);
	return [...(grid[0] ?? []), ...grid.map((row) => row[0] ?? '')].some((label) => columnFor(label).fact !== null);
}

function isTable(block: Block): block is TableBlock {
	return block.kind === 'table';
}

/** A table in a list, or what looks like a table's line in a quote or a callout. */
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
