import type { TFile } from 'obsidian';
import type { Host } from '../../host';
import type { Written } from '../../keepers/reading-timer';
import { planMessage, showLines } from '../../report';

/** Starts timing a paper in the pass it is at; one that was not started is about to have its first. */
export function startTiming({ index, timer }: Host, file: TFile): void {
	const paper = index.papers.get(file.path);
	if (paper !== undefined) timer.start(file.path, Math.max(1, paper.progress.pass));
}

/** Tells what became of a time that was stopped. */
export function reportTime({ texts }: Host, { path, pass, minutes, plan }: Written): void {
	const { added, tooShort, notAdded } = texts.plugin.timing;
	const lines = planMessage(texts, plan, { done: added(minutes, pass), unchanged: tooShort });
	if (plan.kind === 'refused') showLines([notAdded(minutes, pass, path), ...lines], 10_000);
	else showLines(lines);
}
