import { realpath } from 'node:fs/promises';
import { locate } from '../../core/text/diagnostics';
import { buildExportTable } from '../../core/export/export-table';
import { findTables } from '../../core/block/find-tables';
import type { FoundTable } from '../../core/block/find-tables';
import { exportFile } from '../../core/export/formats';
import type { ExportFormat } from '../../core/export/formats';
import { fileFailed } from '../disk/disk-vault';
import { EXIT } from '../io';
import { insideVault } from '../disk/real-file';
import { refusal } from '../report';
import type { Finding, Report, Texts } from '../report';
import type { Target } from '../target';
import { plainText } from '../terminal/plain-text';
import { createVaultReader } from '../vault-reader';
import { writeExport } from '../write-export';

export interface ExportWanted {
	readonly format: ExportFormat;
	/** Which of the note's tables, counted from 1. */
	readonly table: number;
	/** The file to write, as an absolute path, or null for standard output. */
	readonly out: string | null;
	readonly force: boolean;
}

/** Exports one table of a note, as its papers say it now; the note itself stays as it is. */
export async function exportTable(target: Target, path: string, wanted: ExportWanted, texts: Texts): Promise<Report> {
	const read = target.vault.read(path);
	if (!read.ok) return refusal(read.diagnostic);
	const found = pickTable(path, read.text, wanted.table);
	if ('obstacles' in found) return refusal(...found.obstacles);
	const { table, diagnostics } = await buildExportTable(
		path,
		read.text,
		found,
		target.defaults,
		createVaultReader(target.vault, target.rules),
	);
	const located = locate(path, diagnostics);
	if (table === null) return refusal(...located);
	const { format, out } = wanted;
	const text = exportFile(table, format);
	const data = { note: path, table: wanted.table, format };
	if (out === null) return { exit: EXIT.done, text, isDocument: true, data: { ...data, text }, diagnostics: located };
	const failure = await writeTo(target, path, out, text, wanted.force);
	if (failure !== null) return { exit: EXIT.refused, text: '', data, diagnostics: [...located, failure] };
	return {
		exit: EXIT.done,
		text: texts.own.export.written(plainText(out)),
		data: { ...data, file: out },
		diagnostics: located,
	};
}

/** The table of that number, or why there is none to export. */
function pickTable(
	path: string,
	text: string,
	number: number,
): FoundTable | { readonly obstacles: readonly Finding[] } {
	const { tables, diagnostics } = findTables(text);
	// Damaged markers may be another table's, and which one is meant by a number would be a guess.
	if (diagnostics.length > 0) return { obstacles: locate(path, diagnostics) };
	if (tables.length === 0) return { obstacles: [{ code: 'no-block', path, line: 0, details: {} }] };
	return (
		tables[number - 1] ?? {
			obstacles: [{ code: 'lacks-table', path, line: 0, details: { table: number, tables: tables.length } }],
		}
	);
}

/** @returns why nothing was written, or null. */
async function writeTo(
	{ vault }: Target,
	path: string,
	out: string,
	text: string,
	force: boolean,
): Promise<Finding | null> {
	try {
		if ((await realpath(out).catch(() => '')) === insideVault(vault.root, path))
			return { code: 'own-note', path: out, line: 0 };
		return (await writeExport(out, text, force)) ? null : { code: 'file-exists', path: out, line: 0 };
	} catch (error) {
		return fileFailed(out, error);
	}
}
