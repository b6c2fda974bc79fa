import type { Block, ItemBlock } from '../markdown/blocks';
import { lineEnd } from '../text/strings';
import { knownName } from './question';
import type { KnownQuestions, Question } from './question';
import { labelKey, stripDecoration } from '../text/names';
import { readLabel, readLineLabel } from './answer';
import { endToTypeAt, indexBehind, isAnswered, isTask, smallest, trimmedEnd } from './region';
import type { Region } from './region';

const DONE = /^[xX✓✔√]$/u;

/**
 * The tasks of a section as questions: the top-level ones, else those directly below plain list items (`- Five Cs`).
 * Tasks that a template knows also count below a task that no template knows. Choices for a label above them do not
 * count.
 */
export function taskQuestions(region: Region): Question[] {
	const { text, blocks, known } = region;
	const depth = smallest(blocks.filter(isTask).map((task) => task.depth));
	if (depth > 1) return [];
	const questions: Question[] = [];
	let belowLabel = false;
	let belowKnown = false;
	const isNested = (block: Block): boolean =>
		depth === 0 && block.depth === 1 && isTask(block) && isKnownTask(block, known);
	for (const [index, block] of blocks.entries()) {
		if (!isTask(block)) {
			if (block.depth <= depth) belowLabel = opensChoice(text, block, known);
		} else if (
			block.text !== '' &&
			(block.depth === depth ? !(belowLabel && isChoice(block, known)) : !belowKnown && isNested(block))
		) {
			const isParent = depth === 0 && block.depth === 0 && !isKnownTask(block, known);
			const end =
				blocks[
					indexBehind(blocks, index, (later) => later.depth <= block.depth || (isParent && isNested(later)))
				]?.from ?? region.to;
			questions.push(taskQuestion(region, block, end));
		}
		if (block.depth === 0) belowKnown = isTask(block) && isKnownTask(block, known);
	}
	return questions;
}

function isKnownTask(task: ItemBlock, known: KnownQuestions): boolean {
	const line = task.text.split('\n', 1)[0] ?? '';
	return knownName(readLabel(line, known)?.label ?? line, known) !== null;
}

/**
 * A task as a question: its words up to a colon, or its whole line. The text after it is the answer, and so is a tick.
 */
export function taskQuestion(region: Region, task: ItemBlock, end: number, asks: 'label' | 'line' = 'label'): Question {
	const { text } = region;
	const to = trimmedEnd(text, task.textFrom, end);
	const firstLine = text.slice(task.textFrom, Math.min(lineEnd(text, task.textFrom), task.to));
	const label = asks === 'line' ? null : readLabel(firstLine, region.known);
	const answerFrom = task.textFrom + (label?.restFrom ?? firstLine.length);
	const question = stripDecoration(label?.label ?? firstLine);
	return {
		label: question,
		form: 'task',
		line: task.line,
		from: task.from,
		to,
		answerFrom,
		answerTo: to,
		cursor: endToTypeAt(text, answerFrom, to) ?? to,
		answered: isDone(task) || isAnswered(region, question, text.slice(answerFrom, to)),
	};
}

function isDone(task: ItemBlock): boolean {
	return DONE.test(task.task ?? '');
}

/** Whether a task below a label is a choice: `**Category**`, `- [ ] survey`. */
function isChoice(task: ItemBlock, known: KnownQuestions): boolean {
	return readLineLabel(task.text) === null && !isKnownTask(task, known);
}

/** Whether a block ends with a label and nothing after it. */
function opensChoice(text: string, block: Block, known: KnownQuestions): boolean {
	if (block.kind !== 'paragraph' && block.kind !== 'item') return false;
	const lines = text.slice(block.kind === 'item' ? block.textFrom : block.from, block.to).split('\n');
	const line = lines.findLast((one) => readLineLabel(one) !== null);
	return line === undefined
		? known.labels.has(labelKey(lines[0] ?? ''))
		: line.slice(readLineLabel(line)?.restFrom).trim() === '';
}
