import { dayNumber, startOfWeek } from '../text/day';
import type { Progress } from '../papers/progress';
import type { PaperSummary } from '../papers/paper';

/** From so many days on, a pass that is under way is stale. */
const STALE_DAYS = 30;

/** How long a paper has been in its pass. */
export interface Age {
	readonly days: number;
	/** Whether the paper is being read and nothing was finished for a long time. */
	readonly stale: boolean;
}

/** The day of the last pass that was finished, as its number; null where the note names none. */
export function lastFinished({ finished }: Progress): number | null {
	const days = finished.map(({ date }) => dayNumber(date)).filter((day) => day !== null);
	return days.length === 0 ? null : Math.max(...days);
}

/**
 * How long a paper has been in the pass it is at: since its last pass was finished.
 *
 * @param today as its number.
 * @returns null where no date tells, and where nothing is under way.
 */
export function ageOf(progress: Progress, today: number): Age | null {
	const since = progress.status === 'reading' || progress.status === 'later' ? lastFinished(progress) : null;
	if (since === null || since > today) return null;
	const days = today - since;
	return { days, stale: progress.status === 'reading' && days >= STALE_DAYS };
}

const WEEKS = 53;

/** When passes were finished, over a year of whole weeks up to today. */
export interface Activity {
	/** The first day of the first week, as its number. */
	readonly from: number;
	/** How many passes were finished on each day from then to today. */
	readonly days: readonly number[];
	readonly total: number;
	readonly thisWeek: number;
}

/** How many passes were finished on each day, by its `YYYY-MM-DD`. */
export type FinishedDays = Map<string, number>;

/** Counts a paper's finished passes in (1), or out again (-1). */
export function countFinished(days: FinishedDays, { progress }: PaperSummary, by: 1 | -1): void {
	for (const { date } of progress.finished) days.set(date, (days.get(date) ?? 0) + by);
}

/**
 * Counts the passes finished in the last year, day by day.
 *
 * @param today as its number.
 * @param weekStart the day of the week that weeks begin with: 0 is a Sunday.
 */
export function buildActivity(finished: Readonly<FinishedDays>, today: number, weekStart: number): Activity {
	const week = startOfWeek(today, weekStart);
	const from = week - 7 * (WEEKS - 1);
	const days = Array.from({ length: today - from + 1 }, () => 0);
	for (const [date, count] of finished) {
		const at = (dayNumber(date) ?? NaN) - from;
		const before = days[at];
		if (before !== undefined) days[at] = before + count;
	}
	const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
	return { from, days, total: sum(days), thisWeek: sum(days.slice(week - from)) };
}

/** A pass of a paper that was finished. */
export interface FinishedEntry {
	readonly pass: number;
	/** `YYYY-MM-DD`, or as the note says it. */
	readonly date: string;
	/** Days since the pass finished before it; null for the first pass, and if one of the two dates is invalid. */
	readonly days: number | null;
	/** Answered questions of all; null where the note has no section for the pass. */
	readonly answered: { readonly count: number; readonly of: number } | null;
}

/** How a paper was read so far, the earliest day first; invalid dates come last. */
export function historyOf({ finished, passes }: Progress): FinishedEntry[] {
	const dated = finished.map((entry) => ({ ...entry, day: dayNumber(entry.date) }));
	dated.sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || a.number - b.number);
	return dated.map(({ number, date, day }, at): FinishedEntry => {
		const before = dated[at - 1]?.day ?? null;
		const section = passes.find((pass) => pass.number === number);
		return {
			pass: number,
			date,
			days: before === null || day === null ? null : day - before,
			answered: section === undefined ? null : { count: section.answered, of: section.questions },
		};
	});
}
