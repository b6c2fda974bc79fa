import { expect, test } from 'vitest';
import { countCitations } from '../../../src/core/board/what-next';

const isPaper = (path: string): boolean => path.startsWith('Papers/');

test('a note is cited as often as there are notes that link to it', () => {
	const { notes } = countCitations(
		{ 'Papers/A.md': { 'Papers/B.md': 3, 'Papers/A.md': 1 }, 'Diary.md': { 'Papers/B.md': 1, 'Papers/A.md': 1 } },
		{},
		isPaper,
	);
	expect([...notes]).toEqual([
		['Papers/B.md', 2],
		['Papers/A.md', 1],
	]);
});

test('a paper without a note is one that two notes name, one of them a paper’s', () => {
	const unresolved = {
		'Papers/A.md': { ELMo: 2, 'elmo#Results': 1, 'Only here': 1, 'figure.png': 1, 'GPT-3.5': 1 },
		'Papers/B.md': { elmo: 1, 'figure.png': 1, 'GPT-3.5.md': 1 },
		'Diary.md': { 'ELMo|the first': 1, Tomorrow: 1 },
		'Diary 2.md': { Tomorrow: 1 },
	};
	expect([...countCitations({}, unresolved, isPaper).missing]).toEqual([
		['ELMo', 3],
		['GPT-3.5', 2],
	]);
});
