import { renameSync, rmSync } from 'node:fs';
import { access, chown, constants, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { temporaryName } from './left-overs';
import { FileProblem, assertUnmoved, hasCode, isThere, readRegular } from './real-file';

/** A file whose bytes are to be replaced, by its real path. */
export interface Replacement {
	readonly file: string;
	/** The bytes that the file must still have at the last moment; null where it must not exist. */
	readonly before: Uint8Array | null;
	readonly after: Uint8Array;
}

/** Replaces one file as `replaceFiles` does. @returns false, with nothing written, if it has changed by then. */
export function replaceFile(file: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
	return replaceFiles([{ file, before, after }]);
}

/**
 * Replaces files that belong together. All new files are completely written beside the old ones before the first is
 * renamed, so that a full disk leaves all as they were. What another program writes between the last check of an old
 * file and its renaming is lost: no system offers both in one step, so nothing else is done in between. A new file has
 * the mode of the old one, and its owner where the system allows that. But hard links keep the old bytes, and the time
 * of creation, extended attributes and access lists are new.
 *
 * @returns false, with nothing written, if one of the files has changed by then.
 * @throws the system's error, with the old files as they were.
 */
export async function replaceFiles(replacements: readonly Replacement[]): Promise<boolean> {
	const prepared = replacements.map((one) => ({
		...one,
		temporary: path.join(path.dirname(one.file), temporaryName()),
	}));
	try {
		for (const one of prepared) await prepare(one.temporary, one);
		for (const one of prepared) if (!stillHolds(one)) return false;
		for (const { temporary, file } of prepared) renameSync(temporary, file);
		return true;
	} finally {
		for (const { temporary } of prepared) rmSync(temporary, { force: true });
	}
}

/** @throws if a file may not be written. */
export async function assertWritable(file: string): Promise<void> {
	// A rename ignores the permissions of the file that it replaces, and root ignores all permissions.
	if (((await stat(file)).mode & 0o222) === 0) throw new FileProblem('READONLY');
	await access(file, constants.W_OK);
}

async function prepare(temporary: string, { file, before, after }: Replacement): Promise<void> {
	if (before === null) {
		await writeWhole(temporary, after, null);
		return;
	}
	await assertWritable(file);
	const { mode, uid, gid } = await stat(file);
	await writeWhole(temporary, after, mode & 0o777);
	// Only root may change the owner. The new files of other users have the right one already.
	await chown(temporary, uid, gid).catch(() => undefined);
}

function stillHolds({ file, before }: Replacement): boolean {
	if (before !== null) return readRegular(file).equals(before);
	assertUnmoved(path.dirname(file));
	return !isThere(file);
}

/**
 * Unlike a single `write`, `writeFile` continues until all is written, so a full disk causes an error, not half a note.
 *
 * @param mode null for the mode of any new file.
 */
async function writeWhole(file: string, bytes: Uint8Array, mode: number | null): Promise<void> {
	const handle = await open(file, 'wx', mode ?? undefined);
	try {
		assertUnmoved(file);
		await handle.writeFile(bytes);
		if (mode !== null) await handle.chmod(mode);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/**
 * Creates a file in a real folder, as a whole or not at all.
 *
 * @returns false, with nothing written, if it exists.
 * @throws the system's error.
 */
export async function createFile(file: string, text: string): Promise<boolean> {
	const handle = await open(file, 'wx').catch((error: unknown) => {
		if (hasCode(error, 'EEXIST')) return null;
		throw error;
	});
	if (handle === null) return false;
	try {
		assertUnmoved(file);
		await handle.writeFile(text, 'utf8');
		return true;
	} catch (error) {
		await rm(file, { force: true }).catch(() => undefined);
		throw error;
	} finally {
		await handle.close();
	}
}
