import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { options, PLUGIN } from '../../esbuild.config.mjs';
import { HostStage } from '../browser/driver/host-stage';
import { removeFolders, root, temporaryFolder } from '../browser/driver/sample-vault';

/**
 * Measures in a page of the host that runs a plugin of its own.
 *
 * @param entry the plugin, below tests/bench.
 * @param ready the name it puts on the window once it can be asked.
 */
export async function onBenchPage(entry: string, ready: string, measure: (page: Page) => Promise<void>): Promise<void> {
	const plugin = await temporaryFolder('bench-plugin');
	await build({
		...options(PLUGIN),
		entryPoints: [path.join(root, 'tests/bench', entry)],
		outfile: path.join(plugin, 'main.js'),
	});
	await writeFile(
		path.join(plugin, 'manifest.json'),
		JSON.stringify({
			id: 'bench',
			name: 'Bench',
			version: '1.0.0',
			minAppVersion: '1.0.0',
			description: 'Bench',
			author: 'Bench',
		}),
	);
	const stage = await HostStage.open();
	try {
		const app = await stage.boot({ plugins: [plugin] });
		await app.page.waitForFunction((name) => name in window, ready);
		await measure(app.page);
		await app.close();
	} finally {
		await stage.close();
		await removeFolders(plugin);
	}
}
