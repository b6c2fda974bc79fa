// The room `core/adopt`. Turns a table typed by hand into paper notes and a comparison block.
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
 * The first difference between what was typed and what the adopted table shows when it is built from its notes, or
 * null. Cells in which a note's own value stays may differ.
 */
export function findDifference(
	built: PreparedBlock,
	grid: Grid,
	typed: TypedTable,
	notes: readonly AdoptedNote[],
): Diagnostic | null {
	const { block, comparison, parsed, obstacle, place } = built;
	const notSame = (row: string, column: string): Diagnostic => ({
		code: 'adopt-not-same',
		line: typed.line,
		details: { row, column },
	});
	const nowhere = notSame('', '');
	if (parsed.diagnostics.length > 0 || obstacle !== null || block.table === null) return nowhere;
	if (!sameGrid(gridOf(block.table), grid) || !sameGrid(freshGrid(built), grid) || block.digest !== digestOf(grid))
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

/** What a table shows of a typed value once a note states it: links keep their targets, and comments are hidden. */
function thereAndBack(value: string, path: string, place: TablePlace): string {
	const stated = carryBack(value, { markdown: '', source: 'property', path }, place);
	return carry({ markdown: stated, source: 'property', path }, place);
}

/** Whether a cell shows a name with all its formatting, apart from the link around it. */
function showsName(cell: string, name: string): boolean {
	const source = withoutShortcodes(unescapeCell(cell));
	return (
		withoutEscapedBrackets(nameIn(source)) === withoutEscapedBrackets(name) &&
		JSON.stringify(shownTokens(source)) === JSON.stringify(shownTokens(name))
	);
}

/** Inline Markdown without its links, but with their texts. */
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
