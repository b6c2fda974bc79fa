import { expect } from 'vitest';
import type { PropertyEdit } from '../../../src/core/front-matter/edit';
import { applyChanges } from '../../../src/core/text/changes';

/** The note after an edit that must not be refused. */
export function applied(text: string, edit: PropertyEdit): string {
	if (!edit.ok) throw new Error(`refused: ${JSON.stringify(edit.diagnostics)}`);
	return applyChanges(text, edit.changes);
}

/** The codes an edit is refused with; empty where it is not. */
export function refusals(edit: PropertyEdit): string[] {
	return edit.ok ? [] : edit.diagnostics.map(({ code }) => code);
}

/** A note with this YAML and a body that must stay. */
export function note(yaml: string): string {
	return `---\n${yaml === '' ? '' : `${yaml}\n`}---\nbody\n---\n`;
}

/**
 * Expects an edit to turn one YAML into another, with LF and with CRLF and a BOM, and to change nothing when repeated.
 */
export function expectEdit(edit: (text: string) => PropertyEdit, before: string, after: string): void {
	for (const host of [note, (yaml: string) => `\ufeff${note(yaml).replaceAll('\n', '\r\n')}`]) {
		const result = applied(host(before), edit(host(before)));
		expect(result).toBe(host(after));
		expect(edit(result)).toEqual({ ok: true, changes: [] });
	}
}
