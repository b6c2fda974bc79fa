import { stripDecoration } from '../passes/label';
import type { Properties } from './parse';

/** A vault has few property names and many notes, so that each name is worked out once. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

/** The form in which property names are compared: no emoji, spaces, hyphens or underscores, lower case. */
export function propertyKey(name: string): string {
	let key = keys.get(name);
	if (key === undefined) {
		key = stripDecoration(name).replace(/[\s_-]+/gu, '').toLowerCase();
		if (keys.size >= MOST_KEYS) keys.clear();
		keys.set(name, key);
	}
	return key;
}

/** A property as a note spells it. */
export interface FoundProperty {
	readonly name: string;
	readonly value: unknown;
}

/**
 * Finds a property by any of its names, in any letter case; earlier names win, and a name with a value wins over an empty one.
 *
 * @returns null where the note has none of them.
 */
export function findProperty(properties: Properties, names: readonly string[]): FoundProperty | null {
	let empty: FoundProperty | null = null;
	for (const name of names) {
		const key = propertyKey(name);
		for (const own of Object.keys(properties)) {
			if (own !== name && propertyKey(own) !== key) continue;
			const value = properties[own];
			if (value !== null && value !== undefined && value !== '') return { name: own, value };
			empty ??= { name: own, value };
		}
	}
	return empty;
}
