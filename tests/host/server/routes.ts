import type { IncomingMessage } from 'node:http';
import type { Disk } from './disk';
import { bytes, json } from './reply';
import type { Reply } from './reply';

/** One request about the vault's folder. */
interface DiskRequest {
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
	'PUT /file': async ({ disk, path, request }) => {
		await disk.write(path, await bodyOf(request));
		return json(await disk.stat(path));
	},
	'POST /folder': async ({ disk, path }) => {
		await disk.makeFolder(path);
		return nothing;
	},
	'POST /rename': async ({ disk, path, query }) => {
		await disk.rename(path, query.get('to') ?? '');
		return nothing;
	},
};

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of request) parts.push(part as Uint8Array);
	return Buffer.concat(parts);
}
