import { notEditable } from '../text/diagnostics';
import type { Diagnostic } from '../text/diagnostics';
import { append } from '../text/collections';
import { edits, refused } from '../text/plan';
import type { Plan } from '../text/plan';
import { applyChanges } from '../text/changes';
import type { TextChange } from '../text/changes';
import { lineEndingOf, nextLine } from '../text/strings';
import { isRecord, locateFrontMatter, readProperties } from './block';
import type { Properties } from './block';
import { hasValue, sameValue } from './properties';
import { caselessName, nameFinder } from '../text/names';
import { lineStart, readEntries } from './spans';
import type { Entry } from './spans';
import { plainValue, removals, valueEdits, writeEntry } from './value-edits';
import type { NewValue } from './value-edits';

/** Null removes the property. */
export type PropertyValue = NewValue | null;

export type PropertyEdit =
	| { readonly ok: true; readonly changes: readonly TextChange[] }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** YAML readers do not find the colon of a longer key. */
const LONGEST_KEY = 500;

/** Collects changes to the properties in the YAML between two fences, then plans them as text changes. */
class PropertySheet {
	readonly #old: ReadonlyMap<string, unknown>;
	readonly #wanted = new Map<string, PropertyValue>();
	readonly #additions = new Map<string, TemplateProperty>();
	readonly #nameOf: (name: string) => string | null;
	/** `caselessName` of every property and addition. */
	readonly #taken: Set<string>;

	constructor(
		private readonly yaml: string,
		properties: Properties,
		private readonly eol: string,
	) {
		this.#old = new Map(Object.entries(properties));
		this.#nameOf = nameFinder(this.#old.keys(), (key) => key);
		this.#taken = new Set([...this.#old.keys()].map(caselessName));
	}

	/** Sets a property; null removes it. */
	set(key: string, value: PropertyValue): void {
		const known = this.#old.has(key) ? key : this.#nameOf(key);
		if (known !== null) this.#wanted.set(known, value);
		else if (value !== null)
			this.#additions.set(key, { key, value: plainValue(value), lines: writeEntry(key, value, this.eol) });
	}

