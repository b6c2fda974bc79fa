import { propertyKey } from '../front-matter/properties';
import type { NamedValues } from '../front-matter/properties';
import { firstOf } from '../text/collections';
import { nameFinder } from '../text/names';
import { EVERY_LANGUAGE, FACTS, WORDS } from '../words/words';
import type { FactName, Language } from '../words/words';

export interface Column {
	/** As written in the options. */
	readonly key: string;
	/** Null to label the column in the note's language. */
	readonly label: string | null;
	/** How many items of a list are shown; null for all. */
	readonly max: number | null;
	/** The known fact with this name; null for an unknown name. */
	readonly fact: FactName | null;
	/** The `propertyKey` of every name of exactly this fact, starting with the name asked for. */
	readonly names: readonly string[];
	/** The names of each special fact (`training time`, `compute`) that a general name (`cost`) may stand for. */
	readonly kinds: readonly (readonly string[])[];
	/**
	 * Whether another column of the same table asks for a name, as `propertyKey`. This column never reads or writes
	 * such names.
	 */
	readonly others: { has(name: string): boolean };
}

/** The facts that a general name may stand for, the likeliest first. */
const KINDS: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
	data: ['dataset', 'corpus', 'trainingData'],
	training: ['objective', 'trainingMethod'],
	cost: ['trainingTime', 'trainingCost', 'compute'],
	year: ['published'],
	venue: ['journal', 'conference', 'publication'],
};

/** The `propertyKey` of each name of a fact in any language, labels first. */
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

/** The columns of a table whose options list none. */
export const DEFAULT_COLUMNS = ['model', 'architecture', 'data', 'training', 'cost', 'difference'] as const;

const NO_OTHERS: Column['others'] = { has: () => false };

/**
 * The column for a name, apart from any table. 架构, `architecture` and `backbone` name the same fact; an unknown name
 * is a fact of its own.
 */
export function columnFor(name: string, label: string | null = null, max: number | null = null): Column {
	const asked = propertyKey(name);
	const fact = BY_NAME.get(asked) ?? null;
	return {
		key: name,
		label,
		max,
		fact,
		names: fact === null ? [asked] : [...new Set([asked, ...namesOf(fact)])],
		kinds: fact === null ? [] : (KINDS[fact] ?? []).map(namesOf),
		others: NO_OTHERS,
	};
}

/** Returns a check of whether a text also belongs to another column than the given one. */
function saidByOthers(
	columns: readonly Column[],
	textsOf: (column: Column) => readonly string[],
): (text: string, column: Column) => boolean {
	/** The column of each text; null if several share it. */
	const said = new Map<string, Column | null>();
	const isOthers = (text: string, column: Column): boolean => said.has(text) && said.get(text) !== column;
	for (const column of columns)
		for (const text of textsOf(column)) said.set(text, isOthers(text, column) ? null : column);
	return isOthers;
}

/**
 * Adapts the columns of a table to each other: a column never reads or writes what another one asks for, a general name
 * excludes kinds with a column of their own, and columns that would get the same label keep the names asked for.
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
 * Looks up a column by these names in this order: its exact name; the same name with other separators or decoration;
 * another name of the same fact; its kinds.
 */
export function lookUp<Value>(values: NamedValues<Value>, column: Column): Value | undefined {
	const spelt = values.spelt(column.key);
	if (spelt !== undefined) return spelt;
	for (const name of everyName(column)) {
		const value = column.others.has(name) ? undefined : values.only(name);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** The `propertyKey` of every name of a column and its kinds. */
export function everyName({ names, kinds }: Column): readonly string[] {
	return [names, ...kinds].flat();
}

/** Whether a name means exactly the column's fact. The kinds of a general name are facts of their own. */
export function isColumnName(column: Column, name: string): boolean {
	return column.names.includes(propertyKey(name));
}

/** Finds the index of the column with a spelling, else of the first one for the same fact; -1 if there is none. */
export function columnFinder(columns: readonly Column[]): (name: string) => number {
	const spelt = nameFinder(columns.entries(), ([, { key }]) => key.trim());
	const named = firstOf(
		columns.flatMap(({ names }, at) => names.map((name) => ({ name, at }))),
		({ name }) => name,
	);
	return (name) => spelt(name.trim())?.[0] ?? named.get(propertyKey(name))?.at ?? -1;
}

/** Whether a column names the paper, so that its cells link to the note. */
export function isNameColumn(column: Column): boolean {
	return isColumnName(column, 'model') || isColumnName(column, 'title');
}

/**
 * The label asked for; else the name, if it is in another script (`架构` stays 架构); else the known label in the
 * note's language.
 */
export function labelOf(column: Column, language: Language): string {
	if (column.label !== null) return column.label;
	const ascii = /^[\x20-\x7e]*$/u.test(column.key);
	return column.fact === null || !ascii ? column.key : WORDS[language].facts[column.fact][0];
}

/** The labels of a fact, since a property may have any of them. */
export function labelsOf(fact: FactName): readonly string[] {
	return EVERY_LANGUAGE.map(({ facts }) => facts[fact][0]);
}
