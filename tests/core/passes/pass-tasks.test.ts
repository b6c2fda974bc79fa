import { expect, test } from 'vitest';
import { readPassTasks } from '../../../src/core/passes/note-passes';
import { NO_KNOWN_QUESTIONS } from '../../../src/core/passes/question';

function read(text: string): string[] {
	return readPassTasks(text, 0, NO_KNOWN_QUESTIONS).map(
		({ numbers, questions }) =>
			`${numbers.join('+')}: ${questions.map(({ label, answered }) => `${label}${answered ? ' x' : ''}`).join(' | ')}`,
	);
}

test('a task that names a pass is one, and a prompt answered by its tick or by text below', () => {
	expect(read('- [x] First pass\n- [ ] Second pass: figures\n- [ ] 第三遍\n  想清楚了\n')).toEqual([
		'1: First pass x',
		'2: Second pass: figures',
		'3: 第三遍 x',
	]);
});

test('what is nested in it asks', () => {
	expect(
		read('- [ ] Pass 1\n    - [x] abstract\n    - [ ] conclusions\n- [ ] Pass 2\n    - **Method**: attention\n'),
	).toEqual(['1: abstract x | conclusions', '2: Method x']);
});

test('passes may be nested below another point', () => {
	expect(read('- Progress\n  - [x] Pass 1\n  - [ ] Pass 2\n- Pass 3')).toEqual(['1: Pass 1 x', '2: Pass 2']);
});

test.each([
	'- [ ] First pass at the outline',
	'- [ ] third pass of [[Attention]]',
	'- Pass 1\n- Pass 2',
	'```\n- [ ] Pass 1\n```',
	'> - [ ] Pass 1',
])('%j holds no pass', (text) => {
	expect(read(text)).toEqual([]);
});

test('a pass runs to the end of what is nested in it', () => {
	const text = '- [ ] Pass 1\n  - Category: x\n\n- [ ] Pass 2\n\nText';
	expect(readPassTasks(text, 0, NO_KNOWN_QUESTIONS).map(({ from, to }) => text.slice(from, to))).toEqual([
		'- [ ] Pass 1\n  - Category: x',
		'- [ ] Pass 2',
	]);
});

test.each([
	'First pass (10 min)',
	'First pass 【30分钟】',
	'First pass [10m]',
	'First pass ✅ 2024-01-02',
	'**First pass** 2024-01-02',
	'第一遍（30 分钟）',
])('a time or a date may stand behind %j', (task) => {
	expect(
		readPassTasks(`- [x] ${task}\n`, 0, NO_KNOWN_QUESTIONS).map(({ numbers, questions }) => [
			numbers,
			questions[0]?.answered,
		]),
	).toEqual([[[1], true]]);
});
