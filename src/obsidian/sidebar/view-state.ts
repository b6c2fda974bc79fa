import type { Workspace } from 'obsidian';
import { isRecord } from '../../core/front-matter/block';
import { BY_TITLE, SORT_KEYS } from '../../core/board/board';
import type { PaperOrder } from '../../core/board/board';

export const PROGRESS_VIEW = 'three-pass-progress';

/** Brings the view to the front, and opens it in the right sidebar if necessary. */
export async function openProgress(workspace: Workspace): Promise<void> {
	await workspace.ensureSideLeaf(PROGRESS_VIEW, 'right', { active: true, reveal: true });
}

/** Saved with the workspace layout. */
export interface BoardState {
	/** The keys of folded groups. */
	readonly folded: readonly string[];
	readonly query: string;
	readonly order: PaperOrder;
}

export const FIRST_STATE: BoardState = { folded: [], query: '', order: BY_TITLE };

/** Reads a saved state. Invalid values are taken from `current`. Never throws. */
export function readState(stored: unknown, current: BoardState): BoardState {
	const { folded, query, order }: Readonly<Record<string, unknown>> = isRecord(stored) ? stored : {};
	return {
		folded: Array.isArray(folded) ? folded.filter((key): key is string => typeof key === 'string') : current.folded,
		query: typeof query === 'string' ? query : current.query,
		order: readOrder(order) ?? current.order,
	};
}

function readOrder(stored: unknown): PaperOrder | null {
	if (!isRecord(stored)) return null;
	const { key, descending } = stored;
	const known = SORT_KEYS.find((one) => one === key);
	return known === undefined ? null : { key: known, descending: descending === true };
}
