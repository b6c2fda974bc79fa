import type { Diagnostic } from '../text/diagnostics';
import { parseFrontMatter } from '../front-matter/block';
import type { TextChange } from '../text/changes';
import { prepareBlocks } from '../comparison/sources';
import type { ComparisonSources, PreparedBlock, PreparedTable } from '../comparison/sources';
import type { TableBlock } from '../markdown/blocks';
import { edits, findConflict, refused, unchanged } from '../text/plan';
import type { Plan } from '../text/plan';
import { lineEndingOf } from '../text/strings';
import { append, firstOf } from '../text/collections';
import type { ComparisonBlock } from '../block/block';
import { linesOf } from '../comparison/comparison';
import type { Comparison } from '../comparison/comparison';
import { digestOf, digestsOf, gridOf, sameGrid, sameShape, transpose } from '../block/grid';
import type { Grid } from '../block/grid';
import { linkOf } from '../comparison/cells';
import { renderGrid, renderTable } from './render';
import { compareTable } from './hand-edits';
import type { HandEdits } from './hand-edits';
import { beforeRenames } from './cell-markdown';

/** Whether the user has agreed to overwrite the edits by hand in the table with this digest. */
export type IsSettled = (seen: string) => boolean;

const NONE_SETTLED: IsSettled = () => false;

/**
 * Plans to bring every comparison block of a note up to date.
 *
 * A table that agrees with the notes keeps its padding and alignment. If rows and columns stay the same, only cells
 * that differ are replaced. A table edited by hand is not changed; each cell that differs from the notes gets a
 * diagnostic. If any marker in the note is damaged, nothing is changed.
 */
export function planUpdate(text: string, sources: ComparisonSources, isSettled: IsSettled = NONE_SETTLED): Plan {
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);
	const { prepared, diagnostics: damaged } = prepareBlocks(text, sources);
	if (damaged.length > 0) return { kind: 'refused', diagnostics: damaged };
	const changes: TextChange[] = [];
	const diagnostics: Diagnostic[] = [];
	const hidden = prepared.length === 0 ? [] : unreadProperties(text);
	for (const one of prepared) {
		const obstacles =
			one.parsed.diagnostics.length > 0
				? one.parsed.diagnostics
				: one.obstacle !== null
					? [one.obstacle]
					: mayLoseRows(one)
						? hidden
						: [];
		if (obstacles.length > 0) {
			append(diagnostics, obstacles);
			continue;
		}
		append(diagnostics, one.comparison.diagnostics);
		const update = planBlock(text, one, isSettled);
		if (Array.isArray(update)) append(changes, update);
		else append(diagnostics, update.differences);
	}
	if (changes.length > 0) return edits(text, changes, null, diagnostics);
	// Reasons why a table was not written come first, because the user may see only the first few lines.
	const refusals = diagnostics.filter(isRefusal);
	return refusals.length > 0
		? { kind: 'refused', diagnostics: [...refusals, ...diagnostics.filter((one) => !isRefusal(one))] }
		: unchanged(diagnostics);
}

/** Why the note's properties, whose links name papers, cannot be read. */
function unreadProperties(text: string): Diagnostic[] {
	return parseFrontMatter(text).diagnostics.filter(
		({ code }) => code === 'front-matter-broken' || code === 'front-matter-not-properties',
	);
}

function mayLoseRows({ block, parsed }: PreparedBlock): boolean {
	return block.table !== null && parsed.options.rows.readsProperties;
}

/** Whether a diagnostic says why a table was not written, rather than something about its rows. */
export function isRefusal({ code }: Diagnostic): boolean {
	return !INFORMATION.has(code);
}

const INFORMATION: ReadonlySet<Diagnostic['code']> = new Set([
	'link-unresolved',
	'row-unreadable',
	'value-too-long',
	'best-unclear',
	'best-unknown',
	'sort-unknown',
	'rows-no-tag',
	'rows-none',
	'rows-left-out',
]);

function planBlock(
	text: string,
	prepared: PreparedBlock,
	isSettled: IsSettled,
): TextChange[] | { differences: Diagnostic[] } {
	const { block } = prepared;
	const { table } = block;
	const current = table === null ? [] : gridOf(table);
	const fresh = freshGrid(prepared);
	if (table === null) return [...writeTable(text, block, fresh), ...writeDigests(text, block, fresh)];
	if (sameGrid(current, fresh)) return writeDigests(text, block, fresh);
	if (!isAsWritten(prepared, current) && !isSettled(digestOf(current)))
		return { differences: differencesOf(prepared, fresh) };
	const tableChanges = sameShape(current, fresh)
		? cellChanges(table, current, fresh)
		: [replaceTable(text, table, fresh)];
	return [...tableChanges, ...writeDigests(text, block, fresh)];
}

