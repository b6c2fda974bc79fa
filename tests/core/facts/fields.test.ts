// Which lines of a note's body state facts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { factOf, readStatements } from '../../../src/core/comparison/facts';
import { scanBlocks } from '../../../src/core/markdown/blocks';
import { columnFor } from '../../../src/core/facts/columns';
import { readFields } from '../../../src/core/facts/body-facts';
import { planCells } from '../../../src/core/table/plan-cells';
import { after } from '../plans';

const data = (note: string): string => readFields(note, scanBlocks(note)).find('data')?.text ?? '';

describe('a line with a label states a fact', () => {
	test.each([
		['ahead of the first section', 'About it.\n\nData: 5GB\n\n## Results\n\nGood.\n', '5GB'],
		['among others there', 'Some remark.\n- a note\n- **Data**: 5GB\n', '5GB'],
		['behind the title', '# Attention Is All You Need\n\nData: 5GB\n\n## Results\n', '5GB'],
		['in a list of them', '## Setup\n\n- **Params**: 117M\n- **Data**: 5GB\n', '5GB'],
		['in a list of them with blank lines between', '## Setup\n\n1. Params: 117M\n\n2. Data: 5GB\n', '5GB'],
		[
			'in a list of them whose items go on in lines and lists of their own',
			'## Setup\n\n- Params: 117M\n  without the last layer\n  - counted by hand\n- Data: 5GB\n',
			'5GB',
		],
		[
			'in a list of them below an item',
			'## Setup\n\n- It is what it is\n  - Params: 117M\n  - Data: 5GB\n- Well\n',
			'5GB',
		],
		['in lines of them', '## Setup\n\n参数：117M\nData：5GB\n', '5GB'],
		['in lines of them in one item', '## Setup\n\n- Params: 117M\n  Data: 5GB\n- Well\n', '5GB'],
		['beside labels whose values are still to come', '## Setup\n\n- **Params**:\n- **Data**: 5GB\n-\n', '5GB'],
		['beside a field of Dataview', '## Setup\n\n- params:: 117M\n- Data: 5GB\n', '5GB'],
	])('%s', (_, note, expected) => {
		expect(data(note)).toBe(expected);
		expect(data(note.replaceAll('\n', '\r\n'))).toBe(expected);
	});

	test.each([
		['alone in a section', '## Results\n\nData: as good as before.\n'],
		['alone in a list', '## Results\n\n- **Data**: as good as before.\n'],
		['among remarks', '## Results\n\n- It works.\n- **Data**: as good as before.\n- **Loss**: lower.\n'],
		['in a paragraph that goes on', '## Results\n\nParams: fewer.\nData: as good as before,\nor better.\n'],
		[
			'in another list than the other labels',
			'## Results\n\n- Params: fewer\n\nWell.\n\n- Data: as good as before\n',
		],
		['below another label', '## Results\n\n- Params: fewer\n  - Data: as good as before\n'],
		['below a pass on the first level, which is no title', '# First pass\n\nData: as good as before.\n'],
		['below a section on the first level, which is no title', '# Results\n\nData: as good as before.\n'],
		['in the second section on the first level', '# A Paper\n\n# Another\n\nData: as good as before.\n'],
	])('but not %s', (_, note) => {
		expect(data(note)).toBe('');
	});

	test('and one that states none does not hide one that does', () => {
		expect(
			data('## Results\n\n- It works.\n- Data: as good as before.\n\n## Setup\n\n- Params: 117M\n- Data: 5GB\n'),
		).toBe('5GB');
	});
});

test.each([
	['alone in a section', '## Results\n\ndata:: 5GB\n'],
	['in an item among others', '## Results\n\n- It works.\n- **data**:: 5GB\n'],
	['in brackets', '## Results\n\nIt has [data:: 5GB ] of them.\n'],
	['in parentheses', '## Results\n\n- It has (data::5GB) of them.\n'],
])('a field of Dataview states a fact %s', (_, note) => {
	expect(data(note)).toBe('5GB');
});

test('a fact that is edited is written where it is read, and the others stay', () => {
	const names = ['params', 'data', 'cost', 'venue'];
	const prose = fc.constantFrom(
		'',
		'Well.\n\n',
		'- a remark\n- venue: a remark\n\n',
		'# A Paper\n\n',
		'## Results\n\n',
		'## Setup\n\n',
	);
	const lines = fc
		.subarray(names, { minLength: 1 })
		.chain((own) =>
			fc.record({
				own: fc.constant(own),
				marker: fc.constantFrom('', '- ', '1. '),
				colon: fc.constantFrom(': ', '：', ':: '),
			}),
		)
		.map(({ own, marker, colon }) => `${own.map((name) => `${marker}${name}${colon}old ${name}\n`).join('')}\n`);
	const stated = (note: string): (string | undefined)[] => {
		const { properties, bodyFrom } = parseFrontMatter(note);
		return names.map(
			(name) => factOf(readStatements(note, properties, bodyFrom), columnFor(name), 'none')?.markdown,
		);
	};
	fc.assert(
		fc.property(
			fc.array(fc.tuple(prose, lines), { minLength: 1, maxLength: 4 }),
			fc.constantFrom(...names),
			fc.constantFrom('', 'new', 'https://example.org/a'),
			(parts, name, value) => {
				const note = parts.flat().join('');
				const before = stated(note);
				const plan = planCells(note, [{ column: columnFor(name), markdown: value, shown: null }]);
				const now = stated(plan.kind === 'unchanged' ? note : after(note, plan));
				expect(now.filter((_, at) => names[at] !== name)).toEqual(before.filter((_, at) => names[at] !== name));
				if (value !== '') expect(now[names.indexOf(name)]).toBe(value);
			},
		),
		{ seed: 7, numRuns: 1000 },
	);
});

test('fields are found in a time linear in the length of a line', () => {
	const pieces = [' ', '\t', '*', '**', '_', '- ', '[', '(', 'a', 'a ', '1', ':', '：', '[a::', '[a:: '].flatMap(
		(piece) => [piece, `${piece}\u00A0`],
	);
	for (const piece of pieces) {
		for (const note of [
			`x ${piece.repeat(100_000)}: b`,
			`- ${piece.repeat(100_000)}：b`,
			`[a::${piece.repeat(100_000)}: b`,
			`a:${piece.repeat(100_000)}`,
		])
			readFields(note, [{ kind: 'paragraph', from: 0, to: note.length, line: 1, depth: 0 }]);
	}
}, 10_000);
