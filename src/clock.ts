import { dayNumber } from './core/text/day';

/** Today by the user's clock, as `YYYY-MM-DD`. */
export function today(now = new Date()): string {
	return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** The earlier of the user's day and the day by UTC, because Hugo counts dates without a time by UTC. */
export function publicationDay(now = new Date()): string {
	const utc = now.toISOString().slice(0, 10);
	return utc < today(now) ? utc : today(now);
}

/** Today by the user's clock, as `dayNumber` counts days. */
export function todayNumber(): number {
	return dayNumber(today()) ?? NaN;
}

/** The time by the user's clock, as `HH:mm`. */
export function timeOfDay(now = new Date()): string {
	return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
