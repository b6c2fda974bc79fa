import { describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/core/progress/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules({ ...DEFAULT_SETTINGS, paperFolders: 'Papers' });

const BODY = '# First pass\n| Question | Answer |\n|--|--|\n| Category | x |\n| Context | |\n\n# Second pass\n## Method\n\n# Third pass\n## Ideas\n';

function progress(properties: string, body = BODY, path = 'A.md') {
	return readPaper(path, `---\n${properties}\n---\n${body}`, rules)?.progress ?? null;
}

describe('what a paper is at', () => {
	test.each([
		['pass: 2', { pass: 2, status: 'reading', source: 'property' }],
		['pass: 0', { pass: 0, status: 'queued', source: 'property' }],
		['Pass: "2"', { pass: 2 }],
		['pass: [2]', { pass: 2 }],
		['pass: pass 2', { pass: 2 }],
		['pass: 第二遍', { pass: 2 }],
		['pass: 1\nreading-status: later', { pass: 1, status: 'later' }],
		['pass: 3\nreading-status: finished', { pass: 3, status: 'finished' }],
		['status: todo', { pass: 1, status: 'queued', source: 'status' }],
		['状态: 待读', { status: 'queued' }],
		['status: [Doing]', { status: 'reading', source: 'status' }],
		['status: "[[Status/Doing]]"', { status: 'reading' }],
		['status: 2️⃣ pass_2', { pass: 2, status: 'reading', source: 'status' }],
		['status: "#done"', { status: 'finished' }],
		['other: 1', { pass: 1, status: 'reading', source: 'body' }],
	])('%j → %j', (properties, expected) => {
		expect(progress(properties)).toMatchObject(expected);
	});

	test('an unknown word shows as unknown, and the pass is read elsewhere', () => {
		expect(progress('status: pondering')).toMatchObject({ unknownStatus: 'pondering', pass: 1, source: 'body' });
	});

	test('counts answers and dates by pass', () => {
		expect(progress('pass: 2\npass-1-date: 2026-01-02')?.passes).toEqual([
			{ number: 1, answered: 1, prompts: 2, finished: '2026-01-02' },
			{ number: 2, answered: 0, prompts: 1, finished: '' },
			{ number: 3, answered: 0, prompts: 1, finished: '' },
		]);
	});

	test('property and body are both shown where they disagree', () => {
		expect(progress('pass: 3')?.bodyPass).toBe(1);
		expect(progress('pass: 0')?.bodyPass).toBe(1);
		expect(progress('pass: 1')?.bodyPass).toBeNull();
		expect(progress('pass: 2')?.bodyPass).toBeNull();
		expect(progress('pass: 3', 'no passes here')?.bodyPass).toBeNull();
	});

	test('a body with every question answered is finished', () => {
		expect(progress('x: 1', BODY.replace('| Context | |', '| Context | y |').replace('## Method', '## Method\nm').replace('## Ideas', '## Ideas\ni'))).toMatchObject({
			pass: 3,
			status: 'finished',
		});
	});
});

describe('which notes are papers', () => {
	test.each([
		['pass: 1', '', 'A.md'],
		['type: paper', '', 'A.md'],
		['type: "[[Paper]]"', '', 'A.md'],
		['tags: [paper/ml]', '', 'A.md'],
		['tags: 论文', '', 'A.md'],
		['a: 1', 'Read it. #paper', 'A.md'],
		['a: 1', '', 'Papers/A.md'],
		['a: 1', '# 第一遍\n| 类型 | 答案 |\n|--|--|\n| 方向 | |\n| 结论 | |\n', 'A.md'],
	])('%j %j in %s is one', (properties, body, path) => {
		expect(progress(properties, body, path)).not.toBeNull();
	});

	test.each([
		['a: 1', '', 'A.md'],
		['tags: [papers]', '', 'A.md'],
		['a: 1', '# Pass 1\nThe algorithm scans the tokens.\n', 'A.md'],
		['a: 1', '# 第三遍\n', 'A.md'],
		['a: 1', '# First pass\n# Second pass\n', 'A.md'],
		['pass: 1', BODY, 'Templates/Paper.md'],
		['a: 1', '', 'Papers2/A.md'],
	])('%j %j in %s is none', (properties, body, path) => {
		expect(progress(properties, body, path)).toBeNull();
	});
});

test('a property of the wrong kind is named with its kind', () => {
	const paper = readPaper('A.md', '---\npass: {a: 1}\ntitle: [x]\n---\n', rules);
	expect(paper?.title).toBe('A');
	expect(paper?.diagnostics).toEqual([
		{ code: 'property-kind', line: 2, details: { property: 'pass', found: 'object', expected: 'number' } },
		{ code: 'property-kind', line: 3, details: { property: 'title', found: 'list', expected: 'text' } },
	]);
});
