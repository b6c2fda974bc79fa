import type { Column } from '../facts/columns';
import { propertyKey } from '../front-matter/properties';
import type { TableBlock } from '../markdown/blocks';
import { digestOf, gridOf, rowDigestOf, transposeIf } from '../block/grid';
import type { Grid } from '../block/grid';
import { linkOf } from '../comparison/cells';
import type { PreparedBlock } from '../comparison/sources';
import { smallest } from '../passes/region';
import { caselessName } from '../text/names';
import { bareLinkIn, beforeRenames, markdownOfCell } from './cell-markdown';
import { linesOf } from '../comparison/comparison';
import type { ComparisonRow } from '../comparison/comparison';
import type { CellWrite } from './plan-cells';

/** A cell whose text differs from what its note states. */
export interface CellDifference {
	readonly path: string;
	/** The paper's name. */
	readonly paper: string;
	readonly label: string;
	readonly line: number;
	/** Both cells as a table writes them. */
	readonly inTable: string;
	readonly inNotes: string;
	/** The side that has changed since the table was written; `unknown` if both may have. */
	readonly changed: 'table' | 'notes' | 'unknown';
	/** What makes the note agree with the table. Null if `namedHere`, or if the cell shows only a part of the fact. */
	readonly write: CellWrite | null;
	/** Whether the cell is a name that the table's own note gives. */
	readonly namedHere: boolean;
}

/** How a table that was edited by hand differs from the notes. */
export interface HandEdits {
	readonly line: number;
	/** The digest of the table. Passing it back approves these edits, but no later ones. */
	readonly seen: string;
	readonly differences: readonly CellDifference[];
	/** The names of rows and columns that an update removes. */
	readonly onlyInTable: readonly string[];
	/** The names of rows and columns that an update adds. */
	readonly onlyInNotes: readonly string[];
	/** Whether rows or columns, or their order, differ. */
	readonly reshaped: boolean;
}

/** A cell of the table that differs from the notes. */
interface Pair {
	readonly at: readonly [row: number, column: number];
	readonly difference: Omit<CellDifference, 'changed'>;
}

/**
 * Compares a table with `fresh`, the cells that it should have. Rows are identified by the note they link to, columns
 * by their label, so that an edit is found even if rows were moved or added.
 */
export function compareTable(prepared: PreparedBlock, written: TableBlock, fresh: Grid): HandEdits {
	const { block, parsed, comparison } = prepared;
	const { transposed, sections } = parsed.options;
	const current = gridOf(written);
	const [table, notes] = [transposeIf(transposed, current), transposeIf(transposed, fresh)];
	const columns = matchColumns(table[0] ?? [], notes[0] ?? [], comparison.columns);
	const rows = matchRows(table, notes, prepared, columns);
	const lines = [written.header, ...written.rows];
	const pairs = rows.pairs.flatMap(([tableRow, notesRow, row]): Pair[] =>
		columns.pairs.flatMap(([tableColumn, index, column]): Pair[] => {
			const [inTable, inNotes] = [table[tableRow]?.[tableColumn] ?? '', notes[notesRow]?.[index] ?? ''];
			const isName = index === comparison.nameColumn;
			if (inTable === inNotes || (isName && bareLinkIn(inTable, row.name) !== null)) return [];
			const at = transposed ? ([tableColumn, tableRow] as const) : ([tableRow, tableColumn] as const);
			const namedHere = isName && row.namedByTable;
			const markdown = namedHere ? null : markdownOfCell(inTable, row, index, prepared);
			const shown = row.cells[index]?.stated ?? '';
			const difference = {
				path: row.path,
				paper: row.name,
				label: table[0]?.[tableColumn] ?? column.key,
				line: lines[at[0]]?.line ?? written.line,
				inTable,
				inNotes,
				write: markdown === null ? null : { column, markdown, shown, sections },
				namedHere,
			};
			return [{ at, difference }];
		}),
	);
	const beyond = current.flatMap((cells) => cells.slice(current[0]?.length).filter((cell) => cell !== ''));
	const onlyInTable = [...columns.onlyInTable, ...rows.onlyInTable, ...beyond];
	const onlyInNotes = [...columns.onlyInNotes, ...rows.onlyInNotes];
	const reshaped = onlyInTable.length > 0 || onlyInNotes.length > 0 || !rows.inOrder || !columns.inOrder;
	const before = beforeRenames(current, comparison, transposed);
	const changes = reshaped ? [] : changedSides(before, pairs, block.rowDigests);
	return {
		line: written.line,
		seen: digestOf(current),
		onlyInTable,
		onlyInNotes,
		reshaped,
		differences: pairs.map(({ difference }, at) => ({ ...difference, changed: changes[at] ?? 'unknown' })),
	};
}

