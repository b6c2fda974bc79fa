import { dayNumber } from '../core/progress/day';

/** Today by the user's clock, as `YYYY-MM-DD`. */
export function today(now = new Date()): string {
	return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Today by the user's clock as its number, as `dayNumber` counts days. */
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
