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
