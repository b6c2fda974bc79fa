import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fdir } from 'fdir';
import type { LocatedDiagnostic } from '../core/diagnostics';

export type ReadNote =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly diagnostic: LocatedDiagnostic };

/** A folder of notes on disk. Paths inside are vault paths: relative to its root, with `/`. */
export interface DiskVault {
	readonly root: string;
	/** Every file, in order, without dot folders and `node_modules`. */
	readonly files: readonly string[];
	/** The Markdown notes among them. */
	readonly notes: readonly string[];
	/** Reads a note as it is on disk now. Never throws; what is not UTF-8 text is refused, because writing it back would change it. */
	read(notePath: string): Promise<ReadNote>;
}

/** Lists the files of a vault. Symlinked folders are not followed. */
export async function openVault(root: string): Promise<DiskVault> {
	const found = await new fdir()
		.withRelativePaths()
		.exclude((name) => name.startsWith('.') || name === 'node_modules')
		.filter((file) => !path.basename(file).startsWith('.'))
		.crawl(root)
		.withPromise();
	const files = found.map((file) => file.split(path.sep).join('/')).sort();
	return {
		root,
		files,
		notes: files.filter((file) => /\.md$/iu.test(file)),
		read: (notePath) => readNote(root, notePath),
	};
}

/** The vault that a note belongs to: the nearest folder above it with `.obsidian`, else the note's own folder. */
export async function vaultRootOf(notePath: string): Promise<string> {
	const own = path.dirname(path.resolve(notePath));
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

async function readNote(root: string, notePath: string): Promise<ReadNote> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path.join(root, ...notePath.split('/')));
	} catch (error) {
		return { ok: false, diagnostic: fileFailed(notePath, error) };
	}
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		return { ok: false, diagnostic: { code: 'not-utf8', path: notePath, line: 0, details: {} } };
	}
}
