import type { IncomingMessage } from 'node:http';
import type { Disk } from './disk';
import { bytes, json } from './reply';
import type { Reply } from './reply';

/** One request about the vault's folder. */
export interface DiskRequest {
	readonly disk: Disk;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly request: IncomingMessage;
}

const nothing = json(null);

/** What the page may ask of the vault's folder. */
export const diskRoutes: Readonly<Record<string, (asked: DiskRequest) => Promise<Reply>>> = {
	'GET /all': async ({ disk }) => json(await disk.all()),
	'GET /list': async ({ disk, path }) => json(await disk.list(path)),
	'GET /stat': async ({ disk, path }) => json(await disk.stat(path)),
	'GET /file': async ({ disk, path }) => bytes(path, await disk.read(path)),
	'PUT /file': async (asked) => write(asked, 'w'),
	'PATCH /file': async (asked) => write(asked, 'a'),
	'DELETE /file': async ({ disk, path }) => {
		await disk.remove(path);
		return nothing;
	},
	'DELETE /folder': async ({ disk, path, query }) => {
		await disk.removeFolder(path, query.has('recursive'));
		return nothing;
	},
	'POST /folder': async ({ disk, path }) => {
		await disk.makeFolder(path);
		return nothing;
	},
	'POST /rename': async ({ disk, path, query }) => {
		await disk.rename(path, query.get('to') ?? '');
		return nothing;
	},
	'POST /copy': async ({ disk, path, query }) => {
		await disk.copy(path, query.get('to') ?? '');
		return nothing;
	},
};

async function write({ disk, path, query, request }: DiskRequest, flag: 'w' | 'a'): Promise<Reply> {
	const mtime = query.get('mtime');
	await disk.write(path, await bodyOf(request), { flag, mtime: mtime === null ? null : Number(mtime) });
	return json(await disk.stat(path));
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of request) parts.push(part as Uint8Array);
	return Buffer.concat(parts);
}
