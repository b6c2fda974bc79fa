import type { Diagnostic } from '../text/diagnostics';
import { bodyStart } from '../front-matter/region';
import { scanBlocks } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import { escapeCell } from '../markdown/table';
import { replacePlaceholders } from './placeholders';
import type { ValueOf } from './placeholders';
import { parseTemplate } from './template';
import type { Template } from './template';

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
