// The room `obsidian/actions`. What the user does: one folder for each use case, with its dialog beside it.
import type { TFile } from 'obsidian';
import type { CellWrite } from '../../core/table/plan-cells';
import { planCells } from '../../core/table/plan-cells';
import type { Host } from '../host';
import type { BatchResult, BatchStep } from '../vault/note-batch';

/** What a note is to state in one cell of a table. */
export interface NoteCell {
	/** The note's vault path, when the cell was shown. */
	readonly path: string;
	readonly write: CellWrite;
}

/**
 * The notes of cells that are shown to the user, by the paths that they have at that time: a file stays
 * the same when it is renamed.
 */
export type ShownNotes = ReadonlyMap<string, TFile>;

export function shownNotes({ app }: Host, paths: Iterable<string>): ShownNotes {
	return new Map(
		[...paths].flatMap((path): [string, TFile][] => {
			const file = app.vault.getFileByPath(path);
			return file === null ? [] : [[path, file]];
		}),
	);
}

/**
 * The steps by which notes come to state these cells, one for each note, each only where the
 * note states what was shown.
 */
export function cellSteps(cells: readonly NoteCell[], notes: ShownNotes): BatchStep[] {
	const byNote = new Map<string, CellWrite[]>();
	for (const { path, write } of cells) byNote.set(path, [...(byNote.get(path) ?? []), write]);
	return [...byNote].map(([path, writes]): BatchStep => {
		const file = notes.get(path);
		return file === undefined ? { gone: path } : { file, plan: (text) => planCells(text, writes) };
	});
}

/**
 * The texts of the notes that state something else by now than the user was shown, read for showing it.
 *
 * @returns null where there is none, so that nothing is to be shown again.
 */
export async function changedNotes(
	{ app, writer }: Host,
	{ diagnostics }: BatchResult,
): Promise<ReadonlyMap<string, string> | null> {
	const texts = new Map<string, string>();
	for (const { code, path } of diagnostics) {
		const file = code === 'cell-changed' ? app.vault.getFileByPath(path) : null;
		if (file !== null) texts.set(path, await writer.read(file));
	}
	return texts.size === 0 ? null : texts;
}
