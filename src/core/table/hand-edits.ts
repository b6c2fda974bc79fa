import type { Column } from '../facts/columns';
import { propertyKey } from '../front-matter/properties';
import { digestOf, gridOf, rowDigestOf, transpose } from '../block/grid';
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
	/** Whether the cell is a name that the table's own note gives, so that the paper's note does not matter. */
	readonly namedHere: boolean;
}

/** How a table that was edited by hand differs from the notes. */
export interface HandEdits {
	readonly line: number;
	/** The digest of the table when the user is asked. Passing it back approves only the edits of that time. */
	readonly seen: string;
	readonly differences: readonly CellDifference[];
	/** The names of rows and columns that an update removes. */
	readonly onlyInTable: readonly string[];
	/** The names of rows and columns that an update adds. */
	readonly onlyInNotes: readonly string[];
	/** Whether rows or columns, or their order, differ. */
	readonly reshaped: boolean;
}

/** A cell of the table and the notes' cell for it, at a place in the table with one paper per row. */
interface Pair {
	readonly at: readonly [row: number, column: number];
	readonly row: ComparisonRow;
	readonly column: number;
	readonly inTable: string;
	readonly inNotes: string;
}

/**
 * Compares a table with `fresh`, the cells that it should have. Rows are identified by the note they link to, columns
 * by their label, so that an edit is found even if rows were moved or added.
 */
export function compareTable(prepared: PreparedBlock, fresh: Grid): HandEdits | null {
	const { block, parsed, comparison } = prepared;
	if (block.table === null) return null;
	const { transposed } = parsed.options;
	const current = gridOf(block.table);
	const [table, notes] = transposed ? [transpose(current), transpose(fresh)] : [current, fresh];
	const columns = matchColumns(table[0] ?? [], notes[0] ?? [], comparison.columns);
	const rows = matchRows(table, notes, prepared, columns);
	const pairs = rows.pairs.flatMap(([tableRow, notesRow, row]): Pair[] =>
		columns.pairs.flatMap(([tableColumn, column]): Pair[] => {
			const [inTable, inNotes] = [table[tableRow]?.[tableColumn] ?? '', notes[notesRow]?.[column] ?? ''];
			if (inTable === inNotes || (column === comparison.nameColumn && bareLinkIn(inTable, row.name) !== null))
				return [];
			return [{ at: [tableRow, tableColumn], row, column, inTable, inNotes }];
		}),
	);
	const beyond = current.flatMap((cells) => cells.slice(current[0]?.length).filter((cell) => cell !== ''));
	const onlyInTable = [...columns.onlyInTable, ...rows.onlyInTable, ...beyond];
	const onlyInNotes = [...columns.onlyInNotes, ...rows.onlyInNotes];
	const reshaped = onlyInTable.length > 0 || onlyInNotes.length > 0 || !rows.inOrder || !columns.inOrder;
	const before = beforeRenames(current, comparison, transposed);
	const placed = transposed ? pairs.map((pair) => ({ ...pair, at: [pair.at[1], pair.at[0]] as const })) : pairs;
	const changes = reshaped ? [] : changedSides(before, placed, block.rowDigests);
	const tableRows = [block.table.header, ...block.table.rows];
	return {
		line: block.table.line,
		seen: digestOf(current),
		onlyInTable,
		onlyInNotes,
		reshaped,
		differences: pairs.flatMap((pair, index): CellDifference[] => {
			const column = comparison.columns[pair.column];
			if (column === undefined) return [];
			const namedHere = pair.column === comparison.nameColumn && pair.row.namedByTable;
			return [
				{
					path: pair.row.path,
					paper: pair.row.name,
					label: table[0]?.[pair.at[1]] ?? column.key,
					line: tableRows[transposed ? pair.at[1] : pair.at[0]]?.line ?? block.table?.line ?? block.line,
					inTable: pair.inTable,
					inNotes: pair.inNotes,
					changed: changes[index] ?? 'unknown',
					write: namedHere ? null : writeFor(pair, column, prepared),
					namedHere,
				},
			];
		}),
	};
}

function writeFor({ inTable, row, column: index }: Pair, column: Column, prepared: PreparedBlock): CellWrite | null {
	const markdown = markdownOfCell(inTable, row, index, prepared);
	return markdown === null
		? null
		: { column, markdown, shown: row.cells[index]?.stated ?? '', sections: prepared.parsed.options.sections };
}

