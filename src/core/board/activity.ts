import { dayNumber, startOfWeek } from '../text/day';
import type { PaperSummary } from '../papers/paper';

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
