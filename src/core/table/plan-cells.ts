import { setProperties } from '../front-matter/edit';
import type { PropertyValue } from '../front-matter/edit';
import { isRecord, parseFrontMatter } from '../front-matter/block';
import { NamedValues, propertyLine } from '../front-matter/properties';
import { applyChanges } from '../text/changes';
import type { TextChange } from '../text/changes';
import { factOf, propertyOf, readStatements, statedProperty } from '../comparison/facts';
import type { SectionUse, Statements } from '../comparison/facts';
import { renderValue } from '../facts/value';
import { notEditable } from '../text/diagnostics';
import { edits, findConflict, refused } from '../text/plan';
import type { Plan } from '../text/plan';
import { speltValue } from '../front-matter/value-edits';
import { escapeCell } from '../markdown/table';
import { valueOfCell } from '../facts/cell-value';
import type { TypedAs } from '../facts/cell-value';
import { lookUp } from '../facts/columns';
import type { Column } from '../facts/columns';

/** What a note shall state about a column. */
export interface CellWrite {
	readonly column: Column;
	/** Inline Markdown with line breaks; '' removes the statement. */
	readonly markdown: string;
	/** Whether each item of a list was typed on a line of its own. */
	readonly typedAs?: TypedAs;
	/** What the note stated when the user decided to overwrite it. Null for a new note, which nobody else changed. */
	readonly shown: string | null;
	/** How much of a section the table showed. */
	readonly sections?: SectionUse;
}

/**
 * Plans to write values for columns into a note. The property or field that states a column is changed in place, else
 * an empty property for the same fact is filled, else a property with the column's name is added. A property of another
 * column is never used. If the note now states something other than what was shown or is to be written, nothing is
 * written, because that text would be lost. The plan is also refused if a cell would then not show the wanted value.
 */
export function planCells(text: string, writes: readonly CellWrite[]): Plan {
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);
	const front = parseFrontMatter(text);
	if (front.diagnostics.length > 0) return refused(...front.diagnostics);
	const stated = readStatements(text, front.properties, front.bodyFrom);
	for (const { column, markdown, shown, sections } of writes) {
		const now = factOf(stated, column, sections)?.markdown ?? '';
		if (shown !== null && now !== shown && now !== markdown.trim())
			return refused({ code: 'cell-changed', line: 0, details: { now, typed: markdown } });
	}
	const names = new NamedValues(Object.keys(front.properties).map((name) => [name, name] as const));
	const values: Record<string, PropertyValue> = {};
	const fieldChanges: TextChange[] = [];
	const expected: { readonly column: Column; readonly markdown: string }[] = [];
	for (const { column, markdown, typedAs } of writes) {
		const before = factOf(stated, column, 'none');
		// The value is too long to be shown, so the user has not seen it.
		if (before?.markdown === '') return refused(notEditable(before.name));
		const property = statedProperty(stated.properties, column);
		const field = property === null ? lookUp(stated.fields, column) : undefined;
		if (field !== undefined) {
			fieldChanges.push({ from: field.from, to: field.to, insert: markdown.replace(/\r?\n/gu, '<br>') });
			expected.push({ column, markdown });
		} else if (
			property === null ||
			typedAs === 'lines' ||
			propertyOf(stated, column)?.markdown !== markdown.trim()
		) {
			// An object, or one of its keys, cannot be written without changing its other keys.
			if (
				property !== null &&
				(!Object.hasOwn(front.properties, property.name) ||
					(isRecord(property.value) && markdown.trim() !== ''))
			)
				return refused(notEditable(property.name));
			const name = property?.name ?? lookUp(names, { ...column, kinds: [] }) ?? column.key;
			const read = valueOfCell(markdown, property?.value, typedAs, property?.shown);
			if (!read.ok)
				return refused({ code: 'list-unclear', line: propertyLine(text, name), details: { property: name } });
			values[name] = read.value;
			expected.push({
				column,
				markdown: Array.isArray(read.value) ? renderValue(speltValue(read.value)) : markdown,
			});
		}
	}
	const edit = setProperties(text, values);
	if (!edit.ok) return refused(...edit.diagnostics);
	const changes = [...edit.changes, ...fieldChanges].sort((a, b) => a.from - b.from);
	const after = readAll(applyChanges(text, changes));
	const wrong = expected.find(({ column, markdown }) => !saysSo(after, column, markdown));
	return wrong === undefined ? edits(text, changes) : refused(notEditable(wrong.column.key));
}

function readAll(text: string): Statements {
	const { properties, bodyFrom } = parseFrontMatter(text);
	return readStatements(text, properties, bodyFrom);
}

/** Whether the note now states a value. After a removal, a field or section may still state the column. */
function saysSo(stated: Statements, column: Column, markdown: string): boolean {
	const fact = factOf(stated, column);
	return markdown.trim() === ''
		? fact?.source !== 'property'
		: escapeCell(fact?.markdown ?? '') === escapeCell(markdown);
}
