import { expect, test } from 'vitest';
import { Board, BoardLines } from '../../../src/core/board/board';
import { paper } from '../papers/papers';

const papers = [
	paper('A', 'pass: 1'),
	paper('B', 'pass: 1'),
	paper('C', 'pass: 2'),
	paper('D', 'pass: 3\nreading-status: finished'),
];
const board = new Board(papers);
const ids = (lines: BoardLines): (string | undefined)[] =>
	Array.from({ length: lines.length }, (_, index) => lines.at(index)?.id);

test('a board is one list: each group, then its papers', () => {
	const lines = new BoardLines(board);
	expect(ids(lines)).toEqual(['pass-1', 'A.md', 'B.md', 'pass-2', 'C.md', 'finished', 'D.md']);
	expect(lines.at(2)).toMatchObject({
		kind: 'paper',
		group: 'pass-1',
		position: 2,
		setSize: 2,
		paper: { title: 'B' },
	});
	expect(lines.at(3)).toEqual({
		kind: 'group',
		id: 'pass-2',
		group: 'pass-2',
		position: 2,
		setSize: 3,
		count: 1,
		folded: false,
	});
	expect([lines.at(-1), lines.at(7)]).toEqual([null, null]);
});

test('the papers of a folded group are not listed', () => {
	const lines = new BoardLines(board, new Set(['pass-1', 'finished']));
	expect(ids(lines)).toEqual(['pass-1', 'pass-2', 'C.md', 'finished']);
	expect(lines.at(0)).toMatchObject({ count: 2, folded: true });
	expect(papers.map((one) => lines.indexOfPaper(one))).toEqual([-1, -1, 2, -1]);
	expect(['pass-1', 'finished', 'pass-3'].map((key) => lines.indexOfGroup(key))).toEqual([0, 3, -1]);
});

test('every line is where it is said to be', () => {
	const lines = new BoardLines(board);
	expect(papers.map((one) => lines.indexOfPaper(one))).toEqual([1, 2, 4, 6]);
	expect(lines.indexOfPaper(paper('Not there', 'pass: 1'))).toBe(-1);
});

test('papers between two lines, whichever comes first, without the groups', () => {
	const lines = new BoardLines(board);
	expect(lines.pathsBetween(2, 4)).toEqual(['B.md', 'C.md']);
	expect(lines.pathsBetween(4, 2)).toEqual(['B.md', 'C.md']);
});
