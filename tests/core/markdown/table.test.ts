import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../../../src/core/markdown/blocks';
import { escapeCell, unescapeCell } from '../../../src/core/markdown/table';
import { parseMarkdown } from './oracle';

describe('escapeCell', () => {
	test.each([
		['a', 'a'],
		['a|b', 'a\\|b'],
		['[[a|b]]', '[[a\\|b]]'],
		['a\\|b', 'a\\|b'],
		['a\\\\|b', 'a\\\\\\|b'],
		['||', '\\|\\|'],
		['a\nb', 'a<br>b'],
		['a\r\nb', 'a<br>b'],
		['a\\\nb', 'a<br>b'],
		['a\n\nb', 'a<br><br>b'],
		[' \n a \n', 'a'],
		['\\a', '\\a'],
	])('%j → %j', (text, expected) => {
		expect(escapeCell(text)).toBe(expected);
	});
});

describe('unescapeCell', () => {
	test.each([
		['a\\|b', 'a|b'],
		['[[a\\|b]]', '[[a|b]]'],
		['a\\\\\\|b', 'a\\\\|b'],
		['a<br>b', 'a<br>b'],
		['\\*a\\*', '\\*a\\*'],
	])('%j → %j', (source, expected) => {
		expect(unescapeCell(source)).toBe(expected);
	});
});

const content = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'|',
				'\\',
				'\\|',
				'`',
				'``',
				'`a|b`',
				'[[a|b]]',
				'$|x|$',
				'参数量',
				'　',
				'🎯',
				'👨‍👩‍👧',
				'**b**',
				'<br>',
				'\n',
				'\r\n',
				' ',
				'-',
				':-:',
				'<!--',
				'# ',
				'é',
				'~',
				'&amp;',
				'*',
			),
			fc.string({ unit: 'grapheme', maxLength: 4 }),
		),
		{ maxLength: 6 },
	)
	.map((parts) => parts.join(''));

/** Cells whose line endings Markdown and JavaScript see alike. */
const cell = content.filter((text) => !/[\v\f\u0085\u2028\u2029\0]/.test(text));

describe('an escaped cell', () => {
	test('stays as it is when escaped again', () => {
		fc.assert(
			fc.property(cell, (text) => {
				expect(escapeCell(escapeCell(text))).toBe(escapeCell(text));
			}),
			{ numRuns: 5000 },
		);
	});

	test('reads back as the text it was made of, but for pipes that were escaped already', () => {
		fc.assert(
			fc.property(
				cell.filter((text) => !text.includes('\\')),
				(text) => {
					expect(unescapeCell(escapeCell(text))).toBe(text.trim().replaceAll(/\r\n?|\n/g, '<br>'));
				},
			),
			{ numRuns: 5000 },
		);
	});

	test('is one cell with the same content for the reference parser and for ours', () => {
		const table = fc
			.integer({ min: 1, max: 5 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
			);
		fc.assert(
			fc.property(table, (rows) => {
				const escaped = rows.map((row) => row.map(escapeCell));
				const lines = escaped.map((row) => `| ${row.join(' | ')} |`);
				const [header = '', ...body] = lines;
				const text = [header, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
				const [node] = parseMarkdown(text).children;
				const [block] = scanBlocks(text);
				if (node?.type !== 'table' || block?.kind !== 'table') throw new Error(`no table: ${text}`);
				expect(
					node.children.map((row) =>
						row.children.map(({ position }) =>
							sourceOf(text.slice(position?.start.offset, position?.end.offset)),
						),
					),
				).toEqual(escaped);
				expect([block.header, ...block.rows].map((row) => row.cells.map(({ text: source }) => source))).toEqual(
					escaped,
				);
			}),
			{ numRuns: 3000 },
		);
	});
});

/** The reference parser's cells reach from their left pipe to the next cell, and the last one over the right pipe. */
function sourceOf(slice: string): string {
	const inner = slice.startsWith('|') ? slice.slice(1) : slice;
	const closed = inner.endsWith('|') && !/(?:^|[^\\])(?:\\\\)*\\\|$/.test(inner);
	return (closed ? inner.slice(0, -1) : inner).trim();
}
