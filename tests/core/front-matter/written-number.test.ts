// Numbers of the front matter as their lines spell them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { WrittenNumbers } from '../../../src/core/front-matter/written-value';

test.each([
	['an arXiv id with its last zero', 'arxiv: 1412.6980', '1412.6980'],
	['leading zeros', 'arxiv: 007', '007'],
	['an exponent', 'arxiv: 21E08', '21E08'],
	['hexadecimal', 'arxiv: 0x1F', '0x1F'],
	['a sign', 'arxiv: +1.50', '+1.50'],
	['a bare fraction', 'arxiv: .50', '.50'],
	['a number before a comment', 'arxiv: 1.10 # first', '1.10'],
	['a number under a quoted key', '"arxiv": 1.10', '1.10'],
	['a number below others of like names', 'arxiv id: 1\narxiv2: 2\narxiv: 3.0', '3.0'],
	['none that a quoted text holds', 'arxiv: "1.10"', null],
	['none that stands further down', 'arxiv:\n  1.10', null],
	['none with a tag', 'arxiv: !!float 1.10', null],
])('%s', (_, yaml, written) => {
	expect(new WrittenNumbers(`---\n${yaml}\n---\n`).of('arxiv')).toBe(written);
	expect(new WrittenNumbers(`\uFEFF---\r\n${yaml.replaceAll('\n', '\r\n')}\r\n---\r\n`).of('arxiv')).toBe(written);
});

test('a note without front matter has none', () => {
	expect(new WrittenNumbers('arxiv: 1.10\n').of('arxiv')).toBeNull();
	expect(new WrittenNumbers('+++\narxiv: 1.10\n+++\n').of('arxiv')).toBeNull();
});

test('what is found is what YAML read', () => {
	const number = fc.oneof(
		fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
		fc.stringMatching(/^[-+]?\d{1,4}(?:\.\d{0,4})?(?:[eE][-+]?\d)?$/),
	);
	fc.assert(
		fc.property(number, fc.constantFrom('', ' ', ' # c', '\t'), (spelt, end) => {
			const note = `---\na: x\nid: ${spelt}${end}\n---\n`;
			const value = parseFrontMatter(note).properties['id'];
			if (typeof value !== 'number') return;
			expect(new WrittenNumbers(note).of('id')).toBe(spelt);
		}),
		{ numRuns: 500 },
	);
});

