import { lastFinished } from './age';
import type { PaperSummary } from '../papers/paper';

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

const byTitle: Compare = (a, b) =>
	collator.compare(a.title, b.title) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

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
