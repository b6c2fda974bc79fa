import { expect, test } from 'vitest';
import { buildActivity } from '../../../../src/core/board/history';
import { BY_TITLE } from '../../../../src/core/board/board';
import type { PaperSummary } from '../../../../src/core/papers/paper';
import { dayNumber } from '../../../../src/core/text/day';
import { paperSearch } from '../../../../src/core/board/filter';
import { BoardModel } from '../../../../src/obsidian/sidebar/board/board-model';
import { paper } from '../../../core/papers/papers';

const ids = (model: BoardModel): (string | undefined)[] => {
	const lines = model.lines(new Set());
	return Array.from({ length: lines.length }, (_, index) => lines.at(index)?.id);
};

function open(...papers: PaperSummary[]): { known: Map<string, PaperSummary>; model: BoardModel } {
	const known = new Map(papers.map((one) => [one.path, one]));
	return { known, model: new BoardModel(known, BY_TITLE, null) };
}

test('lists what is found alone, and counts all papers', () => {
	const { model } = open(paper('A', 'pass: 1'), paper('B', 'pass: 2'));
	model.set(BY_TITLE, paperSearch('b'));
	expect(ids(model)).toEqual(['pass-2', 'B.md']);
	expect(model.board.total).toBe(2);
	model.set({ key: 'title', descending: true }, null);
	expect(ids(model)).toEqual(['pass-1', 'A.md', 'pass-2', 'B.md']);
});

test.each([
	['few', 3],
	['many', 700],
])('follows %s changes at once', (_, count) => {
	const before = Array.from({ length: count }, (__, at) => paper(`P${at}`, 'pass: 1\npass-1-date: 2026-11-23'));
	const { known, model } = open(...before);
	for (const one of before) known.set(one.path, paper(one.title, 'pass: 2\npass-1-date: 2026-11-24'));
	model.follow(new Map(before.map((one) => [one.path, one])));
	expect([model.board.count('pass-1'), model.board.count('pass-2')]).toEqual([0, count]);
	expect(buildActivity(model.finished, dayNumber('2026-11-24') ?? NaN, 1).thisWeek).toBe(count);
	expect(ids(model)).toHaveLength(count + 1);
});

test('what is found follows as well: a paper comes, one is no longer found, one goes', () => {
	const { known, model } = open(paper('A1', 'pass: 1'), paper('A2', 'pass: 1'), paper('B', 'pass: 1'));
	model.set(BY_TITLE, paperSearch('a'));
	const changes = new Map([
		['A1.md', known.get('A1.md')],
		['A2.md', known.get('A2.md')],
		['A3.md', undefined],
	]);
	known.set('A1.md', paper('A1', 'pass: 1\ntitle: X\nauthors: []'));
	known.delete('A2.md');
	known.set('A3.md', paper('A3', 'pass: 3'));
	model.follow(changes);
	expect(ids(model)).toEqual(['pass-1', 'A1.md', 'pass-3', 'A3.md']);
});

test('what is found at the start of words of a title comes first in its group, then as it is sorted', () => {
	const { known, model } = open(
		paper('1', 'pass: 1\ntitle: Zero-shot nets'),
		paper('2', 'pass: 1\ntitle: A planet'),
		paper('3', 'pass: 1\ntitle: B\nauthors: [Anne Netter]'),
		paper('4', 'pass: 1\ntitle: Nets'),
		paper('5', 'pass: 1\ntitle: A new test'),
		paper('6', 'pass: 1\ntitle: Nest'),
		paper('7', 'pass: 2\ntitle: Planets'),
	);
	model.set(BY_TITLE, paperSearch('net'));
	expect(ids(model)).toEqual(['pass-1', '4.md', '1.md', '2.md', '3.md', '6.md', 'pass-2', '7.md']);
	const before = known.get('2.md');
	known.set('2.md', paper('2', 'pass: 1\ntitle: Net of a planet'));
	model.follow(new Map([['2.md', before]]));
	expect(ids(model)).toEqual(['pass-1', '2.md', '4.md', '1.md', '3.md', '6.md', 'pass-2', '7.md']);
	model.set({ key: 'title', descending: true }, paperSearch('net'));
	expect(ids(model).slice(0, 5)).toEqual(['pass-1', '1.md', '4.md', '2.md', '3.md']);
	expect(model.lines(new Set()).indexOfPaper(known.get('3.md') ?? paper('3', 'pass: 1'))).toBe(4);
});