describe('the numbers within a value are shown as written', () => {
	const shown = (yaml: string): unknown => {
		const note = `---\n${yaml}\n---\n`;
		const crlf = `\uFEFF${note.replaceAll('\n', '\r\n')}`;
		const read = (text: string): unknown =>
			new WrittenNumbers(text).shown('x', parseFrontMatter(text).properties['x']);
		expect(read(crlf)).toEqual(read(note));
		return read(note);
	};

	test.each<[string, string, unknown]>([
		['in brackets', 'x: [1412.6980, 0611.0020]', ['1412.6980', '0611.0020']],
		[
			'in brackets, beside texts that look like more',
			"x: [\"1.0, 2.0\", 1.50, 'it''s [3.0]', b c, 1.0]",
			['1.0, 2.0', '1.50', "it's [3.0]", 'b c', '1.0'],
		],
		['in brackets, over lines, with a last comma', 'x: [\n  1.50,\n  0x1F,\n]', ['1.50', '0x1F']],
		[
			'below one another',
			'x: # ids\n  - 1.50 # first\n\n  # more\n  - "2.0"\n  -\n  - -007\ny: 1',
			['1.50', '2.0', null, '-007'],
		],
		['below one another, as far out as the key', 'x:\n- 1.50\n- 2\ny: 1', ['1.50', '2']],
		['beside items of several lines', 'x:\n  - |\n    - 3.0\n    4.0\n  - 1.50', ['- 3.0\n4.0\n', '1.50']],
		['beside items that are lists themselves', 'x:\n  - 1.50\n  - - 2.50', ['1.50', [2.5]]],
		['of an object in braces', 'x: {cost: 12.50, "a:b": 1.0, c: d}', { cost: '12.50', 'a:b': '1.0', c: 'd' }],
		[
			'of an object in lines',
			"x:\n  cost: 12.50 # so far\n  'a b': 1.0\n  c: d\n  e:\n    cost: 7",
			{ cost: '12.50', 'a b': '1.0', c: 'd', e: { cost: 7 } },
		],
		['but not below an anchor', 'x: &a [1.50, 2.0]', [1.5, 2]],
		['but not where one of them is an alias', 'y: &a 1.50\nx: [*a, 2.0]', [1.5, 2]],
		['but not with a tag', 'x: [!!float 1.50, 2.0]', [1.5, 2]],
		['but not beside a comment in brackets', 'x: [1.50, 2.0 # a\n  ]', [1.5, 2]],
		['but not beside a list in brackets', 'x: [1.50, [2.0]]', [1.5, [2]]],
		['but not on a line of its own', 'x:\n  [1.50, 2.0]', [1.5, 2]],
	])('%s', (_, yaml, expected) => {
		expect(shown(yaml)).toEqual(expected);
	});

	test('not where the lines say another number than was read', () => {
		expect(new WrittenNumbers('---\nx: [1.50, 2.0]\n---\n').shown('x', [2, 1.5])).toEqual([2, 1.5]);
		expect(new WrittenNumbers('---\nx: [1.50]\n---\n').shown('x', [1.5, 1.5])).toEqual([1.5, 1.5]);
		expect(new WrittenNumbers('---\nx: [1.50, 2.0]\n---\n').shown('x', [1.5])).toEqual([1.5]);
	});

	test('whatever their spelling and style', () => {
		const spelling = fc.oneof(
			fc.stringMatching(/^[-+]?\d{1,4}\.\d{1,4}$/),
			fc.stringMatching(/^0{0,2}\d{1,5}$/),
			fc.stringMatching(/^[1-9](?:\.\d)?[eE][-+]?\d$/),
			fc.constantFrom('0x1F', '0o17', '1_000', '.50', '-.5', '1.', '1412.6980'),
		);
		const other = fc.constantFrom('"1.0, 2"', "'a''b'", 'text', 'GPT-2', '"\\", 3.0"', '"[1"', 'true');
		const styles: ((items: readonly string[]) => string)[] = [
			(items) => `x: [${items.join(', ')}]`,
			(items) => `x: [ ${items.join(' ,')}, ] # all`,
			(items) => `x: [\n  ${items.join(',\n  ')}\n]`,
			(items) => `x:\n${items.map((item) => `- ${item}`).join('\n')}`,
			(items) => `x:  # ids\n${items.map((item) => `    -   ${item}  # one`).join('\n\n')}`,
			(items) => `x: {${items.map((item, at) => `k${String(at)}: ${item}`).join(', ')}}`,
			(items) => `x:\n${items.map((item, at) => `  k${String(at)}: ${item}`).join('\n')}`,
		];
		fc.assert(
			fc.property(
				fc.array(fc.oneof(spelling, spelling, other), { minLength: 1, maxLength: 6 }),
				fc.constantFrom(...styles),
				(items, style) => {
					const yaml = `w: [1]\n${style(items)}\ny: 9.0`;
					const read: readonly unknown[] = Object.values(
						parseFrontMatter(`---\n${yaml}\n---\n`).properties['x'] ?? {},
					);
					expect(Object.values(shown(yaml) ?? {})).toEqual(
						items.map((item, at) => (typeof read[at] === 'number' ? item : read[at])),
					);
				},
			),
			{ seed: 5, numRuns: 2000 },
		);
	});
});

test('numbers are found in a time linear in the length of the front matter', () => {
	for (const piece of ['[', '{', '"', "'", ' ', '-', '- ', 'a: ', 'a:', '#', '1,', '\n', '\n -', '\n- 1']) {
		for (const head of ['', '[', '{', '\n', '\n- '])
			new WrittenNumbers(`---\nx: ${head}${piece.repeat(100_000)}\n---\n`).shown('x', [1]);
	}
}, 10_000);
