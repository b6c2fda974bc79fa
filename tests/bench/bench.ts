// Prints how fast the plugin is beside other tools in the same run, and whether the goals hold: npm run bench. The
// figures also go to `dist/bench.json`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../browser/driver/sample-vault';
import { readingFigures, tableFigures } from './core';
import { FIGURE_HEAD, figureLine, ratioOf } from './measure';
import type { Figure } from './measure';
import { progressFigure } from './processes';

export async function main(): Promise<void> {
	const figures: Figure[] = [];
	const add = (...more: readonly Figure[]): void => {
		figures.push(...more);
		for (const figure of more) process.stdout.write(`${figureLine(figure)}\n`);
	};
	process.stdout.write(`${FIGURE_HEAD}\n`);
	add(...readingFigures());
	add(await tableFigures(300, 15), await tableFigures(3000, 100));
	add(await progressFigure('progress, 10,000 papers of 5 KB', { papers: 10_000, others: 0, hubs: [] }, 1.5));
	add(await progressFigure('progress, 5,000 notes that are no papers', { papers: 0, others: 5000, hubs: [] }, 0.8));
	for (const papers of [100, 1000, 10_000])
		add(await progressFigure(`progress, ${papers} papers`, { papers, others: 0, hubs: [] }, null, 3));
	await mkdir(path.join(root, 'dist'), { recursive: true });
	await writeFile(
		path.join(root, 'dist/bench.json'),
		`${JSON.stringify(
			figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) })),
			null,
			'\t',
		)}\n`,
	);
}
