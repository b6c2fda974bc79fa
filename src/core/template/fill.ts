import { onOneLine } from '../text/strings';
import { bodyStart, locateFrontMatter, parseFrontMatter, readProperties } from '../front-matter/block';
import { propertyKey, sameValue, statedProperties } from '../front-matter/properties';
import type { NamedValues, StatedProperty } from '../front-matter/properties';
import { columnFor, lookUp } from '../facts/columns';
import { renderValue } from '../facts/value';
import type { Diagnostic } from '../text/diagnostics';
import { scanBlocks } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import { escapeCell } from '../markdown/table';
import { parseTemplate } from './template';
import type { Template } from './template';
import { readTemplate, setProperties } from '../front-matter/edit';
import type { TemplateProperty } from '../front-matter/edit';
import { applyChanges } from '../text/changes';

/** Returns the value of a placeholder on one line, or null. */
type ValueOf = (name: string) => string | null;

/**
 * `{{name}}` or `{{name:format}}`. Placeholders with other signs (`{{#each}}`, `{{x | upper}}`, `<% … %>`) belong to
 * other tools.
 */
const PLACEHOLDER = /\{\{([^{}\n]+)\}\}/gu;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _-]*(?::|$)/u;
/** QuickAdd's placeholders are in capitals: `{{VALUE}}`, `{{FIELD:status}}`. */
const FOREIGN_NAME = /^[A-Z][A-Z _-]*(?::|$)/u;

/** Replaces each placeholder by the result of `write`, except those of other tools. */
function replacePlaceholders(text: string, write: (placeholder: string, name: string, at: number) => string): string {
	return text.replace(PLACEHOLDER, (placeholder, inner: string, at: number) => {
		const name = inner.trim();
		// Three braces are Handlebars' syntax for raw values.
		const isForeign =
			text.charAt(at - 1) === '{' || text.charAt(at + placeholder.length) === '}' || FOREIGN_NAME.test(name);
		return isForeign || !NAME.test(name) ? placeholder : write(placeholder, name, at);
	});
}

/** Each placeholder once, in order. */
export function placeholdersIn(text: string): string[] {
	const found = new Set<string>();
	replacePlaceholders(text, (placeholder) => {
		found.add(placeholder);
		return placeholder;
	});
	return [...found];
}

/**
 * The values of placeholders in one note: the given value, else the property with this name or another name for the
 * same fact (`{{authors}}`, `{{作者}}`). The note is parsed only when the first value is asked for.
 */
export function valuesIn(text: string, given: Readonly<Record<string, string>>): ValueOf {
	let properties: NamedValues<StatedProperty> | null = null;
	const ownValue = (name: string): string => {
		properties ??= statedProperties(parseFrontMatter(text).properties, text);
		return renderValue(lookUp(properties, columnFor(name))?.shown);
	};
	return (name) => {
		const value = Object.hasOwn(given, name) ? (given[name] ?? '') : ownValue(name);
		const line = onOneLine(value);
		return line === '' ? null : line;
	};
}

/** The values of `{{date}}` and `{{time}}`, also with their formats written out. */
export function clockValues(date: string, time: string): Readonly<Record<string, string>> {
	return { date, 'date:YYYY-MM-DD': date, time, 'time:HH:mm': time };
}

/** A template with the placeholders of its body filled in. Placeholders without a value stay. */
export function fillInBody(template: Template, valueOf: ValueOf): Template {
	const { text } = template;
	const bodyFrom = bodyStart(text);
	const filled = text.slice(0, bodyFrom) + fillInText(text.slice(bodyFrom), valueOf);
	return filled === text ? template : { ...parseTemplate(filled), yaml: template.yaml };
}

/** Fills in the placeholders of Markdown. In tables, `|` in a value is escaped. */
export function fillInText(text: string, valueOf: ValueOf): string {
	if (!text.includes('{{')) return text;
	const isOutside = outsideOf(scanBlocks(text).filter(({ kind }) => kind === 'table'));
	return replacePlaceholders(text, (placeholder, name, at) => {
		const value = valueOf(name);
		if (value === null) return placeholder;
		return isOutside(at) ? value : escapeCell(value);
	});
}

