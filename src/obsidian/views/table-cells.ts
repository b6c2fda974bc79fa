import { labelOf } from '../../core/table/columns';
import type { LabelLanguage } from '../../core/table/columns';
import type { Comparison, ComparisonRow } from '../../core/table/comparison';
import type { TableOptions } from '../../core/table/options';

/** What one cell of a live table shows. */
export type LiveCell =
	| { readonly kind: 'label'; readonly text: string }
	| { readonly kind: 'link'; readonly text: string; readonly linkpath: string }
	| { readonly kind: 'fact'; readonly markdown: string; readonly best: boolean };

export type LiveGrid = readonly (readonly LiveCell[])[];

/** The cells of a comparison as they stand on screen, the header first, transposed where the options say so. */
export function buildLiveGrid(comparison: Comparison, options: TableOptions, language: LabelLanguage): LiveGrid {
	const header = comparison.columns.map((column): LiveCell => ({ kind: 'label', text: labelOf(column, language) }));
	const grid = [header, ...comparison.rows.map((row) => liveRow(row, comparison.nameColumn, options))];
	return options.transposed ? header.map((_, at) => grid.flatMap((row) => row[at] ?? [])) : grid;
}

function liveRow(row: ComparisonRow, nameColumn: number, { missing, links }: TableOptions): LiveCell[] {
	return row.cells.map((cell, at): LiveCell => {
		if (at !== nameColumn) return { kind: 'fact', markdown: cell.markdown === '' ? missing : cell.markdown, best: cell.best };
		return links === 'plain' ? { kind: 'label', text: row.name } : { kind: 'link', text: row.name, linkpath: row.linkpath };
	});
}
