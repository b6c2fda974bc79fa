import { spawn } from 'node:child_process';
import { enablePlugins, installPlugins } from '../../host/install-plugin';
import { startServer } from '../../host/server';
import { findBrowser, FLAGS } from './find-browser';
import type { Launched, LaunchOptions } from './launcher';
import { temporaryFolder } from './sample-vault';

/**
 * Starts the host in a browser of its own as the app is started, so that what drives the app
 * is run where there is none.
 */
export async function launchHost({ vault, plugins, localStorage, args }: LaunchOptions): Promise<Launched> {
	const ids = await installPlugins(
		vault,
		plugins.map((plugin) => plugin.path),
	);
	await enablePlugins(
		vault,
		ids.filter((_, at) => plugins[at]?.enabled),
	);
	const server = await startServer({ vault });
	const configFolder = await temporaryFolder('host-browser');
	const own = [
		'--headless=new',
		'--window-size=1280,800',
		`--user-data-dir=${configFolder}`,
		`${server.url}?${new URLSearchParams(localStorage).toString()}`,
	];
	const program = spawn(findBrowser(), [...FLAGS, ...args, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
	program.once('exit', () => void server.close());
	return { program, configFolder };
}