interface Matched<Item> {
	/** The index in the table, the index among the cells that the notes give, and the column or row itself. */
	readonly pairs: readonly (readonly [inTable: number, inNotes: number, item: Item])[];
	readonly onlyInTable: readonly string[];
	readonly onlyInNotes: readonly string[];
	readonly inOrder: boolean;
}

/** Finds rows or columns of a table by keys. Each can be taken only once. */
class Places {
	/** In descending order, so that the first place can be popped from the end. */
	readonly #byKey = new Map<string, number[]>();

	/** @param keyOf returns null for a place that must not be found. */
	constructor(
		places: Iterable<number>,
		keyOf: (at: number) => string | null,
		private readonly taken: Set<number>,
	) {
		for (const at of [...places].reverse()) {
			const key = keyOf(at);
			if (key === null) continue;
			const others = this.#byKey.get(key) ?? [];
			others.push(at);
			this.#byKey.set(key, others);
		}
	}

	/** Takes the first free place with any of the keys, or null. */
	take(keys: readonly string[]): number | null {
		const free = keys.flatMap((key) => {
			const places = this.#byKey.get(key) ?? [];
			while (this.taken.has(places.at(-1) ?? -1)) places.pop();
			return places.at(-1) ?? [];
		});
		const first = smallest(free);
		if (first === Infinity) return null;
		this.taken.add(first);
		return first;
	}
}

function matchColumns(
	labels: readonly string[],
	wanted: readonly string[],
	columns: readonly Column[],
): Matched<Column> {
	const taken = new Set<number>();
	const isWanted = new Set(wanted);
	const byLabel = new Places(labels.keys(), (at) => labels[at] ?? '', taken);
	const byName = new Places(
		labels.keys(),
		(at) => (isWanted.has(labels[at] ?? '') ? null : propertyKey(labels[at] ?? '')),
		taken,
	);
	const pairs = columns.flatMap((column, index): [number, number, Column][] => {
		const at = byLabel.take([wanted[index] ?? '']) ?? byName.take(column.names);
		return at === null ? [] : [[at, index, column]];
	});
	const found = new Set(pairs.map(([, index]) => index));
	return {
		pairs,
		onlyInTable: labels.flatMap((label, at) => (taken.has(at) ? [] : [label])),
		onlyInNotes: wanted.flatMap((label, at) => (found.has(at) ? [] : [label])),
		inOrder: pairs.every(([at, index]) => at === index),
	};
}

function matchRows(
	table: Grid,
	notes: Grid,
	{ comparison }: PreparedBlock,
	columns: Matched<Column>,
): Matched<ComparisonRow> {
	const { nameColumn } = comparison;
	const tableName = columns.pairs.find(([, column]) => column === nameColumn)?.[0] ?? nameColumn;
	const lines = linesOf(comparison);
	const taken = new Set<number>();
	const below = [...table.keys()].slice(1);
	const linked = (name: string): string => caselessName(linkOf(name));
	const byCells = new Places(below, (at) => (table[at] ?? []).join('|'), taken);
	const byLink = new Places(below, (at) => linked(table[at]?.[tableName] ?? ''), taken);
	const onlyInNotes: string[] = [];
	const pairs: [number, number, ComparisonRow][] = [];
	let inOrder = table.length === notes.length;
	for (const [above, line] of lines.entries()) {
		const index = above + 1;
		const cells = notes[index] ?? [];
		const at =
			line.kind === 'group' ? byCells.take([cells.join('|')]) : byLink.take([linked(cells[nameColumn] ?? '')]);
		inOrder &&= at === null || at === index;
		if (at === null) onlyInNotes.push(line.kind === 'group' ? line.label : line.row.name);
		else if (line.kind === 'paper') pairs.push([at, index, line.row]);
	}
	return {
		pairs,
		onlyInTable: table.flatMap((cells, at) =>
			at === 0 || taken.has(at) || cells.every((cell) => cell === '')
				? []
				: [cells[tableName] ?? cells.join(' ')],
		),
		onlyInNotes,
		inOrder,
	};
}

/**
 * Tells for each difference which side has changed. A row that still has the digest with which it was written has
 * changed only in the notes. A row that would have it with the cells of the notes was only edited by hand.
 *
 * @param table the present cells, with links as they were before notes were renamed.
 */
function changedSides(table: Grid, pairs: readonly Pair[], written: readonly string[]): CellDifference['changed'][] {
	const restored = table.map((row) => [...row]);
	for (const { at, difference } of pairs) restored[at[0]]?.splice(at[1], 1, difference.inNotes);
	return pairs.map(({ at: [row] }) => {
		if (written[row] === rowDigestOf(table[row] ?? [])) return 'notes';
		return written[row] === rowDigestOf(restored[row] ?? []) ? 'table' : 'unknown';
	});
}
