import { dayNumber, startOfWeek } from '../text/day';
import type { Progress } from '../papers/progress';
import type { PaperSummary } from '../papers/paper';

/** After so many days a pass that is being read is stale. */
const STALE_DAYS = 30;

export interface Age {
	readonly days: number;
	/** Being read, but without a finished pass for a long time. */
	readonly stale: boolean;
}

/** The day number of the last finished pass; null if the note does not date any. */
export function lastFinished({ finished }: Progress): number | null {
	const days = finished.map(({ date }) => dayNumber(date)).filter((day) => day !== null);
	return days.length === 0 ? null : Math.max(...days);
}

/**
 * How long a paper has been in its pass: since the pass before it was finished.
 *
 * @param today as a day number.
 * @returns null without a date, and if the paper is neither being read nor set aside for later.
 */
export function ageOf(progress: Progress, today: number): Age | null {
	const since = progress.status === 'reading' || progress.status === 'later' ? lastFinished(progress) : null;
	if (since === null || since > today) return null;
	const days = today - since;
	return { days, stale: progress.status === 'reading' && days >= STALE_DAYS };
}

const WEEKS = 53;

/** Finished passes from the start of a week one year ago until today. */
export interface Activity {
	/** The day number of the first day. */
	readonly from: number;
	/** For each day until today. */
	readonly days: readonly number[];
	readonly total: number;
	readonly thisWeek: number;
}

/** The number of passes finished on each `YYYY-MM-DD`. */
export type FinishedDays = Map<string, number>;

/** Adds (1) or subtracts (-1) the finished passes of a paper. */
export function countFinished(days: FinishedDays, { progress }: PaperSummary, by: 1 | -1): void {
	for (const { date } of progress.finished) days.set(date, (days.get(date) ?? 0) + by);
}

/**
 * Counts the finished passes of the last year by day.
 *
 * @param today as a day number.
 * @param weekStart the first day of the week; 0 is Sunday.
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

export interface FinishedEntry {
	readonly pass: number;
	/** `YYYY-MM-DD`, or any other text from the note. */
	readonly date: string;
	/** Days since the previous pass; null for the first one, and if one of the two dates is invalid. */
	readonly days: number | null;
	/** Null if the note has no section for the pass. */
	readonly answered: { readonly count: number; readonly of: number } | null;
}

/** The finished passes of a paper by date; invalid dates come last. */
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
