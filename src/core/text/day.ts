/**
 * The number of days from 1 January 1970 to a day, so that days can be subtracted.
 *
 * @param text `YYYY-MM-DD`, also with more text after it, such as a time.
 * @returns null if the text does not begin with a valid date.
 */
export function dayNumber(text: string): number | null {
	const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text);
	if (match === null) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return null;
	// Here a year begins in March, so the leap day is its last (H. Hinnant, "chrono-compatible low-level date
	// algorithms").
	const from = month > 2 ? year : year - 1;
	const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	return 365 * from + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + inYear - 719_468;
}

/** The day of the week: 0 is a Sunday. */
export function weekday(day: number): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** @param weekStart the first day of each week: 0 is a Sunday. */
export function startOfWeek(day: number, weekStart: number): number {
	return day - ((weekday(day) - weekStart + 7) % 7);
}

function lengthOf(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
