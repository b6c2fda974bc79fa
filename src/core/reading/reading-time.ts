import { kindOf } from '../text/diagnostics';
import { planProperties } from '../front-matter/edit';
import { isRecord, parseFrontMatter } from '../front-matter/block';
import type { Properties } from '../front-matter/block';
import { findProperty, propertyLine } from '../front-matter/properties';
import { findConflict, refused, unchanged } from '../text/plan';
import type { Plan } from '../text/plan';

/**
 * The time of reading a paper in one pass, as a state machine over the moments at which the reader shows activity.
 * Times are milliseconds of any one clock.
 *
 * Only time between two signs of activity less than `IDLE_MS` apart counts, so that idle time, a closed app, a sleeping
 * computer or a clock that is set back never counts as reading.
 */
export interface ReadingTime {
	readonly path: string;
	readonly pass: number;
	/** In milliseconds. */
	readonly counted: number;
	/** The time of the last sign; null while paused. */
	readonly lastSign: number | null;
}

/** A reader who shows no sign for this long is not reading. */
export const IDLE_MS = 120_000;

/** Starts the timer, which is a sign of activity itself. */
export function start(path: string, pass: number, now: number): ReadingTime {
	return { path, pass, counted: 0, lastSign: now };
}

/** Counts the time since the last sign unless it was idle. A paused timer goes on from now. */
export function sign(time: ReadingTime, now: number): ReadingTime {
	const passed = time.lastSign === null ? 0 : now - time.lastSign;
	const isCounted = passed > 0 && passed < IDLE_MS;
	return { ...time, counted: time.counted + (isCounted ? passed : 0), lastSign: now };
}

/** Pauses the timer after a long time without a sign, which does not count. */
export function tick(time: ReadingTime, now: number): ReadingTime {
	return time.lastSign !== null && now - time.lastSign >= IDLE_MS ? { ...time, lastSign: null } : time;
}

/** Counts like `sign` and pauses, because the window is hidden or the reader stops. */
export function leave(time: ReadingTime, now: number): ReadingTime {
	return { ...sign(time, now), lastSign: null };
}

/** Rounds milliseconds to whole minutes. */
export function minutesOf(ms: number): number {
	return Math.round(ms / 60_000);
}

/** The minutes that a property states: 0 if it is empty, null if it is not a number. */
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

/** The minutes that a note states for a pass; see `readMinutes`. */
export function minutesIn(text: string, property: string): number | null {
	return readMinutes(parseFrontMatter(text).properties, property);
}

/**
 * Plans to add minutes to those of a property.
 *
 * @returns refused if the property is not a number, or the front matter cannot be edited.
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
	return planProperties(text, { [name]: before + minutes });
}

/**
 * What is stored while the app is closed: the running time, stopped ones still to be written into their notes, and
 * those that are being written.
 */
export interface KeptTimes {
	readonly running: ReadingTime | null;
	readonly unwritten: readonly ReadingTime[];
	readonly writing: readonly TimeOnItsWay[];
}

/**
 * A time that is being written, or is in an editor that is not saved yet. It is stored before the note is touched, so
 * that after a crash the note itself shows whether the minutes were written: they were if its property is no longer
 * `before`.
 */
export interface TimeOnItsWay extends ReadingTime {
	/** The minutes in the note before; null if the property was not a number. */
	readonly before: number | null;
	/** Whether it was written since the app started. */
	readonly isWritten: boolean;
}

export const NO_TIMES: KeptTimes = { running: null, unwritten: [], writing: [] };

/**
 * Reads stored times and skips invalid ones. A running time becomes paused, because nobody reads while the app is
 * closed.
 */
export function readKeptTimes(stored: unknown): KeptTimes {
	if (!isRecord(stored)) return NO_TIMES;
	return {
		running: readTime(stored['running']),
		unwritten: listOf(stored['unwritten']).flatMap((one) => readTime(one) ?? []),
		writing: listOf(stored['writing']).flatMap(readOnItsWay),
	};
}

/** Decides from the minutes in the note's file and in its editor what became of a time that was being written. */
export function arrivalOf(
	{ before, isWritten }: TimeOnItsWay,
	inFile: number | null,
	inEditor: number | null,
): 'arrived' | 'unsaved' | 'taken-back' | 'not-written' {
	if (inFile !== before) return 'arrived';
	if (inEditor !== before) return 'unsaved';
	return isWritten ? 'taken-back' : 'not-written';
}

/** Updates the times after a note was renamed, or deleted (`to` is null), which removes its times. */
export function followNote({ running, unwritten, writing }: KeptTimes, path: string, to: string | null): KeptTimes {
	const follow = <Time extends ReadingTime>(time: Time): Time[] =>
		time.path !== path ? [time] : to === null ? [] : [{ ...time, path: to }];
	return {
		running: running === null ? null : (follow(running)[0] ?? null),
		unwritten: unwritten.flatMap(follow),
		writing: writing.flatMap(follow),
	};
}

/** The milliseconds counted for a pass of a paper that are not in its note yet. */
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
