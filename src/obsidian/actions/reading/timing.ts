import type { TFile } from 'obsidian';
import type { Properties } from '../../../core/front-matter/block';
import { minutesOf, minutesProperty, readMinutes } from '../../../core/reading/reading-time';
import { budgetOf } from '../../../settings';
import type { Host, Texts } from '../../host';
import type { Written } from '../../keepers/reading-timer';
import { planMessage, showLines } from '../../report';

/** What starting and stopping the timer takes. */
type Timing = Pick<Host, 'index' | 'timer'>;

/** Time against budget, both in minutes. */
export interface TimeSpent {
	readonly minutes: number;
	readonly budget: number;
	readonly text: string;
}

/** The time spent on a pass: the minutes that its note states, and what was counted since. */
export function timeSpent(
	{ settings, texts, timer }: Pick<Host, 'settings' | 'texts' | 'timer'>,
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
 * Whether the timer can be started or stopped. While another paper is timed, the answer is `start`, which stops the
 * other timer. A time that could not be written can be stopped again, which tries to write it once more.
 *
 * @param file the note in front, if any.
 */
export function timerCan({ index, timer }: Timing, file: TFile | null): 'start' | 'stop' | null {
	const isTimed = timer.running === null ? timer.canStop : timer.running.path === file?.path;
	if (!isTimed && file !== null && index.papers.has(file.path)) return 'start';
	return timer.canStop ? 'stop' : null;
}

/** Starts or stops the timer, whichever `timerCan` allows. */
export function toggleTimer(host: Timing, file: TFile | null): void {
	if (timerCan(host, file) === 'stop') host.timer.stop();
	else if (file !== null) startTiming(host, file);
}

/** Starts timing a paper in its current pass. A paper that was not started yet is timed in its first pass. */
export function startTiming({ index, timer }: Timing, file: TFile): void {
	const paper = index.papers.get(file.path);
	if (paper !== undefined) timer.start(file.path, Math.max(1, paper.progress.pass));
}

/** Tells the user whether a stopped time was added to its note. */
export function reportTime(texts: Texts, { path, pass, minutes, plan }: Written): void {
	const { added, tooShort, notAdded } = texts.plugin.timing;
	const lines = planMessage(texts, plan, { done: added(minutes, pass), unchanged: tooShort });
	if (plan.kind === 'refused') showLines([notAdded(minutes, pass, path), ...lines], 10_000);
	else showLines(lines);
}