/** The diagnostic for placeholders that could not be filled in. */
export function unfilled(placeholders: readonly string[]): Diagnostic[] {
	return placeholders.length === 0
		? []
		: [{ code: 'placeholders-left', line: 0, details: { placeholders: [...new Set(placeholders)] } }];
}

interface FilledProperties {
	/** The YAML of the properties whose placeholders were all filled in. */
	readonly yaml: string;
	/** The placeholders without a value, whose properties are left out of `yaml`. */
	readonly left: readonly string[];
}

/** Stands for a placeholder while YAML is parsed, where private-use characters are plain text. */
const MARK = /\uE000(\d+)\uE001/gu;

/**
 * Fills in the placeholders of a template's properties. A property keeps its formatting if its value then reads back
 * right. Otherwise it is written anew with quotes, since a title may hold a colon or quotes.
 *
 * @param yaml the YAML between the template's fences. If it cannot be parsed, it is returned unchanged.
 */
export function fillInProperties(yaml: string, valueOf: ValueOf): FilledProperties {
	const placeholders: { readonly written: string; readonly value: string | null }[] = [];
	const marked = replacePlaceholders(
		yaml,
		(written, name) => `\uE000${placeholders.push({ written, value: valueOf(name) }) - 1}\uE001`,
	);
	const template = readTemplate(marked);
	if (placeholders.length === 0 || !template.ok) return { yaml, left: [] };
	const fill = (text: string): string =>
		text.replace(MARK, (_, index: string) => placeholders[Number(index)]?.value ?? '');
	const left = new Set<string>();
	const written = template.properties.map((property) => {
		const used = [...property.lines.matchAll(MARK)].flatMap(([, index]) => placeholders[Number(index)] ?? []);
		const open = used.filter(({ value }) => value === null);
		for (const placeholder of open) left.add(placeholder.written);
		return open.length > 0 ? '' : writeFilled(property, fill);
	});
	return { yaml: written.join(''), left: [...left] };
}

/**
 * Removes properties, by any spelling of their names, from the YAML between a template's fences. YAML that cannot be
 * parsed is returned unchanged.
 */
export function withoutProperties(yaml: string, names: readonly string[]): string {
	const template = readTemplate(yaml);
	if (!template.ok) return yaml;
	const keys = new Set(names.map(propertyKey));
	return template.properties
		.filter(({ key }) => !keys.has(propertyKey(key)))
		.map(({ lines }) => lines)
		.join('');
}

function writeFilled({ key, value, lines }: TemplateProperty, fill: (text: string) => string): string {
	const filled = fill(lines);
	if (filled === lines) return lines;
	const wanted = fillValue(value, fill);
	const { properties } = readProperties(filled);
	const [read] = Object.values(properties);
	if (
		Object.keys(properties).join('\n') === fill(key) &&
		(sameValue(read, wanted) || (typeof read === 'number' && String(read) === wanted))
	)
		return filled;
	return isWritable(wanted) ? writeAnew(fill(key), wanted) : '';
}

/** @param filled the lists filled in so far, because YAML aliases can repeat one list very often. */
function fillValue(value: unknown, fill: (text: string) => string, filled = new Map<unknown, unknown>()): unknown {
	if (typeof value === 'string') return fill(value);
	if (!Array.isArray(value)) return value;
	if (!filled.has(value))
		filled.set(
			value,
			value.map((item) => fillValue(item, fill, filled)),
		);
	return filled.get(value);
}

function isWritable(value: unknown): value is string | string[] {
	return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

function writeAnew(key: string, value: string | readonly string[]): string {
	const edit = setProperties('', { [key]: value });
	const text = edit.ok ? applyChanges('', edit.changes) : '';
	const front = locateFrontMatter(text);
	return front.kind === 'yaml' ? text.slice(front.yamlFrom, front.yamlTo) : '';
}
