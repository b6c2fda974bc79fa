import { scanBlocks } from '../markdown/blocks';
import type { Block, HeadingBlock } from '../markdown/blocks';
import { headingQuestions, isKnownHeading } from './heading-questions';
import { NO_KNOWN_QUESTIONS } from './question';
import type { KnownQuestions, PassReading, Question } from './question';
import { lineQuestions } from './line-questions';
import { indexBehind, isHeading, isKnown, smallest, trimmedEnd } from './region';
import type { Region } from './region';
import { rowQuestions } from './row-questions';
import { taskQuestions } from './task-questions';
import { mentionsPass, readPassHeading } from './pass-heading';

/**
 * The questions of one pass section, in order: rows of tables, headings or tasks, whichever form comes first; without
 * any of these, its lines. Questions that a template knows count in any form.
 *
 * @param region from after the pass heading to the section's end.
 */
export function readQuestions(region: Region): Question[] {
	const { to, blocks, known } = region;
	const level = smallest(blocks.filter(isHeading).map((heading) => heading.level));
	const firstHeading = blocks.findIndex((block) => isHeading(block) && block.level === level);
	const direct: Region = {
		...region,
		to: blocks[firstHeading]?.from ?? to,
		blocks: firstHeading === -1 ? blocks : blocks.slice(0, firstHeading),
	};
	const tasks = taskQuestions(direct);
	// Below a heading between known questions in lines, lines are questions too.
	const asksInLines =
		firstHeading > 0 && [...tasks, ...lineQuestions(direct)].some((question) => isKnown(question, known));
	const strong = inOrder([
		...tableQuestions(direct),
		...tasks,
		...headingQuestions(region, level, asksInLines ? 1 : 2),
	]);
	const form = strong[0]?.form;
	const asked = strong.filter((question) => question.form === form || isKnown(question, known));
	const lines = lineQuestions(
		direct,
		asked.map((question) => question.from),
	);
	return asked.length === 0 ? lines : inOrder([...asked, ...lines.filter((question) => isKnown(question, known))]);
}

function tableQuestions(region: Region): Question[] {
	return region.blocks.flatMap((block) =>
		block.kind === 'table' && block.depth === 0 ? rowQuestions(region, block) : [],
	);
}

function inOrder(questions: readonly Question[]): Question[] {
	return questions.toSorted((a, b) => a.from - b.from);
}

/**
 * The pass sections of a note, in order. A section ends at the next pass heading, or at another heading of the same or
 * a higher level, unless that is a question that a template knows (`## First pass`, `## Category`). Headings in code,
 * quotes, lists and comments do not start a section.
 *
 * @param bodyFrom where the body starts.
 * @param known the questions of the templates in use.
 */
export function readPasses(text: string, bodyFrom: number, known: KnownQuestions = NO_KNOWN_QUESTIONS): PassReading[] {
	if (!mentionsPass(text)) return [];
	const blocks = scanBlocks(text, bodyFrom);
	const lastPass = blocks.findLastIndex(isPassHeading);
	return blocks.flatMap((block, index): PassReading[] => {
		if (!isPassHeading(block)) return [];
		const numbers = readPassHeading(block.text);
		const inside = indexBehind(blocks, index, (later) => endsSection(later, block.level));
		// After the last pass, only questions that the templates ask in this very pass belong to it, because a heading
		// such as `## Method` may also start the note's summary.
		const behind = indexBehindSiblings(blocks, {
			from: inside,
			level: block.level,
			known: inside < lastPass ? known : askedBy(numbers, known),
		});
		const [insideTo, end] = [blocks[inside]?.from ?? text.length, blocks[behind]?.from ?? text.length];
		const questions = [
			...readQuestions({ text, from: block.to, to: insideTo, blocks: blocks.slice(index + 1, inside), known }),
			...headingQuestions(
				{ text, from: insideTo, to: end, blocks: blocks.slice(inside, behind), known },
				block.level,
			),
		];
		const { text: heading, level, line, from } = block;
		return [{ numbers, heading, level, line, from, to: trimmedEnd(text, block.to, end), questions }];
	});
}

/** The questions on the same heading level as their pass heading. */
interface Siblings {
	/** The index of the first block that may be one. */
	readonly from: number;
	readonly level: number;
	readonly known: KnownQuestions;
}

/** The index of the first block after these questions. */
export function indexBehindSiblings(blocks: readonly Block[], { from, level, known }: Siblings): number {
	let at = from;
	for (let block = blocks[at]; block !== undefined && isSibling(block, level, known); block = blocks[at]) {
		at = indexBehind(blocks, at, (later) => endsSection(later, level));
	}
	return at;
}

/** The known questions that the given passes ask. */
export function askedBy(numbers: readonly number[], known: KnownQuestions): KnownQuestions {
	return { ...known, labels: new Set(numbers.flatMap((number) => [...(known.passes.get(number) ?? [])])) };
}

function isSibling(block: Block, level: number, known: KnownQuestions): boolean {
	return isHeading(block) && block.level === level && isKnownHeading(block, known) && !isPassHeading(block);
}

/** The numbers of the passes, in ascending order and each once. */
export function passNumbers(passes: readonly PassReading[]): number[] {
	return [...new Set(passes.flatMap((pass) => pass.numbers))].sort((a, b) => a - b);
}

function isPassHeading(block: Block): block is HeadingBlock {
	return isHeading(block) && readPassHeading(block.text).length > 0;
}

function endsSection(block: Block, level: number): boolean {
	return isHeading(block) && (block.level <= level || isPassHeading(block));
}
