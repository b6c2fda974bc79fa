import type { Diagnostic } from '../text/diagnostics';
import { buildComparison } from './comparison';
import type { Comparison } from './comparison';
import type { FoundTable } from '../block/find-tables';
import type { TableDefaults } from '../block/options';
import { gatherPages } from './hugo-pages';
import { parseOptions } from '../block/parse-options';
import type { ParsedOptions } from '../block/parse-options';
import { placeOf, placeOfTable } from './place';
import type { TablePlace } from './place';
import { gatherRows } from './rows';
import type { VaultReader } from './rows';

/** What a table of a note compares, by what the notes say now. */
export interface BuiltComparison {
	readonly parsed: ParsedOptions;
	readonly place: TablePlace;
	/** Of a table that is written for Hugo, the notes that are pages of its site. */
	readonly pages: ReadonlySet<string>;
	/** null where the options are wrong, or its rows cannot be told. */
	readonly comparison: Comparison | null;
	readonly diagnostics: readonly Diagnostic[];
}

const NO_PAGES: ReadonlySet<string> = new Set();

/**
 * Builds the comparison of one table of a note, be it a comparison block or a code block.
 *
 * @param path the note's vault path.
 * @param text the note's text, in which the table was found.
 */
export async function buildFound(
	path: string,
	text: string,
	found: FoundTable,
	defaults: TableDefaults,
	vault: VaultReader,
): Promise<BuiltComparison> {
	const parsed = parseOptions(found.yaml, defaults, found.optionsLine);
	const place = placeOfTable(placeOf(path, text, vault, defaults), found.table, parsed.options);
	if (parsed.diagnostics.length > 0)
		return { parsed, place, pages: NO_PAGES, comparison: null, diagnostics: parsed.diagnostics };
	const { candidates, obstacle } = await gatherRows(path, text, parsed.options.rows, vault);
	if (obstacle !== null)
		return { parsed, place, pages: NO_PAGES, comparison: null, diagnostics: [{ ...obstacle, line: found.line }] };
	const comparison = buildComparison(parsed.options, candidates, place);
	const pages = await gatherPages(comparison, parsed.options, place, vault, defaults.today);
	return { parsed, place, pages, comparison, diagnostics: comparison.diagnostics };
}
