/** The loopback server behind the page: a real folder as the vault, its plugins in it, and the bundled host. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const icons = fileURLToPath(import.meta.resolve('lucide-static/icon-nodes.json'));

export interface HostServer {
	readonly url: string;
	close(): Promise<void>;
}

/** What the server serves. */
export interface ServerOptions {
	readonly vault: string;
	readonly port?: number;
}

interface SystemError extends Error {
	readonly code?: string;
}

interface Reply {
	readonly type: string;
	readonly body: string | Uint8Array;
}

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"></head><body><script src="/host.js"></script></body></html>`;

let bundled: Promise<string> | null = null;

/** The host's own code for the page, built once. */
async function hostBundle(): Promise<string> {
	bundled ??= build({
		entryPoints: [path.join(here, 'app/main.ts')],
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
	const names = (await readdir(path.join(here, 'app'), { recursive: true })).filter((name) => name.endsWith('.css')).sort();
	return (await Promise.all(names.map((name) => readFile(path.join(here, 'app', name), 'utf8')))).join('\n');
}

/** Starts the server on a free port, or on the given one. */
export async function startServer(options: ServerOptions): Promise<HostServer> {
	const server = createServer((request, response) => {
		void answer(options, request, response);
	});
	await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
	try {
		const { type, body } = await reply(options, request);
		response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
	} catch (error) {
		const { code, message } = error as SystemError;
		response.writeHead(409, { 'content-type': 'text/plain; charset=utf-8', 'x-code': code ?? 'EIO' }).end(message);
	}
}

async function reply(options: ServerOptions, request: IncomingMessage): Promise<Reply> {
	const url = new URL(request.url ?? '/', 'http://localhost');
	const given = url.searchParams.get('path') ?? '';
	const at = path.join(options.vault, given);
	if (at !== options.vault && !at.startsWith(options.vault + path.sep)) throw new Error('outside the vault');
	switch (`${request.method ?? ''} ${url.pathname}`) {
		case 'GET /':
			return { type: 'text/html; charset=utf-8', body: PAGE };
		case 'GET /host.js':
			return { type: 'text/javascript; charset=utf-8', body: await hostBundle() };
		case 'GET /host.css':
			return { type: 'text/css; charset=utf-8', body: await styleSheet() };
		case 'GET /icons.json':
			return { type: 'application/json', body: await readFile(icons) };
		case 'GET /all':
			return json(await entriesUnder(options.vault, ''));
		case 'GET /list':
			return json(await Promise.all((await readdir(at)).sort().map((name) => entryAt(options.vault, path.posix.join(given, name)))));
		case 'GET /stat':
			return json(await entryAt(options.vault, given));
		case 'GET /file':
			return { type: 'application/octet-stream', body: await readFile(at) };
		case 'PUT /file':
			await writeFile(at, await bodyOf(request));
			return json(null);
		case 'DELETE /file':
			await rm(at, { recursive: true });
			return json(null);
		case 'POST /folder':
			await mkdir(at, { recursive: true });
			return json(null);
		case 'POST /rename':
			await rename(at, path.join(options.vault, url.searchParams.get('to') ?? ''));
			return json(null);
		default:
			throw new Error(`nothing at ${url.pathname}`);
	}
}

function json(value: unknown): Reply {
	return { type: 'application/json', body: JSON.stringify(value) };
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of request) parts.push(part as Uint8Array);
	return Buffer.concat(parts);
}

interface Entry {
	readonly path: string;
	readonly type: 'file' | 'folder';
	readonly ctime: number;
	readonly mtime: number;
	readonly size: number;
}

async function entryAt(vault: string, given: string): Promise<Entry | null> {
	try {
		const found = await stat(path.join(vault, given));
		return { path: given, type: found.isDirectory() ? 'folder' : 'file', ctime: found.birthtimeMs, mtime: found.mtimeMs, size: found.size };
	} catch (error) {
		if ((error as SystemError).code === 'ENOENT') return null;
		throw error;
	}
}

/** Folders before what they hold; hidden files are no part of a vault. */
async function entriesUnder(vault: string, folder: string): Promise<Entry[]> {
	const names = (await readdir(path.join(vault, folder))).filter((name) => !name.startsWith('.')).sort();
	const entries: Entry[] = [];
	for (const name of names) {
		const entry = await entryAt(vault, folder === '' ? name : `${folder}/${name}`);
		if (entry === null) continue;
		entries.push(entry);
		if (entry.type === 'folder') entries.push(...(await entriesUnder(vault, entry.path)));
	}
	return entries;
}
