/**
 * Draws tables of 300 and 3,000 papers in Chromium until they are on screen: the live table, and a naive one
 * that renders every cell as Markdown and shows all at once. They take turns: `node tests/run.mjs
 * bench/live-table.ts [rounds]`.
 */

import { onBenchPage } from './bench-page';
const TASKS = ['data', 'ours', 'naive', 'change'] as const;

/** What `run.mjs` calls. */
export async function main([rounds = '7']: readonly string[]): Promise<void> {
	await onBenchPage('live-table-plugin.ts', 'bench', async (page) => {
		for (const papers of [300, 3000]) {
			const times: Record<(typeof TASKS)[number], number[]> = { data: [], ours: [], naive: [], change: [] };
			for (let round = 0; round <= Number(rounds); round += 1) {
				for (const task of TASKS) {
					const ms = await page.evaluate(([what, count]) => window.bench(what, count), [
						task,
						papers,
					] as const);
					// The first round warms up.
					if (round > 0) times[task].push(ms);
				}
			}
			const [data, ours, naive, change] = TASKS.map(
				(task) => times[task].sort((a, b) => a - b)[times[task].length >> 1] ?? NaN,
			);
			process.stdout.write(
				`${papers} papers: data ${data?.toFixed(2)} ms, on screen ${ours?.toFixed(1)} ms, naive ${naive?.toFixed(1)} ms (${((ours ?? NaN) / (naive ?? NaN)).toFixed(3)} of it), one note changed ${change?.toFixed(2)} ms\n`,
			);
		}
	});
}
