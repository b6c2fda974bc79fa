import { escapeCell } from '../../markdown/table';
import { digestOf } from '../digest';
import { gridOf, sameGrid, transpose } from '../grid';
import type { Grid } from '../grid';
import { freshGrid } from '../plan-update';
import type { PreparedBlock } from '../sources';
import type { AdoptedNote } from './merge-note';
import { shownText } from './name-cell';
import type { TypedTable } from './read-table';

/**
 * The first cell in which an adopted table, built anew from its notes, does not show what was typed, or what a note says
 * instead.
 *
 * @param grid the cells that were written.
 * @returns null where there is none, so that an update would change nothing.
 */
export function findDifference(built: { readonly text: string; readonly block: PreparedBlock }, grid: Grid, typed: TypedTable, notes: readonly AdoptedNote[], path: string): { row: string; column: string } | null {
	const { block, comparison, parsed, obstacle } = built.block;
	const nowhere = { row: '', column: '' };
	if (parsed.diagnostics.length > 0 || obstacle !== null || block.table === null) return nowhere;
	if (!sameGrid(gridOf(block.table), grid) || !sameGrid(freshGrid(built.text, built.block, path), grid) || block.digest !== digestOf(grid)) return nowhere;
	const [labels, ...rows] = typed.transposed ? transpose(grid) : grid;
	if (labels === undefined || !sameGrid([labels], [typed.labels])) return nowhere;
	if (comparison.nameColumn !== typed.nameColumn || comparison.rows.length !== notes.length) return nowhere;
	for (const [at, note] of notes.entries()) {
		const row = comparison.rows[at];
		if (row?.path !== note.path) return { row: note.name, column: typed.labels[typed.nameColumn] ?? '' };
		for (const [index, column] of typed.columns.entries()) {
			const cell = note.cells.find((one) => one.column === column.key);
			const isFree = cell?.state === 'kept' || (cell?.state === 'differs' && cell.wins === 'note');
			if (isFree) continue;
			const shown = index === typed.nameColumn ? row.name : (rows[at]?.[index] ?? '');
			const value = typed.models[at]?.values[index] ?? '';
			const expected = value === '' ? typed.missing : value;
			const same = index === typed.nameColumn ? shown === note.name || shownText(shown) === note.name : shown === escapeCell(expected);
			if (!same) return { row: note.name, column: column.key };
		}
	}
	return null;
}
