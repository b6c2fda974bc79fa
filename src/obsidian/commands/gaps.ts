import type { TFile } from 'obsidian';
import { buildFound } from '../../core/table/build-found';
import { labelLanguageOf } from '../../core/table/language';
import { findTables } from '../../core/table/find-tables';
import { coverageOf } from '../../core/table/gaps';
import type { Coverage } from '../../core/table/gaps';
import type { Diagnostic } from '../../core/diagnostics';
import { refused, unchanged } from '../../core/text/plan';
import { tableDefaults } from '../../settings';
import type { Host } from '../host';
import { GapsModal } from '../modals/gaps';
import { fileFailed } from '../note-writer';
import { report, reportBatch } from '../report';
import { cellSteps } from './cell-steps';

/** Shows what the tables of a note miss, and writes what the user fills in to the papers' notes. */
export async function fillGaps(host: Host, file: TFile): Promise<void> {
	const { coverages, diagnostics } = await readCoverages(host, file);
	const { none, filled } = host.texts.plugin.gaps;
	if (coverages.length === 0 || coverages.every(({ gaps }) => gaps.length === 0)) {
		report(host.texts, coverages.length === 0 ? refused(...diagnostics) : unchanged(diagnostics), { done: none, unchanged: none });
		return;
	}
	new GapsModal(host.app, host.texts.plugin, coverages, (writes) => {
		const update = async (texts: ReadonlyMap<string, string>) => ({ file, plan: await host.tables.settle(file, texts) });
		void host.batches
			.write([...cellSteps(host.app, writes), ({ texts }) => (texts.size === 0 ? Promise.resolve(null) : update(texts))])
			.then((result) => reportBatch(host, result, filled(result.written.filter(({ path }) => path !== file.path).length)));
	}).open();
}

async function readCoverages(host: Host, file: TFile): Promise<{ coverages: Coverage[]; diagnostics: readonly Diagnostic[] }> {
	try {
		const text = await host.writer.read(file);
		const { tables, diagnostics } = findTables(text);
		const built = await Promise.all(tables.map((table) => buildFound(file.path, text, table, tableDefaults(host.settings.current), host.reader)));
		return {
			coverages: built.flatMap(({ comparison }) => (comparison === null ? [] : [coverageOf(comparison, labelLanguageOf(text))])),
			diagnostics: [...diagnostics, ...built.flatMap((one) => one.diagnostics), ...(tables.length + diagnostics.length === 0 ? [{ code: 'no-block', line: 0, details: {} } as const] : [])],
		};
	} catch (error) {
		return { coverages: [], diagnostics: [fileFailed(error)] };
	}
}
