import type { Properties } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { scanBlocks } from '../markdown/blocks';
import { knownName } from '../passes/known';
import type { KnownPrompts, PassReading, Prompt } from '../passes/prompt';
import { passNumbers } from '../passes/read-passes';
import { readPrompts } from '../passes/read-prompts';
import { columnFor, everyName } from '../facts/columns';

/** A note whose body is asked whether it is a paper's. */
export interface NoteBody {
	readonly text: string;
	readonly bodyFrom: number;
	readonly properties: Properties;
	readonly passes: readonly PassReading[];
}

/** Properties that only publications have. Not `author`: every blog post has one. */
const BIBLIOGRAPHY = [
	'authors',
	'作者',
	...['doi', 'arxiv', 'citekey', 'venue'].flatMap((key) => everyName(columnFor(key))),
];
/** One question may be asked by chance: a cyclist's pass has a `Category`, too. */
const ENOUGH_QUESTIONS = 2;

/**
 * Whether the body makes a note a paper: its passes ask two questions that a template asks, or two passes stand beside
 * bibliography. Passes that are kept as tasks may have their questions anywhere in the note. What the note says decides
 * nothing, so that no answer makes or unmakes a paper.
 */
export function isPaperByBody({ text, bodyFrom, properties, passes }: NoteBody, known: KnownPrompts): boolean {
	if (
		asksEnough(
			passes.flatMap(({ prompts }) => prompts),
			known,
		)
	)
		return true;
	if (passNumbers(passes).length < 2) return false;
	if (findProperty(properties, BIBLIOGRAPHY) !== null) return true;
	if (passes.some(({ level }) => level > 0)) return false;
	const blocks = scanBlocks(text, bodyFrom);
	// The questions may be points of a list, or gathered below one (`- Five Cs`).
	const gathered = blocks.map((block) => ({ ...block, depth: Math.max(0, block.depth - 1) }));
	return asksEnough(
		[blocks, gathered].flatMap((some) => readPrompts(text, bodyFrom, text.length, some, known)),
		known,
	);
}

function asksEnough(prompts: readonly Prompt[], known: KnownPrompts): boolean {
	const asked = new Set(prompts.map(({ label }) => knownName(label, known)).filter((name) => name !== null));
	return asked.size >= ENOUGH_QUESTIONS;
}
