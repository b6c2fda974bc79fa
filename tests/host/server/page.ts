import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { text } from './reply';
import type { Reply } from './reply';

const app = fileURLToPath(new URL('../app', import.meta.url));
const icons = fileURLToPath(import.meta.resolve('lucide-static/icon-nodes.json'));

/** The page; the vault's place is told in its head. */
const page = (vault: string): string => `<!doctype html>
<html lang="en"><head><meta name="vault" content="${vault.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"></head><body><script src="/host.js"></script></body></html>`;

let bundled: Promise<string> | null = null;

/** The host's own code for the page, built once. */
async function hostBundle(): Promise<string> {
	bundled ??= build({
		entryPoints: [path.join(app, 'main.ts')],
		bundle: true,
		write: false,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		logLevel: 'silent',
	}).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
	return bundled;
}

/** The style sheets beside the code for the page, as one; the theme's variables and plain elements come first. */
async function styleSheet(): Promise<string> {
	const names = (await readdir(app, { recursive: true })).filter((name) => name.endsWith('.css')).sort();
	return (await Promise.all(names.map((name) => readFile(path.join(app, name), 'utf8')))).join('\n');
}

/** The parts of the page itself, by their path. */
export const pageRoutes: Readonly<Record<string, (vault: string) => Promise<Reply>>> = {
	'GET /': async (vault) => Promise.resolve(text('html', page(vault))),
	'GET /host.js': async () => text('javascript', await hostBundle()),
	'GET /host.css': async () => text('css', await styleSheet()),
	'GET /icons.json': async () => ({ type: 'application/json', body: await readFile(icons) }),
};
