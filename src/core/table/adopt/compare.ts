import type { InlineToken } from '../../markdown/inline-tokens';
import type { Diagnostic } from '../../diagnostics';
import { readInline } from '../../markdown/read-inline';
import { escapeCell, unescapeCell } from '../../markdown/table';
import { digestOf } from '../digest';
import { gridOf, sameGrid, transpose } from '../grid';
import type { Grid } from '../grid';
import { nameIn, withoutEscapedBrackets } from '../name-cell';
import { freshGrid } from '../plan-update';
import type { PreparedBlock } from '../sources';
import type { AdoptedNote } from './merge-note';
import type { TypedTable } from './read-table';

/**
 * The first cell in which an adopted table, built anew from its notes, does not show what was typed, or what a note says
 * instead.
 *
 * @param grid the cells that were written.
 * @returns null where there is none, so that an update would change nothing.
 */
export function findDifference(built: { readonly text: string; readonly block: PreparedBlock }, grid: Grid, typed: TypedTable, notes: readonly AdoptedNote[], path: string): Diagnostic | null {
	const { block, comparison, parsed, obstacle } = built.block;
	const notSame = (row: string, column: string): Diagnostic => ({ code: 'adopt-not-same', line: typed.line, details: { row, column } });
	const nowhere = notSame('', '');
	if (parsed.diagnostics.length > 0 || obstacle !== null || block.table === null) return nowhere;
	if (!sameGrid(gridOf(block.table), grid) || !sameGrid(freshGrid(built.text, built.block, path), grid) || block.digest !== digestOf(grid)) return nowhere;
	const [labels, ...rows] = typed.transposed ? transpose(grid) : grid;
	if (labels === undefined || !sameGrid([labels], [typed.labels])) return nowhere;
	if (comparison.nameColumn !== typed.nameColumn || comparison.rows.length !== notes.length) return nowhere;
	for (const [at, note] of notes.entries()) {
		const row = comparison.rows[at];
		if (row?.path !== note.path) return notSame(note.name, typed.labels[typed.nameColumn] ?? '');
		for (const [index, column] of typed.columns.entries()) {
			const cell = note.cells.find((one) => one.column === column.key);
			const isFree = cell?.state === 'kept' || (cell?.state === 'differs' && cell.wins !== 'table');
			if (isFree) continue;
			const shown = rows[at]?.[index] ?? '';
			const { markdown: name = '', values = [] } = typed.models[at] ?? {};
			const value = values[index] ?? '';
			const expected = value === '' ? typed.missing : value;
			if (index === typed.nameColumn) {
				if (!showsName(shown, name)) return { code: 'adopt-name', line: note.line, details: { name } };
			} else if (shown !== escapeCell(expected)) return notSame(note.name, column.key);
		}
	}
	return null;
}

/** Whether the cell of a name shows it with all its marks, besides being a link. */
function showsName(cell: string, name: string): boolean {
	const source = unescapeCell(cell);
	return withoutEscapedBrackets(nameIn(source)) === withoutEscapedBrackets(name) && JSON.stringify(shownTokens(source)) === JSON.stringify(shownTokens(name));
}

/** Inline Markdown as it is shown, whatever it links to. */
function shownTokens(source: string): InlineToken[] {
	const shown: InlineToken[] = [];
	for (const token of readInline(source)) {
		const last = shown.at(-1);
		if ((token.kind === 'open' || token.kind === 'close') && token.mark === 'link') continue;
		if (token.kind === 'text' && last?.kind === 'text') shown[shown.length - 1] = { kind: 'text', text: last.text + token.text };
		else shown.push(token);
	}
	return shown;
}
