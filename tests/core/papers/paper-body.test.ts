import { describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/core/papers/paper';
import { parseTemplate } from '../../../src/core/template/template';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { readCorpus } from '../passes/corpus';

const rules = paperRules(DEFAULT_SETTINGS);

function isPaper(body: string, properties = 'a: 1'): boolean {
	return readPaper('Note.md', `---\n${properties}\n---\n${body}`, rules) !== null;
}

const SORT = '## Pass 1\nSwap what is out of order.\n## Pass 2\nNothing is left.\n';

test.each([
	['rows', '# First pass\n| Q | A |\n|--|--|\n| Category | |\n| Context | |\n'],
	['headings', '# First pass\n## Category\n# Second pass\n## What is not understood\n'],
	['headings on the level of the passes', '## First pass\n## Category\n## Context\n'],
	['lines', '# First pass\nCategory:\n**Context**\n'],
	['tasks', '# First pass\n- [ ] Category\n- [ ] Context\n'],
	['tasks below passes that are tasks', '- [ ] First pass\n  - [ ] Category\n  - [ ] Context\n'],
	[
		'lists beside passes that are tasks',
		'- Five Cs\n  - [ ] **Category**: a tool\n  - [ ] **Context**: shells\n- Checklist\n  - [x] First pass (10 min)\n  - [ ] Second pass\n',
	],
	[
		'points of a list beside passes that are tasks',
		'- Five Cs\n  - Category: a tool\n  - Context: shells\n- [x] First pass\n- [ ] Second pass\n',
	],
	['headings beside passes that are tasks', '- [x] 第一遍【30分钟】\n- [ ] 第二遍\n\n## 方法\n## 实验\n'],
])('two questions of a template make a paper, as %s', (_, body) => {
	expect(isPaper(body)).toBe(true);
});

test.each([
	['one question', '# First pass\nCategory:\n# Second pass\n'],
	['the same question twice', '## Pass 1\nCategory: HC\n## Pass 2\nCategory: 1\n'],
	['questions outside of the passes', `Category:\nContext:\n${SORT}`],
	['questions of its own', '# First pass\n## What is the paper about?\n## Who are the authors?\n'],
	['empty passes', '# First pass\n# Second pass\n'],
	[
		'text that speaks of papers',
		'# First pass\nThe abstract of the paper; its authors cite figure 1.\n# Second pass\n',
	],
	['passes as tasks', '- [x] Pass 1\n- [ ] Pass 2\n'],
	['one pass as a task, with questions beside it', '- [x] First pass\n\nCategory:\nContext:\n'],
	['questions that are tasks without a pass', '- [ ] Category\n- [ ] Context\n'],
])('%s make none', (_, body) => {
	expect(isPaper(body)).toBe(false);
});

test('two passes of any kind do beside bibliography, one does not', () => {
	for (const body of [
		SORT,
		'- [x] Pass 1\n- [ ] Pass 2\n',
		'## First reading\n## Second reading\n',
		'# First pass\n# Second pass\n',
	]) {
		for (const property of ['doi: 10.1/2', 'authors: [A, B]', 'venue: OSDI', '作者: 张三'])
			expect([property, isPaper(body, property)]).toEqual([property, true]);
		for (const property of ['author: me', 'year: 2020', 'title: Sorting'])
			expect([property, isPaper(body, property)]).toEqual([property, false]);
	}
	expect(isPaper('# Pass 1\n', 'doi: 10.1/2')).toBe(false);
});

test('a footer that credits the method is no matter, nor is the name of the note', () => {
	const note =
		'# First pass\n## Category\n## Context\n\n---\nAfter S. Keshav, How to Read a Paper (the three-pass method). You should be able to decide.\n';
	expect([isPaper(note), readPaper('How to read a paper.md', note, rules) !== null]).toEqual([true, true]);
});

test('the questions of a template of the vault count like those that are built in', () => {
	const own = paperRules(
		DEFAULT_SETTINGS,
		parseTemplate('## First pass\n### Claim\n#### Evidence\n## Second pass\n### Next\n'),
	);
	const note = '## Pass 1\n### Claim\nIt holds.\n#### Evidence\n';
	expect([readPaper('A.md', note, rules), readPaper('A.md', note, own)?.progress.passes]).toEqual([
		null,
		[expect.objectContaining({ answered: 1, questions: 2 })],
	]);
});

const ANSWERS = [
	'I liked it.',
	'Context: the web',
	'**Clarity**: good',
	'- [[GPT]]\n- https://arxiv.org',
	'- [ ] look at figure 3',
	'- [x] First pass',
	'| a | b |\n| - | - |\n| 1 | 2 |',
	'What is it?',
	'<!-- no -->',
	'```\ncode\n```',
	'> quoted',
	'1. one',
	'第一遍',
];

describe('typing an answer', () => {
	const notes = readCorpus()
		.flatMap((theme) => theme.notes)
		.filter(({ verdict }) => verdict === 'paper');

	test.each(notes)('in $name unmakes no paper', ({ text }) => {
		const questions = readPaper('Note.md', text, rules)?.passes.flatMap((pass) => pass.questions) ?? [];
		for (const { label, form, from, cursor } of questions) {
			// As editors do it: what is typed in a list goes on in its point.
			const indent = form === 'task' ? `${/^\s*/u.exec(text.slice(from))?.[0] ?? ''}  ` : '';
			for (const answer of form === 'heading' ? [...ANSWERS, '###### A note'] : ANSWERS) {
				const typed =
					form === 'row'
						? ` ${answer.replaceAll('\n', ' ').replaceAll('|', '/')}`
						: `\n${answer.replaceAll(/^/gmu, indent)}\n`;
				const after = text.slice(0, cursor) + typed + text.slice(cursor);
				expect([label, answer, readPaper('Note.md', after, rules) !== null]).toEqual([label, answer, true]);
			}
		}
	});

	test.each([
		['## Category', ''],
		['## Category\n\n> What type?', ''],
		['**Category**', ''],
		['**Category**', ' '],
		['*Category*:', ' '],
		['- **Category**', ' '],
		['- [ ] **Category**', ' '],
		['- Category', ' – '],
		['Category', ' - '],
		['- [ ] Category', ' – '],
		['## Category', ': '],
		['Category:', ' '],
		['- [ ] Category:', ' '],
		['- Five Cs\n  - [ ] Category', ': '],
	])('behind %j leaves it the question it is', (question, between) => {
		const labels = (text: string): (readonly string[])[] =>
			readPaper('Note.md', text, rules)?.passes.map(({ questions }) => questions.map(({ label }) => label)) ?? [];
		const note = (answer: string): string => `---\npass: 1\n---\n# First pass\n${question}${answer}\n`;
		expect(labels(note(''))).toEqual([['Category']]);
		for (const answer of ['survey', 'I liked it', '[[GPT]]', 'a: b', 'see *Context*']) {
			expect(labels(note(between === '' ? `\n\n${answer}` : between + answer))).toEqual([['Category']]);
		}
	});

	test('a heading typed between questions that are lines parts them, and leaves them', () => {
		expect(isPaper('# First pass\nCategory: survey\n## A note\nIt is long.\n\nContext:\n')).toBe(true);
		expect(isPaper('# First pass\n- [ ] Category\n\n## A note\nIt is long.\n\n- [ ] Context\n')).toBe(true);
		expect(isPaper('# First pass\n### Category\n## A note\nIt is long.\n### Context\n')).toBe(true);
	});

	test('below a question that is a heading asks nothing more, whatever labels it has', () => {
		for (const question of ['Category', 'What is it?']) {
			const note = `# First pass\n## ${question}\nContext: the web\nClarity: good\n- [ ] Correctness\n- [ ] Contributions\n`;
			expect([isPaper(note), isPaper(`${note}## Decision\n`)]).toEqual([false, question === 'Category']);
		}
	});
});
