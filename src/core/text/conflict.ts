import type { Diagnostic } from '../diagnostics';
import { lineAt } from './lines';

const CONFLICT = /^<{7} [^\n]*\n[\s\S]*?^={7}\r?$[\s\S]*?^>{7} /mu;

/** Finds the markers that a merge left in a note; nothing is written to such a note. */
export function findConflict(text: string): Diagnostic | null {
	const at = text.includes('<<<<<<< ') ? text.search(CONFLICT) : -1;
	return at === -1 ? null : { code: 'conflict-markers', line: lineAt(text, at), details: {} };
}
