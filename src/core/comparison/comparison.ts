import type { Diagnostic } from '../text/diagnostics';
import type { Column } from '../facts/columns';
import type { Fact } from './facts';

/** One cell of a comparison, before it is written as Markdown or drawn. */
export interface ComparisonCell {
	/** Inline Markdown as the table's note can show it, line breaks kept; '' where no note states the fact. */
	readonly markdown: string;
	/** The same as its own note states it. */
	readonly stated: string;
	readonly source: Fact['source'] | 'name' | null;
	/** The property, field or heading that states it, as the note spells it; '' where none does. */
	readonly statedBy: string;
	/** Where the section that states it stands on a page that Hugo makes; '' for all others, and where nobody asks. */
	readonly anchor: string;
	/** Whether the column shows less of it than its note states; nothing at all where that is too long. */
	readonly shortened: boolean;
	/** The items of a list, one a line, where its text has to be edited so; else null. */
	readonly lines: string | null;
	/** Whether this is the best value of its column. */
	readonly best: boolean;
}

export interface ComparisonRow {
	readonly path: string;
	/** As a link from the table's note names the paper. */
	readonly linkpath: string;
	/** The paper's name as shown, as inline Markdown. */
	readonly name: string;
	/** Whether the table's own note gives that name, as the text of its link in the property that lists the rows. */
	readonly namedByTable: boolean;
	/** As the note states it; '' where it states none. */
	readonly citekey: string;
	/** Whether the note's front matter could be read; where not, what the table said before is kept. */
	readonly readable: boolean;
	/** The heading that its link stands under; '' where rows are not grouped. */
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
	/** The indexes of the columns whose best value is set. */
	readonly mayBeBest: ReadonlySet<number>;
	/**
	 * Links that lead nowhere, notes that cannot be read and those that get no row, named
	 * instead of dropped in silence.
	 */
	readonly diagnostics: readonly Diagnostic[];
}

/** One line of a table below its header: a paper, or the heading of those that follow. */
type ComparisonLine =
	| { readonly kind: 'group'; readonly label: string }
	| { readonly kind: 'paper'; readonly row: ComparisonRow };

/** The lines of a comparison, each group of rows below a line of its own. */
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
