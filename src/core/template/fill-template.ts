import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { statedProperties } from '../front-matter/properties';
import { columnFor, lookUp } from '../facts/columns';
import { renderValue } from '../facts/value';
import type { Diagnostic } from '../text/diagnostics';
import { scanBlocks } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import { escapeCell } from '../markdown/table';
import { parseTemplate } from './template';
import type { Template } from './template';

/** What stands for a placeholder's name, on one line; null where nothing does. */
export type ValueOf = (name: string) => string | null;

/**
 * `{{name}}` or `{{name:format}}`; what holds other signs (`{{#each}}`, `{{x | upper}}`, `<% … %>`) is another tool's.
 */
const PLACEHOLDER = /\{\{([^{}\n]+)\}\}/gu;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _-]*(?::|$)/u;
/** QuickAdd writes its own in capitals: `{{VALUE}}`, `{{FIELD:status}}`. */
const FOREIGN_NAME = /^[A-Z][A-Z _-]*(?::|$)/u;

/** Gives each placeholder of a text to `write`; those of other tools stay. */
export function replacePlaceholders(
	text: string,
	write: (placeholder: string, name: string, at: number) => string,
): string {
	return text.replace(PLACEHOLDER, (placeholder, inner: string, at: number) => {
		const name = inner.trim();
		// Handlebars writes its raw values in three braces.
		const isForeign =
			text.charAt(at - 1) === '{' || text.charAt(at + placeholder.length) === '}' || FOREIGN_NAME.test(name);
		return isForeign || !NAME.test(name) ? placeholder : write(placeholder, name, at);
	});
}

/** The placeholders in a text, each once, in the order they stand. */
export function placeholdersIn(text: string): string[] {
	const found = new Set<string>();
	replacePlaceholders(text, (placeholder) => {
		found.add(placeholder);
		return placeholder;
	});
	return [...found];
}

/**
 * What placeholders stand for in one note: what is given, else the note's own property of that name or of another name
 * for the same fact (`{{authors}}`, `{{作者}}`).
 *
 * @param text the note, which is read once it is asked.
 */
export function valuesIn(text: string, given: Readonly<Record<string, string>>): ValueOf {
	let properties: ReturnType<typeof statedProperties> | null = null;
	return (name) => {
		const own = (properties ??= statedProperties(parseFrontMatter(text).properties, text));
		const value = Object.hasOwn(given, name) ? given[name] : valueIn(own, name);
		const line = (value ?? '').replace(/\s+/gu, ' ').trim();
		return line === '' ? null : line;
	};
}

function valueIn(own: ReturnType<typeof statedProperties>, name: string): string {
	return renderValue(lookUp(own, columnFor(name))?.shown);
}

/**
 * What the clock gives for `{{date}}` and `{{time}}`, also where they name this very format.
 *
 * @param date as `YYYY-MM-DD`.
 * @param time as `HH:mm`.
 */
export function clockValues(date: string, time: string): Readonly<Record<string, string>> {
	return { date, 'date:YYYY-MM-DD': date, time, 'time:HH:mm': time };
}

/**
 * A template with the placeholders of its body filled in, read anew; those that nothing stands for stay as they are.
 */
export function fillInBody(template: Template, valueOf: ValueOf): Template {
	const { text } = template;
	const bodyFrom = bodyStart(text);
	const filled = text.slice(0, bodyFrom) + fillInText(text.slice(bodyFrom), valueOf);
	return filled === text ? template : { ...parseTemplate(filled), yaml: template.yaml };
}

/** Markdown with its placeholders filled in; in a table, a value's `|` is escaped. */
export function fillInText(text: string, valueOf: ValueOf): string {
	if (!text.includes('{{')) return text;
	const isOutside = outsideOf(scanBlocks(text).filter(({ kind }) => kind === 'table'));
	return replacePlaceholders(text, (placeholder, name, at) => {
		const value = valueOf(name);
		if (value === null) return placeholder;
		return isOutside(at) ? value : escapeCell(value);
	});
}

/** What to say of placeholders that stay. */
export function unfilled(placeholders: readonly string[]): Diagnostic[] {
	return placeholders.length === 0
		? []
		: [{ code: 'placeholders-left', line: 0, details: { placeholders: [...new Set(placeholders)] } }];
}
