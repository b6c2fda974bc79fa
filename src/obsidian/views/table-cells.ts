import { labelOf } from '../../core/table/columns';
import type { LabelLanguage } from '../../core/table/columns';
import { linesOf } from '../../core/table/comparison';
import type { Comparison, ComparisonRow } from '../../core/table/comparison';
import type { TableOptions } from '../../core/table/options';
import { linkHeading } from '../../core/table/render';

/** What one cell of a live table shows. */
export type LiveCell =
	| { readonly kind: 'label'; readonly text: string }
	| { readonly kind: 'link'; readonly text: string; readonly linkpath: string }
	/** The heading of the rows that follow. */
	| { readonly kind: 'group'; readonly text: string }
	| { readonly kind: 'fact'; readonly markdown: string; readonly best: boolean; readonly section: SectionTarget | null };

/** The section that a cell was taken from. */
export interface SectionTarget {
	readonly heading: string;
	readonly linkpath: string;
}

export type LiveGrid = readonly (readonly LiveCell[])[];

/** The cells of a comparison as they stand on screen, the header first, transposed where the options say so. */
export function buildLiveGrid(comparison: Comparison, options: TableOptions, language: LabelLanguage): LiveGrid {
	const header = comparison.columns.map((column): LiveCell => ({ kind: 'label', text: labelOf(column, language) }));
	const group = (text: string): LiveCell[] => header.map((_, at) => ({ kind: 'group', text: at === 0 ? text : '' }));
	const grid = [header, ...linesOf(comparison).map((line) => (line.kind === 'group' ? group(line.label) : liveRow(line.row, comparison.nameColumn, options)))];
	return options.transposed ? header.map((_, at) => grid.flatMap((row) => row[at] ?? [])) : grid;
}

function liveRow(row: ComparisonRow, nameColumn: number, { missing, links }: TableOptions): LiveCell[] {
	return row.cells.map((cell, at): LiveCell => {
		if (at !== nameColumn) {
			const section = cell.source === 'section' ? { heading: cell.statedBy, linkpath: `${row.linkpath.replace(/#.*$/u, '')}#${linkHeading(cell.statedBy)}` } : null;
			return { kind: 'fact', markdown: cell.markdown === '' ? missing : cell.markdown, best: cell.best, section };
		}
		return links === 'plain' ? { kind: 'label', text: row.name } : { kind: 'link', text: row.name, linkpath: row.linkpath };
	});
}
