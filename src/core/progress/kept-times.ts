import type { ReadingTime } from './reading-time';

/** What outlives the app: the time that runs, and times that were stopped and are still to be written into their notes. */
export interface KeptTimes {
	readonly running: ReadingTime | null;
	readonly unwritten: readonly ReadingTime[];
}

export const NO_TIMES: KeptTimes = { running: null, unwritten: [] };

/**
 * Times from whatever was stored; what is none is passed over. Nobody was there while the app was closed, so that what
 * was running is paused.
 */
export function readKeptTimes(stored: unknown): KeptTimes {
	if (!isRecord(stored)) return NO_TIMES;
	const unwritten: readonly unknown[] = Array.isArray(stored['unwritten']) ? stored['unwritten'] : [];
	return { running: readTime(stored['running']), unwritten: unwritten.map(readTime).filter((time) => time !== null) };
}

/** The times as they are after a note was renamed, or deleted (`to` is null), which takes its times along. */
export function followNote({ running, unwritten }: KeptTimes, path: string, to: string | null): KeptTimes {
	const follow = (time: ReadingTime): ReadingTime[] => (time.path !== path ? [time] : to === null ? [] : [{ ...time, path: to }]);
	return { running: running === null ? null : (follow(running)[0] ?? null), unwritten: unwritten.flatMap(follow) };
}

/** What is counted of one pass of a paper and not in its note yet, in milliseconds. */
export function countedFor({ running, unwritten }: KeptTimes, path: string, pass: number): number {
	const all = running === null ? unwritten : [...unwritten, running];
	return all.reduce((sum, time) => (time.path === path && time.pass === pass ? sum + time.counted : sum), 0);
}

function readTime(stored: unknown): ReadingTime | null {
	if (!isRecord(stored)) return null;
	const { path, pass, counted } = stored;
	if (typeof path !== 'string' || typeof pass !== 'number' || !Number.isInteger(pass) || pass < 1) return null;
	return typeof counted === 'number' && counted >= 0 && Number.isFinite(counted) ? { path, pass, counted, lastSign: null } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
