/** The loopback server behind the page: a real folder as the vault, its plugins in it, and the bundled host. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Disk } from './server/disk';
import type { SystemError } from './server/disk';
import { Faults } from './server/faults';
import { pageRoutes } from './server/page';
import type { Reply } from './server/reply';
import { diskRoutes } from './server/routes';
import { FolderWatcher } from './server/watcher';

export interface HostServer {
	readonly url: string;
	/** What shall go wrong with the disk. */
	readonly faults: Faults;
	close(): Promise<void>;
}

/** What the server serves. */
interface ServerOptions {
	readonly vault: string;
	readonly port?: number;
}

/** Starts the server on a free port, or on the given one. */
export async function startServer({ vault, port = 0 }: ServerOptions): Promise<HostServer> {
	const faults = new Faults(vault);
	const disk = new Disk(vault, faults);
	const listeners = new Set<ServerResponse>();
	const watcher = new FolderWatcher(vault, (paths) => {
		for (const listener of listeners) listener.write(`data: ${JSON.stringify(paths)}\n\n`);
	});
	const server = createServer((request, response) => {
		if (request.url === '/changes') listen(listeners, response);
		else void answer(disk, request, response);
	});
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
	await watcher.open();
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		faults,
		close: () =>
			new Promise((resolve) => {
				watcher.close();
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

/** Keeps a connection open on which the page is told what happens in the folder. */
function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
	listeners.add(response);
	response.on('close', () => listeners.delete(response));
}

async function answer(disk: Disk, request: IncomingMessage, response: ServerResponse): Promise<void> {
	try {
		const { type, body } = await reply(disk, request);
		response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
	} catch (error) {
		const { code, message } = error as SystemError;
		// With any other status the browser would complain in the console, which the app does not.
		response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-code': code ?? 'EIO' }).end(message);
	}
}

async function reply(disk: Disk, request: IncomingMessage): Promise<Reply> {
	const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
	const path = query.get('path') ?? '';
	const asked = `${request.method ?? ''} ${pathname}`;
	const answered = pageRoutes[asked]?.(disk.vault) ?? diskRoutes[asked]?.({ disk, path, query, request });
	if (answered === undefined) throw new Error(`nothing at ${pathname}`);
	return answered;
}
