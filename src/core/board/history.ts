import { dayNumber } from '../text/day';
import type { Progress } from '../papers/progress';

/** A pass of a paper that was finished. */
export interface FinishedEntry {
	readonly pass: number;
	/** `YYYY-MM-DD`, or as the note says it. */
	readonly date: string;
	/** Days since the pass finished before it; null for the first one, and where a date is none. */
	readonly days: number | null;
	/** Answered questions of all; null where the note has no section for the pass. */
	readonly answered: { readonly count: number; readonly of: number } | null;
}

/** How a paper was read so far, the earliest day first; dates that are none come last. */
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
			answered: section === undefined ? null : { count: section.answered, of: section.prompts },
		};
	});
}
