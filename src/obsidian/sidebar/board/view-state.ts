import { BY_TITLE, SORT_KEYS } from '../../../core/board/order';
import type { PaperOrder } from '../../../core/board/order';

/** What the view remembers with the layout. */
export interface BoardState {
	/** The keys of folded groups. */
	readonly folded: readonly string[];
	/** What is looked for. */
	readonly query: string;
	readonly order: PaperOrder;
}

export const FIRST_STATE: BoardState = { folded: [], query: '', order: BY_TITLE };

/** What was remembered; what is no state of the view is as `current` says. Never throws. */
export function readState(stored: unknown, current: BoardState): BoardState {
	const given: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
	const { folded, query } = given;
	return {
		folded: Array.isArray(folded) ? folded.filter((key): key is string => typeof key === 'string') : current.folded,
		query: typeof query === 'string' ? query : current.query,
		order: readOrder(given['order']) ?? current.order,
	};
}

function readOrder(stored: unknown): PaperOrder | null {
	if (typeof stored !== 'object' || stored === null) return null;
	const { key, descending }: { key?: unknown; descending?: unknown } = stored;
	const known = SORT_KEYS.find((one) => one === key);
	return known === undefined ? null : { key: known, descending: descending === true };
}
