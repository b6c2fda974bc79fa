import type { ViewState, WorkspaceLeaf } from '../leaf';

/** What a leaf showed, and how. */
export interface HistoryState {
	readonly title: string;
	readonly icon: string;
	readonly state: ViewState;
	readonly eState: unknown;
}

/** What a leaf showed before, and may show again. */
export class LeafHistory {
	readonly backHistory: HistoryState[] = [];
	readonly forwardHistory: HistoryState[] = [];

	constructor(private readonly leaf: WorkspaceLeaf) {}

	push(state: HistoryState): void {
		this.backHistory.push(state);
		this.forwardHistory.length = 0;
		this.leaf.trigger('history-change');
	}

	async back(): Promise<void> {
		await this.move(this.backHistory, this.forwardHistory);
	}

	async forward(): Promise<void> {
		await this.move(this.forwardHistory, this.backHistory);
	}

	private async move(from: HistoryState[], to: HistoryState[]): Promise<void> {
		const target = from.pop();
		if (target === undefined) return;
		to.push(this.leaf.getHistoryState());
		await this.leaf.show(target.state, target.eState);
		this.leaf.trigger('history-change');
	}
}
