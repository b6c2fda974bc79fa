import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { temporaryFolder } from '../../browser/driver/sample-vault';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Builds the sample plugin as plugins are built, into a temporary folder. */
export async function buildSamplePlugin(): Promise<string> {
	const folder = await temporaryFolder('host-sample');
	await build({
		entryPoints: [path.join(here, 'main.ts')],
		outfile: path.join(folder, 'main.js'),
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		external: ['obsidian', 'moment', '@codemirror/*', '@lezer/*'],
		logLevel: 'silent',
	});
	for (const name of ['manifest.json', 'styles.css']) await cp(path.join(here, name), path.join(folder, name));
	return folder;
}
