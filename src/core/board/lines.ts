import { groupOf } from './board';
import type { Board, BoardGroup, GroupKey } from './board';
import type { PaperSummary } from '../papers/paper';

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
