import { countFinished } from '../../../core/board/history';
import type { FinishedDays } from '../../../core/board/history';
import { Board, BoardLines, comparePapers } from '../../../core/board/board';
import type { PaperOrder } from '../../../core/board/board';
import type { PaperSummary } from '../../../core/papers/paper';
import type { PaperSearch } from '../../../core/board/filter';
import type { PaperChanges } from '../../vault/paper-index';

/** From this many changes on, it is faster to arrange all papers again. */
const MANY_CHANGES = 500;

/** Keeps the papers grouped, sorted and filtered while they change. */
export class BoardModel {
	/** Passes finished by day, of all papers. */
	readonly finished: FinishedDays = new Map();
	#all: Board;
	#found: Board;

	/** @param papers all papers by path, as the index knows them. */
	constructor(
		private readonly papers: ReadonlyMap<string, PaperSummary>,
		private order: PaperOrder,
		private search: PaperSearch | null,
	) {
		this.#all = this.#arrange(null);
		this.#found = this.#filtered();
		this.#count();
	}

	/** All papers, whatever the filter is. */
	get board(): Board {
		return this.#all;
	}

	lines(folded: ReadonlySet<string>): BoardLines {
		return new BoardLines(this.#found, folded);
	}

	set(order: PaperOrder, search: PaperSearch | null): void {
		const isSameOrder = order.key === this.order.key && order.descending === this.order.descending;
		this.order = order;
		this.search = search;
		if (!isSameOrder) this.#all = this.#arrange(null);
		this.#found = this.#filtered();
	}

	/** Applies the changes that the index reported. */
	follow(changes: PaperChanges): void {
		if (changes.size >= MANY_CHANGES) {
			this.#all = this.#arrange(null);
			this.#found = this.#filtered();
			this.#count();
			return;
		}
		for (const [path, before] of changes) {
			const after = this.papers.get(path);
			for (const board of new Set([this.#all, this.#found])) board.change(before, after);
			if (before !== undefined) countFinished(this.finished, before, -1);
			if (after !== undefined) countFinished(this.finished, after, 1);
		}
	}

	#count(): void {
		this.finished.clear();
		for (const paper of this.papers.values()) countFinished(this.finished, paper, 1);
	}

	#filtered(): Board {
		return this.search === null ? this.#all : this.#arrange(this.search);
	}

	/** The best matches of a search come first in each group. */
	#arrange(search: PaperSearch | null): Board {
		const byOrder = comparePapers(this.order);
		if (search === null) return new Board(this.papers.values(), byOrder);
		const ranks = new WeakMap<PaperSummary, number>();
		const rankOf = (paper: PaperSummary): number => {
			const rank = ranks.get(paper) ?? search(paper) ?? Infinity;
			if (rank !== Infinity) ranks.set(paper, rank);
			return rank;
		};
		return new Board(
			this.papers.values(),
			(a, b) => compareRanks(rankOf(a), rankOf(b)) || byOrder(a, b),
			(paper) => rankOf(paper) !== Infinity,
		);
	}
}

function compareRanks(one: number, other: number): number {
	return one === other ? 0 : one - other;
}
