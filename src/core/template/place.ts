import { scanBlocks } from '../markdown/blocks';
import type { HeadingBlock } from '../markdown/blocks';
import { isKnownHeading } from '../passes/heading-questions';
import type { KnownQuestions, PassReading } from '../passes/question';
import { findComparisonBlocks } from '../block/block';
import { lineEnd } from '../text/strings';
import { indexBehindSiblings } from '../passes/read-passes';
import { trimmedEnd } from '../passes/region';

/** A note that passes are put into, with the questions of the templates in use. */
export interface Note {
	readonly text: string;
	readonly bodyFrom: number;
	readonly known: KnownQuestions;
}

/** A place for a pass, and the level of the pass it goes beside; null where there is none. */
interface OrderedPlace {
	readonly at: number;
	readonly level: number | null;
}

/**
 * Behind the section of the nearest pass before, else before the nearest pass after, else at the end. Sections of the
 * reader's own that follow on the level of the passes and are named like a question (`## Method`) would be read as
 * answers of a pass that is put before them, so that it goes behind them.
 *
 * @param asked what the passes ask that are put in.
 * @param present the sections of the note. Passes that are tasks give no place: what follows them would become part of
 * a section that is put there.
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
		const next =
			behind === -1
				? undefined
				: blocks[indexBehindSiblings(blocks, { from: behind, level: before.level, known: asked })];
		return { at: lineEnd(text, trimmedEnd(text, before.to, next?.from ?? text.length)), level: before.level };
	}
	const after = present.find((pass) => Math.min(...pass.numbers) > number);
	return after === undefined
		? { at: lineEnd(text, Math.max(bodyFrom, text.trimEnd().length)), level: null }
		: { at: after.from, level: after.level };
}

/**
 * The level that fits the headings of passes into a note without any: below the title where the note has one, and
 * beside its sections where those are on the second level. 1 where headings do not tell.
 *
 * @param place where the passes go.
 */
export function levelFitting(text: string, bodyFrom: number, place: number): number {
	const headings = scanBlocks(text, bodyFrom).filter(
		(block): block is HeadingBlock => block.kind === 'heading' && block.depth === 0,
	);
	const onTop = headings.filter(({ level }) => level === 1);
	const [first] = headings;
	const isBelowTitle = onTop.length === 1 && first?.level === 1 && first.from < place;
	const hasSections = onTop.length === 0 && headings.some(({ level }) => level === 2);
	return isBelowTitle || hasSections ? 2 : 1;
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
 * item, code, a comment, a comparison block. Nor above a heading that a template asks as a question: the last of the
 * passes would take it as its own.
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
	const heading = behind.find(({ kind, depth }) => kind === 'heading' && depth === 0);
	if (heading?.kind !== 'heading') return { at, level: 1 };
	return isKnownHeading(heading, known) ? null : { at, level: heading.level };
}
