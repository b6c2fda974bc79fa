import type { Diagnostic } from '../text/diagnostics';
import { applyChanges, type TextChange } from '../text/changes';
import { lineEndingOf } from '../text/lines';
import { readProperties } from './parse';
import { locateFrontMatter } from './region';
import { PropertySheet } from './sheet';
import { readTemplate } from './template';
import type { NewValue } from './value-edits';

/** What a property can be set to; null removes it. */
export type PropertyValue = NewValue | null;

export type PropertyEdit =
	| { readonly ok: true; readonly changes: readonly TextChange[] }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Sets properties by editing the bytes of their values alone: comments, quotes, order, flow style, indentation, line
 * endings, a BOM, dates and everything else stay. Keys are matched as `nameFinder` matches names. New keys go after the
 * last property. A note without front matter gets one. Setting a value that is already there changes nothing.
 *
 * The result is read back before it is returned: if any other property would read differently, the edit is refused.
 * Front matter that cannot be read is refused with its diagnostics, never repaired.
 */
export function setProperties(text: string, values: Readonly<Record<string, PropertyValue>>): PropertyEdit {
	return editNote(text, (sheet) => {
		for (const [key, value] of Object.entries(values)) sheet.set(key, value);
	});
}

/**
 * Adds the properties of a template's front matter that the note lacks (any letter case counts as there), copied as the
 * template writes them, comments and style included; existing values win. Properties without a value in the template
 * ("unset scaffold") are not added. Checked by reading back, as `setProperties` is.
 *
 * @param templateYaml the YAML between the template's fences, without them.
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
	if (location.kind === 'yaml')
		return { ok: true, changes: edit.changes.map((change) => shifted(change, location.yamlFrom)) };
	const { from } = location;
	return { ok: true, changes: [{ from, to: from, insert: `---${eol}${applyChanges('', edit.changes)}---${eol}` }] };
}

function shifted({ from, to, insert }: TextChange, by: number): TextChange {
	return { from: from + by, to: to + by, insert };
}
