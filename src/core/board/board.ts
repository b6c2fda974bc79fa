import { BY_TITLE, comparePapers } from './order';
import type { Compare } from './order';
import type { PaperSummary } from '../papers/paper';
import type { Step } from '../papers/reading-state';
import { SortedPapers } from './sorted-papers';

/** The groups of the board in their order: papers under way by pass, then those that rest. */
export type GroupKey = `pass-${number}` | 'later' | 'stopped' | 'finished';

export interface BoardGroup {
	readonly key: GroupKey;
	readonly papers: SortedPapers;
}

const PASSES: readonly GroupKey[] = Array.from({ length: 10 }, (_, pass) => `pass-${pass}` as const);

/** Which group a paper belongs to: its status where it rests, else its pass. */
export function groupOf({ progress: { pass, status } }: PaperSummary): GroupKey {
	if (status === 'later' || status === 'stopped' || status === 'finished') return status;
	return PASSES[pass] ?? `pass-${pass}`;
}

/** The state that puts a paper in a group. */
export function stepTo(group: GroupKey): Step {
	return group === 'later' || group === 'stopped' || group === 'finished'
		? group
		: Number(group.slice('pass-'.length));
}

/** The groups that papers can be put in: not started, each pass and what rests, and besides those the board has. */
export function groupsFor(passCount: number, board: Board | null = null): GroupKey[] {
	const passes = Array.from({ length: passCount + 1 }, (_, pass): GroupKey => `pass-${pass}`);
	const held = board === null ? [] : board.groups.map(({ key }) => key);
	return [...new Set<GroupKey>([...passes, 'later', 'stopped', 'finished', ...held])].sort(
		(a, b) => rank(a) - rank(b),
	);
}

/** Papers in groups by their reading state. Every group stays in order while single papers change. */
export class Board {
	private readonly byKey = new Map<GroupKey, SortedPapers>();

	/** @param accepts decides which papers are on the board. */
	constructor(
		papers: Iterable<PaperSummary>,
		private readonly compare: Compare = comparePapers(BY_TITLE),
		private readonly accepts: (paper: PaperSummary) => boolean = () => true,
	) {
		for (const paper of papers) if (accepts(paper)) this.group(groupOf(paper)).push(paper);
	}

	/** Groups with at least one paper. */
	get groups(): readonly BoardGroup[] {
		const held = [...this.byKey].filter(([, papers]) => papers.size > 0);
		return held.sort(([a], [b]) => rank(a) - rank(b)).map(([key, papers]) => ({ key, papers }));
	}

	get total(): number {
		return [...this.byKey.values()].reduce((total, { size }) => total + size, 0);
	}

	/** How many papers a group holds. */
	count(key: GroupKey): number {
		return this.byKey.get(key)?.size ?? 0;
	}

	/** Applies the change of one paper. `before` is missing for a new paper, `after` for a removed one. */
	change(before: PaperSummary | undefined, after: PaperSummary | undefined): void {
		if (before !== undefined) this.byKey.get(groupOf(before))?.remove(before);
		if (after !== undefined && this.accepts(after)) this.group(groupOf(after)).insert(after);
	}

	private group(key: GroupKey): SortedPapers {
		const there = this.byKey.get(key);
		if (there !== undefined) return there;
		const made = new SortedPapers(this.compare);
		this.byKey.set(key, made);
		return made;
	}
}

/** Passes in their order, then what rests. */
function rank(key: GroupKey): number {
	if (key === 'later') return 100;
	if (key === 'stopped') return 101;
	if (key === 'finished') return 102;
	return Number(key.slice('pass-'.length));
}
