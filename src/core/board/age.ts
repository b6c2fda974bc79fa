import { dayNumber } from '../text/day';
import type { Progress } from '../papers/progress';

/** From so many days on, a pass that is under way is stale. */
export const STALE_DAYS = 30;

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
