import type { App } from 'obsidian';
import { planCells } from '../../core/table/plan-cells';
import type { CellWrite } from '../../core/table/plan-cells';
import type { BatchStep } from '../note-batch';

/** What a note is to state in one cell of a table. */
export interface NoteCell {
	/** The note's vault path. */
	readonly path: string;
	readonly write: CellWrite;
}

/** The steps by which notes come to state these cells, one for each note. */
export function cellSteps({ vault }: App, cells: readonly NoteCell[]): BatchStep[] {
	const byNote = new Map<string, CellWrite[]>();
	for (const { path, write } of cells) byNote.set(path, [...(byNote.get(path) ?? []), write]);
	return [...byNote].map(([path, writes]): BatchStep => {
		const file = vault.getFileByPath(path);
		return file === null ? { gone: path } : { file, plan: (text) => planCells(text, writes) };
	});
}
