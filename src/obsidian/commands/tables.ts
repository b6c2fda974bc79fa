import type { TFile } from 'obsidian';
import type { Host } from '../host';
import { askHandEdits, isHandEdit } from '../modals/hand-edits';
import { UpdateAllModal } from '../modals/update-all';
import { report, showLines } from '../report';

/** Inserts a comparison table behind the cursor's line, filled in. */
export async function insertTable(host: Host, file: TFile, offset: number): Promise<void> {
	const { inserted, empty } = host.texts.plugin.table;
	const { plan, rows } = await host.tables.insert(file, offset);
	const done = rows === 0 ? empty : inserted;
	report(host.texts, plan, { done, unchanged: done });
}

/** Updates the tables of a note; where one was edited by hand, the user sees the differences and decides. */
export async function updateTables(host: Host, file: TFile): Promise<void> {
	const { updated, current } = host.texts.plugin.table;
	const plan = await host.tables.update(file);
	if (!plan.diagnostics.some(isHandEdit)) {
		report(host.texts, plan, { done: updated, unchanged: current });
		return;
	}
	if (!(await askHandEdits(host.app, host.texts, plan.diagnostics))) return;
	report(host.texts, await host.tables.update(file, 'overwrite'), { done: updated, unchanged: current });
}

/** Updates the tables of all notes, once the user has seen which. */
export function updateAllTables(host: Host): void {
	new UpdateAllModal(host, (updated, failed) => {
		const { done, failed: notUpdated } = host.texts.plugin.updateAll;
		showLines(failed === 0 ? [done(updated)] : [done(updated), notUpdated(failed)]);
	}).open();
}
