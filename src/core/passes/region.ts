import type { Block, HeadingBlock, ItemBlock } from '../markdown/blocks';
import { lineEnd } from '../text/strings';
import { knownName } from './question';
import type { KnownQuestions, Question } from './question';
import { hasAnswer, withoutComments } from './answer';
import { withoutHints } from './hints';
import { labelKey } from '../text/label';

/** A range of the note with the blocks that start in it. */
export interface Region {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly blocks: readonly Block[];
	readonly known: KnownQuestions;
}

/** A text of this length is not the rest of a question: `**Category**: what type of paper is this`. */
const LONGEST_QUESTION = 200;
const TASK_OR_HEADING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+\[.\]|#{1,6}[ \t])/u;

export function isHeading(block: Block): block is HeadingBlock {
	return block.kind === 'heading' && block.depth === 0;
}

export function isTask(block: Block): block is ItemBlock {
	return block.kind === 'item' && block.task !== null;
}

/** The smallest of any number of numbers; Infinity of none. */
export function smallest(numbers: readonly number[]): number {
	return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

/** The index of the first block behind one that meets a condition; the number of blocks where none does. */
export function indexBehind(blocks: readonly Block[], index: number, condition: (block: Block) => boolean): number {
	let at = index + 1;
	for (let block = blocks[at]; block !== undefined && !condition(block); block = blocks[at]) at += 1;
	return at;
}

export function isKnown(question: Question, known: KnownQuestions): boolean {
	return knownName(question.label, known) !== null;
}

/** Whether what stands in the place of a label's answer is one, and not the template's hint. */
export function isAnswered({ known }: Region, label: string, answer: string): boolean {
	const visible = withoutComments(answer);
	if (visible.length < LONGEST_QUESTION && known.labels.has(labelKey(`${label}: ${visible}`))) return false;
	return hasAnswer(withoutHints(label, visible, known.hints));
}

/** The end of the last line with text in a range. */
export function trimmedEnd(text: string, from: number, to: number): number {
	return from + text.slice(from, to).trimEnd().length;
}

/**
 * Where typing goes on behind what stands in an answer's place: at its end, behind the blanks of `- `, but ahead of a
 * comment that is never closed. Null where its last line is a task or a heading, whose own words it would be.
 */
export function endToTypeAt(text: string, from: number, to: number): number | null {
	const end = trimmedEnd(text, from, openComment(text, from, to));
	if (TASK_OR_HEADING.test(text.slice(Math.max(from, text.lastIndexOf('\n', end - 1) + 1), end))) return null;
	const line = lineEnd(text, end);
	return text.slice(end, line).trim() === '' ? line : end;
}

/** Where a comment starts that the range does not close, else the range's end. */
function openComment(text: string, from: number, to: number): number {
	const place = text.slice(from, to);
	const html = place.lastIndexOf('<!--');
	if (html !== -1 && !place.includes('-->', html)) return from + html;
	const marks = place.split('%%');
	return marks.length % 2 === 0 ? to - (marks.at(-1)?.length ?? 0) - 2 : to;
}
