import { expect, test } from 'vitest';
import { buildBoard } from '../../../src/core/progress/board';
import { paper } from './papers';

test('papers are grouped by pass, those that rest behind, each group in natural order', () => {
	const papers = [
		paper('GPT10', 'pass: 1'), paper('GPT2', 'pass: 1'), paper('Done', 'pass: 3\nreading-status: finished'),
		paper('Parked', 'pass: 1\nreading-status: later'), paper('New', 'pass: 0'), paper('Dropped', 'pass: 1\nreading-status: stopped'), paper('Deep', 'pass: 3'),
	];
	const { groups, total } = buildBoard(papers);
	expect(total).toBe(7);
	expect(groups.map(({ key, papers: members }) => [key, members.map(({ title }) => title)])).toEqual([
		['pass-0', ['New']],
		['pass-1', ['GPT2', 'GPT10']],
		['pass-3', ['Deep']],
		['later', ['Parked']],
		['stopped', ['Dropped']],
		['finished', ['Done']],
	]);
});
