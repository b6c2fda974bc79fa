import { lastFinished } from './age';
import type { PaperSummary } from './paper';

/** What papers can be sorted by within their group. */
export const SORT_KEYS = ['title', 'age', 'year', 'progress'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface PaperOrder {
	readonly key: SortKey;
	readonly descending: boolean;
}

export const BY_TITLE: PaperOrder = { key: 'title', descending: false };

export type Compare = (a: PaperSummary, b: PaperSummary) => number;

const collator = new Intl.Collator(['zh', 'en'], { numeric: true, sensitivity: 'base' });

const byTitle: Compare = (a, b) => collator.compare(a.title, b.title) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** What is compared; null for what the note does not say, which comes last either way. */
const VALUES: Readonly<Record<Exclude<SortKey, 'title'>, (paper: PaperSummary) => number | null>> = {
	// An earlier day is a higher age.
	age: ({ progress }) => negative(lastFinished(progress)),
	year: ({ year }) => year,
	progress: ({ progress: { passes } }) => {
		const prompts = passes.reduce((sum, pass) => sum + pass.prompts, 0);
		return prompts === 0 ? null : passes.reduce((sum, pass) => sum + pass.answered, 0) / prompts;
	},
};

function negative(value: number | null): number | null {
	return value === null ? null : -value;
}

/** How two papers stand to each other: titles in natural order ("GPT2" before "GPT10"), whatever is equal by title. */
export function comparePapers({ key, descending }: PaperOrder): Compare {
	const turn = descending ? -1 : 1;
	if (key === 'title') return (a, b) => turn * byTitle(a, b);
	const valueOf = VALUES[key];
	return (a, b) => {
		const [one, other] = [valueOf(a), valueOf(b)];
		if (one === other) return byTitle(a, b);
		if (one === null || other === null) return one === null ? 1 : -1;
		return turn * (one - other);
	};
}

/**
 * Sorts papers of which most are sorted already: what is the same as before keeps its order without being compared.
 *
 * @param before what this gave last, by the same comparison.
 * @param papers all papers by path.
 */
export function sortAgain(before: readonly PaperSummary[], papers: ReadonlyMap<string, PaperSummary>, compare: Compare): readonly PaperSummary[] {
	const kept = before.filter((paper) => papers.get(paper.path) === paper);
	if (kept.length === papers.size) return kept.length === before.length ? before : kept;
	const known = new Set(kept);
	const fresh = [...papers.values()].filter((paper) => !known.has(paper)).sort(compare);
	const parts: PaperSummary[][] = [];
	let from = 0;
	for (const paper of fresh) {
		const to = placeOf(paper, kept, from, compare);
		parts.push(kept.slice(from, to), [paper]);
		from = to;
	}
	return [...parts, kept.slice(from)].flat();
}

/** Where a paper goes among sorted ones, from a place on. */
function placeOf(paper: PaperSummary, sorted: readonly PaperSummary[], from: number, compare: Compare): number {
	let [low, high] = [from, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const other = sorted[middle];
		if (other !== undefined && compare(other, paper) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
