import { isRecord } from '../block/option-values';
import type { ReadingTime } from './reading-time';

/**
 * What outlives the app: the time that runs, times that were stopped and are still to be written into their notes, and
 * times on their way there.
 */
export interface KeptTimes {
	readonly running: ReadingTime | null;
	readonly unwritten: readonly ReadingTime[];
	readonly writing: readonly TimeOnItsWay[];
}

/**
 * A time that is being written, or stands in an editor that is not saved yet. It is stored before the note is touched,
 * so that after a crash the note itself tells whether the minutes reached it: they did where its property says
 * something else than before.
 */
export interface TimeOnItsWay extends ReadingTime {
	/** The minutes that the note's property said before; null where it said something else. */
	readonly before: number | null;
	/** Whether it was written since the app was started. */
	readonly isWritten: boolean;
}

export const NO_TIMES: KeptTimes = { running: null, unwritten: [], writing: [] };

/**
 * Times from whatever was stored; what is none is passed over. Nobody was there while the app was closed, so that what
 * was running is paused.
 */
export function readKeptTimes(stored: unknown): KeptTimes {
	if (!isRecord(stored)) return NO_TIMES;
	return {
		running: readTime(stored['running']),
		unwritten: listOf(stored['unwritten']).flatMap((one) => readTime(one) ?? []),
		writing: listOf(stored['writing']).flatMap(readOnItsWay),
	};
}

/**
 * What became of a time on its way, by the minutes that the note's file and its editor say: it arrived, is to be saved
 * still, was taken back, or never left.
 */
export function arrivalOf(
	{ before, isWritten }: TimeOnItsWay,
	inFile: number | null,
	inEditor: number | null,
): 'arrived' | 'unsaved' | 'taken-back' | 'not-written' {
	if (inFile !== before) return 'arrived';
	if (inEditor !== before) return 'unsaved';
	return isWritten ? 'taken-back' : 'not-written';
}

/** The times as they are after a note was renamed, or deleted (`to` is null), which takes its times along. */
export function followNote({ running, unwritten, writing }: KeptTimes, path: string, to: string | null): KeptTimes {
	const follow = <Time extends ReadingTime>(time: Time): Time[] =>
		time.path !== path ? [time] : to === null ? [] : [{ ...time, path: to }];
	return {
		running: running === null ? null : (follow(running)[0] ?? null),
		unwritten: unwritten.flatMap(follow),
		writing: writing.flatMap(follow),
	};
}

/** What is counted of one pass of a paper and not in its note yet, in milliseconds. */
export function countedFor({ running, unwritten }: KeptTimes, path: string, pass: number): number {
	const all = running === null ? unwritten : [...unwritten, running];
	return all.reduce((sum, time) => (time.path === path && time.pass === pass ? sum + time.counted : sum), 0);
}

function listOf(stored: unknown): readonly unknown[] {
	return Array.isArray(stored) ? stored : [];
}

function readOnItsWay(stored: unknown): TimeOnItsWay[] {
	const time = readTime(stored);
	const before = isRecord(stored) ? stored['before'] : null;
	return time === null ? [] : [{ ...time, before: typeof before === 'number' ? before : null, isWritten: false }];
}

function readTime(stored: unknown): ReadingTime | null {
	if (!isRecord(stored)) return null;
	const { path, pass, counted } = stored;
	if (typeof path !== 'string' || typeof pass !== 'number' || !Number.isInteger(pass) || pass < 1) return null;
	return typeof counted === 'number' && counted >= 0 && Number.isFinite(counted)
		? { path, pass, counted, lastSign: null }
		: null;
}
