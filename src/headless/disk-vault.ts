import { readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fdir } from 'fdir';
import type { LocatedDiagnostic } from '../core/diagnostics';

interface Unread {
	readonly ok: false;
	readonly diagnostic: LocatedDiagnostic;
	/** The bytes as Latin-1, in which ASCII can still be looked for; null where there are none. */
	readonly raw: string | null;
}
export type ReadNote = { readonly ok: true; readonly text: string } | Unread;
export type CurrentNote = { readonly ok: true; readonly text: string; readonly bytes: Uint8Array } | Unread;

/** A folder of notes on disk. Paths inside are vault paths: relative to its root, with `/`. */
export interface DiskVault {
	readonly root: string;
	/** Every file, in order, without dot folders and `node_modules`. */
	readonly files: readonly string[];
	/** The Markdown notes among them. */
	readonly notes: readonly string[];
	/** Reads a note, once in a run. Never throws; what is not UTF-8 text is refused, because writing it back would change it. */
	read(notePath: string): ReadNote;
	/** Reads a note as it is on disk now. */
	readNow(notePath: string): CurrentNote;
	/** Has a note that was written read again. */
	forget(notePath: string): void;
}

/**
 * Lists the files of a vault. Symlinked folders are not followed.
 *
 * @throws where a folder cannot be listed: its notes would look as if they were gone, and leave the tables.
 */
export async function openVault(root: string): Promise<DiskVault> {
	const found = await new fdir()
		.withRelativePaths()
		.withErrors()
		.exclude((name) => name.startsWith('.') || name === 'node_modules')
		// A file without an extension is none to Obsidian, and is a symlinked folder more often than not.
		.filter((file) => path.extname(file) !== '' && !path.basename(file).startsWith('.'))
		.crawl(root)
		.withPromise();
	const files = found.map((file) => file.split(path.sep).join('/')).sort();
	const notes = new Map<string, ReadNote>();
	return {
		root,
		files,
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

/** The vault that a note or folder belongs to: the nearest folder, itself or above it, with `.obsidian`; else itself or the note's own folder. */
export async function vaultRootOf(folderOrNote: string): Promise<string> {
	const absolute = path.resolve(folderOrNote);
	const own = (await isFolder(absolute)) ? absolute : path.dirname(absolute);
	for (let folder = own; ; folder = path.dirname(folder)) {
		if (await isFolder(path.join(folder, '.obsidian'))) return folder;
		if (path.dirname(folder) === folder) return own;
	}
}

/** Where a note really lies on disk: a symlinked note's target. */
export async function fileOf(root: string, notePath: string): Promise<string> {
	return realpath(path.join(root, ...notePath.split('/')));
}

export async function isFolder(folder: string): Promise<boolean> {
	return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
}

/** A failure of the file system as a diagnostic. */
export function fileFailed(notePath: string, error: unknown): LocatedDiagnostic {
	const reason = error instanceof Error ? error.message : String(error);
	return { code: 'file-failed', path: notePath, line: 0, details: { reason } };
}

/** At once, because thousands of reads under way at a time run out of file handles, and one after the other they take longer. */
function readNote(root: string, notePath: string): CurrentNote {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path.join(root, ...notePath.split('/')));
	} catch (error) {
		return { ok: false, diagnostic: fileFailed(notePath, error), raw: null };
	}
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), bytes };
	} catch {
		return { ok: false, diagnostic: { code: 'not-utf8', path: notePath, line: 0, details: {} }, raw: bytes.toString('latin1') };
	}
}
