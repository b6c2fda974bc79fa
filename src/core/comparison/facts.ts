import { isRecord, parseFrontMatter } from '../front-matter/block';
import type { Properties } from '../front-matter/block';
import { NamedValues, findProperty, hasValue, statedProperties } from '../front-matter/properties';
import type { StatedProperty } from '../front-matter/properties';
import { readPaper } from '../papers/paper';
import type { HostMetadata } from '../papers/paper';
import type { PaperRules } from '../papers/paper-rules';
import { LONGEST_CELL, isUnquotedLink, renderValue, renderWithin } from '../facts/value';
import { scanBlocks } from '../markdown/blocks';
import { nameOf, noteName, titleOf } from '../facts/title';
import { wellFormed } from '../text/strings';
import { itemLines } from '../facts/cell-value';
import { isColumnName, lookUp } from '../facts/columns';
import type { Column } from '../facts/columns';
import { readFields, readSections } from '../facts/body-facts';
import type { Field, Section } from '../facts/body-facts';
import { WORDS } from '../words/words';
import type { Language } from '../words/words';

/** How much of the text under a heading a cell shows. */
export const SECTION_USES = ['first', 'whole', 'none'] as const;
export type SectionUse = (typeof SECTION_USES)[number];

/** The fact that one note states for one column. */
export interface Fact {
	/** Inline Markdown with line breaks; '' if it is too long for a cell. */
	readonly markdown: string;
	readonly source: 'property' | 'field' | 'section';
	/** The property, field or heading as the note spells it; `a.b` for the key of an object. */
	readonly name: string;
	/** The value of a property, with numbers as the note spells them; null for other sources. */
	readonly value: unknown;
	/** Null for other sources. */
	readonly section: Section | null;
	/** The items of a list, one per line, if `markdown` does not show where each item ends; else null. */
	readonly lines: string | null;
}

/** Everything a note states, to be looked up for each column. */
export interface Statements {
	readonly properties: NamedValues<StatedProperty>;
	readonly fields: NamedValues<Field>;
	/** The text under each heading. */
	readonly sections: NamedValues<Section>;
}

/** Everything a note states, with its names and its kind. */
export interface NoteFacts extends Statements {
	readonly path: string;
	/** May also come from the first-level heading. */
	readonly title: string;
	/** The `title` property, else the file's name. */
	readonly name: string;
	readonly isPaper: boolean;
	/** If false, the front matter could not be read, so only the body counts. */
	readonly readable: boolean;
}

/** Stands for a note that cannot be read, so that its row keeps its previous cells. */
export function unreadableFacts(path: string): NoteFacts {
	return {
		path,
		title: noteName(path),
		name: noteName(path),
		isPaper: false,
		readable: false,
		properties: new NamedValues([]),
		fields: new NamedValues([]),
		sections: new NamedValues([]),
	};
}

/** Reads a note. `host` holds properties and tags that the host has read already. */
export function readFacts(path: string, text: string, rules: PaperRules, host: HostMetadata | null = null): NoteFacts {
	const front = parseFrontMatter(text);
	const properties = host?.properties ?? front.properties;
	return {
		...readStatements(text, properties, front.bodyFrom),
		path,
		title: titleOf(path, properties, text, front.bodyFrom),
		name: nameOf(path, properties, text),
		isPaper: readPaper(path, text, rules, host, front) !== null,
		readable: host !== null || front.diagnostics.length === 0,
	};
}

/** Reads everything that a note with these properties states. */
export function readStatements(text: string, properties: Properties, bodyFrom: number): Statements {
	const body = wellFormed(text);
	const blocks = scanBlocks(body, bodyFrom);
	return {
		properties: statedProperties(properties, text),
		fields: readFields(body, blocks),
		sections: readSections(body, blocks),
	};
}

/** The fact for a column: a property, else a field or `label: value` line, else the text under a heading. */
export function factOf(facts: Statements, column: Column, sections: SectionUse = 'first'): Fact | null {
	const property = propertyOf(facts, column);
	if (property !== null) return property;
	const others = { value: null, section: null, lines: null };
	const field = lookUp(facts.fields, column);
	if (field !== undefined) return { ...others, markdown: shortEnough(field.text), source: 'field', name: field.name };
	const section = sections === 'none' ? undefined : lookUp(facts.sections, column);
	if (section === undefined) return null;
	const markdown = shortEnough(sections === 'first' ? section.first : section.whole);
	return { ...others, markdown, source: 'section', name: section.heading, section };
}

function shortEnough(markdown: string): string {
	return markdown.length > LONGEST_CELL ? '' : markdown;
}

/** The property of a column as inline Markdown; null if it has no value. */
export function propertyOf({ properties }: Statements, column: Column): Fact | null {
	const found = statedProperty(properties, column);
	if (found === null) return null;
	const markdown = renderWithin(found.shown);
	return markdown === ''
		? null
		: {
				markdown: markdown ?? '',
				source: 'property',
				name: found.name,
				value: found.shown,
				section: null,
				lines: markdown === null ? null : itemLines(found.shown),
			};
}

/** The property that states a column, as the note spells it; `a.b` for the key of an object. */
export function statedProperty(properties: Statements['properties'], column: Column): StatedProperty | null {
	return lookUp(properties, column) ?? nestedProperty(properties, column.key);
}

/** `training.cost` asks for the key `cost` of the object `training`. */
function nestedProperty(properties: Statements['properties'], name: string): StatedProperty | null {
	const [outer, inner, ...more] = name.split('.');
	if (outer === undefined || inner === undefined || more.length > 0) return null;
	const found = properties.find(outer);
	if (found === undefined || !isRecord(found.value) || !isRecord(found.shown)) return null;
	const own = findProperty(found.value, [inner]);
	return own === null ? null : { name: `${found.name}.${own.name}`, value: own.value, shown: found.shown[own.name] };
}

/** A fact with its list cut to as many items as the column asks for. */
export function shorten({ markdown, value, source }: Fact, column: Column, language: Language): string {
	const { max } = column;
	if (max === null || source === 'section') return markdown;
	const isList = Array.isArray(value) && !isUnquotedLink(value);
	const items = isList ? value.filter(hasValue) : isColumnName(column, 'authors') ? namesIn(markdown) : [];
	if (items.length <= max) return markdown;
	const first = renderValue(items.slice(0, max));
	return first === '' ? '' : `${first} ${WORDS[language].andOthers}`;
}

/** Names separated by semicolons, or by `and` as in BibTeX; empty if the text is ambiguous. */
function namesIn(text: string): readonly string[] {
	if (/[[\](){}<>`$*&\n]/u.test(text)) return [];
	const bySemicolon = partsOf(text, /[;；]/u);
	if (bySemicolon.length > 1) return bySemicolon;
	const byAnd = partsOf(text, / and /u);
	// `A, B and C` has three names, although splitting at `and` gives only two parts.
	const isSimple = (commas: number): boolean => byAnd.every((name) => name.split(',').length - 1 === commas);
	return isSimple(0) || isSimple(1) ? byAnd : [];
}

function partsOf(text: string, separator: RegExp): string[] {
	return text
		.split(separator)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
