import { applyChanges } from '../../src/core/text/changes';
import type { Plan } from '../../src/core/text/plan';

/** The text after a plan, with `|` where the cursor goes if `cursor` is asked for. */
export function after(text: string, plan: Plan, cursor: 'cursor' | 'plain' = 'plain'): string {
	if (plan.kind !== 'edits') return text;
	const written = applyChanges(text, plan.changes);
	return cursor === 'plain' || plan.cursor === null
		? written
		: `${written.slice(0, plan.cursor)}⌶${written.slice(plan.cursor)}`;
}

/** The codes of a plan's diagnostics with their lines. */
export function said(plan: Plan): string[] {
	return plan.diagnostics.map(({ code, line }) => `${code}@${line}`);
}
