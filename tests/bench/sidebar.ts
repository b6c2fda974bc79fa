/**
 * Draws the sidebar's list over 1,000 and 50,000 papers in Chromium, scrolls it and changes a paper. They take turns:
 * `node tests/run.mjs bench/sidebar.ts [rounds]`. Script, style and layout count, waiting for the screen does not.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { options, PLUGIN } from '../../esbuild.config.mjs';
import { HostStage } from '../browser/driver/host-stage';
import { removeFolders, root, temporaryFolder } from '../browser/driver/sample-vault';
import type { SidebarTask } from './sidebar-plugin';

const TASKS: readonly SidebarTask[] = ['data', 'paint', 'scroll', 'change', 'filter', 'elements'];
const SIZES = [1000, 50_000] as const;

/** What `run.mjs` calls. */
export async function main([rounds = '9']: readonly string[]): Promise<void> {
	const plugin = await temporaryFolder('bench-plugin');
	await build({ ...options(PLUGIN), entryPoints: [path.join(root, 'tests/bench/sidebar-plugin.ts')], outfile: path.join(plugin, 'main.js') });
	await writeFile(path.join(plugin, 'manifest.json'), JSON.stringify({ id: 'bench', name: 'Bench', version: '1.0.0', minAppVersion: '1.0.0', description: 'Bench', author: 'Bench' }));
	const stage = await HostStage.open();
	try {
		const app = await stage.boot({ plugins: [plugin] });
		await app.page.waitForFunction(() => 'benchSidebar' in window);
		const times = new Map<string, number[]>();
		for (let round = 0; round <= Number(rounds); round += 1) {
			for (const task of TASKS) {
				for (const size of SIZES) {
					const value = await app.page.evaluate(([what, count]) => window.benchSidebar(what, count), [task, size] as const);
					// The first round warms up.
					if (round > 0) times.set(`${task} ${size}`, [...(times.get(`${task} ${size}`) ?? []), value]);
				}
			}
		}
		for (const task of TASKS) {
			const [small = NaN, large = NaN] = SIZES.map((size) => lowerQuartile(times.get(`${task} ${size}`) ?? []));
			process.stdout.write(`${task}: ${small.toFixed(2)} at ${SIZES[0]}, ${large.toFixed(2)} at ${SIZES[1]} papers (${(large / small).toFixed(2)} ×)\n`);
		}
		await app.close();
	} finally {
		await stage.close();
		await removeFolders(plugin);
	}
}

/** What a run takes where little else goes on beside it. */
function lowerQuartile(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 2] ?? NaN;
}