interface Matched<Item extends readonly unknown[]> {
	readonly pairs: readonly Item[];
	readonly onlyInTable: readonly string[];
	readonly onlyInNotes: readonly string[];
	readonly inOrder: boolean;
}

/** Finds rows or columns of a table by keys. Each can be taken only once. */
class Places {
	/** In descending order, so that the first place can be popped from the end. */
	private readonly byKey = new Map<string, number[]>();

	/** @param keyOf returns null for a place that must not be found. */
	constructor(
		places: Iterable<number>,
		keyOf: (at: number) => string | null,
		private readonly taken: Set<number>,
	) {
		for (const at of [...places].reverse()) {
			const key = keyOf(at);
			const others = key === null ? undefined : this.byKey.get(key);
			if (others !== undefined) others.push(at);
			else if (key !== null) this.byKey.set(key, [at]);
		}
	}

	/** Takes the first free place with any of the keys, or null. */
	take(keys: readonly string[]): number | null {
		const first = smallest(keys.flatMap((key) => this.left(key) ?? []));
		if (first === Infinity) return null;
		this.taken.add(first);
		return first;
	}

	private left(key: string): number | undefined {
		const places = this.byKey.get(key) ?? [];
		while (this.taken.has(places.at(-1) ?? -1)) places.pop();
		return places.at(-1);
	}
}

function matchColumns(
	labels: readonly string[],
	wanted: readonly string[],
	columns: readonly Column[],
): Matched<readonly [number, number]> {
	const taken = new Set<number>();
	const isWanted = new Set(wanted);
	const byLabel = new Places(labels.keys(), (at) => labels[at] ?? '', taken);
	const byName = new Places(
		labels.keys(),
		(at) => (isWanted.has(labels[at] ?? '') ? null : propertyKey(labels[at] ?? '')),
		taken,
	);
	const pairs = columns.flatMap((column, index): [number, number][] => {
		const at = byLabel.take([wanted[index] ?? '']) ?? byName.take(column.names);
		return at === null ? [] : [[at, index]];
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
	columns: Matched<readonly [number, number]>,
): Matched<readonly [number, number, ComparisonRow]> {
	const { nameColumn } = comparison;
	const tableName = columns.pairs.find(([, column]) => column === nameColumn)?.[0] ?? nameColumn;
	const lines = linesOf(comparison);
	const taken = new Set<number>();
	const below = [...table.keys()].slice(1);
	const linked = (name: string): string => caselessName(linkOf(name));
	const byCells = new Places(below, (at) => (table[at] ?? []).join('|'), taken);
	const byLink = new Places(below, (at) => linked(table[at]?.[tableName] ?? ''), taken);
	const onlyInNotes: string[] = [];
	const matched: { at: number; index: number; row: ComparisonRow | null }[] = [];
	for (const [line, index] of lines.map((one, at) => [one, at + 1] as const)) {
		const cells = notes[index] ?? [];
		const at =
			line.kind === 'group' ? byCells.take([cells.join('|')]) : byLink.take([linked(cells[nameColumn] ?? '')]);
		if (at === null) {
			onlyInNotes.push(line.kind === 'group' ? line.label : line.row.name);
			continue;
		}
		matched.push({ at, index, row: line.kind === 'group' ? null : line.row });
	}
	return {
		pairs: matched.flatMap(({ at, index, row }): [number, number, ComparisonRow][] =>
			row === null ? [] : [[at, index, row]],
		),
		onlyInTable: table.flatMap((cells, at) =>
			at === 0 || taken.has(at) || cells.every((cell) => cell === '')
				? []
				: [cells[tableName] ?? cells.join(' ')],
		),
		onlyInNotes,
		inOrder: table.length === notes.length && matched.every(({ at, index }) => at === index),
	};
}

/**
 * Tells for each difference which side has changed. A row that still has the digest with which it was written has
 * changed only in the notes. A row that would have it with the cells of the notes was only edited by hand.
 *
 * @param table the present cells, with links as they were before notes were renamed.
 * @param pairs with places in `table`.
 */
function changedSides(table: Grid, pairs: readonly Pair[], written: readonly string[]): CellDifference['changed'][] {
	const restored = table.map((row) => [...row]);
	for (const {
		at: [row, column],
		inNotes,
	} of pairs)
		restored[row]?.splice(column, 1, inNotes);
	return pairs.map(({ at: [row] }) => {
		if (written[row] === rowDigestOf(table[row] ?? [])) return 'notes';
		return written[row] === rowDigestOf(restored[row] ?? []) ? 'table' : 'unknown';
	});
}
