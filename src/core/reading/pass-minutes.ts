import { kindOf } from '../text/diagnostics';
import { setProperties } from '../front-matter/edit';
import { parseFrontMatter } from '../front-matter/parse';
import type { Properties } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { propertyLine } from '../front-matter/property-line';
import { findConflict } from '../text/conflict';
import type { Plan } from '../text/plan';
import { edits, refused, unchanged } from '../text/plan';

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
