import { describe, expect, test } from 'vitest';
import { NO_KNOWN_QUESTIONS } from '../../../src/core/passes/question';
import type { KnownQuestions } from '../../../src/core/passes/question';
import { builtInTemplate, knownQuestions, parseTemplate } from '../../../src/core/template/template';
import { readPasses } from '../../../src/core/passes/read-passes';

const known = knownQuestions([parseTemplate(builtInTemplate('en')), parseTemplate(builtInTemplate('zh'))]);

/** Each pass on a line: its numbers, then its questions with `x` for the answered. */
function read(text: string, using: KnownQuestions = NO_KNOWN_QUESTIONS): string[] {
	return readPasses(text, 0, using).map(
		({ numbers, questions }) =>
			`${numbers.join('+')}: ${questions.map(({ label, answered }) => `${label}${answered ? ' x' : ''}`).join(' | ')}`,
	);
}

test('rows of a two-column table are prompts, the header is none', () => {
	expect(read('# First pass\n| Question | Answer |\n|--|--|\n| Category | A survey |\n| Context | |')).toEqual([
		'1: Category x | Context',
	]);
});

test('a table of three columns and more asks nothing', () => {
	expect(read('# Pass 1\n| a | b | c |\n|--|--|--|\n| 1 | 2 | 3 |')).toEqual(['1: ']);
});

test('headings below the pass heading are prompts, deeper ones are their answer', () => {
	expect(read('## 第二遍\n### 方法：\n#### 细节\n略读\n### 实验：\n\n## 附录\n### 不是问题')).toEqual([
		'2: 方法： x | 实验：',
	]);
});

test('tasks are prompts: ticked, with text behind the colon, or with text below', () => {
	expect(
		read(
			'# Pass 1\n- [x] Read the abstract\n- [ ] Category: survey\n- [ ] Context:\n- [ ] Clarity\n  - well written\n',
		),
	).toEqual(['1: Read the abstract x | Category x | Context | Clarity x']);
});

test('bold lines are prompts, answered behind or below', () => {
	expect(read('# Pass 1\n**Category**: survey\n\n**Context**\n\n- **Correctness:** yes\n- **Clarity**:\n')).toEqual([
		'1: Category x | Context | Correctness: x | Clarity',
	]);
});

test('lines with labels are prompts where there are two or more', () => {
	expect(read('# Pass 1\nCategory: survey\nContext:\n')).toEqual(['1: Category x | Context']);
	expect(read('# Pass 1\nNote: only one\n')).toEqual(['1: ']);
});

test('prose and notes beside a table of prompts ask nothing', () => {
	expect(
		read(
			'# Pass 1\n| Question | Answer |\n|--|--|\n| Category | |\n\n**Important**: note to self\n\n## Thoughts\n',
		),
	).toEqual(['1: Category']);
});

test('reference lists ask nothing, by name or by content', () => {
	expect(
		read(
			'# Pass 2\n## Method\n## References\nSmith 2020\n## 论文链接\n- https://arxiv.org/abs/1706.03762\n- [[GPT]]\n',
		),
	).toEqual(['2: Method']);
});

test('a heading that gathers known questions is a group', () => {
	expect(
		read('# Pass 1\n## Five Cs\n| Question | Answer |\n|--|--|\n| Category | survey |\n| Context | |', known),
	).toEqual(['1: Category x | Context']);
});

test('known questions count in the short, and under a heading of their own', () => {
	expect(
		read("## PASS 1\n\n### Five C's:\n\n**1. Category**: _______\n\n**2. Context**: GPT\n\n### Decision\n", known),
	).toEqual(['1: Category | Context x | Decision']);
});

test("a template's hint in the answer's place is no answer", () => {
	const template = parseTemplate('# Pass 1\n| Question | Answer |\n|--|--|\n| Category | one word |\n');
	expect(
		read('# Pass 1\n| Question | Answer |\n|--|--|\n| Category | one  word |\n', knownQuestions([template])),
	).toEqual(['1: Category']);
});

test("the rest of a template's question is no answer, in whatever form the note has it", () => {
	const template = parseTemplate('# Pass 1\n| Question | Answer |\n|--|--|\n| Formula: the one to remember | |\n');
	expect(read('# Pass 1\n**Formula**: the one to remember\n\n**Scope**: all\n', knownQuestions([template]))).toEqual([
		'1: Formula | Scope x',
	]);
});

test('a combined section counts for each of its passes', () => {
	expect(read('# Second-Third Pass\n## Method\nfine\n')).toEqual(['2+3: Method x']);
});

test('setext headings and headings of any level open passes', () => {
	expect(read('First pass\n==========\n\n### Second pass\n')).toEqual(['1: ', '2: ']);
});

test.each([
	'```\n# First pass\n# Second pass\n```',
	'> # First pass\n> # Second pass',
	'<!--\n# First pass\n-->',
	'- # First pass',
	'%%\n# First pass\n%%',
	'    # First pass',
])('no pass is opened in %j', (text) => {
	expect(read(text)).toEqual([]);
});

test('a pass ends at the next pass, whatever its level, and at a heading of its own level', () => {
	const text = '# Pass 1\nA\n## Pass 2\nB\n# References\nC';
	expect(readPasses(text, 0).map(({ from, to }) => text.slice(from, to))).toEqual(['# Pass 1\nA', '## Pass 2\nB']);
});

test('text below a list answers none of its points, text below a single point does', () => {
	expect(read('# Pass 1\n- **Category**: survey\n- **Clarity**:\n\nOn to the next one.\n')).toEqual([
		'1: Category x | Clarity',
	]);
	expect(read('# Pass 1\n1. **Category**\n\nA survey.\n\n2. **Clarity**\n')).toEqual(['1: Category x | Clarity']);
});

