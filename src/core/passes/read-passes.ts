import { scanBlocks } from '../markdown/blocks';
import type { Block, HeadingBlock } from '../markdown/blocks';
import { mentionsPass, readPassHeading } from './pass-heading';
import type { KnownPrompts, PassReading } from './prompt';
import { NO_KNOWN_PROMPTS } from './prompt';
import { readPrompts } from './read-prompts';
import { indexBehind } from './region';

interface PassHeading {
	readonly heading: HeadingBlock;
	readonly numbers: readonly number[];
}

/**
 * The pass sections of a note, in the order they stand. A section runs to the next pass heading or to the next heading
 * of its own level or above. Headings in code, quotes, lists and comments open none.
 *
 * @param bodyFrom where the body starts.
 * @param known the questions of the templates in use.
 */
export function readPasses(
	text: string,
	bodyFrom: number,
	known: KnownPrompts = NO_KNOWN_PROMPTS,
): PassReading[] {
	if (!mentionsPass(text)) return [];
	const blocks = scanBlocks(text, bodyFrom);
	return blocks.flatMap((block, index): PassReading[] => {
		const opened = asPassHeading(block);
		if (opened === null) return [];
		const { heading, numbers } = opened;
		const behind = indexBehind(blocks, index, (later) => endsSection(later, heading.level));
		const end = blocks[behind]?.from ?? text.length;
		const to = heading.to + text.slice(heading.to, end).trimEnd().length;
		const prompts = readPrompts(text, heading.to, end, blocks.slice(index + 1, behind), known);
		return [{ numbers, heading: heading.text, level: heading.level, line: heading.line, from: heading.from, to, prompts }];
	});
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
