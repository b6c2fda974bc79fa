import { scanBlocks } from '../markdown/blocks';
import { isKnownHeading } from '../passes/heading-questions';
import type { KnownQuestions, PassReading } from '../passes/question';
import { findComparisonBlocks } from '../block/block';
import { lineEnd } from '../text/strings';
import { indexBehindSiblings } from '../passes/read-passes';
import { isHeading, trimmedEnd } from '../passes/region';

/** A note into which passes are inserted. `known` are the questions of the templates in use. */
export interface Note {
	readonly text: string;
	readonly bodyFrom: number;
	readonly known: KnownQuestions;
}

/** A place for a pass, and the heading level of the pass next to it, or null if there is none. */
interface OrderedPlace {
	readonly at: number;
	readonly level: number | null;
}

/**
 * The place for a new pass: after the section of the nearest lower pass, else before the nearest higher pass, else at
 * the end. The reader's sections on the same level that are named like a question (`## Method`) would become part of a
 * pass inserted before them, so the pass goes after them.
 *
 * @param present the passes that are sections. Text after a task would become part of a section inserted there.
 * @param asked the questions of the passes to insert.
 */
export function placeFor(
	section: PassReading,
	present: readonly PassReading[],
	{ text, bodyFrom }: Note,
	asked: KnownQuestions,
): OrderedPlace {
	const number = Math.min(...section.numbers);
	const before = present.filter((pass) => Math.max(...pass.numbers) < number).at(-1);
	if (before !== undefined) {
		const blocks = scanBlocks(text, bodyFrom);
		const behind = blocks.findIndex(({ from }) => from > before.to);
		const next = blocks[indexBehindSiblings(blocks, { from: behind, level: before.level, known: asked })];
		return { at: lineEnd(text, trimmedEnd(text, before.to, next?.from ?? text.length)), level: before.level };
	}
	const after = present.find((pass) => Math.min(...pass.numbers) > number);
	return after === undefined
		? { at: lineEnd(text, Math.max(bodyFrom, text.trimEnd().length)), level: null }
		: { at: after.from, level: after.level };
}

/**
 * The heading level for passes in a note without any: 2 if the place is below the note's title, or if the note has no
 * first-level heading but second-level ones; else 1.
 */
export function levelFitting(text: string, bodyFrom: number, place: number): number {
	const headings = scanBlocks(text, bodyFrom).filter(isHeading);
	const onTop = headings.filter(({ level }) => level === 1);
	const [first] = headings;
	const isBelowTitle = onTop.length === 1 && first?.level === 1 && first.from < place;
	const hasSections = onTop.length === 0 && headings.some(({ level }) => level === 2);
	return isBelowTitle || hasSections ? 2 : 1;
}

/** A place for passes in a note without any. */
export interface FreePlace {
	readonly at: number;
	/** Their headings need at least this level. Otherwise the next heading would become part of the last pass. */
	readonly level: number;
}

/**
 * The start of the cursor's line, if passes can be inserted there: the line is empty and not inside the front matter, a
 * list item, code, a comment or a comparison block, and the next heading is not a question of a template, which would
 * become part of the last inserted pass.
 */
export function placeAtCursor({ text, bodyFrom, known }: Note, cursor: number): FreePlace | null {
	if (cursor < bodyFrom) return null;
	const at = Math.max(bodyFrom, text.slice(0, cursor).lastIndexOf('\n') + 1);
	if (text.slice(at, lineEnd(text, cursor)).trim() !== '') return null;
	const blocks = scanBlocks(text, bodyFrom);
	const around = [...blocks, ...findComparisonBlocks(text, blocks).blocks];
	if (around.some(({ from, to }) => from < at && at < to)) return null;
	const behind = blocks.filter(({ from }) => from >= at);
	if (behind[0] !== undefined && behind[0].depth > 0) return null;
	const heading = behind.find(isHeading);
	if (heading === undefined) return { at, level: 1 };
	return isKnownHeading(heading, known) ? null : { at, level: heading.level };
}
