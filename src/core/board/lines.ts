import { groupOf } from './board';
import type { Board, BoardGroup, GroupKey } from './board';
import type { PaperSummary } from '../papers/paper';

interface PlacedLine {
	/** The group's key, or the path of the paper's note. */
	readonly id: string;
	readonly group: GroupKey;
	/** Its place among its like, from 1, and how many there are. */
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

/** A line of the board as it is listed: a group, or a paper below its group. */
export type BoardLine = GroupLine | PaperLine;

/** The board as one list of lines, of which any can be had without making the others. */
export class BoardLines {
	readonly length: number;
	private readonly groups: readonly BoardGroup[];
	/** Where each group's own line is. */
	private readonly starts: readonly number[];

	/** @param folded the keys of the groups whose papers are not listed. */
	constructor(
		board: Board,
		private readonly folded: ReadonlySet<string> = new Set(),
	) {
		this.groups = board.groups;
		let next = 0;
		this.starts = this.groups.map((group) => {
			const start = next;
			next += 1 + this.listed(group);
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

	/** Where a group's own line is; -1 where the board has no such group. */
	indexOfGroup(key: string): number {
		return this.starts[this.groups.findIndex((group) => group.key === key)] ?? -1;
	}

	/** Where a paper's line is; -1 where it is not listed. */
	indexOfPaper(paper: PaperSummary): number {
		const key = groupOf(paper);
		const within = this.folded.has(key)
			? -1
			: (this.groups.find((group) => group.key === key)?.papers.indexOf(paper) ?? -1);
		return within < 0 ? -1 : this.indexOfGroup(key) + 1 + within;
	}

	/** The paths of the papers from one line to another, both included, whichever comes first. */
	pathsBetween(one: number, other: number): string[] {
		const paths: string[] = [];
		for (let index = Math.min(one, other); index <= Math.max(one, other); index += 1) {
			const line = this.at(index);
			if (line?.kind === 'paper') paths.push(line.id);
		}
		return paths;
	}

	private listed({ key, papers }: BoardGroup): number {
		return this.folded.has(key) ? 0 : papers.size;
	}
}
