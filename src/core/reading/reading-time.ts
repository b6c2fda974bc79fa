import { kindOf } from '../text/diagnostics';
import { setProperties } from '../front-matter/edit';
import { isRecord, parseFrontMatter } from '../front-matter/block';
import type { Properties } from '../front-matter/block';
import { findProperty, propertyLine } from '../front-matter/properties';
import { edits, findConflict, refused, unchanged } from '../text/plan';
import type { Plan } from '../text/plan';

/**
 * The time somebody reads a paper in one pass, as a state machine over the moments at which the reader is known to be
 * there. Times are milliseconds of any one clock; none of the functions asks for the time itself.
 *
 * Only the time between two signs of life less than `IDLE_MS` apart counts, so that neither idle time, nor a closed
 * app, a computer asleep or a clock set back is ever taken for reading.
 */
export interface ReadingTime {
	/** The paper's note, as a vault path. */
	readonly path: string;
	readonly pass: number;
	/** What counts so far, in milliseconds. */
	readonly counted: number;
	/** The last sign of life, or null while it is paused. */
	readonly lastSign: number | null;
}

/** Who gives no sign for as long is not reading. */
export const IDLE_MS = 120_000;

/** Starts the timer, which the reader does. */
export function start(path: string, pass: number, now: number): ReadingTime {
	return { path, pass, counted: 0, lastSign: now };
}

/** The reader gave a sign: the time since the last one counts, unless it was idle; a paused timer goes on from now. */
export function sign(time: ReadingTime, now: number): ReadingTime {
	return { ...time, counted: time.counted + sinceLastSign(time, now), lastSign: now };
}

/** Time went by without a sign: after long enough the timer is paused, and the idle time does not count. */
export function tick(time: ReadingTime, now: number): ReadingTime {
	return time.lastSign !== null && now - time.lastSign >= IDLE_MS ? { ...time, lastSign: null } : time;
}

/** The reader leaves: the window is hidden, or the timer stopped. What follows does not count until the next sign. */
export function leave(time: ReadingTime, now: number): ReadingTime {
	return { ...time, counted: time.counted + sinceLastSign(time, now), lastSign: null };
}

/** Whole minutes of a time in milliseconds, half a minute and more being one. */
export function minutesOf(ms: number): number {
	return Math.round(ms / 60_000);
}

function sinceLastSign({ lastSign }: ReadingTime, now: number): number {
	const passed = lastSign === null ? 0 : now - lastSign;
	return passed > 0 && passed < IDLE_MS ? passed : 0;
}

/** The property of the minutes spent on a pass. @param pattern with `{n}` for the pass. */
export function minutesProperty(pattern: string, pass: number): string {
	return pattern.replace('{n}', String(pass));
}

/** The minutes that a property says; null where it says something else, 0 where it says nothing. */
export function readMinutes(properties: Properties, property: string): number | null {
	const value = findProperty(properties, [property])?.value ?? '';
	const minutes =
		typeof value === 'number'
			? value
			: typeof value === 'string' && /^\d*(?:\.\d+)?$/u.test(value.trim())
				? Number(value)
				: NaN;
	return Number.isFinite(minutes) && minutes >= 0 ? minutes : null;
}

/** The minutes that a note says of a pass, as `readMinutes`. */
export function minutesIn(text: string, property: string): number | null {
	return readMinutes(parseFrontMatter(text).properties, property);
}

/**
 * Plans to add minutes to those that a property says.
 *
 * @returns refused, with nothing written, where the property says no number or the front matter cannot be edited.
 */
export function planAddMinutes(text: string, property: string, minutes: number): Plan {
	if (minutes <= 0) return unchanged();
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);
	const { properties } = parseFrontMatter(text);
	const there = findProperty(properties, [property]);
	const before = readMinutes(properties, property);
	const name = there?.name ?? property;
	if (before === null) {
		return refused({
			code: 'property-kind',
			line: propertyLine(text, name),
			details: { property: name, found: kindOf(there?.value), expected: 'number' },
		});
	}
	const edit = setProperties(text, { [name]: before + minutes });
	return edit.ok ? edits(text, edit.changes) : refused(...edit.diagnostics);
}

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
