import { scanBlocks } from '../markdown/blocks';
import type { Block, HeadingBlock } from '../markdown/blocks';
import { headingPrompts, isKnownHeading } from './heading-prompts';
import { NO_KNOWN_PROMPTS } from './prompt';
import type { KnownPrompts, PassReading, Prompt } from './prompt';
import { linePrompts } from './line-prompts';
import { indexBehind, isHeading, isKnown, smallest } from './region';
import type { Region } from './region';
import { rowPrompts } from './row-prompts';
import { taskPrompts } from './task-prompts';
import { mentionsPass, readPassHeading } from './pass-heading';

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

interface PassHeading {
	readonly heading: HeadingBlock;
	readonly numbers: readonly number[];
}

/**
 * The pass sections of a note, in the order they stand. A section runs to the next pass heading or to the next heading
 * of its own level or above, but goes on over questions that stand on the pass heading's own level (`## First pass`,
 * `## Category`) as long as a template knows them. Headings in code, quotes, lists and comments open none.
 *
 * @param bodyFrom where the body starts.
 * @param known the questions of the templates in use.
 */
export function readPasses(text: string, bodyFrom: number, known: KnownPrompts = NO_KNOWN_PROMPTS): PassReading[] {
	if (!mentionsPass(text)) return [];
	const blocks = scanBlocks(text, bodyFrom);
	const lastPass = blocks.findLastIndex((block) => asPassHeading(block) !== null);
	return blocks.flatMap((block, index): PassReading[] => {
		const opened = asPassHeading(block);
		if (opened === null) return [];
		const { heading, numbers } = opened;
		const inside = indexBehind(blocks, index, (later) => endsSection(later, heading.level));
		// Behind the last pass only what this very pass asks is its question: `## Method` may as
		// well open the note's summary.
		const behind = indexBehindSiblings(blocks, {
			from: inside,
			level: heading.level,
			known: inside < lastPass ? known : askedBy(numbers, known),
		});
		const [insideTo, end] = [blocks[inside]?.from ?? text.length, blocks[behind]?.from ?? text.length];
		const to = heading.to + text.slice(heading.to, end).trimEnd().length;
		const prompts = [
			...readPrompts(text, heading.to, insideTo, blocks.slice(index + 1, inside), known),
			...(inside === behind
				? []
				: headingPrompts(
						{ text, from: insideTo, to: end, blocks: blocks.slice(inside, behind), known },
						heading.level,
					)),
		];
		return [
			{
				numbers,
				heading: heading.text,
				level: heading.level,
				line: heading.line,
				from: heading.from,
				to,
				prompts,
			},
		];
	});
}

/** Questions that stand on the level of a pass heading, and where they may start. */
interface Siblings {
	/** The index of the first block that may be one. */
	readonly from: number;
	readonly level: number;
	/** The questions that count. */
	readonly known: KnownPrompts;
}

/** The index of the first block behind the questions that stand on the level of their pass heading. */
export function indexBehindSiblings(blocks: readonly Block[], { from, level, known }: Siblings): number {
	let at = from;
	for (let block = blocks[at]; block !== undefined && isSibling(block, level, known); block = blocks[at]) {
		at = indexBehind(blocks, at, (later) => endsSection(later, level));
	}
	return at;
}

/** Only those of the questions known that some passes ask themselves. */
export function askedBy(numbers: readonly number[], known: KnownPrompts): KnownPrompts {
	return { ...known, labels: new Set(numbers.flatMap((number) => [...(known.passes.get(number) ?? [])])) };
}

function isSibling(block: Block, level: number, known: KnownPrompts): boolean {
	return isHeading(block) && block.level === level && asPassHeading(block) === null && isKnownHeading(block, known);
}

/** The passes that a note has sections for, in ascending order and each once. */
export function passNumbers(passes: readonly PassReading[]): number[] {
	return [...new Set(passes.flatMap((pass) => pass.numbers))].sort((a, b) => a - b);
}

function asPassHeading(block: Block): PassHeading | null {
	if (block.kind !== 'heading' || block.depth > 0) return null;
	const numbers = readPassHeading(block.text);
	return numbers.length === 0 ? null : { heading: block, numbers };
}

function endsSection(block: Block, level: number): boolean {
	return block.kind === 'heading' && block.depth === 0 && (block.level <= level || asPassHeading(block) !== null);
}
