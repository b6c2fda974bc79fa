import { ChangeSet, Text } from '@codemirror/state';

const linesOf = (text: string): Text => Text.of(text.split('\n'));

/** The smallest single change that makes one text of another. */
export function changeBetween(before: string, after: string): { from: number; to: number; insert: string } {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** What comes of two changes to one text. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
	const own = ChangeSet.of(changeBetween(base, mine), base.length, '\n');
	const other = ChangeSet.of(changeBetween(base, theirs), base.length, '\n');
	return other.map(own).apply(linesOf(mine)).toString();
}
