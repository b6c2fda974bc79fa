import type { Diagnostic } from './diagnostics';
import type { TextChange } from './changes';
import { lineAt, lineEnd, nextLine } from './strings';

/**
 * What a command is going to do to one note. The core only plans. The host's writer applies a plan, after planning
 * again on the text as it is at that moment.
 */
export type Plan =
	| { readonly kind: 'unchanged'; readonly diagnostics: readonly Diagnostic[] }
	| {
			readonly kind: 'edits';
			/** In ascending order, not overlapping; offsets into the text that was planned on. */
			readonly changes: readonly TextChange[];
			/** Where to put the cursor, as an offset into the text after the changes; null leaves it where it is. */
			readonly cursor: number | null;
			readonly diagnostics: readonly Diagnostic[];
	  }
	| { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Plans on the text as it is when the writer gets to it. */
export type Planner = (text: string) => Plan;

/** The note has changed since the plan was made or the user decided about it, so the plan is not carried out. */
export const CHANGED_SINCE: Diagnostic = { code: 'changed-since', line: 0, details: {} };

/** A planner that refuses if the note's text is not exactly the given one. */
export function onlyFor(text: string, plan: () => Plan): Planner {
	return (now) => (now === text ? plan() : refused(CHANGED_SINCE));
}

export function unchanged(diagnostics: readonly Diagnostic[] = []): Plan {
	return { kind: 'unchanged', diagnostics };
}

export function refused(...diagnostics: readonly Diagnostic[]): Plan {
	return { kind: 'refused', diagnostics };
}

/** A plan of edits, or `unchanged` where no change alters a byte of `text`. */
export function edits(
	text: string,
	changes: readonly TextChange[],
	cursor: number | null = null,
	diagnostics: readonly Diagnostic[] = [],
): Plan {
	const effective = changes.filter(({ from, to, insert }) => text.slice(from, to) !== insert);
	return effective.length === 0 ? unchanged(diagnostics) : { kind: 'edits', changes: effective, cursor, diagnostics };
}

const OPENING = '<<<<<<< ';

/** Finds conflict markers that a merge left in a note. The plugin does not write to a note that has any. */
export function findConflict(text: string): Diagnostic | null {
	let opening = -1;
	let isParted = false;
	for (let from = text.includes(OPENING) ? 0 : text.length; from < text.length; from = nextLine(text, from)) {
		if (opening === -1) opening = text.startsWith(OPENING, from) ? from : -1;
		else if (!isParted) isParted = text.slice(from, lineEnd(text, from)) === '=======';
		else if (text.startsWith('>>>>>>> ', from))
			return { code: 'conflict-markers', line: lineAt(text, opening), details: {} };
	}
	return null;
}
