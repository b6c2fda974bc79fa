import type { Finding } from './report';
import type { Target } from './target';

/**
 * What is worth printing of what was found. Over a whole vault, the linked notes without a row are named only for notes
 * with a table that has no rows at all: hubs everywhere link to people and topics, and nobody waits for their rows.
 */
export function worthPrinting<One extends Finding>({ note }: Target, found: readonly One[]): One[] {
	const empty = new Set(found.filter(({ code }) => code === 'rows-none').map(({ path }) => path));
	return found.filter(({ code, path }) => note !== null || code !== 'rows-left-out' || empty.has(path));
}
