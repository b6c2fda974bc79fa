/** Bundles `pictures.ts` beside itself, so that its paths hold, and runs it: `node tests/browser/run-pictures.mjs [folder]`. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const outfile = fileURLToPath(new URL('.pictures.built.mjs', import.meta.url));
// Paths of the bundled files are asked of `import.meta.url`, so each file keeps its own.
const ownUrl = {
	name: 'own-url',
	setup(builder) {
		builder.onLoad({ filter: /tests[\\/](browser|host)[\\/].+\.ts$/ }, async ({ path }) => {
			const { readFile } = await import('node:fs/promises');
			const { pathToFileURL } = await import('node:url');
			const text = await readFile(path, 'utf8');
			return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
		});
	},
};
await build({
	entryPoints: [fileURLToPath(new URL('pictures.ts', import.meta.url))],
	outfile,
	bundle: true,
	format: 'esm',
	platform: 'node',
	packages: 'external',
	external: ['*/esbuild.config.mjs'],
	plugins: [ownUrl],
});
try {
	await import(outfile);
} finally {
	await rm(outfile);
}
