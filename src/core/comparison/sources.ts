import type { Diagnostic } from '../text/diagnostics';
import { buildComparison } from './build-comparison';
import type { Comparison } from './comparison';
import { blocksOf } from '../block/block';
import type { ComparisonBlock, FoundTable } from '../block/block';
import { parseOptions } from './options';
import type { ParsedOptions, TableDefaults } from './options';
import { gatherPages } from './hugo';
import type { GatheredRows, VaultReader } from './rows';
import { placeOf, placeOfTable } from './place';
import type { TablePlace } from './place';
import type { RowSource } from './row-sources';
import type { LinkFinder } from '../links/move-links';

export interface BuiltComparison {
	readonly parsed: ParsedOptions;
	readonly place: TablePlace;
	/** The notes that are pages of the site, if the table is written for Hugo. */
	readonly pages: ReadonlySet<string>;
	/** Null if the options are invalid, or the rows cannot be determined. */
	readonly comparison: Comparison | null;
	readonly diagnostics: readonly Diagnostic[];
}

/** Builds the comparison of a table that was found in the note with this path and text. */
export async function buildFound(
	path: string,
	text: string,
	found: FoundTable,
	defaults: TableDefaults,
	vault: VaultReader,
): Promise<BuiltComparison> {
	const parsed = parseOptions(found.yaml, defaults, found.optionsLine);
	const place = placeOfTable(placeOf(path, text, vault, defaults), found.table, parsed.options);
	const without = { parsed, place, pages: new Set<string>(), comparison: null };
	if (parsed.diagnostics.length > 0) return { ...without, diagnostics: parsed.diagnostics };
	const { candidates, obstacle } = await gatherRows(path, text, parsed.options.rows, vault);
	if (obstacle !== null) return { ...without, diagnostics: [{ ...obstacle, line: found.line }] };
	const comparison = buildComparison(parsed.options, candidates, place);
	const pages = await gatherPages(comparison, parsed.options, place, vault, defaults.today);
	return { parsed, place, pages, comparison, diagnostics: comparison.diagnostics };
}

/** Everything from which the comparison blocks of a note are built, gathered before planning. */
export interface ComparisonSources {
	readonly path: string;
	/** For another text, the sources must be gathered again. */
	readonly text: string;
	readonly defaults: TableDefaults;
	/** By the `key` of the row source. */
	readonly rows: ReadonlyMap<string, GatheredRows>;
	readonly links: LinkFinder;
	/** The pages of the site to which tables written for Hugo link. */
	readonly pages: ReadonlySet<string>;
}

/** The content that a table should have, and the table that is there now. */
export interface PreparedTable {
	readonly block: Pick<ComparisonBlock, 'table'>;
	readonly parsed: ParsedOptions;
	readonly comparison: Comparison;
	readonly place: TablePlace;
	readonly pages: ReadonlySet<string>;
}

export interface PreparedBlock extends PreparedTable {
	readonly block: ComparisonBlock;
	/** Why the rows cannot be determined, or null. */
	readonly obstacle: Diagnostic | null;
}

/** Reads from the vault everything that a note's comparison blocks need. */
export async function gatherSources(
	path: string,
	text: string,
	defaults: TableDefaults,
	vault: VaultReader,
): Promise<ComparisonSources> {
	const gathered = new Map<string, GatheredRows>();
	const { blocks } = blocksOf(text);
	for (const block of blocks) {
		const { rows } = optionsOf(block, defaults).options;
		if (!gathered.has(rows.key)) gathered.set(rows.key, await gatherRows(path, text, rows, vault));
	}
	const sources = { path, text, defaults, rows: gathered, links: vault, pages: new Set<string>() };
	if (!blocks.some((block) => optionsOf(block, defaults).options.links === 'hugo')) return sources;
	const pages = await Promise.all(
		prepareBlocks(text, sources).prepared.map(({ comparison, parsed, place }) =>
			gatherPages(comparison, parsed.options, place, vault, defaults.today),
		),
	);
	return { ...sources, pages: new Set(pages.flatMap((some) => [...some])) };
}

/** The comparison blocks of a note with their comparisons. */
export function prepareBlocks(
	text: string,
	sources: ComparisonSources,
): { prepared: PreparedBlock[]; diagnostics: readonly Diagnostic[] } {
	const { blocks, diagnostics } = blocksOf(text);
	const there = placeOf(sources.path, text, sources.links, sources.defaults);
	const prepared = blocks.map((block) => {
		const parsed = optionsOf(block, sources.defaults);
		const place = placeOfTable(there, block.table, parsed.options);
		const { candidates, obstacle } = sources.rows.get(parsed.options.rows.key) ?? {
			candidates: [],
			obstacle: null,
		};
		return {
			block,
			parsed,
			place,
			pages: sources.pages,
			comparison: buildComparison(parsed.options, candidates, place),
			obstacle: obstacle === null ? null : { ...obstacle, line: block.line },
		};
	});
	return { prepared, diagnostics };
}

/** Whether a note has a comparison block, or markers that look like one. */
export function hasBlock(text: string): boolean {
	const { blocks, diagnostics } = blocksOf(text);
	return blocks.length > 0 || diagnostics.length > 0;
}

function optionsOf(block: ComparisonBlock, defaults: TableDefaults): ParsedOptions {
	return parseOptions(block.yaml, defaults, block.line);
}

/** Gathers candidates for rows. If their source does not exist, the table keeps its present rows. */
export async function gatherRows(
	path: string,
	text: string,
	source: RowSource,
	vault: VaultReader,
): Promise<GatheredRows> {
	const candidates = await source.find({ path, text, vault, claimed: () => claimedProperties(text) });
	return candidates === null ? { candidates: [], obstacle: source.whyLost } : { candidates, obstacle: null };
}

/** The properties that list the rows of some block. Their links count only for these tables. */
function claimedProperties(text: string): ReadonlySet<string> {
	const claimed = blocksOf(text).blocks.map((block) => optionsOf(block, NO_DEFAULTS).options.rows.claimed);
	return new Set(claimed.filter((property) => property !== null));
}

const NO_DEFAULTS: TableDefaults = { columns: [], links: 'wikilink', today: '', language: 'en' };
