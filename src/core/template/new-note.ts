import type { Diagnostic } from '../text/diagnostics';
import { mergeProperties, setProperties } from '../front-matter/edit';
import type { PropertyNames } from '../papers/paper-rules';
import { applyChanges } from '../text/changes';
import { fillInProperties, fillInText, placeholdersIn, unfilled, valuesIn } from './fill';
import type { Template } from './template';
import { planInsert } from './plan-insert';
import type { InsertOptions } from './plan-insert';

interface NewNote {
	readonly text: string;
	/** The offset of the first empty answer, or the end of `text`. */
	readonly cursor: number;
	/** Why parts of the template could not be used. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A new paper note with everything from the template, the title, and the properties of a paper not yet read. */
export function newPaperNote(title: string, template: Template, names: PropertyNames, options: InsertOptions): NewNote {
	const values = { ...options.values, title };
	const { yaml, left } = fillInProperties(template.yaml, valuesIn('', values));
	const merged = mergeProperties('', yaml);
	const scaffold = merged.ok ? applyChanges('', merged.changes) : '';
	const own = setProperties(scaffold, { title, [names.pass]: 0, [names.status]: 'queued' });
	const front = own.ok ? applyChanges(scaffold, own.changes) : scaffold;
	const preamble = fillInText(template.preamble, valuesIn(front, values)).trim();
	const start = preamble === '' ? front : `${front}${preamble}\n`;
	const plan = planInsert(start, { ...template, yaml: '' }, 'all', {
		...options,
		values,
		cursor: null,
		asInTemplate: true,
	});
	const text = plan.kind === 'edits' ? applyChanges(start, plan.changes) : start;
	const problems = [
		...(merged.ok ? [] : merged.diagnostics),
		...plan.diagnostics.filter(({ code }) => code !== 'placeholders-left'),
	];
	return {
		text,
		cursor: plan.kind === 'edits' && plan.cursor !== null ? plan.cursor : text.length,
		diagnostics: [...problems, ...unfilled([...left, ...placeholdersIn(text)])],
	};
}
