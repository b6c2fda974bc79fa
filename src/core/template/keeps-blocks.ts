import { bodyStart } from '../front-matter/region';
import { scanBlocks } from '../markdown/blocks';
import type { TextChange } from '../text/changes';

/**
 * Whether every block of a note is the same block still once something was inserted: what ends in an unclosed comment, code
 * block or formula would take in what stands behind it.
 *
 * @param changes insertions, in ascending order; a block that one of them goes into is not asked for.
 */
export function keepsBlocks(text: string, written: string, changes: readonly TextChange[]): boolean {
	const after = new Set(scanBlocks(written, bodyStart(written)).map(({ kind, depth, from, to }) => `${kind} ${depth} ${from} ${to}`));
	let [next, shift] = [0, 0];
	return scanBlocks(text, bodyStart(text)).every(({ kind, depth, from, to }) => {
		for (let change = changes[next]; change !== undefined && change.from <= from; change = changes[next]) {
			shift += change.insert.length;
			next += 1;
		}
		const isTouched = changes[next] !== undefined && (changes[next]?.from ?? 0) <= to;
		return isTouched || after.has(`${kind} ${depth} ${from + shift} ${to + shift}`);
	});
}
