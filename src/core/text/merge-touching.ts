import type { TextChange } from './changes';

/**
 * Joins changes that touch, so that no two of them start or end at one offset: an editor may
 * then apply them in any order.
 *
 * @param changes in ascending order and not overlapping.
 */
export function mergeTouching(changes: readonly TextChange[]): TextChange[] {
	const merged: TextChange[] = [];
	for (const change of changes) {
		const last = merged.at(-1);
		if (last === undefined || last.to < change.from) merged.push(change);
		else merged[merged.length - 1] = { from: last.from, to: change.to, insert: last.insert + change.insert };
	}
	return merged;
}
