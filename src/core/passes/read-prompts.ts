import type { Block, HeadingBlock, ItemBlock, ParagraphBlock, TableBlock } from '../markdown/blocks';
import { lineEnd, nextLine } from '../text/lines';
import { answerKey, hasAnswer } from './answer';
import { labelKey, stripDecoration } from './label';
import { readLineLabel } from './line-prompts';
import type { KnownPrompts, Prompt } from './prompt';
import { isReferenceSection } from './references';

/** A range of the note with the blocks that start in it. */
interface Region {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly blocks: readonly Block[];
	readonly known: KnownPrompts;
}

const ANSWER_HEADERS = new Set(['答案', '回答', '答', '内容', '笔记', '我的答案', 'answer', 'answers', 'a', 'notes', 'note', 'response', 'my answer', '']);

/**
 * The prompts of one pass section, in the order they stand.
 *
 * A pass asks in one form: the rows of its two-column tables, its headings, or its tasks, whichever comes first; where it
 * has none of these, its bold lines and `label:` lines. Questions that a template knows count in any form.
 *
 * @param blocks the blocks behind the pass heading up to the section's end.
 */
export function readPrompts(text: string, from: number, to: number, blocks: readonly Block[], known: KnownPrompts): Prompt[] {
	const region: Region = { text, from, to, blocks, known };
	const level = Math.min(...blocks.filter(isHeading).map((heading) => heading.level));
	const firstHeading = blocks.findIndex((block) => isHeading(block) && block.level === level);
	const direct = firstHeading === -1 ? blocks : blocks.slice(0, firstHeading);
	const directTo = blocks[firstHeading]?.from ?? to;
	const strong = [...directPrompts({ ...region, to: directTo, blocks: direct }), ...headingPrompts(region, level)];
	const form = strong[0]?.form;
	const asked = strong.filter((prompt) => prompt.form === form || isKnown(prompt, known));
	return asked.length > 0 ? asked : linePrompts({ ...region, to: directTo, blocks: direct });
}

function isHeading(block: Block): block is HeadingBlock {
	return block.kind === 'heading' && block.depth === 0;
}

function isKnown(prompt: Prompt, known: KnownPrompts): boolean {
	return known.labels.has(labelKey(prompt.label));
}

function isAnswered(region: Region, answer: string): boolean {
	return hasAnswer(answer) && !region.known.hints.has(answerKey(answer));
}

/** Table rows and tasks that stand in the section itself. */
function directPrompts(region: Region): Prompt[] {
	return region.blocks.flatMap((block, index) => {
		if (block.depth > 0) return [];
		if (block.kind === 'table') return rowPrompts(region, block);
		if (block.kind === 'item' && block.task !== null) return [taskPrompt(region, block, index)];
		return [];
	});
}

function rowPrompts(region: Region, table: TableBlock): Prompt[] {
	if (table.header.cells.length !== 2) return [];
	return table.rows.flatMap((row): Prompt[] => {
		const [label, answer] = row.cells;
		if (label === undefined || label.text === '') return [];
		return [{
			label: stripDecoration(label.text),
			form: 'row',
			line: row.line,
			from: row.from,
			to: row.to,
			answerFrom: answer?.from ?? row.to,
			answerTo: answer?.to ?? row.to,
			cursor: answer?.to ?? row.to,
			answered: answer !== undefined && isAnswered(region, answer.text),
		}];
	});
}

function taskPrompt(region: Region, task: ItemBlock, index: number): Prompt {
	const to = trimmedEnd(region.text, task.textFrom, endOfItem(region, index));
	const firstLine = region.text.slice(task.textFrom, Math.min(lineEnd(region.text, task.textFrom), task.to));
	const label = readLineLabel(firstLine);
	const answerFrom = task.textFrom + (label?.restFrom ?? firstLine.length);
	const ticked = task.task !== ' ' && task.task !== '-';
	return {
		label: stripDecoration(label?.label ?? firstLine),
		form: 'task',
		line: task.line,
		from: task.from,
		to,
		answerFrom,
		answerTo: to,
		cursor: to,
		answered: ticked || isAnswered(region, region.text.slice(answerFrom, to)),
	};
}

