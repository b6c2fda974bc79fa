import type { Diagnostic } from '../text/diagnostics';
import type { Column } from '../facts/columns';
import type { Fact } from './facts';

/** One cell of a comparison, before it is written as Markdown or drawn. */
export interface ComparisonCell {
	/** Inline Markdown as the table's note can show it, with line breaks; '' if the note does not state the fact. */
	readonly markdown: string;
	/** The same Markdown as written in its own note. */
	readonly stated: string;
	readonly source: Fact['source'] | 'name' | null;
	/** The property, field or heading that states it, as the note spells it; '' if there is none. */
	readonly statedBy: string;
	/**
	 * The ID of the section's heading on a page made by Hugo; '' for other sources, or if the table is not written for
	 * Hugo.
	 */
	readonly anchor: string;
	/** Whether the column shows less than the note states, or nothing because the value is too long. */
	readonly shortened: boolean;
	/** The items of a list, one per line, if the list has to be edited in this form; else null. */
	readonly lines: string | null;
	/** Whether this is the best value of its column. */
	readonly best: boolean;
}

export interface ComparisonRow {
	readonly path: string;
	/** The linkpath that leads from the table's note to the paper. */
	readonly linkpath: string;
	/** The paper's name as shown, as inline Markdown. */
	readonly name: string;
	/**
	 * Whether the name comes from the table's own note: from the text of its link in the property that lists the rows.
	 */
	readonly namedByTable: boolean;
	/** The citekey that the note states, or ''. */
	readonly citekey: string;
	/** Whether the note's front matter could be read. If not, the row keeps its previous cells. */
	readonly readable: boolean;
	/** The heading above its link; '' if rows are not grouped. */
	readonly group: string;
	/** One for each column. */
	readonly cells: readonly ComparisonCell[];
}

/** A comparison of papers: what a block's table and a live table show. */
export interface Comparison {
	readonly columns: readonly Column[];
	/** The index of the column whose cells link to the notes. */
	readonly nameColumn: number;
	readonly rows: readonly ComparisonRow[];
	/** The indexes of the columns whose best value is to be marked. */
	readonly mayBeBest: ReadonlySet<number>;
	/**
	 * Names links that lead nowhere, notes that cannot be read and notes that get no row, so that the user learns of
	 * them.
	 */
	readonly diagnostics: readonly Diagnostic[];
}

/** One line of a table below its header: a paper, or the heading of the group of papers that follows. */
type ComparisonLine =
	| { readonly kind: 'group'; readonly label: string }
	| { readonly kind: 'paper'; readonly row: ComparisonRow };

/** The lines of a comparison, with a heading line before each group of rows. */
export function linesOf({ rows }: Comparison): readonly ComparisonLine[] {
	return rows.flatMap((row, index): ComparisonLine[] => {
		const opens = row.group !== '' && row.group !== rows[index - 1]?.group;
		return opens
			? [
					{ kind: 'group', label: row.group },
					{ kind: 'paper', row },
				]
			: [{ kind: 'paper', row }];
	});
}
