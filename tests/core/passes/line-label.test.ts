import { expect, test } from 'vitest';
import { readAnsweredQuestion, readLineLabel } from '../../../src/core/passes/answer';

/** Form, label and what is left of the line. */
function read(line: string): readonly string[] | null {
	const label = readLineLabel(line);
	return label === null ? null : [label.form, label.label, line.slice(label.restFrom)];
}

test.each([
	['**Category**: survey', ['bold', 'Category', 'survey']],
	['**Category:** survey', ['bold', 'Category:', 'survey']],
	['  __Context__ – BERT', ['bold', 'Context', 'BERT']],
	['**Context** → BERT', ['bold', 'Context', 'BERT']],
	['**What is new?** depth', ['bold', 'What is new?', 'depth']],
	['**Clarity**', ['bold', 'Clarity', '']],
	['*Category*: survey', ['bold', 'Category', 'survey']],
	['_Category:_ survey', ['bold', 'Category:', 'survey']],
	['Category: survey', ['label', 'Category', 'survey']],
	['category:: survey', ['label', 'category', 'survey']],
	['类别（Category）：综述', ['label', '类别（Category）', '综述']],
	['What is new?', ['question', 'What is new?', '']],
	['Q: What is new?', ['question', 'What is new?', '']],
	['**Q2:** What is new?', ['question', 'What is new?', '']],
	['问：值得读吗？', ['question', '值得读吗？', '']],
] as const)('%s → %j', (line, expected) => {
	expect(read(line)).toEqual(expected);
});

test.each([
	'',
	'a sentence',
	'**bold** in a sentence',
	'*Clarity*',
	'A: a survey',
	'**A:** a survey',
	'答：综述',
	'https://example.com',
	'Read 10:15 to 10:40',
	'(see Figure 1: left)',
	'one. two: three',
])('%j opens with no label', (line) => {
	expect(readLineLabel(line)).toBeNull();
});

test.each([
	['What is it about? Translation without recurrence.', 'What is it about?', ' Translation without recurrence.'],
	['值得读吗？值得', '值得读吗？', '值得'],
])('%s asks and answers', (line, label, answer) => {
	const read = readAnsweredQuestion(line);
	expect([read?.label, line.slice(read?.restFrom)]).toEqual([label, answer]);
});

test.each(['What is it about?', 'A sentence. What is it? That.', 'https://a.b/?page=1 is down', 'no question'])(
	'%j does not',
	(line) => {
		expect(readAnsweredQuestion(line)).toBeNull();
	},
);
