/** Replaces `text.slice(from, to)` by `insert`. Offsets are UTF-16 code units of the text the change was planned on. */
export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/**
 * Applies changes that were all planned on the same text.
 *
 * @param changes in ascending order and not overlapping.
 * @returns the new text; every byte outside the changes is as it was.
 */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	const parts: string[] = [];
	let copiedTo = 0;
	for (const { from, to, insert } of changes) {
		if (from < copiedTo || to < from || to > text.length) {
			throw new RangeError(`change ${from}-${to} overlaps or leaves the text of ${text.length}`);
		}
		parts.push(text.slice(copiedTo, from), insert);
		copiedTo = to;
	}
	parts.push(text.slice(copiedTo));
	return parts.join('');
}
