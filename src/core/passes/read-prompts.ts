import type { Block } from '../markdown/blocks';
import { headingPrompts } from './heading-prompts';
import { linePrompts } from './line-prompts';
import type { KnownPrompts, Prompt } from './prompt';
import { isHeading, isKnown, smallest } from './region';
import type { Region } from './region';
import { rowPrompts } from './row-prompts';
import { taskPrompts } from './task-prompts';

/**
 * The prompts of one pass section, in the order they stand.
 *
 * A pass asks in one form: the rows of its tables, its headings, or its tasks, whichever comes first; where it has none
 * of these, its lines. Questions that a template knows count in any form.
 *
 * @param blocks the blocks behind the pass heading up to the section's end.
 */
export function readPrompts(
	text: string,
	from: number,
	to: number,
	blocks: readonly Block[],
	known: KnownPrompts,
): Prompt[] {
	const region: Region = { text, from, to, blocks, known };
	const level = smallest(blocks.filter(isHeading).map((heading) => heading.level));
	const firstHeading = blocks.findIndex((block) => isHeading(block) && block.level === level);
	const direct: Region = {
		...region,
		to: blocks[firstHeading]?.from ?? to,
		blocks: firstHeading === -1 ? blocks : blocks.slice(0, firstHeading),
	};
	const tasks = taskPrompts(direct);
	// A heading among known questions in lines parts them, and those below it are still asked.
	const asksInLines = firstHeading > 0 && [...tasks, ...linePrompts(direct)].some((prompt) => isKnown(prompt, known));
	const strong = inOrder([...tablePrompts(direct), ...tasks, ...headingPrompts(region, level, asksInLines ? 1 : 2)]);
	const form = strong[0]?.form;
	const asked = strong.filter((prompt) => prompt.form === form || isKnown(prompt, known));
	const lines = linePrompts(
		direct,
		asked.map((prompt) => prompt.from),
	);
	return asked.length === 0 ? lines : inOrder([...asked, ...lines.filter((prompt) => isKnown(prompt, known))]);
}

function tablePrompts(region: Region): Prompt[] {
	return region.blocks.flatMap((block) =>
		block.kind === 'table' && block.depth === 0 ? rowPrompts(region, block) : [],
	);
}

function inOrder(prompts: readonly Prompt[]): Prompt[] {
	return prompts.toSorted((a, b) => a.from - b.from);
}
