import { nameForPass } from '../../../core/papers/paper-rules';
import type { TFile } from 'obsidian';
import type { Properties } from '../../../core/front-matter/block';
import { minutesOf, readMinutes } from '../../../core/reading/reading-time';
import { LONG_NOTICE_MS } from '../../base/failures';
import { budgetOf } from '../../../settings';
import type { Host, Texts } from '../../host';
import type { Written } from '../../keepers/reading-timer';
import { planMessage, showLines } from '../../report';

type Timing = Pick<Host, 'index' | 'timer'>;

/** In minutes. */
export interface TimeSpent {
	readonly minutes: number;
	readonly budget: number;
	readonly text: string;
}

/** The time spent on a pass: the minutes in its note, and those counted since. */
export function timeSpent(
	{ settings, texts, timer }: Pick<Host, 'settings' | 'texts' | 'timer'>,
	path: string,
	pass: number,
	properties: Properties,
): TimeSpent {
	const said = readMinutes(properties, nameForPass(settings.current.passMinutesProperty, pass)) ?? 0;
	const minutes = Math.round(said) + minutesOf(timer.counted(path, pass));
	const budget = budgetOf(settings.current, pass);
	return { minutes, budget, text: texts.plugin.timing.spent(minutes, budget) };
}

/**
 * Whether the timer can be started or stopped. `start` while another paper is timed also stops that timer. A time that
 * could not be written can be stopped again, to try once more.
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

/** Starts timing a paper in its current pass, or in its first pass if it was not started yet. */
export function startTiming({ index, timer }: Timing, file: TFile): void {
	const paper = index.papers.get(file.path);
	if (paper !== undefined) timer.start(file.path, Math.max(1, paper.progress.pass));
}

/** Tells the user whether a stopped time was added to its note. */
export function reportTime(texts: Texts, { path, pass, minutes, plan }: Written): void {
	const { added, tooShort, notAdded } = texts.plugin.timing;
	const lines = planMessage(texts, plan, { done: added(minutes, pass), unchanged: tooShort });
	if (plan.kind === 'refused') showLines([notAdded(minutes, pass, path), ...lines], LONG_NOTICE_MS);
	else showLines(lines);
}
