import path from 'node:path';
import { locate } from '../core/text/diagnostics';
import type { LocatedDiagnostic } from '../core/text/diagnostics';
import { applyChanges } from '../core/text/changes';
import { assertWritable, createFile, replaceFile } from './disk/replace-file';
import { lineAt } from '../core/text/strings';
import type { Plan } from '../core/text/plan';
import { caselessName } from '../core/text/names';
import type { DiskVault } from './disk/disk-vault';
import { fileFailed } from './disk/disk-vault';
import { insideVault, isThere, makeFolder } from './disk/real-file';

export type NoteOutcome = { readonly path: string; readonly diagnostics: readonly LocatedDiagnostic[] } & (
	| { readonly result: 'unchanged' | 'written' | 'refused' }
	/** Only a check was asked for, and the note would be written. `line` is the first changed line, counted from 1. */
	| { readonly result: 'stale'; readonly line: number }
);

/** How often a plan is made for a note that keeps changing. */
const ATTEMPTS = 3;

/**
 * Applies a plan to one note on disk. This is the only place that changes notes. The plan is made again if the bytes
 * changed meanwhile. A file is replaced as a whole or not at all, and it is not touched if no byte differs.
 *
 * @param plan is asynchronous because it may read other notes.
 * @param check makes the plan, but writes nothing.
 */
export async function writeNote(
	vault: DiskVault,
	notePath: string,
	plan: (text: string) => Promise<Plan>,
	check = false,
): Promise<NoteOutcome> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const note = vault.readNow(notePath);
		if (!note.ok) return { path: notePath, result: 'refused', diagnostics: [note.diagnostic] };
		const planned = await plan(note.text);
		const diagnostics = locate(notePath, planned.diagnostics);
		if (planned.kind !== 'edits') return { path: notePath, result: planned.kind, diagnostics };
		if (check)
			return {
				path: notePath,
				result: 'stale',
				line: lineAt(note.text, planned.changes[0]?.from ?? 0),
				diagnostics,
			};
		try {
			const text = applyChanges(note.text, planned.changes);
			if (await replaceFile(insideVault(vault.root, notePath), note.bytes, Buffer.from(text, 'utf8'))) {
				vault.forget(notePath);
				return { path: notePath, result: 'written', diagnostics };
			}
		} catch (error) {
			return { path: notePath, result: 'refused', diagnostics: [...diagnostics, fileFailed(notePath, error)] };
		}
	}
	return {
		path: notePath,
		result: 'refused',
		diagnostics: [fileFailed(notePath, new Error('EBUSY: the file keeps changing'))],
	};
}

/** Creates a note and its folders. @returns false, with nothing written, if it exists. @throws the system's error. */
export async function createNote(vault: DiskVault, notePath: string, text: string): Promise<boolean> {
	const name = path.posix.basename(notePath);
	const isCreated = await createFile(path.join(makeFolder(vault.root, notePath.slice(0, -name.length)), name), text);
	if (isCreated) vault.forget(notePath);
	return isCreated;
}

/** @throws if a note cannot be created: name too long, or folder read-only, a file or outside of the vault. */
export async function assertCreatable(vault: DiskVault, notePath: string): Promise<void> {
	let folder = vault.root;
	let below = '';
	let isMade = true;
	for (const name of notePath.split('/')) {
		if (isMade) await assertWritable(folder);
		// Names below a missing folder are looked up in the one above it, so that the system checks their length.
		const found = isThere(path.join(folder, name));
		isMade = isMade && found;
		below += `/${name}`;
		if (isMade) folder = insideVault(vault.root, below);
	}
	if (isMade) throw new Error(`EEXIST: file already exists, '${notePath}'`);
}

/** Whether a file exists at a vault path, in any letter case. */
export function isTaken({ files }: DiskVault, notePath: string): boolean {
	const key = caselessName(notePath);
	return files.some((file) => caselessName(file) === key);
}
