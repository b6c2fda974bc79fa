import { parseFrontMatter } from '../front-matter/parse';
import type { Properties } from '../front-matter/parse';
import { findProperty, propertyKey } from '../front-matter/properties';
import { scanBlocks } from '../markdown/blocks';
import type { Block } from '../markdown/blocks';
import { hasAnswer } from '../passes/answer';
import { labelKey } from '../passes/label';
import { noteName, readPaper, titleOf } from '../progress/paper';
import type { HostMetadata } from '../progress/paper';
import type { PaperRules } from '../progress/paper-rules';
import type { Column } from './columns';
import { renderValue } from './value';

/** What one note states about one column. */
export interface Fact {
	/** Inline Markdown, line breaks kept. */
	readonly markdown: string;
	readonly source: 'property' | 'field' | 'section';
}

/** What a note states, read once and asked column by column. */
export interface NoteFacts {
	readonly path: string;
	readonly title: string;
	readonly isPaper: boolean;
	/** Whether the front matter could be read; where it could not, only the body speaks. */
	readonly readable: boolean;
	/** The properties with a value, by `propertyKey`. */
	readonly properties: ReadonlyMap<string, unknown>;
	/** Dataview fields (`key:: value`) and `label: value` lines, by `propertyKey`. */
	readonly fields: ReadonlyMap<string, string>;
	/** The text under each heading, by `propertyKey`. */
	readonly sections: ReadonlyMap<string, string>;
}

/** A note that is there and cannot be read is not gone: its row keeps what it said. */
export function unreadableFacts(path: string): NoteFacts {
	return { path, title: noteName(path), isPaper: false, readable: false, properties: new Map(), fields: new Map(), sections: new Map() };
}

const FIELD = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*|__)?([^:：|`<>[\]()*]{1,40}?)(?:\*\*|__)?\s*(?:::|[:：](?!\/\/))(?:\*\*|__)?[ \t]*(\S.*)$/u;
const BRACKETED_FIELD = /[[(]([^[\]()|:]{1,40})::[ \t]*([^[\]()]*)[\])]/gu;

/**
 * Reads all that a note states.
 *
 * @param host the properties and tags as the host read them; null to read the front matter here.
 */
export function readFacts(path: string, text: string, rules: PaperRules, host: HostMetadata | null = null): NoteFacts {
	const front = parseFrontMatter(text);
	const blocks = scanBlocks(text, front.bodyFrom);
	const properties = host?.properties ?? front.properties;
	return {
		path,
		title: titleOf(path, properties),
		isPaper: readPaper(path, text, rules, host, front) !== null,
		readable: host !== null || front.diagnostics.length === 0,
		properties: byKey(properties),
		fields: readFields(text, blocks),
		sections: readSections(text, blocks),
	};
}

/** What a note states about a column: its property, else a field or `label: value` line, else the section under a heading of that name. */
export function factOf(facts: NoteFacts, column: Column): Fact | null {
	const property = propertyOf(facts, column);
	if (property !== '') return { markdown: property, source: 'property' };
	const field = firstOf(facts.fields, column.keys);
	if (field !== undefined) return { markdown: field, source: 'field' };
	const section = firstOf(facts.sections, column.keys);
	return section === undefined ? null : { markdown: section, source: 'section' };
}

/** A column's property as inline Markdown, or ''. */
export function propertyOf({ properties }: NoteFacts, column: Column): string {
	return renderValue(firstOf(properties, column.keys) ?? nestedValue(properties, column.key));
}

function firstOf<Value>(values: ReadonlyMap<string, Value>, keys: readonly string[]): Value | undefined {
	for (const key of keys) {
		const value = values.get(key);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** `training.cost` asks for the key `cost` of the object `training`. */
function nestedValue(properties: ReadonlyMap<string, unknown>, name: string): unknown {
	const [outer, inner, ...more] = name.split('.');
	if (outer === undefined || inner === undefined || more.length > 0) return undefined;
	const value = properties.get(propertyKey(outer));
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? findProperty({ ...value }, [inner])?.value : undefined;
}

function byKey(properties: Properties): ReadonlyMap<string, unknown> {
	const values = new Map<string, unknown>();
	for (const [name, value] of Object.entries(properties)) {
		const key = propertyKey(name);
		if (value !== null && value !== undefined && value !== '' && !values.has(key)) values.set(key, value);
	}
	return values;
}

function readFields(text: string, blocks: readonly Block[]): Map<string, string> {
	const fields = new Map<string, string>();
	const add = (name: string | undefined, value: string | undefined): void => {
		const key = propertyKey(name ?? '');
		const stated = value?.trim() ?? '';
		if (key !== '' && stated !== '' && !fields.has(key)) fields.set(key, stated);
	};
	for (const block of blocks) {
		if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
		for (const line of text.slice(block.from, block.to).split('\n')) {
			if (!line.includes(':') && !line.includes('：')) continue;
			for (const [, name, value] of line.matchAll(BRACKETED_FIELD)) add(name, value);
			const field = FIELD.exec(line.replace(/\r$/u, ''));
			add(field?.[1], field?.[2]);
		}
	}
	return fields;
}

/** The paragraphs and list items that stand directly under each heading, a line each. */
function readSections(text: string, blocks: readonly Block[]): Map<string, string> {
	const sections = new Map<string, string>();
	let key = '';
	let lines: string[] = [];
	const close = (): void => {
		const content = lines.join('\n').trim();
		if (key !== '' && !sections.has(key) && hasAnswer(content)) sections.set(key, content);
		lines = [];
	};
	for (const block of blocks) {
		if (block.kind === 'heading' && block.depth === 0) {
			close();
			key = propertyKey(labelKey(block.text));
		} else if (key !== '' && block.kind === 'paragraph') lines.push(text.slice(block.from, block.to).trim());
		else if (key !== '' && block.kind === 'item') lines.push(block.text);
	}
	close();
	return sections;
}
