import type { TextChange } from './changes';

/**
 * The changes that take others back.
 *
 * @param text what the changes were planned on.
 * @param changes in ascending order and not overlapping.
 * @returns changes of the text after them, in ascending order.
 */
export function invertChanges(text: string, changes: readonly TextChange[]): TextChange[] {
	let shift = 0;
	return changes.map(({ from, to, insert }) => {
		const start = from + shift;
		shift += insert.length - (to - from);
		return { from: start, to: start + insert.length, insert: text.slice(from, to) };
	});
}
