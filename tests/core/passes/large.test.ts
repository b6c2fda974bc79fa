// A note of any size is read in time that grows with its size: with its square, these would run into the time limit.
import { expect, test } from 'vitest';
import { readPaper } from '../../../src/core/papers/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules(DEFAULT_SETTINGS);
const SIZE = 200_000;

test.each([
	'- [ ] a\n',
	'a: b\n',
	'**a**: b\n',
	'*a*: b\n',
	'- a: b\n',
	'- Category\n',
	'- a\n  - [ ] b\n',
	'## a\n',
	'## Category: a\n',
	'What?\n\n',
	'> What?\n\n',
	'> [!question] What?\n\n',
	'Q: what?\nA: that\n',
	'| a | b |\n',
	'# Pass 1\n',
	'- [ ] Pass 1\n',
	'*a*\n',
	'> a\n\n',
	'*a* b\n',
	'A. b ',
	'( ) ',
	'Category – ',
	'Category? ',
	'#### Category\n',
	'# Category\n',
	'- [ ] Category\n',
	'- a\n  - [ ] Category\n',
	'- [ ] a\n  - [ ] Category\n',
	'[ ] ',
	'[x](',
	'{{',
	'${',
	'<%',
	'(',
	'[',
	'*a',
	'_',
	'%%',
	'<!--',
	'☐ ',
	'yes / ',
	'?',
	'```\n',
	'> ',
	'you can ',
	'如何',
	'第一遍',
])('%j without end', (unit) => {
	const text = `---\na: 1\n---\n# Pass 1\n## Category\n${unit.repeat(SIZE / unit.length)}\n# Pass 2\n${unit.repeat(SIZE / unit.length)}`;
	expect(() => readPaper('Note.md', text, rules)).not.toThrow();
});