	/** Adds a property with its source lines, unless the note has it already in any letter case. */
	add(addition: TemplateProperty): void {
		const name = caselessName(addition.key);
		if (this.#taken.has(name)) return;
		this.#taken.add(name);
		this.#additions.set(addition.key, { ...addition, lines: addition.lines.replaceAll('\n', this.eol) });
	}

	/** Plans the changes to the YAML. The result is read back, and every other property must be unchanged. */
	finish(): PropertyEdit {
		const changes: TextChange[] = [];
		const expected = new Map(this.#old);
		for (const [key, value] of this.#wanted) {
			if (value !== null && sameValue(this.#old.get(key), value)) continue;
			const edit = this.#editEntry(key, value);
			if (edit === undefined) return refusal(key);
			append(changes, edit);
			expect(expected, key, value);
		}
		const added = [...this.#additions.values()];
		const tooLong = added.find(({ key }) => key.length > LONGEST_KEY);
		if (tooLong !== undefined) return refusal(tooLong.key);
		for (const { key, value } of added) expected.set(key, value);
		const ways =
			added.length === 0 ? [changes] : this.#insertions(changes).map((insertion) => [...changes, insertion]);
		const way = ways
			.map((candidate) => candidate.toSorted((a, b) => a.from - b.from || a.to - b.to))
			.find((candidate) => candidate.length === 0 || this.#readsAs(candidate, expected));
		return way === undefined
			? refusal(added[0]?.key ?? [...this.#wanted.keys()][0] ?? '')
			: { ok: true, changes: way };
	}

	/** The first way to change one entry that reads back as the wanted value. */
	#editEntry(key: string, value: PropertyValue): readonly TextChange[] | undefined {
		const entry = readEntries(this.yaml)?.entries.find((candidate) => candidate.key === key);
		if (entry === undefined) return undefined;
		const expected = new Map(this.#old);
		expect(expected, key, value);
		const ways = value === null ? removals(this.yaml, entry) : valueEdits(this.yaml, entry, value, this.eol);
		return ways
			.map((way) => way.filter(({ from, to, insert }) => this.yaml.slice(from, to) !== insert))
			.find((way) => this.#readsAs(way, expected));
	}

	/**
	 * The places for new lines: below the last property, else below the comments after it, because a `|` value would
	 * take in such comments.
	 */
	#insertions(changes: readonly TextChange[]): readonly TextChange[] {
		const located = readEntries(this.yaml);
		const last = located?.entries.at(-1);
		const indent = located?.indent ?? '';
		const insert = [...this.#additions.values()]
			.map(({ lines }) => lines.replace(/(^|\n)(?=[^\r\n])/gu, `$1${indent}`))
			.join('');
		// Other tools leave `{}` when they remove the last property.
		const braces = this.yaml.trim() === '{}' ? this.yaml.indexOf('{}') : -1;
		if (braces !== -1) return [{ from: 0, to: nextLine(this.yaml, braces), insert }];
		const end = located?.end ?? this.yaml.length;
		const places = last === undefined ? [end] : [nextLine(this.yaml, last.span.contentTo), end];
		return places
			.map((place) => changes.find(({ from, to }) => from < place && place < to)?.to ?? place)
			.map((at) => ({ from: at, to: at, insert }));
	}

	/** Whether the edited YAML reads as expected. */
	#readsAs(changes: readonly TextChange[], expected: ReadonlyMap<string, unknown>): boolean {
		const yaml = applyChanges(this.yaml, changes);
		// Some readers reject front matter that has no properties left but still holds an anchor or a tag.
		if (
			(yaml !== '' && !yaml.endsWith('\n')) ||
			(expected.size === 0 && /(?:^|[\r\n])[ \t]{0,999}[&!]/u.test(yaml))
		)
			return false;
		const { properties, diagnostics } = readProperties(yaml);
		const read = Object.entries(properties);
		if (diagnostics.length > 0 || read.length !== expected.size) return false;
		return read.every(([key, value]) => expected.has(key) && sameValue(value, expected.get(key)));
	}
}

function expect(properties: Map<string, unknown>, key: string, value: PropertyValue): void {
	if (value === null) properties.delete(key);
	else properties.set(key, plainValue(value));
}

function refusal(property: string): PropertyEdit {
	return { ok: false, diagnostics: [notEditable(property)] };
}

/**
 * Sets properties by editing only the bytes of their values: comments, quotes, order, flow style, indentation, line
 * endings and a BOM stay. Keys are matched as `nameFinder` matches names. New keys go after the last property, and a
 * note without front matter gets one. Setting a value that is already there changes nothing.
 *
 * The result is read back before it is returned: if any other property would read differently, the edit is refused. So
 * is an edit of front matter that cannot be read, with its diagnostics.
 */
export function setProperties(text: string, values: Readonly<Record<string, PropertyValue>>): PropertyEdit {
	return editNote(text, (sheet) => {
		for (const [key, value] of Object.entries(values)) sheet.set(key, value);
	});
}

/** Plans to set properties of a note, as `setProperties` does. */
export function planProperties(text: string, values: Readonly<Record<string, PropertyValue>>): Plan {
	const edit = setProperties(text, values);
	return edit.ok ? edits(text, edit.changes) : refused(...edit.diagnostics);
}

/**
 * Adds the properties of a template that the note lacks in any letter case, as the template writes them, with comments
 * and style. Properties without a value in the template are not added. The result is read back, as in `setProperties`.
 *
 * @param templateYaml the YAML between the template's fences.
 */
export function mergeProperties(text: string, templateYaml: string): PropertyEdit {
	const template = readTemplate(templateYaml);
	if (!template.ok) return template;
	return editNote(text, (sheet) => {
		for (const property of template.properties) sheet.add(property);
	});
}

function editNote(text: string, plan: (sheet: PropertySheet) => void): PropertyEdit {
	const location = locateFrontMatter(text);
	if (location.kind === 'foreign') return { ok: false, diagnostics: [location.diagnostic] };
	const yaml = location.kind === 'yaml' ? text.slice(location.yamlFrom, location.yamlTo) : '';
	const { properties, diagnostics } = readProperties(yaml);
	if (diagnostics.length > 0) return { ok: false, diagnostics };
	const eol = lineEndingOf(text);
	const sheet = new PropertySheet(yaml, properties, eol);
	plan(sheet);
	const edit = sheet.finish();
	if (!edit.ok || edit.changes.length === 0) return edit;
	if (location.kind === 'yaml') {
		const { yamlFrom } = location;
		const changes = edit.changes.map(({ from, to, insert }) => ({
			from: yamlFrom + from,
			to: yamlFrom + to,
			insert,
		}));
		return { ok: true, changes };
	}
	const { from } = location;
	return { ok: true, changes: [{ from, to: from, insert: `---${eol}${applyChanges('', edit.changes)}---${eol}` }] };
}

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
