import type { WorkspaceLeaf } from '../leaf';
import { ItemView } from '../view';

/** What is known of a view that is not there. */
export interface KeptState {
	readonly type: string;
	readonly state: Record<string, unknown>;
	readonly icon?: string | undefined;
	readonly title?: string | undefined;
}

/** Stands for a view that is not there, and keeps its state. */
export abstract class KeptView extends ItemView {
	protected ephemeral: unknown = {};

	constructor(
		leaf: WorkspaceLeaf,
		protected kept: KeptState,
	) {
		super(leaf);
	}

	getViewType(): string {
		return this.kept.type;
	}

	override getState(): Record<string, unknown> {
		return this.kept.state;
	}

	override async setState(state: unknown): Promise<void> {
		if (typeof state === 'object' && state !== null)
			this.kept = { ...this.kept, state: state as Record<string, unknown> };
		return Promise.resolve();
	}

	override getEphemeralState(): Record<string, unknown> {
		return this.ephemeral as Record<string, unknown>;
	}

	override setEphemeralState(state: unknown): void {
		this.ephemeral = state;
	}
}
