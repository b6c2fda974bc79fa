import type { BuiltComparison } from './sources';
import type { SectionUse } from './facts';
import type { Column } from '../facts/columns';
import { labelOf } from '../facts/columns';
import { firstOf } from '../text/collections';
import type { Comparison } from './comparison';

/** A fact that a note does not state, or did not state when a value for it was typed. */
export interface Gap {
	readonly path: string;
	/** The paper's name. */
	readonly paper: string;
	readonly column: Column;
	readonly label: string;
	/** The Markdown that the note states now; '' if it still states nothing. */
	readonly stated: string;
	readonly sections: SectionUse;
}

/** How many of the facts that a comparison asks for are stated. */
export interface Coverage {
	readonly papers: number;
	/** How many facts readable notes should state, not counting the papers' names. */
	readonly facts: number;
	/** Paper by paper. */
	readonly gaps: readonly Gap[];
	/** The columns with gaps, each with the number of papers that have one. */
	readonly columns: readonly { readonly label: string; readonly missing: number; readonly papers: number }[];
}

/**
 * Finds the facts that notes do not state. Notes with unreadable front matter are left out, as they may state them.
 *
 * @param isTyped whether a value was typed for a fact but not written yet. Such a fact is listed too.
 */
export function coverageOf(
	{ columns, nameColumn, rows }: Comparison,
	{ parsed, place: { language } }: Pick<BuiltComparison, 'parsed' | 'place'>,
	isTyped: (path: string, column: Column) => boolean = () => false,
): Coverage {
	const { sections } = parsed.options;
	const readable = rows.filter((row) => row.readable);
	const gaps = readable.flatMap((row) =>
		row.cells.flatMap((cell, index): Gap[] => {
			const column = columns[index];
			if (
				column === undefined ||
				index === nameColumn ||
				cell.shortened ||
				(cell.markdown !== '' && !isTyped(row.path, column))
			)
				return [];
			return [
				{
					path: row.path,
					paper: row.name,
					column,
					label: labelOf(column, language),
					stated: cell.stated,
					sections,
				},
			];
		}),
	);
	const missing = new Map<Column, number>();
	for (const { column, stated } of gaps) if (stated === '') missing.set(column, (missing.get(column) ?? 0) + 1);
	const lacking = columns.map((column) => ({
		label: labelOf(column, language),
		missing: missing.get(column) ?? 0,
		papers: readable.length,
	}));
	return {
		papers: rows.length,
		facts: readable.length * (columns.length - 1),
		gaps,
		columns: lacking.filter((one) => one.missing > 0),
	};
}

/** The gaps of several tables. A fact that tables ask for by different names is listed once. */
export function distinctGaps(coverages: readonly Coverage[]): Gap[] {
	const gaps = coverages.flatMap((coverage) => coverage.gaps);
	const factOf = ({ path, column }: Gap): string => `${path}\n${[...column.names].sort()[0] ?? column.key}`;
	return [...firstOf(gaps, factOf).values()];
}

/** The gaps of each paper, in the order of the papers. */
export function gapsByPaper(gaps: readonly Gap[]): { path: string; paper: string; gaps: Gap[] }[] {
	const papers = new Map<string, { path: string; paper: string; gaps: Gap[] }>();
	for (const gap of gaps) {
		const known = papers.get(gap.path) ?? { path: gap.path, paper: gap.paper, gaps: [] };
		known.gaps.push(gap);
		papers.set(gap.path, known);
	}
	return [...papers.values()];
}
