import { readPassTasks } from './pass-tasks';
import type { KnownPrompts, PassReading } from './prompt';
import { readPasses } from './read-passes';

/**
 * All passes of a note in the order they stand, whatever form each of them has.
 *
 * A task names a pass of its own unless the note has sections for some of the passes that its tasks name:
 * then the tasks are a checklist of these sections. A task that stands in the section of another pass is a
 * question of that section.
 *
 * @param bodyFrom where the body starts.
 * @param known the questions of the templates in use.
 */
export function readNotePasses(text: string, bodyFrom: number, known: KnownPrompts): PassReading[] {
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
