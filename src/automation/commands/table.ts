import { locate } from '../../core/text/diagnostics';
import type { LocatedDiagnostic } from '../../core/text/diagnostics';
import type { Grid } from '../../core/block/grid';
import { freshGrid, isRefusal } from '../../core/table/plan-update';
import { gatherSources, prepareBlocks } from '../../core/comparison/sources';
import { NO_BLOCK } from '../../core/text/plan';
import { EXIT } from '../report';
import type { Report } from '../report';
import type { CallTarget } from '../target';
import { renderTable } from '../../core/table/render';
import { createVaultReader } from '../vault-reader';

/** The tables of one note with the current facts of its papers, and the problems with those that could not be built. */
interface NoteTables {
	readonly grids: readonly Grid[];
	readonly diagnostics: readonly LocatedDiagnostic[];
}

/** Builds the tables of a note without writing anything. */
export async function readTables({ vault, rules, defaults }: CallTarget, path: string): Promise<NoteTables> {
	const read = vault.read(path);
	if (!read.ok) return { grids: [], diagnostics: [read.diagnostic] };
	const sources = await gatherSources(path, read.text, defaults, createVaultReader(vault, rules));
	const { prepared, diagnostics } = prepareBlocks(read.text, sources);
	const sound = prepared.filter(({ parsed, obstacle }) => parsed.diagnostics.length === 0 && obstacle === null);
	const found = [
		...diagnostics,
		...prepared.flatMap(({ parsed, comparison, obstacle }) => [
			...parsed.diagnostics,
			...(obstacle === null ? comparison.diagnostics : [obstacle]),
		]),
	];
	const named = prepared.length === 0 && found.length === 0 ? [NO_BLOCK] : found;
	return { grids: sound.map((block) => freshGrid(block)), diagnostics: locate(path, named) };
}

/** Prints the tables of a note as Markdown. */
export async function table(target: CallTarget, path: string): Promise<Report> {
	const { grids, diagnostics } = await readTables(target, path);
	return {
		exit: diagnostics.some(isRefusal) ? EXIT.refused : EXIT.done,
		text: grids.map((grid) => renderTable(grid, [], '\n')).join('\n\n'),
		data: { note: path, tables: grids.map(([header = [], ...rows]) => ({ header, rows })) },
		diagnostics,
	};
}
