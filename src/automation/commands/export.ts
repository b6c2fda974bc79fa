import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftOversIn } from '../disk/left-overs';
import { createFile, replaceFile } from '../disk/replace-file';
import { findTables } from '../../core/block/block';
import type { FoundTable } from '../../core/block/block';
import { EXIT, plainText, refusal } from '../report';
import type { CommandLineWords, Finding, Report } from '../report';
import { exportFile } from '../../core/export/formats';
import type { ExportFormat } from '../../core/export/formats';
import { assertRegular, hasCode, insideVault, readRegular, realPath } from '../disk/real-file';
import { NO_BLOCK } from '../../core/text/plan';
import { locate } from '../../core/text/diagnostics';
import { buildExportTable } from '../../core/export/export-table';
import { fileFailed } from '../disk/disk-vault';
import type { CallTarget } from '../target';
import { createVaultReader } from '../vault-reader';

/**
 * Writes a file wherever the user wants it. Anything but a regular file, such as a device, is left alone.
 *
 * @param force replaces an existing file, as a whole or not at all.
 * @returns false, with nothing written, if a file exists and may not be replaced.
 * @throws the system's error.
 */
async function writeExport(file: string, text: string, force: boolean): Promise<boolean> {
	const folder = realPath(path.dirname(file));
	const found = await stat(file).catch((error: unknown) => {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	});
	if (found === null) return createFile(path.join(folder, path.basename(file)), text);
	assertRegular(found);
	if (!force) return false;
	const real = realPath(file);
	removeLeftOversIn(path.dirname(real));
	return replaceFile(real, readRegular(real), Buffer.from(text, 'utf8'));
}

interface ExportWanted {
	readonly format: ExportFormat;
	/** Counted from 1. */
	readonly table: number;
	/** The absolute path of the file to write, or null for standard output. */
	readonly out: string | null;
	readonly force: boolean;
}

/** Exports one table of a note with the current facts of its papers. The note itself is not changed. */
export async function exportTable(
	target: CallTarget,
	path: string,
	wanted: ExportWanted,
	texts: CommandLineWords,
): Promise<Report> {
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

/** The table with this number, or why it cannot be exported. */
function pickTable(
	path: string,
	text: string,
	number: number,
): FoundTable | { readonly obstacles: readonly Finding[] } {
	const { tables, diagnostics } = findTables(text);
	// Damaged markers may belong to another table, so the number would be a guess.
	if (diagnostics.length > 0) return { obstacles: locate(path, diagnostics) };
	if (tables.length === 0) return { obstacles: locate(path, [NO_BLOCK]) };
	return (
		tables[number - 1] ?? {
			obstacles: [{ code: 'lacks-table', path, line: 0, details: { table: number, tables: tables.length } }],
		}
	);
}

/** @returns why nothing was written, or null. */
async function writeTo(
	{ vault }: CallTarget,
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
