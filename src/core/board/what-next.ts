import { firstOf } from '../text/collections';
import { caselessName } from '../text/names';
import { ageOf } from './history';
import type { Age } from './history';
import type { PaperSummary } from '../papers/paper';
import type { ReadingStatus } from '../papers/reading-state';

/** Obsidian's link maps: for each note, how often it links to each target. */
type LinkMap = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Citations {
	/** Papers with a note, by vault path. */
	readonly notes: ReadonlyMap<string, number>;
	/** Papers without a note, by the name in links to them. */
	readonly missing: ReadonlyMap<string, number>;
}

/** Links with an extension lead to images and other files. */
const OTHER_FILE = /\.(?!md$)[a-z][a-z0-9]{1,4}$/iu;

/**
 * Counts how many notes link to each other note, and to each name without a note. Such a name is taken for a paper if
 * at least two notes link to it, one of them a paper's.
 *
 * @param isPaper by vault path.
 */
export function countCitations(resolved: LinkMap, unresolved: LinkMap, isPaper: (path: string) => boolean): Citations {
	const notes = new Map<string, number>();
	for (const [source, targets] of Object.entries(resolved)) {
		for (const target of Object.keys(targets))
			if (target !== source) notes.set(target, (notes.get(target) ?? 0) + 1);
	}
	const wanted = new Map<string, { name: string; sources: number; byPapers: number }>();
	for (const [source, names] of Object.entries(unresolved)) {
		const own = Object.keys(names)
			.map((link) => (link.split(/[#|]/u, 1)[0] ?? '').replace(/\.md$/iu, '').trim())
			.filter((name) => name !== '' && !OTHER_FILE.test(name));
		for (const [key, name] of firstOf(own, caselessName)) {
			const { sources, byPapers, ...first } = wanted.get(key) ?? { name, sources: 0, byPapers: 0 };
			wanted.set(key, { ...first, sources: sources + 1, byPapers: byPapers + Number(isPaper(source)) });
		}
	}
	const missing = [...wanted.values()].filter(({ sources, byPapers }) => sources > 1 && byPapers > 0);
	return { notes, missing: new Map(missing.map(({ name, sources }) => [name, sources])) };
}

export type NextRead =
	| { readonly kind: 'paper'; readonly paper: PaperSummary; readonly age: Age | null; readonly cites: number }
	| { readonly kind: 'missing'; readonly name: string; readonly cites: number };

/** Finished and stopped papers are left out. */
const ORDER: readonly ReadingStatus[] = ['reading', 'queued', 'later'];

/**
 * What to read next, best first: papers being read, those not begun, those set aside, those without a note. Papers with
 * the same status are ordered by how long they rested, then by how many notes cite them.
 *
 * @param today as a day number.
 */
export function whatNext(papers: Iterable<PaperSummary>, { notes, missing }: Citations, today: number): NextRead[] {
	const rank = ({ progress }: PaperSummary): number => ORDER.indexOf(progress.status);
	const found = [...papers]
		.filter((paper) => rank(paper) >= 0)
		.map((paper) => ({
			kind: 'paper' as const,
			paper,
			age: ageOf(paper.progress, today),
			cites: notes.get(paper.path) ?? 0,
		}));
	found.sort(
		(a, b) =>
			rank(a.paper) - rank(b.paper) ||
			(b.age?.days ?? -1) - (a.age?.days ?? -1) ||
			b.cites - a.cites ||
			(a.paper.path < b.paper.path ? -1 : 1),
	);
	const wanted = [...missing].map(([name, cites]): NextRead => ({ kind: 'missing', name, cites }));
	return [...found, ...wanted.sort((a, b) => b.cites - a.cites)];
}
