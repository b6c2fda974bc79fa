import { carry } from '../comparison/cells';
import { propertyOf } from '../comparison/facts';
import type { NoteFacts } from '../comparison/facts';
import type { VaultReader } from '../comparison/rows';
import { isUnquotedLink, renderValue } from '../facts/value';
import type { Grid } from '../block/grid';
import { withoutShortcodes } from '../comparison/hugo';
import type { TableDefaults } from '../comparison/options';
import { freshGrid } from '../table/plan-update';
import type { FoundTable } from '../block/block';
import { linesOf } from '../comparison/comparison';
import type { Comparison, ComparisonRow } from '../comparison/comparison';
import type { TablePlace } from '../comparison/place';
import type { Diagnostic } from '../text/diagnostics';
import type { InlineToken } from '../markdown/types';
import { readInline } from '../markdown/read-inline';
import { unescapeCell } from '../markdown/table';
import { buildFound } from '../comparison/sources';
import { withoutSectionLink } from '../table/render';

/** For each column the list items as inline Markdown; null if the cell does not show a whole list. */
type RowLists = readonly (readonly string[] | null)[];

function rowLists(
	{ path, cells }: ComparisonRow,
	{ columns }: Comparison,
	place: TablePlace,
	facts: NoteFacts | null,
): RowLists {
	return cells.map(({ source, stated, shortened }, index) => {
		const column = columns[index];
		if (facts === null || column === undefined || source !== 'property' || shortened) return null;
		const fact = propertyOf(facts, column);
		// The note may have changed since the cells were built.
		if (fact === null || fact.markdown !== stated || !Array.isArray(fact.value) || isUnquotedLink(fact.value))
			return null;
		return fact.value
			.map((item) => carry({ markdown: renderValue(item), source, path }, place))
			.filter((item) => item !== '');
	});
}

/** What every format writes: the cells of the note's table, built from the current notes. */
export interface ExportTable {
	/** The header first; transposed if the options say so. */
	readonly grid: Grid;
	readonly transposed: boolean;
	/** The column, or row if transposed, of the papers' names. */
	readonly nameColumn: number;
	/** For each line below the header; '' if it has no citekey. */
	readonly citekeys: readonly string[];
	/** For each line below the header. */
	readonly lists: readonly RowLists[];
}

export interface BuiltTable {
	/** Null if the options are invalid or the rows cannot be determined. */
	readonly table: ExportTable | null;
	readonly diagnostics: readonly Diagnostic[];
}

/** Builds a table of a note for export. */
export async function buildExportTable(
	path: string,
	text: string,
	found: FoundTable,
	defaults: TableDefaults,
	vault: VaultReader,
): Promise<BuiltTable> {
	const { parsed, place, pages, comparison, diagnostics } = await buildFound(path, text, found, defaults, vault);
	if (comparison === null) return { table: null, diagnostics };
	const lines = linesOf(comparison);
	const table: ExportTable = {
		grid: freshGrid({ block: found, parsed, comparison, place, pages }),
		transposed: parsed.options.transposed,
		nameColumn: comparison.nameColumn,
		citekeys: lines.map((line) => (line.kind === 'paper' ? line.row.citekey : '')),
		lists: await Promise.all(
			lines.map(async (line) =>
				line.kind === 'paper' ? rowLists(line.row, comparison, place, await vault.facts(line.row.path)) : [],
			),
		),
	};
	return { table, diagnostics };
}

export interface ExportCell {
	readonly tokens: readonly InlineToken[];
	/** Null if it is not a list. */
	readonly items: readonly (readonly InlineToken[])[] | null;
	/** The index of its fact. */
	readonly place: number;
	/** Whether it is the header of its column or row. */
	readonly heads: 'column' | 'row' | null;
	/** The citekey of the paper that it names, or ''. */
	readonly citekey: string;
}

/** Whether a link leads to the web or to a mail address. */
export function isExternal(url: string): boolean {
	return /^(?:https?:\/\/|mailto:)/iu.test(url);
}

/** Reads a table's cells without links to sections, which lead nowhere outside the vault. */
export function readCells({ grid, transposed, nameColumn, citekeys, lists }: ExportTable): ExportCell[][] {
	const headColumn = transposed ? 0 : nameColumn;
	return grid.map((row, at) =>
		row.map((source, column): ExportCell => {
			const [place, paper] = transposed ? [at, column - 1] : [column, at - 1];
			return {
				tokens: readInline(withoutShortcodes(unescapeCell(withoutSectionLink(source)))),
				items: lists[paper]?.[place]?.map(readInline) ?? null,
				place,
				heads: at === 0 ? 'column' : column === headColumn ? 'row' : null,
				citekey: place === nameColumn ? (citekeys[paper] ?? '') : '',
			};
		}),
	);
}
