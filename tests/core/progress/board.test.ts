import { expect, test } from 'vitest';
import { buildBoard } from '../../../src/core/progress/board';
import { readPaper } from '../../../src/core/progress/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules(DEFAULT_SETTINGS);
const paper = (title: string, properties: string) => {
	const read = readPaper(`${title}.md`, `---\n${properties}\n---\n`, rules);
	if (read === null) throw new Error(`${title} is no paper`);
	return read;
};

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
