import { setProperties } from '../front-matter/edit';
import { locateFrontMatter, readProperties } from '../front-matter/block';
import { propertyKey } from '../front-matter/properties';
import { applyChanges } from '../text/changes';
import { replacePlaceholders } from './fill-template';
import type { ValueOf } from './fill-template';
import { sameValue } from '../front-matter/same';
import { readTemplate } from '../front-matter/template';
import type { TemplateProperty } from '../front-matter/template';

/** A template's properties, filled in. */
interface FilledProperties {
	/** YAML without fences, of the properties that every placeholder was filled in of. */
	readonly yaml: string;
	/** The placeholders that nothing stands for; their properties are left out, as unset ones are. */
	readonly left: readonly string[];
}

/** Stands for a placeholder while the YAML is read: private characters, plain text wherever it stands. */
const MARK = /\uE000(\d+)\uE001/gu;

/**
 * Fills in the placeholders of a template's properties so that each reads back as the text with the values in it: as
 * the template writes it where that does, else quoted anew (a title may hold a colon or quotes).
 *
 * @param yaml the YAML between the template's fences; what cannot be read is given back as it is.
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
		const open = [...property.lines.matchAll(MARK)]
			.map(([, index]) => placeholders[Number(index)])
			.filter((one) => one?.value === null);
		for (const one of open) if (one !== undefined) left.add(one.written);
		return open.length > 0 ? '' : writeFilled(property, fill);
	});
	return { yaml: written.join(''), left: [...left] };
}

/**
 * The YAML of a template's properties without some of them, by any spelling of their names.
 *
 * @param yaml the YAML between the template's fences; what cannot be read is given back as it is.
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

/** @param filled lists that were filled in already: by YAML's aliases, one may stand in a value very often. */
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
