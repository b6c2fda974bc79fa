import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createFile } from './disk/create-file';
import { removeLeftOversIn } from './disk/left-overs';
import { assertRegular, hasCode, readRegular, realPath } from './disk/real-file';
import { replaceFile } from './disk/replace-file';

/**
 * Writes a new file, wherever the user wants it; what is no regular file, such as a device, is left alone.
 *
 * @param force replaces one that exists, as a whole or not at all.
 * @returns false, with nothing written, where one exists and may not be replaced.
 * @throws the system's error.
 */
export async function writeExport(file: string, text: string, force: boolean): Promise<boolean> {
	const folder = realPath(path.dirname(file));
	const found = await stat(file).catch((error: unknown) => {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	});
	if (found === null) return createFile(path.join(folder, path.basename(file)), text);
	assertRegular(found);
	if (!force) return false;
	const real = realPath(file);
	removeLeftOversIn(path.dirname(real));
	return replaceFile(real, readRegular(real), Buffer.from(text, 'utf8'));
}
