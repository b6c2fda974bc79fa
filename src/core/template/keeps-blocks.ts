import { bodyStart } from '../front-matter/region';
import { scanBlocks } from '../markdown/blocks';
import type { TextChange } from '../text/changes';

/**
 * Whether every block of a note is the same block still once something was inserted: what ends in an unclosed comment,
 * code block or formula would take in what stands behind it.
 *
 * @param changes insertions; a block that one of them goes into is not asked for.
 */
export function keepsBlocks(text: string, written: string, changes: readonly TextChange[]): boolean {
	const after = new Set(
		scanBlocks(written, bodyStart(written)).map(({ kind, depth, from, to }) => `${kind} ${depth} ${from} ${to}`),
	);
	return scanBlocks(text, bodyStart(text)).every(({ kind, depth, from, to }) => {
		const shift = changes.reduce((sum, change) => sum + (change.from > from ? 0 : change.insert.length), 0);
		return (
			changes.some((change) => change.from > from && change.from <= to) ||
			after.has(`${kind} ${depth} ${from + shift} ${to + shift}`)
		);
	});
}
