/**
 * The plugin to try in a browser, over a copy of the sample vault or of a vault of one's own: `npm
 * run playground [-- VAULT]`.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { enablePlugins, installPlugins } from '../../host/install-plugin';
import { startServer } from '../../host/server';
import type { HostServer } from '../../host/server';
import { buildPlugin, copyVault, removeFolders, sampleVault } from '../driver/sample-vault';
import { WELCOME } from './welcome';

const PORT = 5170;

/** Builds, copies, serves and says where, until it is interrupted. */
export async function main([given]: readonly string[]): Promise<void> {
	const vault = path.resolve(given ?? sampleVault);
	if (!(await isFolder(vault))) {
		process.stderr.write(`There is no folder ${vault}\n`);
		process.exitCode = 2;
		return;
	}
	const stopped = interrupted();
	const plugin = await buildPlugin();
	const copy = await copyVault(given === undefined ? WELCOME : {}, vault);
	await enablePlugins(copy, await installPlugins(copy, [plugin]));
	const server = await serve(copy, PORT);
	process.stdout.write(directions(server.url, vault, copy, given === undefined));
	await stopped;
	await server.close();
	await removeFolders(copy, plugin);
	process.stdout.write('\nStopped. The copy is gone.\n');
}

async function isFolder(folder: string): Promise<boolean> {
	return stat(folder).then(
		(found) => found.isDirectory(),
		() => false,
	);
}

async function interrupted(): Promise<unknown> {
	return new Promise((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
}

/** Takes the next port where one is taken. */
async function serve(vault: string, port: number): Promise<HostServer> {
	try {
		return await startServer({ vault, port });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
		return serve(vault, port + 1);
	}
}

function directions(url: string, vault: string, copy: string, welcome: boolean): string {
	const address = (query: Readonly<Record<string, string>>, note: string): string => {
		const parameters = new URLSearchParams({ ...query, ...(welcome ? { open: note } : {}) }).toString();
		return parameters === '' ? url : `${url}?${parameters}`;
	};
	return `
Three-Pass Reading, to try in a browser:

  ${address({}, 'Welcome.md')}
  ${address({ language: 'zh' }, '欢迎.md')}   中文

Add theme=dark or mobile to the address for the dark theme or a phone (make the window narrow).
This is a copy of ${vault} (in ${copy}): the vault itself is not touched, and the copy is thrown away at the end.
Press Ctrl+C to stop.
`;
}
