import type { Diagnostic } from '../text/diagnostics';
import type { Column } from '../facts/columns';
import type { Fact } from './facts';

/** One cell of a comparison, before it is written as Markdown or drawn. */
export interface ComparisonCell {
	/** Inline Markdown with line breaks, rewritten for the table's note; '' for a missing fact. */
	readonly markdown: string;
	/** The Markdown as written in the paper's note. */
	readonly stated: string;
	readonly source: Fact['source'] | 'name' | null;
	/** The property, field or heading that states it, as the note spells it; or ''. */
	readonly statedBy: string;
	/** The ID of the section's heading on a Hugo page; '' for other sources and other tables. */
	readonly anchor: string;
	/** Whether the cell shows less than the note states, or nothing because the value is too long. */
	readonly shortened: boolean;
	/** As in `Fact`. */
	readonly lines: string | null;
	readonly best: boolean;
}

export interface ComparisonRow {
	readonly path: string;
	/** The linkpath that leads from the table's note to the paper. */
	readonly linkpath: string;
	/** The paper's name as inline Markdown. */
	readonly name: string;
	/** Whether the name is the text of a link in the property of the table's note that lists the rows. */
	readonly namedByTable: boolean;
	/** '' if the note does not state one. */
	readonly citekey: string;
	/** If false, the front matter could not be read, and the row keeps its previous cells. */
	readonly readable: boolean;
	/** The heading above its link; '' if rows are not grouped. */
	readonly group: string;
	/** One for each column. */
	readonly cells: readonly ComparisonCell[];
}

/** A comparison of papers, which a block's table and a live table show. */
export interface Comparison {
	readonly columns: readonly Column[];
	/** The column whose cells link to the notes. */
	readonly nameColumn: number;
	readonly rows: readonly ComparisonRow[];
	/** The columns whose best value is marked. */
	readonly mayBeBest: ReadonlySet<number>;
	/** Name links that lead nowhere, notes that cannot be read, and notes without a row. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A line below a table's header: a paper, or the heading of the group of papers that follows. */
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
