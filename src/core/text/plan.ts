import type { Diagnostic } from './diagnostics';
import type { TextChange } from './changes';
import { lineAt, lineEnd, nextLine } from './strings';

/** What a command is going to do to one note. The core only plans; the host's writer applies. */
export type Plan =
	| { readonly kind: 'unchanged'; readonly diagnostics: readonly Diagnostic[] }
	| {
			readonly kind: 'edits';
			/** In ascending order, not overlapping. */
			readonly changes: readonly TextChange[];
			/** The new place of the cursor, as an offset into the text after the changes; null leaves it alone. */
			readonly cursor: number | null;
			readonly diagnostics: readonly Diagnostic[];
	  }
	| { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Plans on the text that the note has at the moment of writing, which may differ from the text the user saw. */
export type Planner = (text: string) => Plan;

/** The note has changed since the user decided about it, so the plan is not carried out. */
export const CHANGED_SINCE: Diagnostic = { code: 'changed-since', line: 0, details: {} };
/** The note that was to be changed does not exist any more. */
export const NOTE_GONE: Diagnostic = { code: 'note-gone', line: 0, details: {} };
/** The note has no comparison block to work on. */
export const NO_BLOCK: Diagnostic = { code: 'no-block', line: 0, details: {} };

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

/** A plan of edits, or `unchanged` if they would not alter `text`. */
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

/** Finds conflict markers that a merge left in a note. The plugin does not write to such a note. */
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
