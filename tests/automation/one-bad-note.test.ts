// Whatever goes wrong with one note, even a fault of this program, is told of that note; all others are read and
// written as ever.
import { describe, expect, test, vi } from 'vitest';
import { note, threePass, vaultOf } from './command-line';

/** Has a function fail for texts that hold this word. */
const fails = vi.hoisted(
	() =>
		<Args extends readonly unknown[], Result>(run: (...args: Args) => Result) =>
		(...args: Args): Result => {
			if (args.some((one) => typeof one === 'string' && one.includes('EXPLODES'))) throw new Error('it exploded');
			return run(...args);
		},
);
vi.mock('../../src/core/passes/note-passes', async (original) => {
	const own = await original<typeof import('../../src/core/passes/note-passes')>();
	return { ...own, readNotePasses: fails(own.readNotePasses) };
});
vi.mock('../../src/core/text/plan', async (original) => {
	const own = await original<typeof import('../../src/core/text/plan')>();
	return { ...own, findConflict: fails(own.findConflict) };
});
vi.mock('../../src/core/block/block', async (original) => {
	const own = await original<typeof import('../../src/core/block/block')>();
	return { ...own, findTables: fails(own.findTables) };
});

const BLOCK = '<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n';
const GOOD = '---\ntype: paper\ndata: 5GB\n---\n';

describe('one bad note', () => {
	test('is named by the board, which shows the others', async () => {
		const vault = await vaultOf({ 'A.md': 'EXPLODES\n', 'B.md': GOOD });
		const { exit, out, err } = await threePass(['progress', vault]);
		expect([exit, err]).toEqual([0, 'A.md: The file could not be read or written: it exploded\n']);
		expect(out).toContain('B');
	});

	test('has a row that stays, beside those of the others', async () => {
		const vault = await vaultOf({ 'Hub.md': `[[A]] [[B]]\n\n${BLOCK}`, 'A.md': 'EXPLODES\n', 'B.md': GOOD });
		const { exit, err } = await threePass(['update', vault]);
		expect([exit, err]).toEqual([
			0,
			'Hub.md:1: The front matter of A.md cannot be read; its row keeps what it said\n',
		]);
		expect(await note(vault, 'Hub.md')).toContain('| [[A]] |  |\n| [[B]] | 5GB |\n');
	});

	test('with a table is named, and the tables of the others are brought up to date', async () => {
		const vault = await vaultOf({
			'Bad.md': `EXPLODES [[B]]\n\n${BLOCK}`,
			'Hub.md': `[[B]]\n\n${BLOCK}`,
			'B.md': GOOD,
		});
		const { exit, err } = await threePass(['update', vault]);
		expect([exit, err]).toEqual([1, 'Bad.md: The file could not be read or written: it exploded\n']);
		expect(await note(vault, 'Hub.md')).toContain('| [[B]] | 5GB |\n');
		const gaps = await threePass(['gaps', vault]);
		expect([gaps.exit, gaps.err]).toEqual([1, 'Bad.md: The file could not be read or written: it exploded\n']);
		expect(gaps.out).toContain('Hub.md');
	});
});