function endOfItem(region: Region, index: number): number {
	const next = region.blocks.slice(index + 1).find((block) => block.depth === 0);
	return next?.from ?? region.to;
}

function headingPrompts(region: Region, level: number): Prompt[] {
	const headings = region.blocks.filter(isHeading).filter((heading) => heading.level === level);
	return headings.flatMap((heading, index) => {
		const to = trimmedEnd(region.text, heading.to, headings[index + 1]?.from ?? region.to);
		const answer = region.text.slice(heading.to, to);
		if (isReferenceSection(heading.text, answer)) return [];
		const inside = region.blocks.filter((block) => block.from > heading.from && block.from < to);
		const grouped = groupedPrompts({ ...region, from: heading.to, to, blocks: inside });
		if (grouped.length > 0) return grouped;
		return [{
			label: stripDecoration(heading.text),
			form: 'heading',
			line: heading.line,
			from: heading.from,
			to,
			answerFrom: heading.to,
			answerTo: to,
			cursor: cursorUnder(region.text, heading.to, to),
			answered: isAnswered(region, answer),
		}];
	});
}

/** A heading may gather prompts ("Five Cs") instead of being one: it then holds an answer table or several known questions. */
function groupedPrompts(region: Region): Prompt[] {
	const answerTables = region.blocks.filter(
		(block): block is TableBlock => block.kind === 'table' && ANSWER_HEADERS.has(labelKey(block.header.cells[1]?.text ?? '-')),
	);
	const rows = answerTables.flatMap((table) => rowPrompts(region, table));
	if (rows.length > 0) return rows;
	const lines = [...directPrompts(region), ...linePrompts(region)].filter((prompt) => isKnown(prompt, region.known));
	return lines.length > 1 ? lines : [];
}

/** Bold lines; or lines that open with a label, where two or more do or a template knows them. */
function linePrompts(region: Region): Prompt[] {
	const labels = region.blocks.filter(hasLines).flatMap((block) => lineLabels(region.text, block));
	const found = labels.map((label, index): Prompt => {
		const to = trimmedEnd(region.text, label.lineEnd, labels[index + 1]?.from ?? region.to);
		const answer = region.text.slice(label.answerFrom, to);
		const { text, form, line, from, answerFrom } = label;
		return {
			label: stripDecoration(text), form, line, from, to, answerFrom, answerTo: to, cursor: to, answered: isAnswered(region, answer),
		};
	});
	const bold = found.filter((prompt) => prompt.form === 'bold');
	if (bold.length > 0) return found.filter((prompt) => prompt.form === 'bold' || isKnown(prompt, region.known));
	const known = found.filter((prompt) => isKnown(prompt, region.known));
	return known.length > 0 || found.length < 2 ? known : found;
}

function hasLines(block: Block): block is ItemBlock | ParagraphBlock {
	return block.depth === 0 && ((block.kind === 'item' && block.task === null) || block.kind === 'paragraph');
}

function lineLabels(text: string, block: ItemBlock | ParagraphBlock) {
	const labels = [];
	let line = block.line;
	let start = block.kind === 'item' ? block.textFrom : block.from;
	for (let from = block.from; start <= block.to && from < block.to; from = start) {
		const end = lineEnd(text, start);
		const label = readLineLabel(text.slice(start, end));
		if (label !== null) {
			labels.push({ text: label.label, form: label.form, line, from, lineEnd: end, answerFrom: start + label.restFrom });
		}
		start = nextLine(text, start);
		line += 1;
	}
	return labels;
}

/** The end of the last line with text in a range. */
function trimmedEnd(text: string, from: number, to: number): number {
	return from + text.slice(from, to).trimEnd().length;
}

/** The place to type at under a heading: its first empty line, or the end of what stands there. */
function cursorUnder(text: string, headingEnd: number, to: number): number {
	if (to > headingEnd) return to;
	const below = nextLine(text, headingEnd);
	const empty = below > headingEnd && below < text.length && lineEnd(text, below) === below;
	return empty ? below : headingEnd;
}
