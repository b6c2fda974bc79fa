import { caselessName, nameFinder, nameForm, stripDecoration } from '../text/names';
import { firstOf } from '../text/collections';
import { locateFrontMatter } from './block';
import type { Properties } from './block';
import { WrittenNumbers } from './written-value';
import { lineAt } from '../text/strings';
import { readEntries } from './spans';

/** The key of each name is computed once, since a vault has few names and many notes. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

/**
 * The loose form of a property name: without leading decoration and separators, in lower case. `Training-Cost`,
 * `training_cost` and `💰 training cost` have the same one. A name of decoration alone keeps it, so `⭐` and `🔥`
 * differ.
 */
export function propertyKey(name: string): string {
	let key = keys.get(name);
	if (key === undefined) {
		key = caselessName(stripDecoration(nameForm(name)).replace(/[\s_-]+/gu, ''));
		if (key === '') key = spellingOf(name);
		if (keys.size >= MOST_KEYS) keys.clear();
		keys.set(name, key);
	}
	return key;
}

/** The strict form of a property name. Like Obsidian, it ignores only letter case and Unicode's normal form. */
export function spellingOf(name: string): string {
	return caselessName(name.trim());
}

/** A property as a note spells it. */
interface FoundProperty {
	readonly name: string;
	readonly value: unknown;
}

/** A property with a value. */
export interface StatedProperty extends FoundProperty {
	/** The value with its numbers as the note spells them, where its lines can be read. */
	readonly shown: unknown;
}

/**
 * Values by the names that a note gives them: its properties, fields or sections.
 *
 * An exact spelling wins. Another letter case, and then the loose form, counts only if it fits a single name: a note
 * may mean different things by `L1-2` and `L12`, or by `🟢 score` and `🔴 score`.
 */
export class NamedValues<Value> {
	readonly #spelling: (name: string) => readonly [string, Value] | null;
	/** Null for a loose form that several names share. */
	readonly #byKey = new Map<string, { readonly value: Value } | null>();

	/** @param entries names with their values; if a name occurs twice, its first value counts. */
	constructor(entries: Iterable<readonly [name: string, value: Value]>) {
		const named = [...firstOf(entries, ([name]) => nameForm(name.trim())).values()];
		this.#spelling = nameFinder(named, ([name]) => name.trim());
		for (const [name, value] of named) {
			const key = propertyKey(name);
			if (key !== '') this.#byKey.set(key, this.#byKey.has(key) ? null : { value });
		}
	}

	/** The value of the name with this spelling, else of the only name that differs in letter case alone. */
	spelt(name: string): Value | undefined {
		return this.#spelling(name.trim())?.[1];
	}

	/** The value of the only name with this `propertyKey`; undefined if several have it. */
	only(key: string): Value | undefined {
		return this.#byKey.get(key)?.value;
	}

	/** The value of the name as spelled, else of the only name with the same loose form. */
	find(name: string): Value | undefined {
		return this.spelt(name) ?? this.only(propertyKey(name));
	}
}

/**
 * The properties that have a value.
 *
 * @param text the note, which tells how it spells numbers.
 */
export function statedProperties(properties: Properties, text: string): NamedValues<StatedProperty> {
	let numbers: WrittenNumbers | null = null;
	const entries = Object.entries(properties)
		.filter(([, value]) => hasValue(value))
		.map(([name, value]) => {
			const shown = holdsNumber(value) ? (numbers ??= new WrittenNumbers(text)).shown(name, value) : value;
			return [name, { name, value, shown }] as const;
		});
	return new NamedValues(entries);
}

function holdsNumber(value: unknown): boolean {
	return (
		typeof value === 'number' ||
		(typeof value === 'object' && value !== null && Object.values(value).some((one) => typeof one === 'number'))
	);
}

/** The names of the properties that were asked about last. A note is asked about one property after another. */
let asked: { readonly properties: Properties; readonly names: NamedValues<string> } | null = null;

function namesOf(properties: Properties): NamedValues<string> {
	if (asked?.properties !== properties)
		asked = { properties, names: new NamedValues(Object.keys(properties).map((name) => [name, name])) };
	return asked.names;
}

/**
 * Finds a property by any of its names, as `NamedValues` does. Earlier names win, and a value wins over an empty
 * property.
 *
 * @returns null if the note has none of them.
 */
export function findProperty(properties: Properties, names: readonly string[]): FoundProperty | null {
	let empty: FoundProperty | null = null;
	for (const name of names) {
		const own = Object.hasOwn(properties, name) ? name : namesOf(properties).find(name);
		if (own === undefined) continue;
		const value = properties[own];
		if (hasValue(value)) return { name: own, value };
		empty ??= { name: own, value };
	}
	return empty;
}

/** A key without a value, or with empty text, is a field to fill in. */
export function hasValue(value: unknown): boolean {
	return value !== null && value !== undefined && value !== '';
}

/** The line of a property's key in the note, counted from 1; 0 if unknown. */
export function propertyLine(text: string, name: string): number {
	const front = locateFrontMatter(text);
	if (front.kind !== 'yaml') return 0;
	try {
		const located = readEntries(text.slice(front.yamlFrom, front.yamlTo));
		const entry = located?.entries.find(({ key }) => key === name);
		return entry === undefined ? 0 : lineAt(text, front.yamlFrom + entry.from);
	} catch {
		// Broken YAML gets a diagnostic of its own elsewhere.
		return 0;
	}
}

/**
 * Whether two values read from YAML are the same. NaN equals itself, and 0 equals -0.
 *
 * @param compared the objects that each object was already compared with, because aliases can repeat an object very
 * often.
 */
export function sameValue(a: unknown, b: unknown, compared = new Map<object, Set<object>>()): boolean {
	if (a === b) return true;
	if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b);
	if (
		typeof a !== 'object' ||
		typeof b !== 'object' ||
		a === null ||
		b === null ||
		Array.isArray(a) !== Array.isArray(b)
	)
		return false;
	const before = compared.get(a);
	if (before?.has(b) === true) return true;
	compared.set(a, (before ?? new Set()).add(b));
	const ofA = Object.entries(a);
	const ofB = new Map<string, unknown>(Object.entries(b));
	return (
		ofA.length === ofB.size && ofA.every(([key, value]) => ofB.has(key) && sameValue(value, ofB.get(key), compared))
	);
}
