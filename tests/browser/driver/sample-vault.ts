import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { options, PLUGIN } from '../../../esbuild.config.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The vault that everything starts from. */
export const sampleVault = path.join(root, 'tests/fixtures/vault');

/** A folder of its own for what is thrown away later. */
export async function temporaryFolder(name: string): Promise<string> {
	return realpath(await mkdtemp(path.join(tmpdir(), `${name}-`)));
}

/** Removes folders; one that a program is still leaving is tried again. */
export async function removeFolders(...folders: readonly string[]): Promise<void> {
	for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Copies a vault, else the sample vault, into a temporary folder; `notes` are added to it, or replace notes of it. */
export async function copyVault(notes: Readonly<Record<string, string>> = {}, vault = sampleVault): Promise<string> {
	const copy = await temporaryFolder('host-vault');
	await cp(vault, copy, { recursive: true });
	for (const [note, text] of Object.entries(notes)) {
		await mkdir(path.dirname(path.join(copy, note)), { recursive: true });
		await writeFile(path.join(copy, note), text);
	}
	return copy;
}

/** Builds the plugin into a temporary folder. */
export async function buildPlugin(): Promise<string> {
	const plugin = await temporaryFolder('host-plugin');
	await build({ ...options(PLUGIN), outfile: path.join(plugin, 'main.js') });
	for (const name of ['manifest.json', 'styles.css']) await cp(path.join(root, name), path.join(plugin, name));
	return plugin;
}
