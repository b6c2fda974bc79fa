import { nameForPass } from '../papers/paper-rules';
import { planProperties, setProperties } from '../front-matter/edit';
import type { PropertyValue } from '../front-matter/edit';
import { parseFrontMatter } from '../front-matter/block';
import { findProperty } from '../front-matter/properties';
import { edits, findConflict, refused, unchanged } from '../text/plan';
import type { Plan } from '../text/plan';
import { templatePasses } from '../template/template';
import type { Template } from '../template/template';
import { applyChanges } from '../text/changes';
import type { PaperRules, PropertyNames } from '../papers/paper-rules';
import { planInsert } from '../template/plan-insert';
import type { InsertOptions } from '../template/plan-insert';
import { isEmptyValue } from '../papers/pass-value';
import type { Transition } from '../papers/reading-state';

/**
 * Plans to mark a note as not a paper by `pass: false`, which overrides every other sign of a paper.
 *
 * @returns refused if the front matter cannot be edited safely.
 */
export function planDecline(text: string, { pass }: PropertyNames): Plan {
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);
	const found = findProperty(parseFrontMatter(text).properties, [pass]);
	if (found?.value === false) return unchanged();
	return planProperties(text, { [found?.name ?? pass]: false });
}

interface TransitionOptions extends InsertOptions {
	readonly rules: PaperRules;
	readonly template: Template;
	readonly today: string;
	readonly hasAnswers?: boolean;
}

/**
 * Plans a step to another reading state: the pass, the status, the date of the finished pass unless it has one, and the
 * section of the next pass. Property names keep the note's spelling.
 *
 * @returns refused if the front matter cannot be edited safely.
 */
export function planTransition(
	text: string,
	{ state, finished, reopened, insert }: Transition,
	options: TransitionOptions,
): Plan {
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);
	const {
		rules: { names },
		today,
		template,
		hasAnswers = false,
	} = options;
	const { properties } = parseFrontMatter(text);
	const dateName = (pass: number): string => nameForPass(names.passDate, pass);
	// A note with answers and `queued` is read as a paper that has been begun, so the step would have no effect.
	const status = state.pass === 0 && state.status === 'queued' && hasAnswers ? null : state.status;
	const wanted: [string, PropertyValue][] = [
		[names.pass, state.pass],
		[names.status, status],
	];
	if (finished !== null && isEmptyValue(findProperty(properties, [dateName(finished)])?.value))
		wanted.push([dateName(finished), today]);
	if (reopened !== null) wanted.push([dateName(reopened), null]);
	const spelled = wanted.map(([name, value]) => [findProperty(properties, [name])?.name ?? name, value] as const);
	const edit = setProperties(text, Object.fromEntries(spelled));
	if (!edit.ok) return refused(...edit.diagnostics);
	if (insert === null || !templatePasses(template).includes(insert)) return edits(text, edit.changes);

	const withProperties = applyChanges(text, edit.changes);
	const section = planInsert(withProperties, { ...template, yaml: '' }, insert, options);
	if (section.kind !== 'edits') return edits(text, edit.changes, null, section.diagnostics);
	const shift = withProperties.length - text.length;
	const body = section.changes.map((change) => ({ ...change, from: change.from - shift, to: change.to - shift }));
	return edits(text, [...edit.changes, ...body], section.cursor, section.diagnostics);
}
