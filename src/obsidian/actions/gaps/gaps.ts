import type { TFile } from 'obsidian';
import type { Diagnostic } from '../../../core/text/diagnostics';
import { buildFound } from '../../../core/comparison/sources';
import { findTables } from '../../../core/block/find-tables';
import { coverageOf } from '../../../core/comparison/gaps';
import type { Coverage } from '../../../core/comparison/gaps';
import { refused, unchanged } from '../../../core/text/plan';
import type { Host } from '../../host';
import { GapsDraft, GapsDialog } from './gaps-dialog';
import type { LaterStep } from '../../vault/note-batch';
import { fileFailed } from '../../base/failures';
import { report, reportBatch, showLines } from '../../report';
import { cellSteps, changedNotes, shownNotes } from '../cell-steps';
import type { NoteCell, ShownNotes } from '../cell-steps';

const LONG = 15_000;
const NOTHING_READ: ReadonlyMap<string, string> = new Map();

/**
 * Shows what the tables of a note miss, and writes what the user fills in to the papers' notes.
 *
 * @param texts of notes that Obsidian may not have read yet, by vault path.
 */
export async function fillGaps(host: Host, file: TFile, texts = NOTHING_READ): Promise<void> {
	const draft = draftOf(host);
	const { coverages, diagnostics } = await readCoverages(host, file, draft, texts);
	const { none } = host.texts.plugin.gaps;
	if (coverages.every(({ gaps }) => gaps.length === 0)) {
		report(host.texts, coverages.length === 0 ? refused(...diagnostics) : unchanged(diagnostics), {
			done: none,
			unchanged: none,
		});
		return;
	}
	const notes = shownNotes(
		host,
		coverages.flatMap(({ gaps }) => gaps.map(({ path }) => path)),
	);
	const cells = await new GapsDialog(host.app, host.texts.plugin, { coverages, notes, draft }).ask();
	if (cells !== null) await write(host, file, cells, notes);
}

/** What was typed and is not written yet, kept as long as the plugin runs. */
const drafts = new WeakMap<Host, GapsDraft>();

function draftOf(host: Host): GapsDraft {
	const draft = drafts.get(host) ?? new GapsDraft();
	drafts.set(host, draft);
	return draft;
}

/**
 * The table of the note follows once a paper's note states something new. What was not written stays typed; where a
 * note states something else by now, both are shown.
 */
async function write(host: Host, file: TFile, cells: readonly NoteCell[], notes: ShownNotes): Promise<void> {
	const { gaps, live } = host.texts.plugin;
	const tableStep: LaterStep = async ({ texts }) =>
		texts.size === 0 ? null : { file, plan: await host.tables.settle(file, texts) };
	const result = await host.batches.write([...cellSteps(cells, notes), tableStep]);
	for (const {
		path,
		write: { column },
	} of cells) {
		const note = notes.get(path);
		if (note !== undefined && result.written.includes(note)) draftOf(host).set(note, column.key, '');
	}
	reportBatch(host, result, gaps.filled(result.written.filter((note) => note !== file).length));
	const lost = cells.filter(({ path }) => host.app.vault.getFileByPath(notes.get(path)?.path ?? path) === null);
	if (lost.length > 0)
		showLines(
			lost.map(({ path, write: { column, markdown } }) => `${path}, ${column.key}: ${live.typed(markdown)}`),
			LONG,
		);
	const changed = await changedNotes(host, result);
	if (changed !== null) await fillGaps(host, file, changed);
}

async function readCoverages(
	host: Host,
	file: TFile,
	draft: GapsDraft,
	texts: ReadonlyMap<string, string>,
): Promise<{ coverages: Coverage[]; diagnostics: readonly Diagnostic[] }> {
	try {
		const text = await host.writer.read(file);
		const { tables, diagnostics } = findTables(text);
		const built = await Promise.all(
			tables.map((table) =>
				buildFound(file.path, text, table, host.tableDefaults(), host.tables.readerWith(texts)),
			),
		);
		return {
			coverages: built.flatMap((one) =>
				one.comparison === null
					? []
					: [coverageOf(one.comparison, one, (path, column) => draft.get(path, column.key) !== '')],
			),
			diagnostics: [
				...diagnostics,
				...built.flatMap((one) => one.diagnostics),
				...(tables.length + diagnostics.length === 0
					? [{ code: 'no-block', line: 0, details: {} } as const]
					: []),
			],
		};
	} catch (error) {
		return { coverages: [], diagnostics: [fileFailed(error)] };
	}
}
