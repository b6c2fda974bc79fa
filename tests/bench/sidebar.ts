/**
 * Draws the sidebar's list over 1,000 and 50,000 papers in Chromium, scrolls it and changes a paper. They take turns:
 * `node tests/run.mjs bench/sidebar.ts [rounds]`. Script, style and layout count, waiting for the screen does not.
 */
import { onBenchPage } from './bench-page';
import type { SidebarTask } from './sidebar-plugin';

const TASKS: readonly SidebarTask[] = ['data', 'paint', 'scroll', 'change', 'filter', 'elements'];
const SIZES = [1000, 50_000] as const;

/** What `run.mjs` calls. */
export async function main([rounds = '9']: readonly string[]): Promise<void> {
	await onBenchPage('sidebar-plugin.ts', 'benchSidebar', async (page) => {
		const times = new Map<string, number[]>();
		for (let round = 0; round <= Number(rounds); round += 1) {
			for (const task of TASKS) {
				for (const size of SIZES) {
					const value = await page.evaluate(([what, count]) => window.benchSidebar(what, count), [
						task,
						size,
					] as const);
					// The first round warms up.
					if (round > 0) times.set(`${task} ${size}`, [...(times.get(`${task} ${size}`) ?? []), value]);
				}
			}
		}
		for (const task of TASKS) {
			const [small = NaN, large = NaN] = SIZES.map((size) => lowerQuartile(times.get(`${task} ${size}`) ?? []));
			process.stdout.write(
				`${task}: ${small.toFixed(2)} at ${SIZES[0]}, ${large.toFixed(2)} at ${SIZES[1]} papers (${(large / small).toFixed(2)} ×)\n`,
			);
		}
	});
}

/** What a run takes where little else goes on beside it. */
function lowerQuartile(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 2] ?? NaN;
}
