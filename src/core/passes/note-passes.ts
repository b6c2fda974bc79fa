import { scanBlocks } from '../markdown/blocks';
import { mentionsPass, readPassName } from './pass-heading';
import type { KnownQuestions, PassReading } from './question';
import { readPasses, readQuestions } from './read-passes';
import { indexBehind, isTask, trimmedEnd } from './region';
import { anyOf, everyWord } from '../words/words';
import { taskQuestion } from './task-questions';

const TASK_WITH_PASS = new RegExp(String.raw`\[.\][^\n]{0,40}${anyOf(everyWord(({ passes }) => passes.names))}`, 'iu');

/**
 * The passes of a note that keeps them as tasks, in the note's order. The questions are nested in the task. A task
 * without nested questions is a question itself and is answered by ticking it.
 *
 * @param bodyFrom where the body starts.
 * @param known the questions of the templates in use.
 */
export function readPassTasks(text: string, bodyFrom: number, known: KnownQuestions): PassReading[] {
	if (!mentionsPass(text) || !TASK_WITH_PASS.test(text)) return [];
	const blocks = scanBlocks(text, bodyFrom);
	return blocks.flatMap((block, index): PassReading[] => {
		const numbers = isTask(block) ? readPassName(firstLine(block.text)) : [];
		if (!isTask(block) || numbers.length === 0) return [];
		const behind = indexBehind(blocks, index, (later) => later.depth <= block.depth);
		const end = blocks[behind]?.from ?? text.length;
		const nested = blocks
			.slice(index + 1, behind)
			.map((inner) => ({ ...inner, depth: inner.depth - block.depth - 1 }));
		const asked = readQuestions(text, block.to, end, nested, known);
		const questions =
			asked.length > 0
				? asked
				: [taskQuestion({ text, from: block.from, to: end, blocks: nested, known }, block, end, 'line')];
		return [
			{
				numbers,
				heading: firstLine(block.text),
				level: 0,
				line: block.line,
				from: block.from,
				to: trimmedEnd(text, block.to, end),
				questions,
			},
		];
	});
}

function firstLine(text: string): string {
	return text.split('\n', 1)[0] ?? '';
}

/**
 * All passes of a note in the note's order, whether they are sections or tasks.
 *
 * A task counts as a pass of its own, with two exceptions. If the note has sections for some of the passes that its
 * tasks name, the tasks are a checklist of these sections. A task inside the section of another pass is a question of
 * that section.
 *
 * @param bodyFrom where the body starts.
 * @param known the questions of the templates in use.
 */
export function readNotePasses(text: string, bodyFrom: number, known: KnownQuestions): PassReading[] {
	const sections = readPasses(text, bodyFrom, known);
	const tasks = readPassTasks(text, bodyFrom, known);
	const isChecklist = sections.some((section) => tasks.some((task) => namesSamePass(task, section)));
	if (isChecklist) return sections;
	const apart = tasks.filter((task) => !sections.some(({ from, to }) => from < task.from && task.from < to));
	return [...sections, ...apart].sort((a, b) => a.from - b.from);
}

/** Whether two readings share one of the passes they are for. */
export function namesSamePass(one: PassReading, other: PassReading): boolean {
	return one.numbers.some((number) => other.numbers.includes(number));
}

/** Whether a pass stands under a heading of its own, rather than being a task. */
export function isSection({ level }: PassReading): boolean {
	return level > 0;
}
