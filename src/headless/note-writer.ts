import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { locate } from '../core/diagnostics';
import type { LocatedDiagnostic } from '../core/diagnostics';
import { applyChanges } from '../core/text/changes';
import type { Plan } from '../core/text/plan';
import type { DiskVault } from './disk-vault';
import { fileFailed, fileOf } from './disk-vault';

/** What became of one note. */
export interface NoteOutcome {
	readonly path: string;
	/** `stale`: would be written, but only a check was asked for. */
	readonly result: 'unchanged' | 'written' | 'stale' | 'refused';
	readonly diagnostics: readonly LocatedDiagnostic[];
}

/** How often a note that changes while it is planned for is planned again. */
const ATTEMPTS = 3;

/**
 * Applies a plan to one note on disk: the only place that writes notes. The plan is made on the bytes as they are, and made
 * anew if they changed meanwhile. A file is replaced as a whole or not at all, and not touched where no byte differs.
 *
 * @param plan makes the plan for a text; asynchronous, as it may read other notes.
 * @param check plan, but write nothing.
 */
export async function writeNote(vault: DiskVault, path: string, plan: (text: string) => Promise<Plan>, check = false): Promise<NoteOutcome> {
	for (let attempt = 1; ; attempt += 1) {
		const note = await vault.read(path);
		if (!note.ok) return { path, result: 'refused', diagnostics: [note.diagnostic] };
		const planned = await plan(note.text);
		const diagnostics = locate(path, planned.diagnostics);
		if (planned.kind !== 'edits') return { path, result: planned.kind, diagnostics };
		if (check) return { path, result: 'stale', diagnostics };
		try {
			const file = await fileOf(vault.root, path);
			const now = await readFile(file);
			if (!now.equals(Buffer.from(note.text, 'utf8'))) {
				if (attempt < ATTEMPTS) continue;
				throw new Error('the file keeps changing');
			}
			await writeFileAtomic(file, applyChanges(note.text, planned.changes), { encoding: 'utf8' });
			return { path, result: 'written', diagnostics };
		} catch (error) {
			return { path, result: 'refused', diagnostics: [...diagnostics, fileFailed(path, error)] };
		}
	}
}
