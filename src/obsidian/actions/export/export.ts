import { Notice } from 'obsidian';
import type { TFile } from 'obsidian';
import { reasonOf } from '../../../core/text/diagnostics';
import { buildExportTable } from '../../../core/export/export-table';
import { findTables, tableAt } from '../../../core/block/find-tables';
import { exportFile, extensionOf } from '../../../core/export/formats';
import type { ExportFormat } from '../../../core/export/formats';
import type { ExportTable } from '../../../core/export/export-table';
import { fileNameWithin } from '../../../core/text/file-name';
import { refused } from '../../../core/text/plan';
import type { Host } from '../../host';
import { ExportModal } from './export-dialog';
import { fileFailed } from '../../base/failures';
import { editorOf } from '../../vault/open-notes';
import { report } from '../../report';

/** Offers the tables of a note in other formats, the one at the cursor first. */
export async function exportTable(host: Host, file: TFile): Promise<void> {
	const text = await host.writer.read(file);
	const { tables, diagnostics } = findTables(text);
	const problem =
		diagnostics.length > 0
			? diagnostics
			: tables.length === 0
				? [{ code: 'no-block', line: 0, details: {} } as const]
				: [];
	if (problem.length > 0) {
		report(host.texts, refused(...problem), { done: '', unchanged: '' });
		return;
	}
	const editor = editorOf(host.app.workspace, file.path);
	const first = editor === null ? 0 : tableAt(tables, editor.posToOffset(editor.getCursor()));
	new ExportModal(host.app, host.texts, {
		lines: tables.map(({ line }) => line),
		first,
		build: async (index) => {
			const found = tables[index];
			if (found === undefined) return { table: null, diagnostics: [] };
			try {
				return await buildExportTable(file.path, text, found, host.tableDefaults(), host.reader);
			} catch (error) {
				return { table: null, diagnostics: [fileFailed(error)] };
			}
		},
		save: (table, format) => saveExport(host, file, table, format),
	}).open();
}

/** Saves a table beside its note, under the note's name, numbered where there are files of that name. */
async function saveExport(
	{ writer, texts }: Host,
	note: TFile,
	table: ExportTable,
	format: ExportFormat,
): Promise<void> {
	const { saved, notSaved } = texts.plugin.export;
	const folder = note.path.slice(0, note.path.length - note.name.length);
	try {
		for (let number = 0; ; number += 1) {
			const ending = `${number === 0 ? '' : ` ${String(number)}`}.${extensionOf(format)}`;
			const file = await writer.create(
				folder + fileNameWithin(note.basename, ending) + ending,
				exportFile(table, format),
			);
			if (file === null) continue;
			new Notice(saved(file.path));
			return;
		}
	} catch (error) {
		new Notice(notSaved(reasonOf(error)));
	}
}
