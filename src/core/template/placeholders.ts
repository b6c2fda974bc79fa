import { parseFrontMatter } from '../front-matter/parse';
import { statedProperties } from '../front-matter/properties';
import { columnFor, lookUp } from '../facts/columns';
import { renderValue } from '../facts/value';

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
