import type { Diagnostic } from '../text/diagnostics';
import { bodyStart } from '../front-matter/block';
import { lineAt } from '../text/strings';
import { findComparisonBlocks } from '../block/block';
import { gridOf } from '../block/grid';
import { scanBlocks } from '../markdown/blocks';
import type { Block, TableBlock, TableRow } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import { columnFor } from '../facts/columns';
import { refusal } from './request';
import type { Refusal } from './request';

interface TypedTables {
	/** At the left margin and outside comparison blocks, in order. */
	readonly tables: readonly TableBlock[];
	readonly nested: readonly Block[];
	readonly diagnostics: readonly Diagnostic[];
}

type TypedTableResult = { readonly ok: true; readonly table: TableBlock } | Refusal;

/** Finds the hand-typed tables of a note. */
export function typedTables(text: string): TypedTables {
	const blocks = scanBlocks(text, bodyStart(text));
	const { blocks: comparisons, diagnostics } = findComparisonBlocks(text, blocks);
	const isOutside = outsideOf(comparisons);
	return {
		tables: blocks
			.filter((block) => block.kind === 'table')
			.filter(({ depth, from }) => depth === 0 && isOutside(from)),
		nested: blocks.filter((block) => isNestedTable(text, block)),
		diagnostics,
	};
}

/** The hand-typed table at an offset. */
export function typedTableAt(text: string, offset: number): TypedTableResult {
	const { tables, nested, diagnostics } = typedTables(text);
	if (diagnostics.length > 0) return { ok: false, diagnostics };
	const isThere = ({ from, to }: Block): boolean => offset >= from && offset <= to;
	const table = tables.find(isThere);
	if (table !== undefined) return { ok: true, table };
	const code = nested.some(isThere) ? 'adopt-nested' : 'adopt-no-table';
	return refusal({ code, line: lineAt(text, offset), details: {} });
}

/**
 * The hand-typed table with a number, counted from 1, or without a number the only table, or the only one with a label
 * that is a known column.
 */
export function typedTableOf(text: string, number: number | null): TypedTableResult {
	const { tables, nested, diagnostics } = typedTables(text);
	if (diagnostics.length > 0) return { ok: false, diagnostics };
	if (tables.length === 0) {
		const code = nested.length > 0 ? 'adopt-nested' : 'adopt-no-table';
		return refusal({ code, line: nested[0]?.line ?? 0, details: {} });
	}
	if (number !== null) {
		const table = tables[number - 1];
		return table === undefined
			? refusal({ code: 'adopt-lacks-table', line: 0, details: { table: number, tables: tables.length } })
			: { ok: true, table };
	}
	const [table, ...others] = tables.length === 1 ? tables : tables.filter(comparesFacts);
	return table === undefined || others.length > 0
		? refusal({ code: 'adopt-which', line: 0, details: { tables: tables.length } })
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
