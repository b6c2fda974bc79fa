import { describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/core/papers/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules({ ...DEFAULT_SETTINGS, paperFolders: 'Papers' });

const BODY =
	'# First pass\n| Question | Answer |\n|--|--|\n| Category | x |\n| Context | |\n\n# Second pass\n## Method\n\n# Third pass\n## Ideas\n';

const ANSWERED = BODY.replace('| Context | |', '| Context | y |')
	.replace('## Method', '## Method\nm')
	.replace('## Ideas', '## Ideas\ni');
const SECOND = BODY.replace('## Method', '## Method\nm');
const EMPTY = BODY.replace('| Category | x |', '| Category | |');

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
			{ number: 1, answered: 1, questions: 2, finished: '2026-01-02' },
			{ number: 2, answered: 0, questions: 1, finished: '' },
			{ number: 3, answered: 0, questions: 1, finished: '' },
		]);
	});

	test.each<[string, string, string, number | null]>([
		['a pass that the answers are beyond', 'pass: 1', SECOND, 2],
		['a pass that the answers are far behind', 'pass: 3', BODY, 1],
		['a pass that was just begun', 'pass: 2', BODY, null],
		['a pass without an answer before it', 'pass: 2', EMPTY, 0],
		['a step that someone took without answering', 'pass: 2\nreading-status: reading', EMPTY, null],
		['a step to the end without answers', 'pass: 3\nreading-status: finished', EMPTY, null],
		['answers that go beyond a step', 'pass: 1\nreading-status: reading', SECOND, 2],
		['unread, with answers', 'status: unread', SECOND, 2],
		['queued by the own property, with answers', 'reading-status: queued', BODY, 1],
		['unread, without answers', 'status: unread', EMPTY, null],
		['done, without answers', 'status: done', EMPTY, 0],
		['done, with some answers', 'status: done', BODY, null],
		['done, in a note without questions', 'status: done', 'Good.', null],
		['read, as a property that is true', 'read: true', EMPTY, 0],
		['later, with some answers', 'status: later', BODY, null],
		['stopped, without answers', 'status: dropped', EMPTY, null],
		['being read, with all answers', 'status: doing', ANSWERED, null],
		['a word for a pass that the answers are beyond', 'status: skimmed', SECOND, 2],
		['a word for a pass that the answers are far behind', 'status: pass 3', BODY, 1],
		['nothing but answers', 'type: paper', SECOND, null],
		['not begun, in words that the plugin does not write, with answers', 'pass: 0\nstatus: unread', BODY, 1],
		['a pass, whatever another status says', 'pass: 1\nstatus: unread', BODY, null],
	])('%s: %j', (_, properties, body, expected) => {
		expect(progress(`type: paper\n${properties}`, body)?.bodyPass).toBe(expected);
	});

	test('the first answers of a new note begin its reading', () => {
		expect(progress('pass: 0\nreading-status: queued', EMPTY)).toMatchObject({
			pass: 0,
			status: 'queued',
			bodyPass: null,
		});
		expect(progress('pass: 0\nreading-status: queued')).toMatchObject({
			pass: 1,
			status: 'reading',
			bodyPass: null,
		});
		expect(progress('pass: 0\nreading-status: queued', ANSWERED)).toMatchObject({
			pass: 3,
			status: 'reading',
			bodyPass: null,
		});
	});

	test('property and body are both shown where they disagree', () => {
		expect(progress('pass: 3')?.bodyPass).toBe(1);
		expect(progress('pass: 0')?.bodyPass).toBe(1);
		expect(progress('pass: 1')?.bodyPass).toBeNull();
		expect(progress('pass: 2')?.bodyPass).toBeNull();
		expect(progress('pass: 3', 'no passes here')?.bodyPass).toBeNull();
	});

	test('a body with every question answered is finished', () => {
		expect(progress('x: 1', ANSWERED)).toMatchObject({ pass: 3, status: 'finished' });
		expect(progress('type: paper', '# First pass\n## A\na\n# Second pass\n## B\nb\n')).toMatchObject({
			pass: 2,
			status: 'finished',
		});
	});

	test('one pass alone never finishes a paper, for the others were not read', () => {
		expect(progress('type: paper', '# First pass\n## A\na\n')).toMatchObject({ pass: 1, status: 'reading' });
		expect(progress('type: paper', '# First pass\n## A\na\n# Second pass\n')).toMatchObject({
			pass: 1,
			status: 'reading',
		});
	});
});

