// The room `core/board`. Papers as the sidebar lists them: groups, order, filter, history, and what to read next.
import { naturalOrder } from '../text/names';
import { lastFinished } from './history';
import type { PaperSummary } from '../papers/paper';

export const SORT_KEYS = ['title', 'age', 'year', 'progress'] as const;
export type PaperSortKey = (typeof SORT_KEYS)[number];

export interface PaperOrder {
	readonly key: PaperSortKey;
	readonly descending: boolean;
}

export const BY_TITLE: PaperOrder = { key: 'title', descending: false };

type Compare = (a: PaperSummary, b: PaperSummary) => number;

const byTitle: Compare = (a, b) => naturalOrder(a.title, b.title) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Null if the note has no such value, which comes last in both directions. */
const VALUES: Readonly<Record<Exclude<PaperSortKey, 'title'>, (paper: PaperSummary) => number | null>> = {
	// Negated, because an earlier day is a higher age.
	age: ({ progress }) => {
		const day = lastFinished(progress);
		return day === null ? null : -day;
	},
	year: ({ year }) => year,
	progress: ({ progress: { passes } }) => {
		const questions = passes.reduce((sum, pass) => sum + pass.questions, 0);
		return questions === 0 ? null : passes.reduce((sum, pass) => sum + pass.answered, 0) / questions;
	},
};

/** Compares titles in natural order ("GPT2" before "GPT10"), and papers with equal values by title. */
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

/** Papers in order. They are sorted on first use; later changes are put in their place. */
export class SortedPapers {
	private readonly items: PaperSummary[] = [];
	private isSorted = false;

	/** @param compare must not return 0 for different paths. */
	constructor(private readonly compare: Compare) {}

	get size(): number {
		return this.items.length;
	}

	get list(): readonly PaperSummary[] {
		if (!this.isSorted) this.items.sort(this.compare);
		this.isSorted = true;
		return this.items;
	}

	/** Adds a new paper: at its place, once they are sorted. */
	insert(paper: PaperSummary): void {
		this.items.splice(this.isSorted ? this.placeOf(paper) : this.size, 0, paper);
	}

	remove(paper: PaperSummary): void {
		const at = this.indexOf(paper);
		if (at >= 0) this.items.splice(at, 1);
	}

	/** The index of a paper, or -1. */
	indexOf(paper: PaperSummary): number {
		const at = this.placeOf(paper);
		return this.items[at]?.path === paper.path ? at : -1;
	}

	/** How many papers come before this one. */
	private placeOf(paper: PaperSummary): number {
		const { list } = this;
		let [low, high] = [0, list.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			const other = list[middle];
			if (other !== undefined && this.compare(other, paper) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** The groups that come after those of the passes. */
const RESTING = ['later', 'stopped', 'finished'] as const;

export type GroupKey = `pass-${number}` | (typeof RESTING)[number];

interface BoardGroup {
	readonly key: GroupKey;
	readonly papers: SortedPapers;
}

/** The group of a paper. */
export function groupOf({ progress: { pass, status } }: PaperSummary): GroupKey {
	return RESTING.find((group) => group === status) ?? `pass-${pass}`;
}

/** The reading step that puts a paper in a group. */
export function stepTo(group: GroupKey): number | (typeof RESTING)[number] {
	return RESTING.find((one) => one === group) ?? Number(group.slice('pass-'.length));
}

function rank(group: GroupKey): number {
	const step = stepTo(group);
	return typeof step === 'number' ? step : 100 + RESTING.indexOf(step);
}

/** The groups that papers can be put in, and any others that the board has. */
export function groupsFor(passCount: number, board: Board): GroupKey[] {
	const passes = Array.from({ length: passCount + 1 }, (_, pass): GroupKey => `pass-${pass}`);
	const held = board.groups.map(({ key }) => key);
	return [...new Set([...passes, ...RESTING, ...held])].sort((a, b) => rank(a) - rank(b));
}

/** Papers grouped by reading state. Each group stays in order while single papers change. */
export class Board {
	private readonly byKey = new Map<GroupKey, SortedPapers>();

	constructor(
		papers: Iterable<PaperSummary>,
		private readonly compare: Compare = comparePapers(BY_TITLE),
		private readonly accepts: (paper: PaperSummary) => boolean = () => true,
	) {
		for (const paper of papers) this.change(undefined, paper);
	}

	/** Groups with at least one paper. */
	get groups(): readonly BoardGroup[] {
		const held = [...this.byKey].filter(([, papers]) => papers.size > 0);
		return held.sort(([a], [b]) => rank(a) - rank(b)).map(([key, papers]) => ({ key, papers }));
	}

	get total(): number {
		return [...this.byKey.values()].reduce((total, { size }) => total + size, 0);
	}

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

interface PlacedLine {
	/** The group's key, or the path of the paper's note. */
	readonly id: string;
	readonly group: GroupKey;
	/** Counted from 1, among groups or among the papers of the group. */
	readonly position: number;
	readonly setSize: number;
}

export interface GroupLine extends PlacedLine {
	readonly kind: 'group';
	readonly count: number;
	readonly folded: boolean;
}

export interface PaperLine extends PlacedLine {
	readonly kind: 'paper';
	readonly paper: PaperSummary;
}

export type BoardLine = GroupLine | PaperLine;

/** The board as a list of lines, each of which is built only when it is read. */
export class BoardLines {
	readonly length: number;
	private readonly groups: readonly BoardGroup[];
	/** The index of each group's own line. */
	private readonly starts: readonly number[];

	/** @param folded the groups whose papers are hidden. */
	constructor(
		board: Board,
		private readonly folded: ReadonlySet<string> = new Set(),
	) {
		this.groups = board.groups;
		let next = 0;
		this.starts = this.groups.map((group) => {
			const start = next;
			next += 1 + (this.folded.has(group.key) ? 0 : group.papers.size);
			return start;
		});
		this.length = next;
	}

	at(index: number): BoardLine | null {
		if (index < 0 || index >= this.length) return null;
		const position = this.starts.findLastIndex((start) => start <= index);
		const group = this.groups[position];
		if (group === undefined) return null;
		const within = index - (this.starts[position] ?? 0);
		const { key, papers } = group;
		if (within === 0)
			return {
				kind: 'group',
				id: key,
				group: key,
				position: position + 1,
				setSize: this.starts.length,
				count: papers.size,
				folded: this.folded.has(key),
			};
		const paper = papers.list[within - 1];
		return paper === undefined
			? null
			: { kind: 'paper', id: paper.path, group: key, position: within, setSize: papers.size, paper };
	}

	/** The index of a group's own line, or -1. */
	indexOfGroup(key: string): number {
		return this.starts[this.groups.findIndex((group) => group.key === key)] ?? -1;
	}

	/** The index of a paper's line, or -1 if it is not listed. */
	indexOfPaper(paper: PaperSummary): number {
		const key = groupOf(paper);
		const within = this.folded.has(key)
			? -1
			: (this.groups.find((group) => group.key === key)?.papers.indexOf(paper) ?? -1);
		return within < 0 ? -1 : this.indexOfGroup(key) + 1 + within;
	}

	/** The paths of the papers between two lines, both included, in either order. */
	pathsBetween(one: number, other: number): string[] {
		const paths: string[] = [];
		for (let index = Math.min(one, other); index <= Math.max(one, other); index += 1) {
			const line = this.at(index);
			if (line?.kind === 'paper') paths.push(line.id);
		}
		return paths;
	}
}
