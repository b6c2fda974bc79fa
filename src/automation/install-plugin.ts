import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocatedDiagnostic } from '../core/text/diagnostics';
import { fileFailed } from './disk/disk-vault';
import { removeLeftOversIn } from './disk/left-overs';
import { insideVault, isThere, makeFolder, readRegular, realPath } from './disk/real-file';
import { replaceFiles } from './disk/replace-file';
import type { Replacement } from './disk/replace-file';
import { PLUGIN_FOLDER } from './vault-settings';

const PLUGIN_FILES = ['main.js', 'manifest.json', 'styles.css'];
const FOLDER = PLUGIN_FOLDER.split(path.sep).join('/');

/** Whether the project holds a built plugin. */
export async function isBuilt(projectRoot: string): Promise<boolean> {
	return (await readFile(path.join(projectRoot, 'main.js')).catch(() => null)) !== null;
}

/**
 * Copies the built plugin into a vault: all of its files, or none. What is there already stays untouched: the user's
 * settings, files of the same bytes, and what is linked to the project itself.
 *
 * @returns what went wrong, or null.
 */
export async function installPlugin(projectRoot: string, vaultRoot: string): Promise<LocatedDiagnostic | null> {
	try {
		const project = realPath(projectRoot);
		if (isLinkedTo(project, path.join(vaultRoot, PLUGIN_FOLDER))) return null;
		const folder = makeFolder(vaultRoot, FOLDER);
		removeLeftOversIn(folder);
		const found = PLUGIN_FILES.map((name) => findReplacement(project, vaultRoot, folder, name));
		if (await replaceFiles(found.filter((one) => one !== null))) return null;
		return fileFailed(FOLDER, new Error('EBUSY'));
	} catch (error) {
		return fileFailed(FOLDER, error);
	}
}

/** What is to be written for a file of the plugin; null where it is there already. */
function findReplacement(project: string, vaultRoot: string, folder: string, name: string): Replacement | null {
	const source = path.join(project, name);
	const after = readRegular(realPath(source));
	const target = path.join(folder, name);
	if (!isThere(target)) return { file: target, before: null, after };
	if (isLinkedTo(source, target)) return null;
	const file = insideVault(vaultRoot, `${FOLDER}/${name}`);
	const before = readRegular(file);
	return before.equals(after) ? null : { file, before, after };
}

function isLinkedTo(real: string, file: string): boolean {
	return isThere(file) && realPath(file) === realPath(real);
}
