import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocatedDiagnostic } from '../core/diagnostics';
import { fileFailed } from './disk-vault';
import { PLUGIN_FOLDER } from './vault-settings';

const PLUGIN_FILES = ['main.js', 'manifest.json', 'styles.css'];

/** Whether the project holds a built plugin. */
export async function isBuilt(projectRoot: string): Promise<boolean> {
	return (await bytesOf(path.join(projectRoot, 'main.js'))) !== null;
}

/**
 * Copies the built plugin into a vault. What is there already stays untouched: the user's settings, files of the same
 * bytes, and a folder that is linked to the project itself.
 *
 * @returns what went wrong, or null.
 */
export async function installPlugin(projectRoot: string, vaultRoot: string): Promise<LocatedDiagnostic | null> {
	const folder = path.join(vaultRoot, PLUGIN_FOLDER);
	try {
		await mkdir(folder, { recursive: true });
		for (const file of PLUGIN_FILES) {
			const built = await readFile(path.join(projectRoot, file));
			const target = path.join(folder, file);
			if ((await bytesOf(target))?.equals(built) !== true) await writeFile(target, built);
		}
		return null;
	} catch (error) {
		return fileFailed(PLUGIN_FOLDER.split(path.sep).join('/'), error);
	}
}

async function bytesOf(file: string): Promise<Buffer | null> {
	return readFile(file).catch(() => null);
}
