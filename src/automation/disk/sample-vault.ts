import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isFolder } from './disk-vault';

/**
 * Copies the sample vault to a folder, with the plugin turned on in its settings. Existing files stay as they are.
 *
 * @param projectRoot the folder of this project, which contains the sample vault.
 * @returns whether the folder is new.
 * @throws the system's error.
 */
export async function makeSampleVault(projectRoot: string, root: string): Promise<boolean> {
	const fresh = !(await isFolder(root));
	await cp(path.join(projectRoot, 'tests', 'fixtures', 'vault'), root, { recursive: true, force: false });
	const settings = path.join(root, '.obsidian');
	await mkdir(settings, { recursive: true });
	const plugins = path.join(settings, 'community-plugins.json');
	if ((await readFile(plugins, 'utf8').catch(() => null)) === null)
		await writeFile(plugins, '["three-pass-reading"]\n');
	return fresh;
}
