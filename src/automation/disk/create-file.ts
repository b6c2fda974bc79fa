import { open, rm } from 'node:fs/promises';
import { assertUnmoved, hasCode } from './real-file';

/**
 * Creates a file in a real folder, as a whole or not at all.
 *
 * @returns false, with nothing written, where there is one.
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
