import type { TFile } from 'obsidian';
import { buildFound } from '../../core/table/build-found';
import { findTables } from '../../core/table/find-tables';
import { coverageOf } from '../../core/table/gaps';
import type { Coverage } from '../../core/table/gaps';
import type { Diagnostic } from '../../core/diagnostics';
import { refused, unchanged } from '../../core/text/plan';
import type { Host } from '../host';
import { draftKey, GapsModal } from '../modals/gaps';
import type { GapsDraft } from '../modals/gaps';
import type { LaterStep } from '../note-batch';
import { fileFailed } from '../note-writer';
import { perform } from '../perform';
import { report, reportBatch } from '../report';
import { cellSteps } from './cell-steps';
import type { NoteCell } from './cell-steps';

/** Shows what the tables of a note miss, and writes what the user fills in to the papers' notes. */
export async function fillGaps(host: Host, file: TFile): Promise<void> {
	const { coverages, diagnostics } = await readCoverages(host, file);
	const { none } = host.texts.plugin.gaps;
	if (coverages.length === 0 || coverages.every(({ gaps }) => gaps.length === 0)) {
		report(host.texts, coverages.length === 0 ? refused(...diagnostics) : unchanged(diagnostics), { done: none, unchanged: none });
		return;
	}
	new GapsModal(host.app, host.texts.plugin, coverages, draftOf(host), (cells) => perform(() => write(host, file, cells))).open();
}

/** What was typed and is not written yet, kept as long as the plugin runs. */
const drafts = new WeakMap<Host, GapsDraft>();

function draftOf(host: Host): GapsDraft {
	const draft = drafts.get(host) ?? new Map<string, string>();
	drafts.set(host, draft);
	return draft;
}

/** The table of the note follows once a paper's note states something new. */
async function write(host: Host, file: TFile, cells: readonly NoteCell[]): Promise<void> {
	const tableStep: LaterStep = async ({ texts }) => (texts.size === 0 ? null : { file, plan: await host.tables.settle(file, texts) });
	const result = await host.batches.write([...cellSteps(host.app, cells), tableStep]);
	const written = new Set(result.written.map(({ path }) => path));
	for (const { path, write: { column } } of cells) if (written.has(path)) draftOf(host).delete(draftKey(path, column.key));
	reportBatch(host, result, host.texts.plugin.gaps.filled(result.written.filter(({ path }) => path !== file.path).length));
}

async function readCoverages(host: Host, file: TFile): Promise<{ coverages: Coverage[]; diagnostics: readonly Diagnostic[] }> {
	try {
		const text = await host.writer.read(file);
		const { tables, diagnostics } = findTables(text);
		const built = await Promise.all(tables.map((table) => buildFound(file.path, text, table, host.tableDefaults(), host.reader)));
		return {
			coverages: built.flatMap(({ comparison, place }) => (comparison === null ? [] : [coverageOf(comparison, place.language)])),
			diagnostics: [...diagnostics, ...built.flatMap((one) => one.diagnostics), ...(tables.length + diagnostics.length === 0 ? [{ code: 'no-block', line: 0, details: {} } as const] : [])],
		};
	} catch (error) {
		return { coverages: [], diagnostics: [fileFailed(error)] };
	}
}
