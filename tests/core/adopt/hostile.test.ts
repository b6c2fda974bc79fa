// Notes in which a table can stand: its place, its line endings, and what nothing may be written to.
import { describe, expect, test } from 'vitest';
import { typedTableAt } from '../../../src/core/adopt/typed-tables';
import { adopt, adopted, blockOf, HUB, refusals } from './adopt';

const TABLE = '| Model | Data |\n| --- | :-: |\n| A | x |';
const BLOCK =
	'<!-- three-pass:table\ncolumns: [Model, Data]\nrows: { property: papers }\n-->\n| Model | Data |\n| --- | :-: |\n| [[A]] | x |\n<!-- /three-pass:table # -->';
const FRONT = '---\npapers:\n  - "[[A]]"\n---\n';

describe('the block stands in the table’s place', () => {
	test.each([
		['alone', `${TABLE}\n`, `${FRONT}${BLOCK}\n`],
		['at the end, without a line ending', TABLE, `${FRONT}${BLOCK}\n`],
		['right behind text', `Text\n${TABLE}\n`, `${FRONT}Text\n\n${BLOCK}\n`],
		['right before a heading', `${TABLE}\n# H\n`, `${FRONT}${BLOCK}\n\n# H\n`],
		['between blank lines', `a\n\n${TABLE}\n\n\nb\n`, `${FRONT}a\n\n${BLOCK}\n\n\nb\n`],
		['behind a list', `- a\n\n${TABLE}\n`, `${FRONT}- a\n\n${BLOCK}\n`],
		['without outer pipes', `Model | Data\n--- | :-:\nA | x\n\nb\n`, `${FRONT}${BLOCK}\n\nb\n`],
		[
			'behind front matter',
			`---\n# mine\nyear: 2018\n---\n${TABLE}\n`,
			`---\n# mine\nyear: 2018\npapers:\n  - "[[A]]"\n---\n${BLOCK}\n`,
		],
		['behind a BOM', `\uFEFF${TABLE}\n`, `\uFEFF${FRONT}${BLOCK}\n`],
		[
			'with CRLF',
			`a\r\n\r\n${TABLE.replaceAll('\n', '\r\n')}\r\n`,
			`${FRONT}a\n\n${BLOCK}\n`.replaceAll('\n', '\r\n'),
		],
	])('%s', async (_, note, expected) => {
		const vault = await adopted(note);
		expect(vault[HUB]?.replace(/[0-9a-f]{8} [0-9a-f]+ -->/u, '# -->')).toBe(expected);
	});

	test('and leaves other tables and blocks as they are', async () => {
		const other =
			'<!-- three-pass:table\nrows: { property: mine }\ncolumns: [model, data]\n-->\n| Model | Data |\n| --- | --- |\n<!-- /three-pass:table 0bad0bad -->';
		const adoption = await adopt(`${other}\n\n| Q | A |\n|-|-|\n\n${TABLE}\n`, {}, { table: 2 });
		expect(adoption.kind).toBe('planned');
		if (adoption.kind === 'planned' && adoption.hub.kind === 'edits') expect(adoption.hub.changes).toHaveLength(2);
	});

	test('one table after the other', async () => {
		const first = await adopted(`${TABLE}\n\n| Model | Cost |\n|-|-|\n| A | 1 |\n| B | 2 |\n`, {}, { table: 1 });
		const { [HUB]: hub = '', ...notes } = first;
		const second = await adopted(hub, notes, { table: 1 });
		expect(second[HUB]).toContain('papers-2:\n  - "[[A]]"\n  - "[[B]]"\n');
		expect(second[HUB]).toContain('rows: { property: papers-2 }');
	});
});

describe('nothing is adopted', () => {
	test.each([
		['without a table', 'Text | with a pipe\n', 'adopt-no-table'],
		['with front matter that is never closed', `---\na: 1\n${TABLE}\n`, 'front-matter-unclosed'],
		['with broken front matter', `---\na: [\n---\n${TABLE}\n`, 'front-matter-broken'],
		['with front matter in TOML', `+++\na = 1\n+++\n${TABLE}\n`, 'front-matter-toml'],
		['with a merge conflict', `<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n\n${TABLE}\n`, 'conflict-markers'],
		['with damaged markers of a block', `<!-- /three-pass:table -->\n\n${TABLE}\n`, 'block-unopened'],
		[
			'with several tables and none that names known facts',
			'| a | b |\n|-|-|\n\nx\n\n| c | d |\n|-|-|\n',
			'adopt-which',
		],
		['from a table without a row', '| Model | Data |\n|-|-|\n', 'adopt-empty'],
		['from a table without a fact', '| Model |\n|-|\n| A |\n', 'adopt-empty'],
	])('%s', async (_, note, code) => {
		expect(refusals(await adopt(note))).toEqual([expect.stringContaining(code)]);
	});

	test('where the template of new notes says what the table does not, which the block would show', async () => {
		const adoption = await adopt(
			'| Model | Data | Cost |\n|-|-|-|\n| A | | 1 |\n',
			{},
			{ template: '# First pass\n## Data\nThe usual corpora.\n' },
		);
		expect(adoption).toEqual({
			kind: 'refused',
			diagnostics: [{ code: 'adopt-not-same', line: 1, details: { row: 'A', column: 'Data' }, path: HUB }],
		});
	});

	test.each([
		['a list', `- a\n\n  ${TABLE.replaceAll('\n', '\n  ')}\n`, 'adopt-nested'],
		['a quote', `> ${TABLE.replaceAll('\n', '\n> ')}\n`, 'adopt-nested'],
		['a callout', `> [!note]\n> ${TABLE.replaceAll('\n', '\n> ')}\n`, 'adopt-nested'],
		['a quote without a table', '> x\n', 'adopt-no-table'],
		['code', `\`\`\`\n${TABLE}\n\`\`\`\n`, 'adopt-no-table'],
		['a comparison block', `${BLOCK.replace(' #', '')}\n`, 'adopt-no-table'],
	])('in %s', (_, note, code) => {
		const wanted = typedTableAt(note, Math.max(note.indexOf('x'), 0));
		expect(wanted.ok ? 'a table' : wanted.diagnostics.map((one) => one.code)).toEqual([code]);
	});
});

test('the table that a cursor stands in is found from its first character to its last', () => {
	const note = `a\n\n${TABLE}\n\nb\n`;
	const at = (offset: number): boolean => typedTableAt(note, offset).ok;
	expect([2, 3, 3 + TABLE.length, 4 + TABLE.length].map(at)).toEqual([false, true, true, false]);
});

test('text that looks like a marker is a value where it is shown, and a comment, which stays in the note, where it is not', async () => {
	const shown = await adopted('| Model | Data |\n|-|-|\n| A | `<!-- /three-pass:table -->` |\n');
	expect(blockOf(shown)).toContain('| [[A]] | `<!-- /three-pass:table -->` |');
	const hidden = await adopted('| Model | Data |\n|-|-|\n| A | 5 GB <!-- /three-pass:table --> |\n');
	expect(blockOf(hidden)).toContain('| [[A]] | 5 GB |');
	expect(hidden['A.md']).toContain('5 GB <!-- /three-pass:table -->');
});

test('a label that would close the comment of the options does not', async () => {
	const vault = await adopted('| Model | a --> b | `-->` |\n|-|-|-|\n| A | x | z |\n');
	expect(blockOf(vault)).toContain('columns: [Model, "a --\\u003e b", { "--\\u003e": "`--\\u003e`" }]');
	expect(blockOf(vault)).toContain('| Model | a --> b | `-->` |\n');
});
