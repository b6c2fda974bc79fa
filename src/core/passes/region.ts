import type { Block, HeadingBlock, ItemBlock } from '../markdown/blocks';
import { lineEnd } from '../text/strings';
import { knownName } from './question';
import type { KnownQuestions, Question } from './question';
import { hasAnswer, withoutComments } from './answer';
import { withoutHints } from './hints';
import { labelKey } from '../text/names';

/** A range of a note with the blocks that start in it. */
export interface Region {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly blocks: readonly Block[];
	readonly known: KnownQuestions;
}

/** A longer text does not continue a question, as in `**Category**: what type of paper is this`. */
const LONGEST_QUESTION = 200;
const TASK_OR_HEADING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+\[.\]|#{1,6}[ \t])/u;

export function isHeading(block: Block): block is HeadingBlock {
	return block.kind === 'heading' && block.depth === 0;
}

export function isTask(block: Block): block is ItemBlock {
	return block.kind === 'item' && block.task !== null;
}

/** Takes a list of any length; Infinity if it is empty. */
export function smallest(numbers: readonly number[]): number {
	return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

/** The index of the first block after `index` that meets a condition; the number of blocks if none does. */
export function indexBehind(blocks: readonly Block[], index: number, condition: (block: Block) => boolean): number {
	let at = index + 1;
	for (let block = blocks[at]; block !== undefined && !condition(block); block = blocks[at]) at += 1;
	return at;
}

export function isKnown(question: Question, known: KnownQuestions): boolean {
	return knownName(question.label, known) !== null;
}

/** Whether the text in the place for an answer is an answer, and not a hint of the template. */
export function isAnswered({ known }: Region, label: string, answer: string): boolean {
	const visible = withoutComments(answer);
	if (visible.trim() === '') return false;
	if (visible.length < LONGEST_QUESTION && known.labels.has(labelKey(`${label}: ${visible}`))) return false;
	return hasAnswer(withoutHints(label, visible, known.hints));
}

/** The end of the last line with text in a range. */
export function trimmedEnd(text: string, from: number, to: number): number {
	return from + text.slice(from, to).trimEnd().length;
}

/**
 * Where to put the cursor for adding to an answer: at its end, after the blank of an empty `- `, but before an unclosed
 * comment. Null after a task or a heading, because the typed words would become part of it.
 */
export function endToTypeAt(text: string, from: number, to: number): number | null {
	const end = trimmedEnd(text, from, openComment(text, from, to));
	if (TASK_OR_HEADING.test(text.slice(Math.max(from, text.lastIndexOf('\n', end - 1) + 1), end))) return null;
	const line = lineEnd(text, end);
	return text.slice(end, line).trim() === '' ? line : end;
}

/** The start of a comment that is not closed within the range, else the range's end. */
function openComment(text: string, from: number, to: number): number {
	const place = text.slice(from, to);
	const html = place.lastIndexOf('<!--');
	if (html !== -1 && !place.includes('-->', html)) return from + html;
	const marks = place.split('%%');
	return marks.length % 2 === 0 ? to - (marks.at(-1)?.length ?? 0) - 2 : to;
}
