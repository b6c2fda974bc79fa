// The room `obsidian/actions`. What the user does: one folder for each use case, with its dialog beside it.
import type { App, TFile } from 'obsidian';
import type { CellWrite } from '../../core/table/plan-cells';
import { planCells } from '../../core/table/plan-cells';
import type { Host } from '../host';
import type { BatchResult, BatchStep } from '../vault/note-batch';

/** A value to write to a note for one cell of a table. */
export interface NoteCell {
	/** The note's vault path at the time the cell was shown. */
	readonly path: string;
	readonly write: CellWrite;
}

/** The notes of shown cells, by their paths at that time. A `TFile` stays the same object when its note is renamed. */
export type ShownNotes = ReadonlyMap<string, TFile>;

/** The notes at these paths. Paths that lead to no note are left out. */
export function shownNotes({ vault }: App, paths: Iterable<string>): ShownNotes {
	return new Map(
		[...paths].flatMap((path): [string, TFile][] => {
			const file = vault.getFileByPath(path);
			return file === null ? [] : [[path, file]];
		}),
	);
}

/** The batch steps that write these cells, one per note. A step writes only if the note still says what was shown. */
export function cellSteps(cells: readonly NoteCell[], notes: ShownNotes): BatchStep[] {
	const byNote = new Map<string, CellWrite[]>();
	for (const { path, write } of cells) byNote.set(path, [...(byNote.get(path) ?? []), write]);
	return [...byNote].map(([path, writes]): BatchStep => {
		const file = notes.get(path);
		return file === undefined ? { gone: path } : { file, plan: (text) => planCells(text, writes) };
	});
}

/** Reads the notes that no longer say what the user was shown; null where no note has changed. */
export async function changedNotes(
	{ app, writer }: Pick<Host, 'app' | 'writer'>,
	{ diagnostics }: BatchResult,
): Promise<ReadonlyMap<string, string> | null> {
	const texts = new Map<string, string>();
	for (const { code, path } of diagnostics) {
		const file = code === 'cell-changed' ? app.vault.getFileByPath(path) : null;
		if (file !== null) texts.set(path, await writer.read(file));
	}
	return texts.size === 0 ? null : texts;
}
