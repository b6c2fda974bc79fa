import { propertyKey } from '../front-matter/properties';
import type { NamedValues } from '../front-matter/properties';
import { firstOf } from '../text/collections';
import { nameFinder } from '../text/names';
import { EVERY_LANGUAGE, FACTS, WORDS } from '../words/words';
import type { FactName, Language } from '../words/words';

/** One fact compared. */
export interface Column {
	/** The name asked for, as written in the options. */
	readonly key: string;
	/** The label asked for, or null to label the column in the note's language. */
	readonly label: string | null;
	/** How many items of a list are shown, or null for all of them. */
	readonly max: number | null;
	/** The fact that has labels in every language, or null where rules know none of that name. */
	readonly fact: FactName | null;
	/** The `propertyKey` of every name of this very fact, the one asked for first. */
	readonly names: readonly string[];
	/** For a general name (`cost`), the facts that it may stand for (`training time`, `compute`), each by its names. */
	readonly kinds: readonly (readonly string[])[];
	/**
	 * The `propertyKey` of the names that other columns of the same table ask for: these are
	 * never read or written here.
	 */
	readonly others: { has(name: string): boolean };
}

/** For a general name, the facts that it may stand for, the likeliest first. */
const KINDS: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
	data: ['dataset', 'corpus', 'trainingData'],
	training: ['objective', 'trainingMethod'],
	cost: ['trainingTime', 'trainingCost', 'compute'],
	year: ['published'],
	venue: ['journal', 'conference', 'publication'],
};

/** The `propertyKey` of each name of a fact in any language, the labels first. */
function namesOf(fact: FactName): readonly string[] {
	const named = EVERY_LANGUAGE.map(({ facts }): readonly string[] => facts[fact]);
	return [
		...new Set(
			[...named.map(([label = '']) => label), ...named.flatMap((names) => names.slice(1))].map(propertyKey),
		),
	];
}

const BY_NAME: ReadonlyMap<string, FactName> = new Map(
	FACTS.flatMap((fact) => namesOf(fact).map((name) => [name, fact] as const)),
);

/** The columns of a table that names none. */
export const DEFAULT_COLUMNS = ['model', 'architecture', 'data', 'training', 'cost', 'difference'] as const;

const NO_OTHERS: Column['others'] = { has: () => false };

/**
 * The column that a name asks for, by itself: 架构, `architecture` and `backbone` are one fact. An unknown
 * name is a fact of its own.
 *
 * @param label the label to show instead of the column's own.
 * @param max how many items of a list are shown; null for all of them.
 */
export function columnFor(name: string, label: string | null = null, max: number | null = null): Column {
	const fact = BY_NAME.get(propertyKey(name)) ?? null;
	return {
		key: name,
		label,
		max,
		fact,
		names: fact === null ? [propertyKey(name)] : [...new Set([propertyKey(name), ...namesOf(fact)])],
		kinds: fact === null ? [] : (KINDS[fact] ?? []).map(namesOf),
		others: NO_OTHERS,
	};
}

/** Tells whether any other column of a table says a text that one of them may say. */
function saidByOthers(
	columns: readonly Column[],
	textsOf: (column: Column) => readonly string[],
): (text: string, column: Column) => boolean {
	/** Null where several columns say it. */
	const said = new Map<string, Column | null>();
	const isOthers = (text: string, column: Column): boolean => said.has(text) && said.get(text) !== column;
	for (const column of columns)
		for (const text of textsOf(column)) said.set(text, isOthers(text, column) ? null : column);
	return isOthers;
}

/**
 * The columns of one table, told apart: none reads or writes what another one asks for, a general name leaves out the
 * kinds that have a column of their own, and two columns that would get the same heading keep the names asked for.
 */
export function columnsOfTable(columns: readonly Column[]): readonly Column[] {
	const isAsked = saidByOthers(columns, ({ names }) => names);
	const isKey = saidByOthers(columns, ({ key }) => [propertyKey(key)]);
	const isShown = saidByOthers(columns, ({ label, fact }) => (label === null && fact !== null ? [fact] : []));
	return columns.map((column) => ({
		...column,
		fact: column.fact !== null && isShown(column.fact, column) ? null : column.fact,
		kinds: column.kinds.filter((kind) => !kind.some((name) => isAsked(name, column))),
		others: { has: (name) => isKey(name, column) },
	}));
}

/**
 * What a note states under the names of a column, in this order: the column's exact name; the same name with other
 * separators or decoration; another name of the same fact; for a general name, the first of its kinds.
 */
export function lookUp<Value>(values: NamedValues<Value>, { key, names, kinds, others }: Column): Value | undefined {
	const spelt = values.spelt(key);
	if (spelt !== undefined) return spelt;
	for (const name of [names, ...kinds].flat()) {
		const value = others.has(name) ? undefined : values.only(name);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** Every name that a column may be stated by, the names of its kinds included, each as its `propertyKey`. */
export function everyName({ names, kinds }: Column): readonly string[] {
	return [names, ...kinds].flat();
}

/** Whether a name is one of the column's very fact; the kinds of a general name are facts of their own. */
export function isColumnName(column: Column, name: string): boolean {
	return column.names.includes(propertyKey(name));
}

/**
 * Tells the index of the column that a name asks for: the one spelt so, else the first of the same
 * fact; -1 where there is none.
 */
export function columnFinder(columns: readonly Column[]): (name: string) => number {
	const spelt = nameFinder(columns.entries(), ([, { key }]) => key.trim());
	const named = firstOf(
		columns.flatMap(({ names }, at) => names.map((name) => ({ name, at }))),
		({ name }) => name,
	);
	return (name) => spelt(name.trim())?.[0] ?? named.get(propertyKey(name))?.at ?? -1;
}

/** Whether a column names the paper itself, so that its cells link to the note. */
export function isNameColumn(column: Column): boolean {
	return isColumnName(column, 'model') || isColumnName(column, 'title');
}

/**
 * The label of a column: the one asked for; else a name in the language it was asked for in (`架构` stays 架构); else the
 * known label in the note's language.
 */
export function labelOf(column: Column, language: Language): string {
	if (column.label !== null) return column.label;
	const ascii = /^[\x20-\x7e]*$/u.test(column.key);
	return column.fact === null || !ascii ? column.key : factLabel(column.fact, language);
}

/** The label of a fact in one language. */
function factLabel(fact: FactName, language: Language): string {
	return WORDS[language].facts[fact][0];
}

/** The label of a fact in each language, so that a property may be asked for by any of them. */
export function labelsOf(fact: FactName): readonly string[] {
	return EVERY_LANGUAGE.map(({ facts }) => facts[fact][0]);
}
