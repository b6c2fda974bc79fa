import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Board, SORT_KEYS, comparePapers, groupOf, groupsFor, stepTo } from '../../../src/core/board/board';
import type { PaperSummary } from '../../../src/core/papers/paper';
import { takeStep } from '../../../src/core/papers/reading-state';
import { paper } from '../papers/papers';

test('papers are grouped by pass, those that rest behind, each group in natural order', () => {
	const papers = [
		paper('GPT10', 'pass: 1'),
		paper('GPT2', 'pass: 1'),
		paper('Done', 'pass: 3\nreading-status: finished'),
		paper('Parked', 'pass: 1\nreading-status: later'),
		paper('New', 'pass: 0'),
		paper('Dropped', 'pass: 1\nreading-status: stopped'),
		paper('Deep', 'pass: 3'),
	];
	const { groups, total } = new Board(papers);
	expect(total).toBe(7);
	expect(groups.map(({ key, papers: members }) => [key, members.list.map(({ title }) => title)])).toEqual([
		['pass-0', ['New']],
		['pass-1', ['GPT2', 'GPT10']],
		['pass-3', ['Deep']],
		['later', ['Parked']],
		['stopped', ['Dropped']],
		['finished', ['Done']],
	]);
});

test.each(groupsFor(3, new Board([])))('the step to %s puts a paper there', (group) => {
	const one = paper('A', 'pass: 9\nstatus: queued');
	const transition = takeStep(stepTo(group), one.progress, 3);
	expect(transition === null ? null : groupOf({ ...one, progress: { ...one.progress, ...transition.state } })).toBe(
		group,
	);
});

test('groups are named with or without papers, in their order', () => {
	expect(groupsFor(2, new Board([paper('A', 'pass: 4')]))).toEqual([
		'pass-0',
		'pass-1',
		'pass-2',
		'pass-4',
		'later',
		'stopped',
		'finished',
	]);
});

const read = (board: Board): unknown =>
	board.groups.map(({ key, papers }) => [key, papers.list.map((one) => `${one.path} ${String(one.year)}`)]);

test('a board that followed changes is as if made from scratch', () => {
	const version = fc.record({
		name: fc.constantFrom('A', 'B', 'C', 'D', 'E2', 'E10'),
		pass: fc.integer({ min: 1, max: 2 }),
		year: fc.constantFrom('2001', '2002', ''),
	});
	const step = fc.record({ version, gone: fc.boolean(), look: fc.boolean() });
	const order = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
	fc.assert(
		fc.property(
			order,
			fc.array(version, { maxLength: 6 }),
			fc.array(step, { maxLength: 12 }),
			(by, first, steps) => {
				const make = ({ name, pass, year }: (typeof first)[number]): PaperSummary =>
					paper(name, `pass: ${pass}\nyear: ${year}`);
				const accepts = ({ year }: PaperSummary): boolean => year !== 2002;
				const known = new Map(first.map((one) => [one.name, make(one)]));
				const board = new Board(known.values(), comparePapers(by), accepts);
				for (const { version: next, gone, look } of steps) {
					const before = known.get(next.name);
					if (gone) known.delete(next.name);
					else known.set(next.name, make(next));
					board.change(before, known.get(next.name));
					if (look) read(board);
				}
				const fresh = new Board(known.values(), comparePapers(by), accepts);
				expect(read(board)).toEqual(read(fresh));
				expect(board.total).toBe(fresh.total);
			},
		),
		{ seed: 7, numRuns: 300 },
	);
});

test('a change compares few papers, and a group that nobody looked at is not sorted', () => {
	let compared = 0;
	const compare = comparePapers({ key: 'title', descending: false });
	const counted: typeof compare = (a, b) => {
		compared += 1;
		return compare(a, b);
	};
	const many = Array.from({ length: 1000 }, (_, at) => paper(`P${at}`, `pass: ${at % 2}`));
	const board = new Board(many, counted);
	expect([board.count('pass-1'), board.total, compared]).toEqual([500, 1000, 0]);
	board.groups[1]?.papers.list.at(0);
	compared = 0;
	board.change(many[7], paper('P7', 'pass: 1\nyear: 2020'));
	expect(compared).toBeLessThan(25);
	expect(board.groups[1]?.papers.list[3]).toMatchObject({ title: 'P7', year: 2020 });
});
