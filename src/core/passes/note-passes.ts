import { scanBlocks } from '../markdown/blocks';
import { mentionsPass, readPassName } from './pass-heading';
import type { KnownQuestions, PassReading } from './question';
import { readPasses, readQuestions } from './read-passes';
import { indexBehind, isTask, trimmedEnd } from './region';
import { anyOf, everyWord } from '../words/words';
import { taskQuestion } from './task-questions';

const TASK_WITH_PASS = new RegExp(String.raw`\[.\][^\n]{0,40}${anyOf(everyWord(({ passes }) => passes.names))}`, 'iu');

/**
 * The passes that a note keeps as tasks, in order. Their questions are nested in the task; a task without any is a
 * question itself, answered by ticking it.
 */
export function readPassTasks(text: string, bodyFrom: number, known: KnownQuestions): PassReading[] {
	if (!mentionsPass(text) || !TASK_WITH_PASS.test(text)) return [];
	const blocks = scanBlocks(text, bodyFrom);
	return blocks.flatMap((block, index): PassReading[] => {
		if (!isTask(block)) return [];
		const [heading = ''] = block.text.split('\n', 1);
		const numbers = readPassName(heading);
		if (numbers.length === 0) return [];
		const behind = indexBehind(blocks, index, (later) => later.depth <= block.depth);
		const end = blocks[behind]?.from ?? text.length;
		const nested = blocks
			.slice(index + 1, behind)
			.map((inner) => ({ ...inner, depth: inner.depth - block.depth - 1 }));
		const region = { text, from: block.to, to: end, blocks: nested, known };
		const asked = readQuestions(region);
		const questions = asked.length > 0 ? asked : [taskQuestion(region, block, end, 'line')];
		const { line, from } = block;
		return [{ numbers, heading, level: 0, line, from, to: trimmedEnd(text, block.to, end), questions }];
	});
}

/**
 * All passes of a note in order, whether they are sections or tasks.
 *
 * A task counts as a pass, with two exceptions: if the note has sections for some of the passes that its tasks name,
 * the tasks are a checklist of these sections; and a task inside the section of another pass is a question of that
 * section.
 */
export function readNotePasses(text: string, bodyFrom: number, known: KnownQuestions): PassReading[] {
	const sections = readPasses(text, bodyFrom, known);
	const tasks = readPassTasks(text, bodyFrom, known);
	const isChecklist = sections.some((section) => tasks.some((task) => namesSamePass(task, section)));
	if (isChecklist) return sections;
	const apart = tasks.filter((task) => !sections.some(({ from, to }) => from < task.from && task.from < to));
	return [...sections, ...apart].sort((a, b) => a.from - b.from);
}

/** Whether two readings share a pass. */
export function namesSamePass(one: PassReading, other: PassReading): boolean {
	return one.numbers.some((number) => other.numbers.includes(number));
}

/** Whether a pass has a heading, rather than being a task. */
export function isSection({ level }: PassReading): boolean {
	return level > 0;
}
