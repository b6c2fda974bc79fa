// Where passes go in a note without any that is being edited, and where typing goes on: `⌶` is the
// cursor, before and after.
import { expect, test } from 'vitest';
import { builtInTemplate, knownQuestions, parseTemplate } from '../../../src/core/template/template';
import { planInsert } from '../../../src/core/template/plan-insert';
import type { WantedPasses } from '../../../src/core/template/plan-insert';
import { after } from '../plans';

const plain = parseTemplate('# First pass\n- [ ] Idea:\n\n# Second pass\n- [ ] Method:\n');

function insert(marked: string, wanted: WantedPasses = 1, template = plain): string {
	const cursor = marked.indexOf('⌶');
	const text = marked.replace('⌶', '');
	return after(
		text,
		planInsert(text, template, wanted, { known: knownQuestions([template]), values: {}, cursor }),
		'cursor',
	);
}

test.each([
	['an empty note', '⌶', '# First pass\n- [ ] Idea:⌶\n'],
	['between two paragraphs', 'One.\n⌶\nTwo.\n', 'One.\n\n# First pass\n- [ ] Idea:⌶\n\nTwo.\n'],
	['behind the front matter', '---\na: 1\n---\n⌶\nText\n', '---\na: 1\n---\n# First pass\n- [ ] Idea:⌶\n\nText\n'],
	['a line of blanks', 'One.\n\n  ⌶  \nTwo.\n', 'One.\n\n# First pass\n- [ ] Idea:⌶\n\n    \nTwo.\n'],
	['CRLF', 'One.\r\n⌶\r\nTwo.\r\n', 'One.\r\n\r\n# First pass\r\n- [ ] Idea:⌶\r\n\r\nTwo.\r\n'],
	['behind a byte order mark', '\uFEFF⌶\nText\n', '\uFEFF# First pass\n- [ ] Idea:⌶\n\nText\n'],
	['above a heading, on its level', '# Paper\n⌶\n## Notes\n', '# Paper\n\n## First pass\n- [ ] Idea:⌶\n\n## Notes\n'],
	[
		'above a heading of a higher level',
		'## Paper\n⌶\n# Notes\n',
		'## Paper\n\n# First pass\n- [ ] Idea:⌶\n\n# Notes\n',
	],
	['below a title, one level down', '# Paper\n⌶\nText\n', '# Paper\n\n## First pass\n- [ ] Idea:⌶\n\nText\n'],
	['above a title, beside it', '⌶\n# Paper\nText\n', '# First pass\n- [ ] Idea:⌶\n\n# Paper\nText\n'],
	[
		'below a title, above a heading of a deeper level',
		'# Paper\n⌶\n### Notes\n',
		'# Paper\n\n### First pass\n- [ ] Idea:⌶\n\n### Notes\n',
	],
	[
		'between sections that have nothing above them',
		'## One\n⌶\n## Two\n',
		'## One\n\n## First pass\n- [ ] Idea:⌶\n\n## Two\n',
	],
	['between two items', '- one\n⌶\n- two\n', '- one\n\n# First pass\n- [ ] Idea:⌶\n\n- two\n'],
])('to the cursor: %s', (_, before, then) => {
	expect(insert(before)).toBe(then);
});

test('all passes go to the cursor, in their order', () => {
	expect(insert('One.\n\n⌶\n\nTwo.\n', 'all')).toBe(
		'One.\n\n# First pass\n- [ ] Idea:⌶\n\n# Second pass\n- [ ] Method:\n\nTwo.\n',
	);
});

test.each([
	['a line that says something', 'One⌶.\n\nTwo.\n'],
	['the front matter', '---\na: 1\n⌶\n---\nText\n'],
	['code', 'One.\n\n```\na\n⌶\nb\n```\n'],
	['code that is never closed elsewhere', 'One.\n\n~~~\na\n\n~~~\nTwo.\n⌶~~~\n\n~~~\n'],
	['a comment', 'One.\n\n<!-- a\n⌶\nb -->\n\nTwo.\n'],
	['an item', '- one\n⌶\n  more of it\n'],
	['the place above a heading that a template asks', 'One.\n⌶\n# Idea\nMine.\n\n# More\n'],
	['a comparison block', '<!-- three-pass:table\ncolumns: [model]\n-->\n⌶\n<!-- /three-pass:table -->\n'],
])('to the end, not into %s', (_, before) => {
	const text = before.replace('⌶', '');
	expect(insert(before).replace('⌶', '')).toBe(`${text}\n# First pass\n- [ ] Idea:\n`);
});

test('a pass of a note that has others goes to its place, wherever the cursor is', () => {
	expect(insert('⌶\n\n# First pass\nRead.\n\n# References\n', 2)).toBe(
		'\n\n# First pass\nRead.\n\n# Second pass\n- [ ] Method:⌶\n\n# References\n',
	);
});

test.each([
	['the first empty answer', '# First pass\n| Q | A |\n|--|--|\n| A | done |\n| B |  |\n', '| B | ⌶ |'],
	['below a pass without questions', '# First pass\n\n# Second pass\n', '# First pass\n⌶\n# Second pass'],
	['below what such a pass says', '# First pass\nRead on.\n\n# Second pass\n', 'Read on.\n⌶\n# Second pass'],
])('typing goes on in %s', (_, template, line) => {
	const parsed = parseTemplate(template);
	const plan = planInsert('', parsed, 'all', {
		known: knownQuestions([parseTemplate('# First pass\n| Q | A |\n|--|--|\n| B |  |\n')]),
		values: {},
	});
	expect(after('', plan, 'cursor')).toContain(line);
});

test.each(['zh', 'en'] as const)('the built-in %s template leaves the cursor in the first answer', (language) => {
	const template = parseTemplate(builtInTemplate(language));
	expect(insert('⌶', 'all', template)).toMatch(/^\| (?:方向|Category)[^|\n]*\| ⌶/mu);
});
