import type { Diagnostic } from './diagnostics';
import { lineAt, lineEnd, nextLine } from './lines';

const OPENING = '<<<<<<< ';

/** Finds the markers that a merge left in a note; nothing is written to such a note. */
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
