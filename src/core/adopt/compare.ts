// The room `core/adopt`. Turns a table that was typed by hand into paper notes and a comparison block.
import type { InlineToken } from '../markdown/types';
import { readInline } from '../markdown/read-inline';
import type { PreparedBlock } from '../comparison/sources';
import type { TypedTable } from './read-table';
import type { Diagnostic } from '../text/diagnostics';
import { firstOf } from '../text/collections';
import { carry, carryBack, nameIn, withoutEscapedBrackets } from '../comparison/cells';
import { digestOf, gridOf, sameGrid, transpose } from '../block/grid';
import type { Grid } from '../block/grid';
import { withoutShortcodes } from '../comparison/hugo';
import { freshGrid } from '../table/plan-update';
import { escapeCell, unescapeCell } from '../markdown/table';
import type { TablePlace } from '../comparison/place';
import type { AdoptedNote } from './merge-note';

/**
 * The first cell in which an adopted table, built anew from its notes, does not show what was typed, or
 * what a note says instead.
 *
 * @param grid the cells that were written.
 * @returns null where there is none, so that an update would change nothing.
 */
export function findDifference(
	built: { readonly text: string; readonly block: PreparedBlock },
	grid: Grid,
	typed: TypedTable,
	notes: readonly AdoptedNote[],
): Diagnostic | null {
	const { block, comparison, parsed, obstacle, place } = built.block;
	const notSame = (row: string, column: string): Diagnostic => ({
		code: 'adopt-not-same',
		line: typed.line,
		details: { row, column },
	});
	const nowhere = notSame('', '');
	if (parsed.diagnostics.length > 0 || obstacle !== null || block.table === null) return nowhere;
	if (
		!sameGrid(gridOf(block.table), grid) ||
		!sameGrid(freshGrid(built.block), grid) ||
		block.digest !== digestOf(grid)
	)
		return nowhere;
	const [labels, ...rows] = typed.transposed ? transpose(grid) : grid;
	if (labels === undefined || !sameGrid([labels], [typed.labels])) return nowhere;
	if (comparison.nameColumn !== typed.nameColumn || comparison.rows.length !== notes.length) return nowhere;
	for (const [at, note] of notes.entries()) {
		const row = comparison.rows[at];
		if (row?.path !== note.path) return notSame(note.name, typed.labels[typed.nameColumn] ?? '');
		const cells = firstOf(note.cells, (one) => one.column);
		for (const [index, column] of typed.columns.entries()) {
			const cell = cells.get(column.key);
			const isFree = cell?.state === 'kept' || (cell?.state === 'differs' && cell.wins !== 'table');
			if (isFree) continue;
			const shown = rows[at]?.[index] ?? '';
			const { markdown: name = '', values = [] } = typed.models[at] ?? {};
			const value = values[index] ?? '';
			const expected = value === '' ? typed.missing : thereAndBack(value, note.path, place);
			if (index === typed.nameColumn) {
				if (!showsName(shown, name)) return { code: 'adopt-name', line: note.line, details: { name } };
			} else if (shown !== escapeCell(expected)) return notSame(note.name, column.key);
		}
	}
	return null;
}

/**
 * What a table shows of a value that was typed into it, once the value stands in a paper's note: its links lead where
 * they led, comments are not shown.
 */
function thereAndBack(value: string, path: string, place: TablePlace): string {
	const stated = carryBack(value, { markdown: '', source: 'property', path }, place);
	return carry({ markdown: stated, source: 'property', path }, place);
}

/** Whether the cell of a name shows it with all its marks, besides being a link. */
function showsName(cell: string, name: string): boolean {
	const source = withoutShortcodes(unescapeCell(cell));
	return (
		withoutEscapedBrackets(nameIn(source)) === withoutEscapedBrackets(name) &&
		JSON.stringify(shownTokens(source)) === JSON.stringify(shownTokens(name))
	);
}

/** Inline Markdown as it is shown, whatever it links to. */
function shownTokens(source: string): InlineToken[] {
	const shown: InlineToken[] = [];
	for (const token of readInline(source)) {
		const last = shown.at(-1);
		if ((token.kind === 'open' || token.kind === 'close') && token.mark === 'link') continue;
		if (token.kind === 'text' && last?.kind === 'text')
			shown[shown.length - 1] = { kind: 'text', text: last.text + token.text };
		else shown.push(token);
	}
	return shown;
}
