import { describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../../src/core/template/built-in';
import { planInsert } from '../../../src/core/template/plan-insert';
import type { Wanted } from '../../../src/core/template/plan-insert';
import { knownPrompts, parseTemplate } from '../../../src/core/template/template';
import type { Plan } from '../../../src/core/text/plan';
import { after, said } from '../plans';

const SMALL = `---
tags: [paper]
rating:
---
# First pass
| Question | Answer |
|--|--|
| Category |  |
| Context |  |

# Second pass

## Method

## Result
`;
const small = parseTemplate(SMALL);
const zh = parseTemplate(builtInTemplate('zh'));
const en = parseTemplate(builtInTemplate('en'));
const known = knownPrompts([small, zh, en]);

function insert(text: string, wanted: Wanted = 'all', template = small): Plan {
	return planInsert(text, template, wanted, { known, values: {} });
}

describe('where a pass goes', () => {
	const body = parseTemplate(SMALL.replace(/^---[\s\S]*?---\n/u, ''));
	test('to the end of a note, parted by a blank line, with the cursor in the first empty answer', () => {
		const text = '---\ntitle: A\n---\nAbstract.\n';
		expect(after(text, insert(text, 1, body), 'cursor')).toBe(
			'---\ntitle: A\n---\nAbstract.\n\n# First pass\n| Question | Answer |\n|--|--|\n| Category | ⌶ |\n| Context |  |\n',
		);
	});

	test('behind the pass before it, ahead of what follows', () => {
		const text = '# First pass\nRead.\n\n# References\n';
		expect(after(text, insert(text, 2, body), 'cursor')).toBe('# First pass\nRead.\n\n# Second pass\n\n## Method\n⌶\n## Result\n\n# References\n');
	});

	test('ahead of the pass behind it', () => {
		const text = 'Intro.\n# Second pass\nRead.\n';
		expect(after(text, insert(text, 1, body))).toBe(
			'Intro.\n\n# First pass\n| Question | Answer |\n|--|--|\n| Category |  |\n| Context |  |\n\n# Second pass\nRead.\n',
		);
	});

	test('into an empty note, and behind front matter that ends the file', () => {
		expect(after('', insert('', 2, body))).toBe('# Second pass\n\n## Method\n\n## Result\n');
		expect(after('---\na: 1\n---', insert('---\na: 1\n---', 2, body))).toBe('---\na: 1\n---\n# Second pass\n\n## Method\n\n## Result\n');
	});

	test('with headings on the level of the passes there are', () => {
		const text = '# A paper\n\n## First pass\nRead.\n';
		expect(after(text, insert(text, 2, body))).toBe('# A paper\n\n## First pass\nRead.\n\n## Second pass\n\n### Method\n\n### Result\n');
	});

	test('below a list of passes as tasks, which is no section', () => {
		const text = '- [ ] First pass\n- [ ] Second pass\n';
		expect(after(text, insert(text, 2, body))).toBe(`${text}\n# Second pass\n\n## Method\n\n## Result\n`);
	});

	test('in the line ending of the note', () => {
		expect(after('A.\r\n', insert('A.\r\n', 2, body))).toBe('A.\r\n\r\n# Second pass\r\n\r\n## Method\r\n\r\n## Result\r\n');
	});

	test('with headings of their own levels below a deep heading', () => {
		const text = '###### First pass\nRead.\n';
		expect(after(text, insert(text, 2, body))).toBe('###### First pass\nRead.\n\n##### Second pass\n\n###### Method\n\n###### Result\n');
	});

	test('underlined headings of the template become `#` ones where their level changes', () => {
		const template = parseTemplate('First pass\n==========\n\nMethod\n------\n');
		expect(after('', insert('', 1, template))).toBe('First pass\n==========\n\nMethod\n------\n');
		const text = '## Second pass\nx\n';
		expect(after(text, insert(text, 1, template))).toBe('## First pass\n\n### Method\n\n## Second pass\nx\n');
	});

	test('next is the first pass that the note lacks', () => {
		expect(after('# First pass\nx\n', insert('# First pass\nx\n', 'next', body))).toContain('# Second pass');
		expect(insert('# First pass\nx\n\n# Second pass\ny\n', 'next', body).kind).toBe('unchanged');
	});
});

describe('what is there already', () => {
	test('a pass with all its questions is left alone, in either language', () => {
		for (const template of [zh, en]) {
			const written = after('', insert('', 'all', template));
			for (const other of [zh, en]) expect(insert(written, 'all', other).kind).toBe('unchanged');
		}
	});

	test('a missing row is added in its place', () => {
		const text = '# First pass\n| Question | Answer |\n|--|--|\n| Context | of GPT |\n';
		expect(after(text, insert(text, 1))).toContain('|--|--|\n| Category |  |\n| Context | of GPT |\n');
	});

	test('a missing heading is added behind its neighbour', () => {
		const text = '# Second pass\n## Method\nGood.\n\nMore.\n\n# Other\n';
		expect(after(text, insert(text, 2))).toContain('## Method\nGood.\n\nMore.\n\n## Result\n\n# Other\n');
	});

	test('on the level of its neighbour', () => {
		const text = '## Second pass\n#### Method\nGood.\n';
		expect(after(text, insert(text, 2))).toContain('## Second pass\n#### Method\nGood.\n\n#### Result\n');
	});

	test('a missing line is added in a paragraph of its own behind an answer of several lines', () => {
		const template = parseTemplate('# Pass 1\n**Idea**: \n**Limits**: \n');
		const text = '# Pass 1\n**Idea**: one\n> quoted\n';
		expect(after(text, insert(text, 1, template))).toBe('# Pass 1\n**Idea**: one\n> quoted\n\n**Limits**: \n');
	});

	test('a question in other words stands for the one it replaces', () => {
		const text = '# First pass\n| Question | Answer |\n|--|--|\n| What kind? |  |\n| Context |  |\n';
		expect(after(text, insert(text, 1))).not.toContain('Category');
	});

	test("a section in the reader's own form is left alone", () => {
		expect(after('# First pass\nMy own notes.\n', insert('# First pass\nMy own notes.\n', 1))).not.toContain('Category');
	});

	test('a bare heading is filled in, parted from what follows', () => {
		expect(after('# First pass\n', insert('# First pass\n', 1))).toContain('# First pass\n| Question | Answer |');
		const text = '---\ntags: x\n---\n# First pass\nThe paper\n=========\n';
		expect(after(text, insert(text, 1))).toContain('| Context |  |\n\nThe paper\n=========\n');
		const underlined = parseTemplate('First pass\n====\nRead on.\n');
		expect(after('# First pass\n', insert('# First pass\n', 1, underlined))).toBe('# First pass\nRead on.\n');
	});

	test('a bare heading stays where the template has nothing below it either', () => {
		expect(insert('# First pass', 'all', parseTemplate('# First pass\n')).kind).toBe('unchanged');
	});

	test('a pass that is one of a section of several is that section', () => {
		const template = parseTemplate('# First pass\nx\n\n# Second-third pass\ny\n\n# Fourth pass\nz\n');
		const text = '# First pass\na\n\n# Third pass\nb\n';
		expect(after(text, insert(text, 'next', template))).toBe('# First pass\na\n\n# Third pass\nb\n\n# Fourth pass\nz\n');
		expect(after('', insert('', 3, template))).toBe('# Second-third pass\ny\n');
		expect(insert('# First pass\na\n\n# Second pass\nb\n', 3, template).kind).toBe('unchanged');
	});

	test.each(['', 'A.\n', '# Second pass\n## Method\n', '# First pass\n| Q | A |\n|--|--|\n| Context | x |', '---\na: 1\n---\n', '\uFEFF---\r\na: 1\r\n---\r\nA'])(
		'twice is once: %j',
		(text) => {
			const once = after(text, insert(text));
			expect(insert(once).kind).toBe('unchanged');
		},
	);
});

describe('front matter', () => {
	test("the template's properties are merged, existing values win, empty ones are not written", () => {
		const text = '---\ntags: [mine] # keep\n---\n# First pass\nx\n';
		expect(after(text, insert(text, 1))).toBe(text);
		expect(after('x\n', insert('x\n', 2))).toMatch(/^---\ntags: \[paper\]\n---\nx\n/u);
	});

	test('where it cannot be edited, the pass is inserted all the same and the reason told', () => {
		const plan = insert('+++\ntitle = "A"\n+++\nText\n', 2);
		expect(said(plan)).toEqual(['front-matter-toml@1']);
		expect(after('+++\ntitle = "A"\n+++\nText\n', plan)).toBe('+++\ntitle = "A"\n+++\nText\n\n# Second pass\n\n## Method\n\n## Result\n');
	});
});

describe('what is refused', () => {
	test('a note with conflict markers', () => {
		expect(said(insert('a\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> theirs\n'))).toEqual(['conflict-markers@2']);
	});

	test('a question that would not be read behind code that is never closed', () => {
		const text = '# First pass\n| Q | A |\n|--|--|\n| Category | x |\n```\n| Context |\n';
		expect(insert(text, 1).kind).toBe('edits');
		const lines = '# Pass 1\n**Idea**: one\n```\nopen\n';
		expect(said(insert(lines, 1, parseTemplate('# Pass 1\n**Idea**: \n**Limits**: \n')))).toEqual(['place-not-found@4']);
	});

	test('a template without passes, and a pass that it lacks', () => {
		expect(said(insert('', 'all', parseTemplate('# Notes\n')))).toEqual(['template-without-passes@0']);
		expect(said(insert('', 3))).toEqual(['template-lacks-pass@0']);
	});
});
