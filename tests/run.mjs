/** Runs a TypeScript file under `tests/`, by its `main`: `node tests/run.mjs browser/pictures.ts [folder]`. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const [entry = '', ...given] = process.argv.slice(2);

/** Files are found from `import.meta.url`, so in the bundle each file keeps its own. */
const ownUrl = {
	name: 'own-url',
	setup(builder) {
		builder.onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path: file }) => {
			const text = await readFile(file, 'utf8');
			return {
				contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
				loader: file.endsWith('ts') ? 'ts' : 'js',
			};
		});
	},
};

// From in here the packages are found as they are from the tests.
const cache = path.join(here, '../node_modules/.cache');
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(path.join(cache, 'run-'));
const outfile = path.join(folder, 'main.mjs');
let loaded;
try {
	await build({
		entryPoints: [path.resolve(here, entry)],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		packages: 'external',
		plugins: [ownUrl],
		logLevel: 'warning',
	});
	loaded = await import(pathToFileURL(outfile).href);
} finally {
	await rm(folder, { recursive: true });
}
await loaded.main(given);
