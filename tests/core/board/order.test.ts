import { describe, expect, test } from 'vitest';
import { comparePapers } from '../../../src/core/board/board';
import type { PaperSortKey } from '../../../src/core/board/board';
import { paper } from '../papers/papers';

const table = (answers: readonly string[]): string =>
	`# First pass\n| Q | A |\n| - | - |\n${answers.map((answer, at) => `| Question ${at} | ${answer} |`).join('\n')}\n`;
const papers = [
	paper('GPT10', 'pass: 2\nyear: 2020\npass-1-date: 2026-01-01', table(['x', ''])),
	paper('GPT2', 'pass: 2\n年份: "2019"\npass-1-date: 2026-03-01', table(['', ''])),
	paper('BERT', 'pass: 1'),
	paper('T5', 'pass: 2\nyear: 2019-10\npass-1-date: 2025-01-01', table(['x', 'x'])),
];
const sorted = (key: PaperSortKey, descending = false): string[] =>
	[...papers].sort(comparePapers({ key, descending })).map(({ title }) => title);

describe('papers sort', () => {
	test.each([
		['title', false, ['BERT', 'GPT2', 'GPT10', 'T5']],
		['title', true, ['T5', 'GPT10', 'GPT2', 'BERT']],
		['year', false, ['GPT2', 'T5', 'GPT10', 'BERT']],
		['year', true, ['GPT10', 'GPT2', 'T5', 'BERT']],
		['age', false, ['GPT2', 'GPT10', 'T5', 'BERT']],
		['age', true, ['T5', 'GPT10', 'GPT2', 'BERT']],
		['progress', false, ['GPT2', 'GPT10', 'T5', 'BERT']],
		['progress', true, ['T5', 'GPT10', 'GPT2', 'BERT']],
	] as const)('by %s (descending: %s), what a note does not say last', (key, descending, expected) => {
		expect(sorted(key, descending)).toEqual(expected);
	});
});
