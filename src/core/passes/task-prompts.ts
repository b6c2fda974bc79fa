import type { Block, ItemBlock } from '../markdown/blocks';
import { lineEnd } from '../text/lines';
import { stripDecoration } from './label';
import { knownName } from './known';
import { readLineLabel } from './line-label';
import type { Prompt } from './prompt';
import { endToTypeAt, isAnswered, isTask, trimmedEnd } from './region';
import type { Region } from './region';

const DONE = /^[xX✓✔√]$/u;

/**
 * The tasks of a section: those that stand in it, or else those right below its plain points (`- Five Cs`). Tasks that
 * are the choices of a label above them ask nothing of their own.
 */
export function taskPrompts(region: Region): Prompt[] {
	const depth = Math.min(...region.blocks.filter(isTask).map((task) => task.depth));
	if (depth > 1) return [];
	return region.blocks.flatMap((block, index) => {
		if (!isTask(block) || block.depth !== depth || block.text === '' || isChoice(region, index)) return [];
		return [taskPrompt(region, block, endOfItem(region, index))];
	});
}

/** A task as a prompt: its words up to a colon (or its whole line) ask, what stands behind them and below answers; so does a tick. */
export function taskPrompt(region: Region, task: ItemBlock, end: number, asks: 'label' | 'line' = 'label'): Prompt {
	const { text } = region;
	const to = trimmedEnd(text, task.textFrom, end);
	const firstLine = text.slice(task.textFrom, Math.min(lineEnd(text, task.textFrom), task.to));
	const label = asks === 'line' ? null : readLineLabel(firstLine);
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

/** Up to the next block that is not nested in the item. */
function endOfItem({ blocks, to }: Region, index: number): number {
	const depth = blocks[index]?.depth ?? 0;
	return blocks.slice(index + 1).find((block) => block.depth <= depth)?.from ?? to;
}

/** Whether a task follows a label that nothing stands behind, and does not ask by itself: `**Category**`, `- [ ] survey`. */
function isChoice({ text, blocks, known }: Region, index: number): boolean {
	const task = blocks[index];
	if (task?.kind !== 'item' || readLineLabel(task.text) !== null || knownName(task.text, known) !== null) return false;
	const above = blocks.slice(0, index).findLast((block) => block.depth <= task.depth && !isTask(block));
	return above !== undefined && opensChoice(text, above);
}

function opensChoice(text: string, block: Block): boolean {
	if (block.kind !== 'paragraph' && block.kind !== 'item') return false;
	const lines = text.slice(block.kind === 'item' ? block.textFrom : block.from, block.to).split('\n');
	const line = lines.findLast((one) => readLineLabel(one) !== null) ?? '';
	return line !== '' && line.slice(readLineLabel(line)?.restFrom).trim() === '';
}
