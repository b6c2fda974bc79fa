import { expect, test } from 'vitest';
import { dayNumber } from '../../../src/core/text/day';
import { countCitations, whatNext } from '../../../src/core/board/what-next';
import { paper } from '../papers/papers';

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

const today = dayNumber('2026-05-10') ?? 0;
const none = { notes: new Map<string, number>(), missing: new Map<string, number>() };
const names = (...args: Parameters<typeof whatNext>): string[] =>
	whatNext(...args).map((next) => (next.kind === 'paper' ? next.paper.title : `new: ${next.name}`));

test('what is begun comes before what waits, and that before what was set aside; the rest is not offered', () => {
	const papers = [
		paper('Later', 'pass: 1\nreading-status: later'),
		paper('Done', 'pass: 3\nreading-status: finished'),
		paper('Queued', 'pass: 0'),
		paper('Stopped', 'pass: 1\nreading-status: stopped'),
		paper('Begun', 'pass: 2\nreading-status: reading'),
	];
	expect(names(papers, none, today)).toEqual(['Begun', 'Queued', 'Later']);
});

test('what rested longest comes first, then what more notes cite', () => {
	const papers = [
		paper('Fresh', 'pass: 2\npass-1-date: 2026-05-09'),
		paper('Stale', 'pass: 2\npass-1-date: 2026-01-01'),
		paper('Undated', 'pass: 1'),
		paper('Also cited', 'pass: 0'),
		paper('Most cited', 'pass: 0'),
	];
	const notes = new Map([
		['Also cited.md', 1],
		['Most cited.md', 4],
		['Undated.md', 9],
	]);
	expect(names(papers, { ...none, notes }, today)).toEqual(['Stale', 'Fresh', 'Undated', 'Most cited', 'Also cited']);
});

test('papers that notes cite and that have no note come last, the most cited first', () => {
	const missing = new Map([
		['ELMo', 2],
		['Word2vec', 5],
	]);
	expect(names([paper('Queued', 'pass: 0')], { ...none, missing }, today)).toEqual([
		'Queued',
		'new: Word2vec',
		'new: ELMo',
	]);
});
