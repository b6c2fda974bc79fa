import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

let written = 0;

/** Writes a file as other programs do: it is there at once with all its text, or not at all. */
export async function writeOutside(vault: string, file: string, text: string): Promise<void> {
	written += 1;
	const draft = path.join(vault, `.written-${written}`);
	await mkdir(path.dirname(path.join(vault, file)), { recursive: true });
	await writeFile(draft, text);
	await rename(draft, path.join(vault, file));
}
