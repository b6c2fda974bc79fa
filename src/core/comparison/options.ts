import type { Column } from '../facts/columns';
import type { Language } from '../words/words';
import type { SectionUse } from './facts';
import type { RowSource } from './row-sources';

export const LINK_STYLES = ['wikilink', 'markdown', 'hugo', 'plain'] as const;
export type LinkStyle = (typeof LINK_STYLES)[number];

export interface SortKey {
	readonly column: Column;
	readonly descending: boolean;
}

export interface BestRule {
	readonly column: Column;
	readonly best: 'max' | 'min';
}

/** The options of a comparison block or a `three-pass-table` code block. */
export interface TableOptions {
	readonly columns: readonly Column[];
	readonly rows: RowSource;
	readonly sort: readonly SortKey[];
	readonly transposed: boolean;
	/** Whether rows stand in groups, one for each heading that their links stand under. */
	readonly grouped: boolean;
	readonly sections: SectionUse;
	readonly links: LinkStyle;
	/**
	 * What stands for a line break; null for the `<br>` of Markdown's tables, or what shows as well with the links of
	 * Hugo, which drops HTML.
	 */
	readonly breaks: string | null;
	/** What stands in a cell for a fact that no note states. */
	readonly missing: string;
	/** Columns whose best value is set in bold. */
	readonly best: readonly BestRule[];
}

/** What a block gets that asks for nothing else; the columns and link style come from the settings. */
export interface TableDefaults {
	readonly columns: readonly Column[];
	readonly links: LinkStyle;
	/** The day, as `YYYY-MM-DD`, by which it is told what is published. */
	readonly today: string;
	/** The language of the interface, in which labels are where neither the table nor its note shows one. */
	readonly language: Language;
}
