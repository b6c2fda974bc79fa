import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BY_TITLE, comparePapers, SORT_KEYS, sortAgain } from '../../../src/core/progress/order';
import type { SortKey } from '../../../src/core/progress/order';
import type { PaperSummary } from '../../../src/core/progress/paper';
import { paper } from './papers';

const table = (answers: readonly string[]): string => `# First pass\n| Q | A |\n| - | - |\n${answers.map((answer, at) => `| Question ${at} | ${answer} |`).join('\n')}\n`;
const papers = [
	paper('GPT10', 'pass: 2\nyear: 2020\npass-1-date: 2026-01-01', table(['x', ''])),
	paper('GPT2', 'pass: 2\n年份: "2019"\npass-1-date: 2026-03-01', table(['', ''])),
	paper('BERT', 'pass: 1'),
	paper('T5', 'pass: 2\nyear: 2019-10\npass-1-date: 2025-01-01', table(['x', 'x'])),
];
const sorted = (key: SortKey, descending = false): string[] => [...papers].sort(comparePapers({ key, descending })).map(({ title }) => title);

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

test('what is sorted again after changes is as if sorted from scratch', () => {
	const version = fc.record({ name: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G2', 'G10'), year: fc.integer({ min: 2000, max: 2003 }) });
	const read = ({ name, year }: { name: string; year: number }): PaperSummary => paper(name, `pass: 1\nyear: ${year}`);
	const order = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
	fc.assert(
		fc.property(order, fc.array(fc.array(version, { maxLength: 8 }), { minLength: 1, maxLength: 5 }), fc.array(fc.nat(7), { maxLength: 3 }), (by, rounds, gone) => {
			const known = new Map<string, PaperSummary>();
			const compare = comparePapers(by);
			let last: readonly PaperSummary[] = [];
			for (const round of rounds) {
				for (const one of round) known.set(`${one.name}.md`, read(one));
				for (const at of gone) known.delete(`${'ABCDEFGH'.charAt(at)}.md`);
				last = sortAgain(last, known, compare);
				expect(last).toEqual([...known.values()].sort(compare));
			}
		}),
		{ seed: 7, numRuns: 200 },
	);
});

test('papers that stayed the same are not compared again', () => {
	const many = Array.from({ length: 1000 }, (_, at) => paper(`P${at}`, 'pass: 1'));
	const known = new Map(many.map((one) => [one.path, one]));
	const before = sortAgain([], known, comparePapers(BY_TITLE));
	known.set('P7.md', paper('P7', 'pass: 2'));
	let compared = 0;
	const after = sortAgain(before, known, (a, b) => {
		compared += 1;
		return comparePapers(BY_TITLE)(a, b);
	});
	expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
	expect(compared).toBeLessThan(20);
	expect(sortAgain(after, known, comparePapers(BY_TITLE))).toBe(after);
});
