import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../core/text/diagnostics';
import type { LocatedDiagnostic } from '../../core/text/diagnostics';
import { isTemporary } from './left-overs';
import { insideVault, readRegular, realPath } from './real-file';

interface Unread {
	readonly ok: false;
	readonly diagnostic: LocatedDiagnostic;
	/** The bytes as Latin-1, in which ASCII text can still be found; null where the file could not be read. */
	readonly raw: string | null;
}
export type NoteText = { readonly ok: true; readonly text: string } | Unread;
type CurrentNote = { readonly ok: true; readonly text: string; readonly bytes: Uint8Array } | Unread;

/** A folder of notes on disk. Paths inside are vault paths: relative to its root, with `/`. */
export interface DiskVault {
	readonly root: string;
	/** Every file, in order, without dot folders and `node_modules`. */
	readonly files: readonly string[];
	readonly notes: readonly string[];
	/** Temporary files that killed runs may have left behind, by their real paths. */
	readonly leftOvers: readonly string[];
	/** Reads a note once per run. Never throws. Refuses anything but UTF-8, because writing it back would change it. */
	read(notePath: string): NoteText;
	/** Reads a note as it is on disk now. */
	readNow(notePath: string): CurrentNote;
	/** Makes `read` read a note again, because it was written. */
	forget(notePath: string): void;
}

/** @throws UnreadFolder if a folder cannot be listed: its notes would look deleted, and vanish from the tables. */
export function openVault(root: string): DiskVault {
	const { files, leftOvers } = listFiles(realPath(root));
	const notes = new Map<string, NoteText>();
	return {
		root,
		files,
		leftOvers,
		notes: files.filter((file) => /\.md$/iu.test(file)),
		read: (notePath) => {
			const known = notes.get(notePath);
			if (known !== undefined) return known;
			const read = readNote(root, notePath);
			const note = read.ok ? { ok: read.ok, text: read.text } : read;
			notes.set(notePath, note);
			return note;
		},
		readNow: (notePath) => readNote(root, notePath),
		forget: (notePath) => notes.delete(notePath),
	};
}

/** Thrown when a folder of a vault cannot be listed; `folder` is '' for the vault itself. */
export class UnreadFolder extends Error {
	constructor(
		readonly folder: string,
		error: unknown,
	) {
		super(reasonOf(error));
	}
}

/** Lists the files below a folder. Linked folders are not followed, but links named like files are listed. */
function listFiles(root: string): Pick<DiskVault, 'files' | 'leftOvers'> {
	const [files, leftOvers, folders]: [string[], string[], string[]] = [[], [], ['']];
	for (const folder of folders) {
		for (const entry of entriesOf(root, folder)) {
			const { name } = entry;
			const below = folder === '' ? name : `${folder}/${name}`;
			if (isTemporary(name)) leftOvers.push(path.join(root, folder, name));
			else if (name.startsWith('.') || name === 'node_modules') continue;
			else if (entry.isDirectory()) folders.push(below);
			// Obsidian ignores files without an extension, and a link with such a name usually leads to a folder.
			else if (path.extname(name) !== '') files.push(below);
		}
	}
	return { files: files.sort(), leftOvers };
}

function entriesOf(root: string, folder: string): Dirent[] {
	try {
		return readdirSync(path.join(root, folder), { withFileTypes: true });
	} catch (error) {
		throw new UnreadFolder(folder, error);
	}
}

/** The nearest folder with `.obsidian` at or above a note or folder; else the folder itself, or the note's own. */
export async function vaultRootOf(folderOrNote: string): Promise<string> {
	const absolute = path.resolve(folderOrNote);
	const own = (await isFolder(absolute)) ? absolute : path.dirname(absolute);
	for (let folder = own; ; folder = path.dirname(folder)) {
		if (await isFolder(path.join(folder, '.obsidian'))) return folder;
		if (path.dirname(folder) === folder) return own;
	}
}

export async function isFolder(folder: string): Promise<boolean> {
	return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
}

/** A failure of the file system as a diagnostic. */
export function fileFailed(notePath: string, error: unknown): LocatedDiagnostic {
	return { code: 'file-failed', path: notePath, line: 0, details: { reason: reasonOf(error) } };
}

/** Synchronous on purpose: thousands of parallel reads exhaust file handles, and sequential async reads are slower. */
export function readNote(root: string, notePath: string): CurrentNote {
	let bytes: Buffer;
	try {
		bytes = readRegular(insideVault(root, notePath));
	} catch (error) {
		return { ok: false, diagnostic: fileFailed(notePath, error), raw: null };
	}
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), bytes };
	} catch {
		return {
			ok: false,
			diagnostic: { code: 'not-utf8', path: notePath, line: 0, details: {} },
			raw: bytes.toString('latin1'),
		};
	}
}
