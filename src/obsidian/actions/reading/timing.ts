import type { TFile } from 'obsidian';
import type { Properties } from '../../../core/front-matter/block';
import { minutesOf, minutesProperty, readMinutes } from '../../../core/reading/reading-time';
import { budgetOf } from '../../../settings';
import type { Host } from '../../host';
import type { Written } from '../../keepers/reading-timer';
import { planMessage, showLines } from '../../report';

/** Time against budget, both in minutes. */
export interface TimeSpent {
	readonly minutes: number;
	readonly budget: number;
	readonly text: string;
}

/** The time spent on a pass: what its note says, and what is counted since. */
export function timeSpent(
	{ settings, texts, timer }: Host,
	path: string,
	pass: number,
	properties: Properties,
): TimeSpent {
	const said = readMinutes(properties, minutesProperty(settings.current.passMinutesProperty, pass)) ?? 0;
	const minutes = Math.round(said) + minutesOf(timer.counted(path, pass));
	const budget = budgetOf(settings.current, pass);
	return { minutes, budget, text: texts.plugin.timing.spent(minutes, budget) };
}

/**
 * Whether there is a timer to start or to stop. While another paper is timed, starting comes first, which stops the
 * other one; a time that could not be written is stopped once more.
 *
 * @param file the note in front, if any.
 */
export function timerCan({ index, timer }: Host, file: TFile | null): 'start' | 'stop' | null {
	const isTimed = timer.running === null ? timer.canStop : timer.running.path === file?.path;
	if (!isTimed && file !== null && index.papers.has(file.path)) return 'start';
	return timer.canStop ? 'stop' : null;
}

/** Starts or stops the timer, whichever there is to do. */
export function toggleTimer(host: Host, file: TFile | null): void {
	if (timerCan(host, file) === 'stop') host.timer.stop();
	else if (file !== null) startTiming(host, file);
}

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
