import { dayNumber, startOfWeek } from './day';
import type { PaperSummary } from './paper';

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

/**
 * Counts the passes finished in the last year, day by day.
 *
 * @param today as its number.
 * @param weekStart the day of the week that weeks begin with: 0 is a Sunday.
 */
export function buildActivity(papers: Iterable<PaperSummary>, today: number, weekStart: number): Activity {
	const week = startOfWeek(today, weekStart);
	const from = week - 7 * (WEEKS - 1);
	const days = Array.from({ length: today - from + 1 }, () => 0);
	for (const { progress } of papers) {
		for (const { date } of progress.finished) {
			const at = (dayNumber(date) ?? NaN) - from;
			const before = days[at];
			if (before !== undefined) days[at] = before + 1;
		}
	}
	const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
	return { from, days, total: sum(days), thisWeek: sum(days.slice(week - from)) };
}
