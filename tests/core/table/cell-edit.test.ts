// One cell typed into, while its note may change.
import { expect, test } from 'vitest';
import { planCellEdit } from '../../../src/core/table/cell-edit';
import { columnFor } from '../../../src/core/table/columns';
import { applyChanges } from '../../../src/core/text/changes';

const NOTE = '---\nparams: 117M # counted\ndata: [a, b]\n---\n\n## Cost\n\nOne week.\n\nAnd more.\n';

function type(key: string, shown: string, typed: string, text = NOTE): string {
	const plan = planCellEdit(text, { column: columnFor(key), shown, typed, sections: 'first' });
	if (plan.kind === 'edits') return applyChanges(text, plan.changes);
	return plan.kind === 'refused' ? plan.diagnostics.map(({ code }) => code).join() : 'unchanged';
}

test.each([
	['a property', 'params', '117M', '1.5B', NOTE.replace('117M', '"1.5B"')],
	['a list', 'data', 'a, b', 'a, c', NOTE.replace('b]', 'c]')],
	['what a section says becomes a property', 'cost', 'One week.', 'Two weeks.', NOTE.replace('---\n\n', 'cost: Two weeks.\n---\n\n')],
	['what is there already', 'params', '117M', '117M', 'unchanged'],
])('%s is written where the note states what was shown', (_, key, shown, typed, expected) => {
	expect(type(key, shown, typed)).toBe(expected);
});

test('what the note states otherwise by now is not written over', () => {
	expect(type('params', '100M', '1.5B')).toBe('cell-changed');
	expect(type('cost', '', '1.5B')).toBe('cell-changed');
});

test('what the note states by now just as it was typed is no conflict', () => {
	expect(type('params', '100M', '117M')).toBe('unchanged');
});

test('a note that cannot be read says why', () => {
	expect(type('params', '117M', '1.5B', NOTE.replace('[a, b]', '[a'))).toBe('front-matter-broken');
});
