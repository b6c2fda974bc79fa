import type { TFile } from 'obsidian';
import type { HandEdits } from '../../../core/table/hand-edits';
import type { Host } from '../../host';
import { askHandEdits, isHandEdit } from './hand-edits-dialog';
import { UpdateAllDialog } from './update-all-dialog';
import type { LaterStep } from '../../vault/note-batch';
import { report, reportBatch } from '../../report';
import { cellSteps, changedNotes, shownNotes } from '../cell-steps';

/** Inserts a comparison table behind the cursor's line, filled in. */
export async function insertTable(host: Host, file: TFile, offset: number): Promise<void> {
	const { inserted, empty } = host.texts.plugin.table;
	const { plan, rows } = await host.tables.insert(file, offset);
	const done = rows === 0 ? empty : inserted;
	// The new table is said to be empty with what to do about it.
	const diagnostics = plan.diagnostics.filter(({ code }) => code !== 'rows-none');
	report(host.texts, { ...plan, diagnostics }, { done, unchanged: done });
}

/**
 * Updates the tables of a note; where one was edited by hand, the user sees the differences and
 * says which side is right.
 */
export async function updateTables(host: Host, file: TFile): Promise<void> {
	const { table } = host.texts.plugin;
	const plan = await host.tables.update(file);
	if (!plan.diagnostics.some(isHandEdit)) {
		report(host.texts, plan, { done: table.updated, unchanged: table.current });
		return;
	}
	await settleHandEdits(host, file, new Map());
}

/**
 * Asks which side is right, and writes it. Where a note states something else by now than was
 * shown, both are shown again.
 *
 * @param texts of notes that Obsidian may not have read yet, by vault path.
 */
async function settleHandEdits(host: Host, file: TFile, texts: ReadonlyMap<string, string>): Promise<void> {
	const { adopt, table } = host.texts.plugin;
	const edits = await host.tables.handEdits(file, texts);
	const notes = shownNotes(
		host,
		edits.flatMap(({ differences }) => differences.map(({ path }) => path)),
	);
	const chosen = await askHandEdits(host.app, host.texts, edits);
	if (chosen === null) return;
	const result = await host.batches.write([
		...cellSteps(
			chosen.flatMap(({ path, write }) => (write === null ? [] : [{ path, write }])),
			notes,
		),
		tableStep(host, file, edits),
	]);
	const taken = chosen.filter(({ path }) => result.written.some((note) => note === notes.get(path)));
	reportBatch(
		host,
		result,
		result.diagnostics.length > 0
			? adopt.stopped(result.written.map(({ path }) => path))
			: table.settled(taken.length),
	);
	const changed = await changedNotes(host, result);
	if (changed !== null) await settleHandEdits(host, file, changed);
}

/**
 * The table follows once every note says what it should; where one does not, the table keeps what was typed into it.
 */
function tableStep({ tables }: Host, file: TFile, edits: readonly HandEdits[]): LaterStep {
	const seen = new Set(edits.map((edit) => edit.seen));
	return async ({ diagnostics, texts }) => {
		if (diagnostics.length > 0) return null;
		return { file, plan: await tables.settle(file, texts, (digest) => seen.has(digest)) };
	};
}

/** Updates the tables of all notes as one step, once the user has seen which. */
export async function updateAllTables(host: Host): Promise<void> {
	const files = await new UpdateAllDialog(host).ask();
	if (files === null) return;
	const result = await host.batches.write(
		files.map((file) => async () => ({ file, plan: await host.tables.settle(file) })),
	);
	reportBatch(host, result, host.texts.plugin.updateAll.done(result.written.length));
}
