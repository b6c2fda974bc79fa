import type { BuiltComparison } from './sources';
import type { SectionUse } from './facts';
import type { Column } from '../facts/columns';
import { labelOf } from '../facts/columns';
import type { Comparison } from './comparison';

/** A fact that a table asks for and a note does not state, or did not when its value was typed. */
export interface Gap {
	/** The paper's note, and its name. */
	readonly path: string;
	readonly paper: string;
	readonly column: Column;
	readonly label: string;
	/** What the note states by now, as Markdown; '' where it still states nothing. */
	readonly stated: string;
	/** How much of a section the table would show. */
	readonly sections: SectionUse;
}

/** How much of a comparison is stated. */
export interface Coverage {
	/** How many papers it compares. */
	readonly papers: number;
	/** How many facts it asks for, the papers' names left out. */
	readonly facts: number;
	/** What is missing, paper by paper. */
	readonly gaps: readonly Gap[];
	/** The columns that lack something, with how many papers lack it. */
	readonly columns: readonly { readonly label: string; readonly missing: number; readonly papers: number }[];
}

/**
 * What the notes of a comparison do not state; notes whose front matter cannot be read are left out, for
 * nothing can be told of them.
 *
 * @param isTyped whether a value was typed for a fact and is not written yet: it is listed with
 * what its note states by now.
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

/** The gaps of several tables, each fact of a note once, by whatever name it is asked for. */
export function distinctGaps(coverages: readonly Coverage[]): Gap[] {
	const seen = new Set<string>();
	return coverages
		.flatMap(({ gaps }) => gaps)
		.filter(({ path, column }) => {
			const key = `${path}\n${[...column.names].sort()[0] ?? column.key}`;
			return !seen.has(key) && seen.add(key) !== undefined;
		});
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
