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
import { digestOf, digestsOf, gridOf, sameGrid, sameShape, transposeIf } from '../block/grid';
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
	// While the note's properties, whose links name papers, cannot be read, rows could get lost.
	const hidden = parseFrontMatter(text).diagnostics.filter(
		({ code }) => code === 'front-matter-broken' || code === 'front-matter-not-properties',
	);
	for (const one of prepared) {
		const own = obstaclesOf(one);
		const mayLoseRows = one.block.table !== null && one.parsed.options.rows.readsProperties;
		const obstacles = own.length === 0 && mayLoseRows ? hidden : own;
		if (obstacles.length > 0) {
			append(diagnostics, obstacles);
			continue;
		}
		append(diagnostics, one.comparison.diagnostics);
		const update = planBlock(text, one, isSettled);
		if (Array.isArray(update)) append(changes, update);
		else append(diagnostics, differencesOf(update));
	}
	if (changes.length > 0) return edits(text, changes, null, diagnostics);
	if (!diagnostics.some(isRefusal)) return unchanged(diagnostics);
	// Reasons why a table was not written come first, because the user may see only the first few lines.
	diagnostics.sort((a, b) => Number(isRefusal(b)) - Number(isRefusal(a)));
	return { kind: 'refused', diagnostics };
}

function obstaclesOf({ parsed, obstacle }: PreparedBlock): readonly Diagnostic[] {
	return parsed.diagnostics.length === 0 && obstacle !== null ? [obstacle] : parsed.diagnostics;
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

/** The changes that update a table, or the edits by hand that keep it from being updated. */
function planBlock(text: string, prepared: PreparedBlock, isSettled: IsSettled): TextChange[] | HandEdits {
	const { block } = prepared;
	const { table, openTo } = block;
	const eol = lineEndingOf(text);
	const fresh = freshGrid(prepared);
	const digests = digestChanges(text, block, fresh);
	if (table === null) return [{ from: openTo, to: openTo, insert: eol + renderTable(fresh, [], eol) }, ...digests];
	const current = gridOf(table);
	if (sameGrid(current, fresh)) return digests;
	if (!isAsWritten(prepared, current) && !isSettled(digestOf(current))) return compareTable(prepared, table, fresh);
	if (sameShape(current, fresh)) return [...cellChanges(table, current, fresh), ...digests];
	const { cells } = table.delimiter;
	const alignments = cells.length === fresh[0]?.length ? cells.map((cell) => cell.text) : [];
	return [{ from: table.from, to: table.to, insert: renderTable(fresh, alignments, eol) }, ...digests];
}

/** The cells that a table should have now. */
export function freshGrid(prepared: PreparedTable): Grid {
	const { block, comparison, parsed } = prepared;
	const current = block.table === null ? [] : gridOf(block.table);
	return keepUnreadable(renderGrid(prepared, current[0] ?? []), current, comparison, parsed.options.transposed);
}

/** Keeps the present cells of notes whose front matter cannot be read. */
function keepUnreadable(fresh: Grid, current: Grid, comparison: Comparison, transposed: boolean): Grid {
	const { rows, nameColumn } = comparison;
	if (rows.every((row) => row.readable)) return fresh;
	const lines = linesOf(comparison);
	const [freshRows, currentRows] = [transposeIf(transposed, fresh), transposeIf(transposed, current)];
	const sameColumns = freshRows[0]?.length === currentRows[0]?.length;
	const before = firstOf(currentRows.slice(1), (row) => linkOf(row[nameColumn] ?? ''));
	const kept = freshRows.map((row, index) => {
		const line = lines[index - 1];
		if (line?.kind !== 'paper' || line.row.readable || !sameColumns) return row;
		return before.get(linkOf(row[nameColumn] ?? '')) ?? row;
	});
	return transposeIf(transposed, kept);
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

function digestChanges(text: string, block: ComparisonBlock, fresh: Grid): TextChange[] {
	if (block.digest === digestOf(fresh)) return [];
	const close = text.slice(block.closeFrom, block.to);
	const at = close.indexOf('three-pass:table') + 'three-pass:table'.length;
	const end = close.lastIndexOf('-->');
	return [{ from: block.closeFrom + at, to: block.closeFrom + end, insert: ` ${digestsOf(fresh)} ` }];
}

/** Whether a table is as it was written, apart from links that Obsidian changed when notes were renamed. */
function isAsWritten({ block, parsed, comparison }: PreparedBlock, current: Grid): boolean {
	const { transposed } = parsed.options;
	return (
		digestOf(current) === block.digest || digestOf(beforeRenames(current, comparison, transposed)) === block.digest
	);
}

/** The edits by hand that keep tables of a note from being updated. */
export function handEditsOf(text: string, sources: ComparisonSources): HandEdits[] {
	return prepareBlocks(text, sources).prepared.flatMap((one) => {
		const update = obstaclesOf(one).length > 0 ? [] : planBlock(text, one, NONE_SETTLED);
		return Array.isArray(update) ? [] : update;
	});
}

function differencesOf(edits: HandEdits): Diagnostic[] {
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
