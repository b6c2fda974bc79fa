import { locate } from '../text/diagnostics';
import type { Diagnostic, LocatedDiagnostic } from '../text/diagnostics';
import { parseFrontMatter } from '../front-matter/block';
import { applyChanges } from '../text/changes';
import type { TextChange } from '../text/changes';
import { leavesVault } from '../links/paths';
import { gatherSources, prepareBlocks } from '../comparison/sources';
import type { PreparedBlock } from '../comparison/sources';
import { readTypedTable } from './read-table';
import type { TypedTable } from './read-table';
import type { TableBlock } from '../markdown/blocks';
import { edits, findConflict, refused as planRefused } from '../text/plan';
import type { Plan } from '../text/plan';
import { transpose } from '../block/grid';
import type { Grid } from '../block/grid';
import { freshGrid } from '../table/plan-update';
import { placeOf } from '../comparison/place';
import { findDifference } from './compare';
import { findNotes } from './find-notes';
import { listPapers, replaceByBlock } from './hub-edit';
import type { PaperList } from './hub-edit';
import { mergeNote } from './merge-note';
import type { AdoptedNote } from './merge-note';
import type { AdoptRequest } from './request';
import { withoutStrayLines } from './typed-tables';
import type { PaperRules } from '../papers/paper-rules';
import { readerWith, withTexts } from '../comparison/rows';
import type { VaultReader } from '../comparison/rows';

export type Adoption =
	| { readonly kind: 'refused'; readonly diagnostics: readonly LocatedDiagnostic[] }
	| {
			readonly kind: 'planned';
			readonly transposed: boolean;
			/** One per model, in the order of the table. */
			readonly notes: readonly AdoptedNote[];
			/** The changes of the hub note, to be written after the paper notes. */
			readonly hub: Plan;
			/** The hub note's property that lists the papers, and its links. */
			readonly papers: Pick<PaperList, 'property' | 'items'>;
			/** Warnings that do not prevent the adoption. */
			readonly remarks: readonly LocatedDiagnostic[];
			/** The hub note's text before. */
			readonly text: string;
	  };

export type PlannedAdoption = Extract<Adoption, { readonly kind: 'planned' }>;

/**
 * Plans to turn a hand-typed table into paper notes: one note per model, one property per cell, and, in place of the
 * table, a comparison block with the same cells.
 *
 * The adoption is refused if a block built from the planned notes would show neither what was typed nor what a note
 * keeps.
 */
export async function planAdoption(block: TableBlock, request: AdoptRequest): Promise<Adoption> {
	const { text, path, folder } = request;
	if (leavesVault(folder))
		return refused(path, [{ code: 'setting-outside', line: 0, details: { setting: 'noteFolder', path: folder } }]);
	const obstacle = findConflict(text) ?? parseFrontMatter(text).diagnostics[0];
	if (obstacle !== undefined) return refused(path, [obstacle]);
	const { table, strayLine, lineBelow } = withoutStrayLines(text, block);
	if (strayLine !== null) return refused(path, [{ code: 'adopt-stray-line', line: strayLine, details: {} }]);
	const read = readTypedTable(table, request.transposed);
	if (!read.ok) return refused(path, read.diagnostics);
	const found = await findNotes(read.typed.models, request);
	if (!found.ok) return refused(path, found.diagnostics);
	const place = placeOf(path, text, request.vault, request.defaults);
	const merged = await Promise.all(found.notes.map((note) => mergeNote(note, read.typed, request, place)));
	const failures = merged.flatMap((one) => (one.ok ? [] : one.diagnostics));
	if (failures.length > 0) return { kind: 'refused', diagnostics: failures };
	const notes = merged.flatMap((one) => (one.ok ? [one.note] : []));
	const papers = listPapers(notes, request);
	if (!papers.ok) return refused(path, papers.diagnostics);
	const hub = await planHub(table, read.typed, notes, papers, request);
	if (hub.kind === 'refused') return refused(path, hub.diagnostics);
	const remarks = locate(
		path,
		lineBelow === null ? [] : [{ code: 'adopt-line-below', line: lineBelow, details: {} }],
	);
	return { kind: 'planned', transposed: read.typed.transposed, notes, hub, papers, remarks, text };
}

async function planHub(
	table: TableBlock,
	typed: TypedTable,
	notes: readonly AdoptedNote[],
	papers: PaperList,
	request: AdoptRequest,
): Promise<Plan> {
	const { text, path, vault, rules, defaults } = request;
	const changesFor = (grid: Grid): readonly TextChange[] => [
		...papers.changes,
		replaceByBlock(request, table, typed, papers.property, grid),
	];
	const adopted = vaultWith(notes, vault, rules);
	const shift = papers.changes.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
	/** The block in place of the table after changes of the hub note; null if it is missing or faulty. */
	const blockAfter = async (changes: readonly TextChange[]): Promise<PreparedBlock | null> => {
		const changed = applyChanges(text, changes);
		const sources = await gatherSources(path, changed, defaults, adopted);
		const { prepared, diagnostics } = prepareBlocks(changed, sources);
		const block = prepared.find((one) => one.block.from >= table.from + shift);
		return block === undefined || diagnostics.length > 0 ? null : block;
	};
	// The built block keeps the labels of this one, which has only a header.
	const header = [typed.labels];
	const asked = await blockAfter(changesFor(typed.transposed ? transpose(header) : header));
	const grid = asked === null ? [] : freshGrid(asked);
	const changes = changesFor(grid);
	const written = await blockAfter(changes);
	if (written === null)
		return planRefused({ code: 'adopt-not-same', line: table.line, details: { row: '', column: '' } });
	const difference = findDifference(written, grid, typed, notes);
	return difference === null ? edits(text, changes) : planRefused(difference);
}

function refused(path: string, diagnostics: readonly Diagnostic[]): Adoption {
	return { kind: 'refused', diagnostics: locate(path, diagnostics) };
}

/** The vault as it will be after the adoption. */
function vaultWith(notes: readonly AdoptedNote[], vault: VaultReader, rules: PaperRules): VaultReader {
	const created = new Map(notes.filter(({ isNew }) => isNew).map(({ linkpath, path }) => [linkpath, path]));
	return readerWith(withTexts(vault, new Map(notes.map(({ path, text }) => [path, text])), rules), {
		resolve: (linkpath, sourcePath) => created.get(linkpath) ?? vault.resolve(linkpath, sourcePath),
	});
}
