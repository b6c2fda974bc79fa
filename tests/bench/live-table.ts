/**
 * Draws tables of 300 and 3,000 papers in Chromium until they are on screen: the live table, and a naive one that renders every cell as
 * Markdown and shows all at once. They take turns: `node tests/run.mjs bench/live-table.ts [rounds]`.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { options, PLUGIN } from '../../esbuild.config.mjs';
import { HostStage } from '../browser/driver/host-stage';
import { removeFolders, root, temporaryFolder } from '../browser/driver/sample-vault';

const TASKS = ['data', 'ours', 'naive', 'change'] as const;

/** What `run.mjs` calls. */
export async function main([rounds = '7']: readonly string[]): Promise<void> {
	const plugin = await temporaryFolder('bench-plugin');
	await build({ ...options(PLUGIN), entryPoints: [path.join(root, 'tests/bench/live-table-plugin.ts')], outfile: path.join(plugin, 'main.js') });
	await writeFile(path.join(plugin, 'manifest.json'), JSON.stringify({ id: 'bench', name: 'Bench', version: '1.0.0', minAppVersion: '1.0.0', description: 'Bench', author: 'Bench' }));
	const stage = await HostStage.open();
	try {
		const app = await stage.boot({ plugins: [plugin] });
		await app.page.waitForFunction(() => 'bench' in window);
		for (const papers of [300, 3000]) {
			const times: Record<(typeof TASKS)[number], number[]> = { data: [], ours: [], naive: [], change: [] };
			for (let round = 0; round <= Number(rounds); round += 1) {
				for (const task of TASKS) {
					const ms = await app.page.evaluate(([what, count]) => window.bench(what, count), [task, papers] as const);
					// The first round warms up.
					if (round > 0) times[task].push(ms);
				}
			}
			const [data, ours, naive, change] = TASKS.map((task) => times[task].sort((a, b) => a - b)[times[task].length >> 1] ?? NaN);
			process.stdout.write(`${papers} papers: data ${data?.toFixed(2)} ms, on screen ${ours?.toFixed(1)} ms, naive ${naive?.toFixed(1)} ms (${((ours ?? NaN) / (naive ?? NaN)).toFixed(3)} of it), one note changed ${change?.toFixed(2)} ms\n`);
		}
		await app.close();
	} finally {
		await stage.close();
		await removeFolders(plugin);
	}
}
