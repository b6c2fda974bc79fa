import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { replaceFile } from './replace-file';

/**
 * Writes a new file.
 *
 * @param force replaces one that exists, as a whole or not at all.
 * @returns false, with nothing written, where one exists and may not be replaced.
 * @throws the system's error.
 */
export async function writeExport(file: string, text: string, force: boolean): Promise<boolean> {
	const bytes = Buffer.from(text, 'utf8');
	try {
		await writeFile(file, bytes, { flag: 'wx' });
		return true;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
			// What there is of it is half an export, unless nothing could be opened; then this does nothing.
			await rm(file, { force: true }).catch(() => undefined);
			throw error;
		}
	}
	return force && (await replaceFile(await realpath(file), await readFile(file), bytes));
}
