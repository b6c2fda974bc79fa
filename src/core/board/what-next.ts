import { caselessName } from '../text/names';
import { ageOf } from './history';
import type { Age } from './history';
import type { PaperSummary } from '../papers/paper';
import type { ReadingStatus } from '../papers/reading-state';

/** Obsidian's maps of links: for each note, what it links to and how often. */
type LinkMap = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How many of the user's notes cite what. */
interface Citations {
	/** By vault path, of notes that are there. */
	readonly notes: ReadonlyMap<string, number>;
	/** Of papers that have no note yet, by the name that a note gives them. */
	readonly missing: ReadonlyMap<string, number>;
}

/** Links with an extension lead to images and the like. */
const OTHER_FILE = /\.(?!md$)[a-z][a-z0-9]{1,4}$/iu;

/**
 * Counts the notes that cite each note, every one once, and the names that lead nowhere yet. Such a name is taken for a
 * paper where two notes or more link to it, one of them a paper's.
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
		const own = new Map<string, string>();
		for (const link of Object.keys(names)) {
			const name = (link.split(/[#|]/u, 1)[0] ?? '').replace(/\.md$/iu, '').trim();
			const key = caselessName(name);
			if (name !== '' && !OTHER_FILE.test(name) && !own.has(key)) own.set(key, name);
		}
		for (const [key, name] of own) {
			const { sources, byPapers, ...first } = wanted.get(key) ?? { name, sources: 0, byPapers: 0 };
			wanted.set(key, { ...first, sources: sources + 1, byPapers: byPapers + Number(isPaper(source)) });
		}
	}
	const missing = [...wanted.values()].filter(({ sources, byPapers }) => sources > 1 && byPapers > 0);
	return { notes, missing: new Map(missing.map(({ name, sources }) => [name, sources])) };
}

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
