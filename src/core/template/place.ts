import { scanBlocks } from '../markdown/blocks';
import type { PassReading } from '../passes/prompt';
import { findComparisonBlocks } from '../table/block';
import { lineEnd } from '../text/lines';

/** Behind the section of the nearest pass before, else before the nearest pass after, else at the end. */
export function placeFor(section: PassReading, present: readonly PassReading[], text: string, bodyFrom: number): number {
	const number = Math.min(...section.numbers);
	const before = present.filter((pass) => Math.max(...pass.numbers) < number).at(-1);
	if (before !== undefined) return lineEnd(text, before.to);
	const after = present.find((pass) => Math.min(...pass.numbers) > number);
	return after?.from ?? lineEnd(text, Math.max(bodyFrom, text.trimEnd().length));
}

/** A place for passes in a note without any. */
export interface FreePlace {
	readonly at: number;
	/** The least level for their headings, so that the heading that follows is not taken into the last of them. */
	readonly level: number;
}

/**
 * The start of the cursor's line where passes can stand there.
 *
 * @returns null where the line says something, lies in the front matter, or belongs to what stands around it: a list
 * item, code, a comment, a comparison block.
 */
export function placeAtCursor(text: string, bodyFrom: number, cursor: number): FreePlace | null {
	if (cursor < bodyFrom) return null;
	const at = Math.max(bodyFrom, text.slice(0, cursor).lastIndexOf('\n') + 1);
	if (text.slice(at, lineEnd(text, cursor)).trim() !== '') return null;
	const blocks = scanBlocks(text, bodyFrom);
	const around = [...blocks, ...findComparisonBlocks(text, blocks).blocks];
	if (around.some(({ from, to }) => from < at && at < to)) return null;
	const behind = blocks.filter(({ from }) => from >= at);
	if (behind[0] !== undefined && behind[0].depth > 0) return null;
	const heading = behind.find(({ kind, depth }) => kind === 'heading' && depth === 0);
	return { at, level: heading?.kind === 'heading' ? heading.level : 1 };
}
