import { expect, test } from 'vitest';
import { readPaper } from '../../../src/core/progress/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules(DEFAULT_SETTINGS);

function isPaper(body: string, properties = 'a: 1', path = 'Note.md'): boolean {
	return readPaper(path, `---\n${properties}\n---\n${body}`, rules) !== null;
}

const SORT = '## Pass 1\nSwap what is out of order.\n## Pass 2\nNothing is left.\n';

test('two passes over text that speaks of nothing else are no paper', () => {
	expect(isPaper(SORT)).toBe(false);
});

test.each([
	['bibliography', SORT, 'doi: 10.1/2'],
	['authors', SORT, 'authors: [A, B]'],
	['nothing in either yet', '## Pass 1\n\n## Pass 2\n', 'a: 1'],
	['two topics of papers', SORT.replace('Swap', 'The authors of the paper swap'), 'a: 1'],
	['a topic in the heading', SORT.replace('Pass 1', 'Pass 1: abstract'), 'a: 1'],
	['a known prompt and a topic', `${SORT}Category: sorting\nThe paper is short.\n`, 'a: 1'],
] as const)('two passes are, with %s', (_, body, properties) => {
	expect(isPaper(body, properties)).toBe(true);
});

test.each(['author: me', 'year: 2020', 'title: Sorting'])('%s is no bibliography: any post has it', (properties) => {
	expect(isPaper(SORT, properties)).toBe(false);
});

test('topics in code do not count', () => {
	expect(isPaper(SORT.replace('Nothing', '```\npaper, author, abstract\n```\nNothing'))).toBe(false);
});

test('the same known prompt twice is one', () => {
	expect(isPaper('## Pass 1\nCategory: HC\n## Pass 2\nCategory: 1\n')).toBe(false);
});

test('glances and readings are passes of a paper only with known prompts or bibliography', () => {
	const bill = '## First reading\nBy the authors of the paper.\n## Second reading\n';
	expect([isPaper(bill), isPaper(bill, 'venue: OSDI'), isPaper(`${bill}**Category**: x\n**Context**: y\n`)]).toEqual([false, true, true]);
});

test('tasks are passes of a paper only with bibliography', () => {
	const tasks = '- [x] Pass 1\n- [ ] Pass 2\n';
	expect([isPaper(tasks), isPaper(tasks, 'arxiv: "1706.03762"')]).toEqual([false, true]);
});

test('a note about the method is a paper once two known prompts are answered', () => {
	const asked = '# First pass\n**Category**: What type?\n**Context**:\n# Second pass\n';
	const answered = asked.replace('What type?', 'advice').replace('**Context**:', '**Context**: Hanson');
	for (const path of ['How to read a paper.md', '三遍阅读法.md']) expect([isPaper(asked, 'a: 1', path), isPaper(answered, 'a: 1', path)]).toEqual([false, true]);
	expect([isPaper(`The three-pass approach.\n${asked}`), isPaper(`The three-pass approach.\n${asked}`, 'doi: 10.1/2')]).toEqual([false, true]);
});
