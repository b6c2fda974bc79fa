import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts built plugins into a vault as an installation does, each a folder with `main.js`, `manifest.json`
 * and, perhaps, `styles.css`.
 */
export async function installPlugins(vault: string, folders: readonly string[]): Promise<string[]> {
	const ids: string[] = [];
	for (const folder of folders) {
		const { id } = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as { id: string };
		await cp(folder, path.join(vault, '.obsidian/plugins', id), { recursive: true });
		ids.push(id);
	}
	return ids;
}

/** Says which plugins run once the vault is opened. */
export async function enablePlugins(vault: string, ids: readonly string[]): Promise<void> {
	await mkdir(path.join(vault, '.obsidian'), { recursive: true });
	await writeFile(path.join(vault, '.obsidian/community-plugins.json'), JSON.stringify(ids));
}