/** The cells that a table should have now. */
export function freshGrid({ block: { table }, parsed, comparison, place, pages }: PreparedTable): Grid {
	const current = table === null ? [] : gridOf(table);
	const rendered = renderGrid(comparison, { options: parsed.options, place, pages, header: current[0] ?? [] });
	return keepUnreadable(rendered, current, comparison, parsed.options.transposed);
}

/** Keeps the present cells of notes whose front matter cannot be read. */
function keepUnreadable(fresh: Grid, current: Grid, comparison: Comparison, transposed: boolean): Grid {
	const { rows, nameColumn } = comparison;
	if (rows.every((row) => row.readable)) return fresh;
	const lines = linesOf(comparison);
	const [freshRows, currentRows] = transposed ? [transpose(fresh), transpose(current)] : [fresh, current];
	const sameColumns = freshRows[0]?.length === currentRows[0]?.length;
	const before = firstOf(currentRows.slice(1), (row) => linkOf(row[nameColumn] ?? ''));
	const kept = freshRows.map((row, index) => {
		const line = index === 0 ? undefined : lines[index - 1];
		if (line?.kind !== 'paper' || line.row.readable || !sameColumns) return row;
		return before.get(linkOf(row[nameColumn] ?? '')) ?? row;
	});
	return transposed ? transpose(kept) : kept;
}

function cellChanges(table: TableBlock, current: Grid, fresh: Grid): TextChange[] {
	return table.rows.flatMap((row, index) => {
		const [before = [], after = []] = [current[index + 1], fresh[index + 1]];
		if (row.cells.length < after.length && before.some((cell, at) => cell !== after[at])) {
			return [{ from: row.from, to: row.to, insert: `| ${after.join(' | ')} |` }];
		}
		return after.flatMap((cell, at): TextChange[] => {
			const place = row.cells[at];
			return place === undefined || cell === before[at] ? [] : [{ from: place.from, to: place.to, insert: cell }];
		});
	});
}

function replaceTable(text: string, table: TableBlock, fresh: Grid): TextChange {
	const alignments =
		table.delimiter.cells.length === fresh[0]?.length ? table.delimiter.cells.map((cell) => cell.text) : [];
	return { from: table.from, to: table.to, insert: renderTable(fresh, alignments, lineEndingOf(text)) };
}

function writeTable(text: string, block: ComparisonBlock, fresh: Grid): TextChange[] {
	const eol = lineEndingOf(text);
	return [{ from: block.openTo, to: block.openTo, insert: eol + renderTable(fresh, [], eol) }];
}

function writeDigests(text: string, block: ComparisonBlock, fresh: Grid): TextChange[] {
	if (block.digest === digestOf(fresh)) return [];
	const close = text.slice(block.closeFrom, block.to);
	const at = close.indexOf('three-pass:table') + 'three-pass:table'.length;
	const end = close.lastIndexOf('-->');
	return [{ from: block.closeFrom + at, to: block.closeFrom + end, insert: ` ${digestsOf(fresh)} ` }];
}

/** Whether a table is as it was written, apart from links that Obsidian changed when notes were renamed. */
function isAsWritten({ block, parsed, comparison }: PreparedBlock, current: Grid): boolean {
	if (block.digest === '') return false;
	return (
		digestOf(current) === block.digest ||
		digestOf(beforeRenames(current, comparison, parsed.options.transposed)) === block.digest
	);
}

/** The edits by hand that keep tables of a note from being updated. */
export function handEditsOf(text: string, sources: ComparisonSources): HandEdits[] {
	return prepareBlocks(text, sources).prepared.flatMap((one) => {
		const { block } = one;
		if (block.table === null || one.parsed.diagnostics.length > 0 || one.obstacle !== null) return [];
		const fresh = freshGrid(one);
		const current = gridOf(block.table);
		if (sameGrid(current, fresh) || isAsWritten(one, current)) return [];
		return compareTable(one, fresh) ?? [];
	});
}

function differencesOf(prepared: PreparedBlock, fresh: Grid): Diagnostic[] {
	const edits = compareTable(prepared, fresh);
	if (edits === null) return [];
	const cells = edits.differences.map(
		({ paper, label, line, inTable, inNotes }): Diagnostic => ({
			code: 'cell-differs',
			line,
			details: { row: paper, column: label, inTable, inNotes },
		}),
	);
	const first: Diagnostic = edits.reshaped
		? { code: 'table-reshaped', line: edits.line, details: {} }
		: { code: 'table-edited', line: edits.line, details: { cells: cells.length } };
	return [first, ...cells];
}
