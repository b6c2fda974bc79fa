import { notEditable, type Diagnostic } from '../text/diagnostics';
import { nextLine } from '../text/strings';
import { isRecord, readProperties } from './block';
import { hasValue } from './properties';
import { lineStart, readEntries } from './spans';
import type { Entry } from './spans';

/** A property of a template with its source lines, including the comments directly above it. */
export interface TemplateProperty {
	readonly key: string;
	readonly value: unknown;
	/** Without indentation and with LF line endings. */
	readonly lines: string;
}

type TemplateProperties =
	| { readonly ok: true; readonly properties: readonly TemplateProperty[] }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads the properties of a template that hold a value. */
export function readTemplate(templateYaml: string): TemplateProperties {
	const yaml = `${templateYaml.replaceAll('\r\n', '\n')}\n`.replace(/\n\n$/, '\n');
	const { properties, diagnostics } = readProperties(yaml);
	if (diagnostics.length > 0) return { ok: false, diagnostics };
	const keys = Object.keys(properties);
	const located = readEntries(yaml);
	if (located?.entries.length !== keys.length) {
		return { ok: false, diagnostics: [notEditable(keys[0] ?? '')] };
	}
	const { entries, indent } = located;
	const found = entries.map((entry, index): TemplateProperty => {
		const lines = entryLines(yaml, indent, entry, entries[index - 1]);
		return {
			key: entry.key,
			value: entry.value,
			lines: indent === '' ? lines : lines.replaceAll(`\n${indent}`, '\n').slice(indent.length),
		};
	});
	return { ok: true, properties: found.filter(({ value }) => isSet(value)) };
}

function entryLines(yaml: string, indent: string, { from, span }: Entry, previous: Entry | undefined): string {
	const earliest = previous === undefined ? 0 : nextLine(yaml, previous.span.contentTo);
	let start = from;
	while (start > earliest) {
		const above = lineStart(yaml, start - 1);
		if (!yaml.startsWith(`${indent}#`, above)) break;
		start = above;
	}
	return yaml.slice(start, nextLine(yaml, span.contentTo));
}

/** A key without a value, or with an empty text, list or object, is a field to fill in, not a value. */
function isSet(value: unknown): boolean {
	return isRecord(value) || Array.isArray(value) ? Object.keys(value).length > 0 : hasValue(value);
}
