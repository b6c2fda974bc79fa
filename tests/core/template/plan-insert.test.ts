import { describe, expect, test } from 'vitest';
import { builtInTemplate, knownQuestions, parseTemplate } from '../../../src/core/template/template';
import type { Plan } from '../../../src/core/text/plan';
import { planInsert } from '../../../src/core/template/plan-insert';
import type { WantedPasses } from '../../../src/core/template/plan-insert';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
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
const known = knownQuestions([small, zh, en]);
const DEFAULT_RULES = paperRules(DEFAULT_SETTINGS);

function insert(text: string, wanted: WantedPasses = 'all', template = small): Plan {
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
		expect(after(text, insert(text, 2, body), 'cursor')).toBe(
			'# First pass\nRead.\n\n# Second pass\n\n## Method\n⌶\n## Result\n\n# References\n',
		);
	});

	test('behind sections of the reader that are named like its questions, so that they are not taken for answers', () => {
		const text = '# First pass\nRead.\n\n# Method\nMine.\n\n# References\n';
		expect(after(text, insert(text, 2, body))).toBe(
			'# First pass\nRead.\n\n# Method\nMine.\n\n# Second pass\n\n## Method\n\n## Result\n\n# References\n',
		);
	});

	test('ahead of the pass behind it', () => {
		const text = 'Intro.\n# Second pass\nRead.\n';
		expect(after(text, insert(text, 1, body))).toBe(
			'Intro.\n\n# First pass\n| Question | Answer |\n|--|--|\n| Category |  |\n| Context |  |\n\n# Second pass\nRead.\n',
		);
	});

	test('into an empty note, and behind front matter that ends the file', () => {
		expect(after('', insert('', 2, body))).toBe('# Second pass\n\n## Method\n\n## Result\n');
		expect(after('---\na: 1\n---', insert('---\na: 1\n---', 2, body))).toBe(
			'---\na: 1\n---\n# Second pass\n\n## Method\n\n## Result\n',
		);
	});

	test('with headings on the level of the passes there are', () => {
		const text = '# A paper\n\n## First pass\nRead.\n';
		expect(after(text, insert(text, 2, body))).toBe(
			'# A paper\n\n## First pass\nRead.\n\n## Second pass\n\n### Method\n\n### Result\n',
		);
	});

	test('on the level of the pass it goes beside, where these differ, so that what follows stays apart', () => {
		const text = '# First pass\nRead.\n\n### Second pass\n\n## Notes\nMine.\n';
		const three = parseTemplate('# First pass\n\n# Second pass\n\n# Third pass\nLast.\n');
		expect(after(text, insert(text, 3, three))).toBe(
			'# First pass\nRead.\n\n### Second pass\n\n### Third pass\nLast.\n\n## Notes\nMine.\n',
		);
	});

	test('in the line ending of the note', () => {
		expect(after('A.\r\n', insert('A.\r\n', 2, body))).toBe(
			'A.\r\n\r\n# Second pass\r\n\r\n## Method\r\n\r\n## Result\r\n',
		);
	});

	test('with headings of their own levels below a deep heading', () => {
		const text = '###### First pass\nRead.\n';
		expect(after(text, insert(text, 2, body))).toBe(
			'###### First pass\nRead.\n\n##### Second pass\n\n###### Method\n\n###### Result\n',
		);
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

describe('the level of the first passes of a note', () => {
	const body = parseTemplate('# First pass\n\n## Method\n');
	test.each([
		['below a title', '# A paper\n\nText.\n\n## Notes\n', 2],
		['below a title that is underlined', 'A paper\n=======\n', 2],
		['beside sections that have nothing above them', '## Summary\n\n### Detail\n\n## Notes\n', 2],
		['beside sections of the first level', '# Summary\n\n# Notes\n', 1],
		['behind a heading that comes before the first one on top', '## Summary\n\n# Notes\n', 1],
		['without headings', 'Text.\n', 1],
		['with headings of the third level alone', '### Detail\n', 1],
		['with headings in code, quotes and lists alone', '```\n# A\n```\n\n> # B\n\n- # C\n', 1],
		['with a title in front matter', '---\ntitle: A\n---\nText.\n', 1],
	])('%s', (_, text, level) => {
		const marks = '#'.repeat(level);
		expect(after(text, insert(text, 'all', body))).toBe(`${text}\n${marks} First pass\n\n${marks}# Method\n`);
	});

	test('is not above that of the template', () => {
		const template = parseTemplate('### First pass\n\n#### Method\n');
		expect(after('# A paper\n', insert('# A paper\n', 'all', template))).toBe(
			'# A paper\n\n### First pass\n\n#### Method\n',
		);
	});

	test.each(['zh', 'en'] as const)('a title takes the whole of the %s template one level down', (language) => {
		const text = builtInTemplate(language);
		expect(after('# A paper\n', insert('# A paper\n', 'all', parseTemplate(text)))).toBe(
			`# A paper\n\n${text.replace(/^#/gmu, '##')}`,
		);
	});

	test.each(['zh', 'en'] as const)('an empty note gets exactly the %s template', (language) => {
		expect(after('', insert('', 'all', parseTemplate(builtInTemplate(language))))).toBe(builtInTemplate(language));
	});
});

describe('passes as tasks', () => {
	test.each([
		['all of them', '- [x] First pass\n- [ ] Second pass\n', 'all', [1, 2]],
		['the one that is asked for', 'Text.\n\n- Progress\n  - [x] Pass 1\n  - [ ] Pass 2\n', 2, [2]],
		['in Chinese', '- [x] 第一遍\n- [ ] 第二遍\n', 1, [1]],
		['with questions below them', '- [ ] First pass\n  - Category: survey\n- [ ] Second pass\n', 'all', [1, 2]],
	] as const)('are there already: %s', (_, text, wanted, passes) => {
		const { kind, diagnostics } = insert(text, wanted, parseTemplate(SMALL.replace(/^---[\s\S]*?---\n/u, '')));
		expect([kind, diagnostics]).toEqual([
			'unchanged',
			[
				{
					code: 'pass-is-task',
					line: text.split('\n').findIndex((line) => /\[.\]/u.test(line)) + passes[0],
					details: { passes },
				},
			],
		]);
	});

	test('are given no questions', () => {
		const template = parseTemplate('# Pass 1\n**Idea**: \n**Limits**: \n');
		const text = '- [ ] Pass 1\n  - **Idea**: one\n';
		expect(after(text, insert(text, 1, template))).toBe(text);
	});

	test('next is the pass behind them', () => {
		const text = '# Progress\n- [x] First pass\n- [ ] Second pass\n\nText.\n';
		const once = after(text, insert(text, 'next', en));
		expect(once).toMatch(/^# Progress\n- \[x\] First pass\n- \[ \] Second pass\n\nText\.\n\n## Third pass: /u);
		expect(insert(once, 'next', en).kind).toBe('unchanged');
	});

	test('are a checklist where one of them has a section', () => {
		const text = '- [x] First pass\n- [ ] Second pass\n\n# First pass\nRead.\n';
		expect(after(text, insert(text, 2))).toContain('Read.\n\n# Second pass\n\n## Method\n');
	});

	test('do not hide that the place is wrong for a section: code that is never closed', () => {
		const text = '- [x] First pass\n\n```\nopen\n';
		expect(said(insert(text, 2))).toEqual(['place-not-found@4']);
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
		expect(after('# First pass\nMy own notes.\n', insert('# First pass\nMy own notes.\n', 1))).not.toContain(
			'Category',
		);
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
		expect(after(text, insert(text, 'next', template))).toBe(
			'# First pass\na\n\n# Third pass\nb\n\n# Fourth pass\nz\n',
		);
		expect(after('', insert('', 3, template))).toBe('# Second-third pass\ny\n');
		expect(insert('# First pass\na\n\n# Second pass\nb\n', 3, template).kind).toBe('unchanged');
	});

	test.each([
		'',
		'A.\n',
		'# Second pass\n## Method\n',
		'# First pass\n| Q | A |\n|--|--|\n| Context | x |',
		'---\na: 1\n---\n',
		'\uFEFF---\r\na: 1\r\n---\r\nA',
	])('twice is once: %j', (text) => {
		const once = after(text, insert(text));
		expect(insert(once).kind).toBe('unchanged');
	});
});

describe('front matter', () => {
	test("the template's properties are merged, existing values win, empty ones are not written", () => {
		const text = '---\ntags: [mine] # keep\n---\n# First pass\nx\n';
		expect(after(text, insert(text, 1))).toBe(text);
		expect(after('x\n', insert('x\n', 2))).toMatch(/^---\ntags: \[paper\]\n---\nx\n/u);
	});

	describe('about the reading gives way to what the note says of it', () => {
		const template = parseTemplate(
			'---\ntype: paper # kind\npass: 0\nreading-status: queued\n---\n# First pass\n## What\n\n# Second pass\n## How\n',
		);
		test.each([
			['a property', '---\npass: 2\n---\n', '---\npass: 2\ntype: paper # kind\n---\n'],
			[
				'a status under another name',
				'---\nstatus: reading\n---\n',
				'---\nstatus: reading\ntype: paper # kind\n---\n',
			],
			['a property of another kind', '---\nread: true\n---\n', '---\nread: true\ntype: paper # kind\n---\n'],
			['a field of the body', 'Status:: finished\n', '---\ntype: paper # kind\n---\n'],
			['a tag', '---\ntags: status/reading\n---\n', '---\ntags: status/reading\ntype: paper # kind\n---\n'],
			[
				'a tag that only says that it waits',
				'---\ntags: status/to-read\n---\n',
				'---\ntags: status/to-read\ntype: paper # kind\npass: 0\n',
			],
			['an answer', '# First pass\n## What\nGPT.\n', '---\ntype: paper # kind\n---\n# First pass'],
			['a ticked task', '- [x] First pass\n', '---\ntype: paper # kind\n---\n- [x] First pass\n'],
			[
				'nothing yet',
				'---\npass:\n---\n# First pass\n',
				'---\npass:\ntype: paper # kind\nreading-status: queued\n---\n# First pass\n',
			],
			['nothing at all', 'Text.\n', '---\ntype: paper # kind\npass: 0\nreading-status: queued\n---\nText.\n'],
		])('%s', (_, text, start) => {
			const plan = planInsert(text, template, 'all', {
				known: knownQuestions([template]),
				values: {},
				rules: DEFAULT_RULES,
			});
			expect(after(text, plan).slice(0, start.length)).toBe(start);
		});
	});

	test('where it cannot be edited, the pass is inserted all the same and the reason told', () => {
		const plan = insert('+++\ntitle = "A"\n+++\nText\n', 2);
		expect(said(plan)).toEqual(['front-matter-toml@1']);
		expect(after('+++\ntitle = "A"\n+++\nText\n', plan)).toBe(
			'+++\ntitle = "A"\n+++\nText\n\n# Second pass\n\n## Method\n\n## Result\n',
		);
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
		expect(said(insert(lines, 1, parseTemplate('# Pass 1\n**Idea**: \n**Limits**: \n')))).toEqual([
			'place-not-found@4',
		]);
	});

	test('a template without passes, and a pass that it lacks', () => {
		expect(said(insert('', 'all', parseTemplate('# Notes\n')))).toEqual(['template-without-passes@0']);
		expect(said(insert('', 3))).toEqual(['template-lacks-pass@0']);
	});
});

test('an empty section of two passes gets the questions of the first alone, which those of the second would answer', () => {
	const template = parseTemplate(
		'# Pass 1\n## A\n\n# Pass 2\n## B\n\n# Pass 3\n| Question | Answer |\n|--|--|\n| C |  |\n',
	);
	const text = '# Pass 1\n## A\nRead.\n\n# Second-third pass\n';
	expect(after(text, insert(text, 'all', template))).toBe('# Pass 1\n## A\nRead.\n\n# Second-third pass\n## B\n');
});
