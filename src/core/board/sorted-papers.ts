import type { Compare } from './order';
import type { PaperSummary } from '../papers/paper';

/** Papers in order. They are sorted when they are first looked at; from then on each change is put in its place. */
export class SortedPapers {
	private readonly items: PaperSummary[] = [];
	private isSorted = false;

	/** @param compare never 0 for two papers of different paths. */
	constructor(private readonly compare: Compare) {}

	get size(): number {
		return this.items.length;
	}

	/** All of them, in order. */
	get list(): readonly PaperSummary[] {
		if (!this.isSorted) this.items.sort(this.compare);
		this.isSorted = true;
		return this.items;
	}

	/** Adds a paper that is not among them, while they are filled. */
	push(paper: PaperSummary): void {
		this.items.push(paper);
		this.isSorted = false;
	}

	/** Adds a paper that is not among them at its place. */
	insert(paper: PaperSummary): void {
		if (this.isSorted) this.items.splice(this.placeOf(paper), 0, paper);
		else this.push(paper);
	}

	remove(paper: PaperSummary): void {
		const at = this.indexOf(paper);
		if (at >= 0) this.items.splice(at, 1);
	}

	/** Where a paper is; -1 where it is not among them. */
	indexOf(paper: PaperSummary): number {
		const at = this.placeOf(paper);
		return this.items[at]?.path === paper.path ? at : -1;
	}

	/** How many come before a paper. */
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