test.each([
	['# Pass 1\n**Category**⌶\n- [ ] survey\n- [ ] system\n'],
	['# Pass 1\n**Category**: ⌶\n'],
	['# Pass 1\n- **Category**:\n  - ⌶\n'],
	['# Pass 1\n## Read on?\n- [ ] yes\n- [ ] no\n⌶\n# Pass 2\n'],
	['# Pass 1\n## Clarity\n### Text\n⌶\n# Pass 2\n'],
	['# Pass 1\n## Clarity⌶\n<!-- never closed\n'],
	['# Pass 1\n| Question | Answer |\n|--|--|\n| Category | ⌶ |\n'],
])('an open answer is typed at the mark in %j', (marked) => {
	const [before = '', behind = ''] = marked.split('⌶');
	expect(readPasses(before + behind, 0)[0]?.questions[0]?.cursor).toBe(before.length);
});

describe('questions nested below another', () => {
	test.each([
		['a known one, the parent open', '### Assumptions\n#### Correctness\nyes\n', ['Assumptions', 'Correctness x']],
		[
			'a known one, the parent answered',
			'### Assumptions\nThey hold.\n#### Correctness\n',
			['Assumptions x', 'Correctness'],
		],
		[
			'one that asks',
			'### What is the method?\n#### How is it trained?\nBy hand.\n',
			['What is the method?', 'How is it trained? x'],
		],
		['below a known one', '### Category\nsurvey\n##### Context\n', ['Category x', 'Context']],
		[
			'parts of the answer behind them',
			'### Assumptions\n#### Correctness\n#### Details\nStationary load.\n',
			['Assumptions x', 'Correctness'],
		],
		[
			"the reader's own below a heading for questions",
			'### Open questions\n#### Why is beta 0.9?\nIt works.\n',
			['Open questions x'],
		],
		['gathered under a heading', '### Five Cs\n#### Category\nsurvey\n#### Context\n', ['Category x', 'Context']],
		[
			'gathered under a heading that says something itself',
			'### Five Cs\nIn one go.\n#### Category\n#### Context\n',
			['Five Cs x', 'Category', 'Context'],
		],
		[
			'as tasks below a task',
			'- [ ] Five Cs\n  - [x] Category\n  - [ ] Context\n',
			['Five Cs', 'Category x', 'Context'],
		],
	])('%s', (_, body, labels) => {
		expect(read(`## First pass\n${body}## Second pass\n`, known)).toEqual([`1: ${labels.join(' | ')}`, '2: ']);
	});

	test('a template asks them, and its notes are read by them', () => {
		const template = parseTemplate(
			'# Pass 1\n## Claim\n> One sentence.\n### Evidence\n### Doubts\n# Pass 2\n## Next\n',
		);
		expect(template.passes[0]?.questions.map(({ label }) => label)).toEqual(['Evidence', 'Doubts']);
		expect(read('# Pass 1\n## Claim\n### Evidence\nA proof.\n### Doubts\n', knownQuestions([template]))).toEqual([
			'1: Evidence x | Doubts',
		]);
	});
});

describe('questions on the level of their pass', () => {
	test('belong to it as long as a template knows them', () => {
		expect(
			read('## First pass\n## Category\nsurvey\n## Context\n## Thoughts\n## Clarity\n## Second pass\n', known),
		).toEqual(['1: Category x | Context', '2: ']);
		expect(read('First pass\n---\nCategory\n---\nsurvey\n\nSecond pass\n---\n', known)).toEqual([
			'1: Category x',
			'2: ',
		]);
	});

	test('are none behind the last pass, unless that pass asks them: they may open the summary', () => {
		expect(read('## 第二遍\n## 方法\n略\n## 第三遍\n## 方法\n略\n', known)).toEqual(['2: 方法 x', '3: ']);
		expect(read('## 第三遍\n## 得到的经验\n略\n', known)).toEqual(['3: 得到的经验 x']);
	});

	test('end the section behind the last of them', () => {
		const text = '## First pass\n## Category\nsurvey\n\n## Second pass\n';
		expect(readPasses(text, 0, known).map(({ from, to }) => text.slice(from, to))).toEqual([
			'## First pass\n## Category\nsurvey',
			'## Second pass',
		]);
	});

	test('are those of a template that is written so', () => {
		const template = parseTemplate('## First pass\n## Claim\n## Second pass\n## Evidence\n## References\n');
		expect(template.passes.map(({ questions }) => questions.map(({ label }) => label))).toEqual([
			['Claim'],
			['Evidence'],
		]);
		expect(
			parseTemplate('## First pass\n### Claim\n## Second pass\n## Summary\n').passes.map(
				({ questions }) => questions.length,
			),
		).toEqual([1, 0]);
	});
});

test('a question that a template knows is one, though nothing but links answers it', () => {
	expect(read('# Pass 1\n## Context\n- [[GPT]]\n', known)).toEqual(['1: Context x']);
});

test('a question that is quoted over several lines is one', () => {
	expect(
		read(
			'# Pass 1\n> Are the axes labelled, so that\n> conclusions are significant?\n\nThey are.\n\n> What is\n> missing?\n',
		),
	).toEqual(['1: Are the axes labelled, so that conclusions are significant? x | What is missing?']);
});

test('what stands below a question that only another template asks is a hint of the template in which it stands', () => {
	const own = parseTemplate('# Pass 1\nCategory:\n\nOne of the usual kinds of papers.\n');
	const templates = knownQuestions([own], known);
	expect(read('# Pass 1\nCategory:\n\nOne of the usual kinds of papers.\n', templates)).toEqual(['1: Category']);
	expect(read('# Pass 1\nCategory:\n\nA survey.\n', templates)).toEqual(['1: Category x']);
});
