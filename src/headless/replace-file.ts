import { randomUUID } from 'node:crypto';
import { access, chown, constants, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces the bytes of a file as a whole or not at all; mode and owner stay.
 *
 * @param before what the file must still hold at the last moment.
 * @returns false, with nothing written, where it holds something else by then.
 * @throws the system's error, with the old file as it was.
 */
export async function replaceFile(file: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
	await assertWritable(file);
	const { mode, uid, gid } = await stat(file);
	// A dot keeps Obsidian and sync tools away, and a name of its own has room where the note's is as long as a name can be.
	const temporary = path.join(path.dirname(file), `.three-pass-${randomUUID()}.tmp`);
	try {
		await writeWhole(temporary, after, mode & 0o777);
		// Only root may give a file away; to all others their own files belong already.
		await chown(temporary, uid, gid).catch(() => undefined);
		if (!(await readFile(file)).equals(before)) return false;
		await rename(temporary, file);
		return true;
	} finally {
		await rm(temporary, { force: true });
	}
}

/** @throws the system's error where a file may not be written. */
export async function assertWritable(file: string): Promise<void> {
	// A rename asks for no leave of the file it replaces, and neither does root.
	if (((await stat(file)).mode & 0o222) === 0) throw new Error(`EACCES: the file is read-only, '${file}'`);
	await access(file, constants.W_OK);
}

/** Unlike one `write`, a handle's `writeFile` goes on until all is written: a disk that fills up is an error, not half a note. */
async function writeWhole(file: string, bytes: Uint8Array, mode: number): Promise<void> {
	const handle = await open(file, 'wx', mode);
	try {
		await handle.writeFile(bytes);
		await handle.chmod(mode);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