test('a general name of the status property makes no paper, and a name of its own does', () => {
	const isPaper = (statusProperty: string): boolean =>
		readPaper(
			'A.md',
			`---\n${statusProperty}: finished\n---\n`,
			paperRules({ ...DEFAULT_SETTINGS, statusProperty }),
		) !== null;
	expect(['status', 'Status', '状态', 'stage-of-reading'].map(isPaper)).toEqual([false, false, false, true]);
});

describe('which notes are papers', () => {
	test.each([
		['pass: 1', '', 'A.md'],
		['pass:', '', 'A.md'],
		['pass: 0', '', 'A.md'],
		['pass: "[[Pass 2]]"', '', 'A.md'],
		['reading-status: queued', '', 'A.md'],
		['Reading-Status: Finished', '', 'A.md'],
		['reading-status: ["✅ finished"]', '', 'A.md'],
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
		['pass: hunter2', '', 'A.md'],
		['pass: boarding 3', '', 'A.md'],
		['pass: secret', '', 'A.md'],
		['pass: true', '', 'A.md'],
		['pass: 4711', '', 'A.md'],
		['status: finished', '', 'A.md'],
		['a: 1', '# First pass\n# Second pass\n', 'A.md'],
		['pass: 1', BODY, 'Templates/Paper.md'],
		['a: 1', '', 'Papers2/A.md'],
	])('%j %j in %s is none', (properties, body, path) => {
		expect(progress(properties, body, path)).toBeNull();
	});
});

test.each([
	['pass: 99', 'not-a-pass', '99'],
	['pass: 2.5', 'not-a-pass', '2.5'],
	['pass: -1', 'not-a-pass', '-1'],
	['pass: "12"', 'not-a-pass', '12'],
	['pass: secret', 'not-a-pass', 'secret'],
	['pass: [99]', 'not-a-pass', '99'],
	['pass-1-date: 05/04/2026', 'not-a-date', '05/04/2026'],
	['pass-2-date: in spring', 'not-a-date', 'in spring'],
	['Pass-1-Date: "[[Journal]]"', 'not-a-date', 'Journal'],
	['pass-1-date: {a: 1}', 'not-a-date', '{…}'],
	['pass-1-date: false', 'not-a-date', 'false'],
	['pass-1-date: [{a: 1}]', 'not-a-date', '[…]'],
])('%s cannot be read, and is told with its line', (property, code, value) => {
	const paper = readPaper('A.md', `---\ntype: paper\n${property}\n---\n`, rules);
	expect(paper?.diagnostics).toEqual([{ code, line: 3, details: { property: property.split(':')[0], value } }]);
});

test.each([
	'pass:',
	'pass: two',
	'pass: II',
	'pass: ②',
	'pass: 2/3',
	'pass-1-date: "[[2026-05-04]]"',
	'pass-1-date: [[2026-05-04]]',
	'pass-1-date:',
])('%s can be read', (property) => {
	expect(readPaper('A.md', `---\ntype: paper\n${property}\n---\n`, rules)?.diagnostics).toEqual([]);
});

test('a property of the wrong kind is named with its kind', () => {
	const paper = readPaper('A.md', '---\npass: {a: 1}\ntitle: [x]\n---\n', rules);
	expect(paper?.title).toBe('A');
	expect(paper?.diagnostics).toEqual([
		{ code: 'property-kind', line: 2, details: { property: 'pass', found: 'object', expected: 'number' } },
		{ code: 'property-kind', line: 3, details: { property: 'title', found: 'list', expected: 'text' } },
	]);
});
