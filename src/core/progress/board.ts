import { BY_TITLE, comparePapers } from './order';
import type { PaperSummary } from './paper';

/** The groups of the board in their order: papers under way by pass, then those that rest. */
export type GroupKey = `pass-${number}` | 'later' | 'stopped' | 'finished';

export interface BoardGroup {
	readonly key: GroupKey;
	readonly papers: readonly PaperSummary[];
}

export interface Board {
	/** Groups with at least one paper. */
	readonly groups: readonly BoardGroup[];
	readonly total: number;
}

/** Which group a paper belongs to: its status where it rests, else its pass. */
export function groupOf({ progress }: PaperSummary): GroupKey {
	if (progress.status === 'later' || progress.status === 'stopped' || progress.status === 'finished') return progress.status;
	return `pass-${progress.pass}`;
}

/** Groups papers by what they are at, each group in natural order of titles ("GPT2" before "GPT10"). */
export function buildBoard(papers: Iterable<PaperSummary>): Board {
	return groupSorted([...papers].sort(comparePapers(BY_TITLE)));
}

/** Groups papers by what they are at, in the order they have. */
export function groupSorted(papers: readonly PaperSummary[]): Board {
	const groups = new Map<GroupKey, PaperSummary[]>();
	for (const paper of papers) {
		const key = groupOf(paper);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [paper]);
		else group.push(paper);
	}
	const ordered = [...groups].sort(([a], [b]) => rank(a) - rank(b));
	return { groups: ordered.map(([key, members]) => ({ key, papers: members })), total: papers.length };
}

/** Passes in their order, then what rests. */
function rank(key: GroupKey): number {
	if (key === 'later') return 100;
	if (key === 'stopped') return 101;
	if (key === 'finished') return 102;
	return Number(key.slice('pass-'.length));
}
