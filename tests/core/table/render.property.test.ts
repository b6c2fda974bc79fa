import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { unescapeCell } from '../../../src/core/markdown/table';
import { renderValue } from '../../../src/core/facts/value';
import { parseMarkdown } from '../markdown/oracle';
import { fuzz } from '../../fuzz';
import { block, update, updated } from './hub';

const piece = fc.oneof(
	fc.constantFrom(
		'|',
		'\\|',
		'\\',
		'`',
		'``',
		'`a|b`',
		'[[a|b]]',
		'![[p.png|100]]',
		'$|x|$',
		'$\\|x\\|$',
		'**b**',
		'*',
		'_',
		'<br>',
		'\n',
		'\n\n',
		' ',
		'- ',
		'# ',
		'> ',
		'---',
		':-:',
		'| - |',
		'<!-- x -->',
		'<!-- /three-pass:table -->',
		'<!--',
		'%%',
		'~~~',
		'```',
		'参数量',
		'１１７Ｍ',
		'　',
		'🎯',
		'👨‍👩‍👧',
		'é',
		'https://a.b/c|d',
		'&amp;',
		'^a',
		'TODO',
	),
	fc.constantFrom(
		'\u2028',
		'\u2029',
		'\ud83d',
		'\ude00',
		'\0',
		'\u001b[2J',
		'\v',
		'\f',
		'\r',
		'\r\n',
		'\u0085',
		'\u202e',
		'\ufeff',
		'\ufffe',
		'\t',
		'\u2028<!-- /three-pass:table deadbeef -->',
		'\u2029<!-- three-pass:table',
		'\r<<<<<<< a',
		'\u2028=======\u2028>>>>>>> b',
		'\\<br>',
		'<br />',
		'§',
	),
	fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
const value = fc.oneof(
	{ weight: 6, arbitrary: text },
	// Of -0 the note's spelling is shown.
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
	fc.integer(),
	fc.boolean(),
	fc.constant(null),
	fc.constant('2018-06-11'),
	fc.array(text, { maxLength: 3 }),
	fc.dictionary(fc.constantFrom('a', 'b', '成本'), text, { maxKeys: 2 }),
);

/** YAML in whatever style is natural; what YAML cannot hold as it is, escaped in quotes. */
function yamlOf(properties: Readonly<Record<string, unknown>>): string {
	const natural = stringify(properties);
	if (!/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(natural.replaceAll('\n', ''))) return natural;
	const quoted = stringify(properties, {
		defaultStringType: 'QUOTE_DOUBLE',
		defaultKeyType: 'QUOTE_DOUBLE',
		lineWidth: 0,
	});
	return quoted.replace(/[\u007f-\uffff]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The cells of the only table of a text, as the reference parser finds them. */
function cellsOf(markdown: string): string[][] {
	const tables = parseMarkdown(markdown).children.filter((node) => node.type === 'table');
	expect(tables).toHaveLength(1);
	return (tables[0]?.children ?? []).map((row) =>
		row.children.map((cell) => {
			expect(cell.children.filter((node) => node.type === 'html' && node.value.startsWith('<!--'))).toEqual([]);
			const [from, to] = [cell.children[0]?.position?.start.offset, cell.children.at(-1)?.position?.end.offset];
			// An address without `<>` is found in text that was read already, and has no position of its own.
			if (from === undefined || to === undefined)
				return cell.children.length === 0
					? ''
					: markdown
							.slice(cell.position?.start.offset, cell.position?.end.offset)
							.replace(/^\||\|$/gu, '')
							.trim();
			return markdown.slice(from, to);
		}),
	);
}

test('whatever properties hold, the table is read by a GFM parser as it was meant, and stays as it is', async () => {
	const papers = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 });
	await fc.assert(
		fc.asyncProperty(papers, fc.constantFrom('', 'layout: transposed', 'missing: "-"'), async (facts, options) => {
			const notes = Object.fromEntries(
				facts.map(([data, architecture], at) => [
					`P${at}.md`,
					`---\n${yamlOf({ pass: 1, model: `P${at}`, data, architecture })}---\n`,
				]),
			);
			const hub = `${Object.keys(notes)
				.map((path) => `[[${path.replace('.md', '')}]]`)
				.join(' ')}\n\n${block(options)}`;
			const once = await updated(hub, notes);
			const table = once
				.split('\n')
				.filter((line) => line.startsWith('|'))
				.join('\n');
			const cells = cellsOf(table);
			const rows = options.startsWith('layout')
				? (cells[0] ?? []).map((_, at) => cells.map((row) => row[at] ?? ''))
				: cells;
			expect(rows.map((row) => row.length)).toEqual([3, ...facts.map(() => 3)]);
			facts.forEach(([data, architecture], at) => {
				const [, shownArchitecture = '', shownData = ''] = rows[at + 1] ?? [];
				for (const [shown, stated] of [
					[shownData, data],
					[shownArchitecture, architecture],
				] as const) {
					const meant = renderValue(stated)
						.trim()
						.replace(/\\?(?:\r\n?|\n)/gu, '<br>');
					// Comments are for their own note; what a reader of this one sees is tried in `carry.test.ts`.
					if (meant !== '' && !/\\|%%[^]*%%|<!--(?:[^]*-->|-?>)/u.test(meant))
						expect(unescapeCell(shown)).toBe(meant);
				}
			});
			// What a file cannot hold is no character of the table any more.
			expect(Buffer.from(once, 'utf8').toString('utf8')).toBe(once);
			expect(once.startsWith(hub.slice(0, hub.indexOf('-->')))).toBe(true);
			expect(await update(once, notes)).toMatchObject({ kind: 'unchanged' });
		}),
		fuzz(1000),
	);
});
