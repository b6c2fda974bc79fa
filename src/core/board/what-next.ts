import { ageOf } from './age';
import type { Age } from './age';
import type { Citations } from './citations';
import type { PaperSummary } from '../papers/paper';
import type { ReadingStatus } from '../papers/reading-state';

/** Something to read next, with what speaks for it. */
export type NextRead =
	| { readonly kind: 'paper'; readonly paper: PaperSummary; readonly age: Age | null; readonly cites: number }
	/** A paper that the user's notes cite and that has no note yet. */
	| { readonly kind: 'missing'; readonly name: string; readonly cites: number };

/** What is begun comes first, then what waits, then what was set aside; what is done or given up is not offered. */
const ORDER: readonly ReadingStatus[] = ['reading', 'queued', 'later'];

/**
 * What to read next, the first choice first: papers under way, then those not begun, then those set aside, then those
 * without a note. Among papers of one state the one comes first that rested longest, then the one that more notes cite.
 *
 * @param today as its number.
 */
export function whatNext(papers: Iterable<PaperSummary>, { notes, missing }: Citations, today: number): NextRead[] {
	const found = [...papers].flatMap((paper): Extract<NextRead, { kind: 'paper' }>[] =>
		ORDER.includes(paper.progress.status)
			? [{ kind: 'paper', paper, age: ageOf(paper.progress, today), cites: notes.get(paper.path) ?? 0 }]
			: [],
	);
	const rank = ({ paper }: { readonly paper: PaperSummary }): number => ORDER.indexOf(paper.progress.status);
	found.sort(
		(a, b) =>
			rank(a) - rank(b) ||
			(b.age?.days ?? -1) - (a.age?.days ?? -1) ||
			b.cites - a.cites ||
			(a.paper.path < b.paper.path ? -1 : 1),
	);
	const wanted = [...missing].map(([name, cites]): NextRead => ({ kind: 'missing', name, cites }));
	return [...found, ...wanted.sort((a, b) => b.cites - a.cites)];
}
