import { expect, test } from 'vitest';
import { readNotePasses } from '../../../src/core/passes/note-passes';
import { NO_KNOWN_QUESTIONS } from '../../../src/core/passes/question';

test.each([
	['sections', '# First pass\n\n# Second pass\n', ['1 section', '2 section']],
	['tasks', '- [x] First pass\n- [ ] Second pass\n', ['1 task', '2 task']],
	[
		'tasks, and sections for other passes',
		'- [x] First pass\n- [ ] Second pass\n\n# Third pass\n',
		['1 task', '2 task', '3 section'],
	],
	['sections above tasks for other passes', '# First pass\n\n# Plan\n- [ ] Second pass\n', ['1 section', '2 task']],
	[
		'sections with a checklist of them',
		'- [x] First pass\n- [ ] Second pass\n- [ ] Third pass\n\n# First pass\n',
		['1 section'],
	],
	['a section that asks by tasks', '# First pass\nWhat next?\n- [ ] Second pass\n- [ ] Stop\n', ['1 section']],
])('a note has %s', (_, text, expected) => {
	expect(
		readNotePasses(text, 0, NO_KNOWN_QUESTIONS).map(
			({ numbers, level }) => `${numbers.join()} ${level > 0 ? 'section' : 'task'}`,
		),
	).toEqual(expected);
});
