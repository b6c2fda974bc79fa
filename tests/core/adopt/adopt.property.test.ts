// Whatever is typed: adopting it and updating changes nothing, and no cell is lost.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { isMissing } from '../../../src/core/facts/value';
import { factOf, readStatements } from '../../../src/core/comparison/facts';
import { gridOf, transpose } from '../../../src/core/block/grid';
import type { Adoption } from '../../../src/core/adopt/plan-adopt';
import { resolveDittos } from '../../../src/core/adopt/read-table';
import { columnFor } from '../../../src/core/facts/columns';
import { typedTables } from '../../../src/core/adopt/typed-tables';
import { escapeCell } from '../../../src/core/markdown/table';
import { adopt, adopted, tableOf } from './adopt';
import type { Choices, Notes } from './adopt';

const part = fc.oneof(
	fc.constantFrom(
		'\\|',
		'`a\\|b`',
		'[[C4\\|c]]',
		'[[GPT]]',
		'<br>',
		'**b**',
		'$x$',
		'![[p.png]]',
		': ',
		' #',
		'"',
		'- ',
		'亿',
		'5GB',
		'2018',
		'0',
		'true',
		'~',
		'[',
		'{',
		'-->',
		'%%',
		'\\',
		'🎯',
		'x',
	),
	fc.string({ maxLength: 4 }),
);
const inline = fc
	.array(part, { maxLength: 3 })
	.map((parts) => escapeCell(parts.join('').replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, ' ')));
const cell = fc.oneof(
	{ weight: 3, arbitrary: inline },
	{ weight: 2, arbitrary: fc.constantFrom('', '-', '?', '未公开', '同上', 'N/A', '同左') },
);
const name = fc.oneof(
	fc.constantFrom(
		'GPT',
		'GPT2',
		'BERT',
		'T5',
		'[[GPT3]]',
		'[[Papers/LLaMA\\|LLaMA]]',
		'**OPT**',
		'A/B',
		'A:B',
		'C#',
		'',
		'同上',
	),
	inline,
);
const label = fc.oneof(
	fc.constantFrom('架构', 'Data', '数据量', 'Cost', '网络结构', 'Title', 'pass', 'papers', '', '**Params**', 'a.b'),
	inline,
);
const notes = fc.constantFrom<Notes>(
	{},
	{ 'GPT.md': '---\ndata: [a, b]\npass: 1\n---\n', 'BERT.md': '架构:: old\n' },
	{ 'Papers/GPT.md': '---\r\n架构: "x"\r\nCost: 1\r\n---\r\n# 数据量\r\nText\r\n', 'A B.md': '' },
);
const typed = fc.record({
	corner: fc.constantFrom('模型', 'Model', 'Method', '', '#'),
	labels: fc.array(label, { minLength: 1, maxLength: 4 }),
	names: fc.array(name, { minLength: 1, maxLength: 4 }),
	cells: fc.array(cell, { minLength: 16, maxLength: 16 }),
	transposed: fc.boolean(),
	eol: fc.constantFrom('\n', '\r\n'),
	around: fc.constantFrom<[string, string]>(
		['', ''],
		['中文\n', '\n[[GPT]]\n'],
		['---\ntags : [\n\t"x",\n]\n---\n', ''],
	),
	notes,
	winner: fc.constantFrom<'note' | 'table'>('note', 'table'),
});

test('adopting and updating changes nothing, and no cell is lost', async () => {
	const ends: Record<string, number> = {};
	await fc.assert(
		fc.asyncProperty(
			typed,
			async ({ corner, labels, names, cells, transposed, eol, around, notes: there, winner }) => {
				const rows = [
					[corner, ...labels],
					...names.map((one, at) => [one, ...labels.map((_, index) => cells[at * 4 + index] ?? '')]),
				];
				const grid = transposed ? transpose(rows) : rows;
				const lines = grid.map((row) => `| ${row.join(' | ')} |`);
				lines.splice(1, 0, `|${'-|'.repeat(grid[0]?.length ?? 0)}`);
				const text = (around[0] + lines.join('\n') + around[1]).replaceAll('\n', eol);
				// Without a first column, the next one names the models.
				if (typedTables(text).tables.length !== 1 || (corner === '' && names.every((one) => one === '')))
					return;
				const choices: Choices = { table: 1, winner, transposed, template: '# First pass\n' };
				const adoption = await adopt(text, there, choices);
				const end = adoption.kind === 'planned' ? 'planned' : (adoption.diagnostics[0]?.code ?? '');
				ends[end] = (ends[end] ?? 0) + 1;
				if (adoption.kind === 'refused') return;
				const vault = await adopted(text, there, choices);
				const [table] = typedTables(text).tables;
				const physical = table === undefined ? [] : gridOf(table);
				expectAllStated(
					adoption,
					vault,
					transposed ? transpose(resolveDittos(physical)) : resolveDittos(physical),
				);
			},
		),
		{ seed: 20230414, numRuns: 1500 },
	);
	expect(ends['planned']).toBeGreaterThan(400);
	expect(
		Object.keys(ends).filter(
			(code) =>
				!/^(?:planned|adopt-(?:no-name|name|same-name|same-note|empty)|property-not-editable)$/u.test(code),
		),
	).toEqual([]);
});

/** Each fact typed stands in a note, or the note says otherwise and wins. */
function expectAllStated(adoption: Adoption, vault: Notes, [, ...rows]: readonly (readonly string[])[]): void {
	if (adoption.kind === 'refused') return;
	const said = adoption.notes
		.flatMap(({ path, cells }) => {
			const text = vault[path] ?? '';
			const { properties, bodyFrom } = parseFrontMatter(text);
			const facts = readStatements(text, properties, bodyFrom);
			return cells.flatMap(({ column, typed, wins, state }) => [
				escapeCell(factOf(facts, columnFor(column))?.markdown ?? ''),
				...(state === 'differs' && wins === 'note' ? [escapeCell(typed)] : []),
			]);
		})
		.join('\n');
	for (const fact of rows.flatMap((row) => row.slice(1)).filter((one) => !isMissing(one)))
		expect(said).toContain(fact);
}

test('whatever a name is, its cell is that name made a link, and the paper’s own names stay', async () => {
	const mark = fc.constantFrom('**', '*', '_', '~~', '==', '`', '$', '***', '');
	const word = fc.oneof(
		fc.constantFrom('GPT', 'Ours', '\\|A\\|<1', 'x_y', '<sup>2</sup>', '&amp;', '\\*', '型', '<br>', '%%c%%'),
		fc.string({ maxLength: 3 }),
	);
	const marked = fc
		.tuple(mark, fc.array(word, { minLength: 1, maxLength: 2 }), mark, fc.boolean())
		.map(([open, words, close, same]) => open + words.join(' ') + (same ? [...open].reverse().join('') : close));
	const names = fc.array(marked, { minLength: 1, maxLength: 2 }).map((parts) =>
		escapeCell(
			parts
				.join(' ')
				.replace(/[\p{Cc}[\]()]/gu, ' ')
				.replace(/\s+/gu, ' '),
		),
	);
	const linked = fc
		.tuple(names, fc.constantFrom('', '', '[[GPT]]', '[[GPT\\|$]]', '**[[GPT\\|$]]**', '[$](GPT.md)'))
		.map(([one, link]) => (link === '' ? one : link.replace('$', () => one)));
	const GPT = '---\ntitle: A Long Title\nmodel: GPT-1\npass: 1\n---\n';
	const ends: Record<string, number> = {};
	await fc.assert(
		fc.asyncProperty(linked, fc.constantFrom('Model', 'Paper', 'Method'), async (typed, label) => {
			const text = `| ${label} | Data |\n|-|-|\n| ${typed} | x |\n`;
			if (typedTables(text).tables[0]?.rows[0]?.cells[0]?.text !== typed) return;
			const choices: Choices = { template: '# First pass\n', winner: 'table' };
			const adoption = await adopt(text, { 'GPT.md': GPT }, choices);
			const end = adoption.kind === 'planned' ? 'planned' : (adoption.diagnostics[0]?.code ?? '');
			ends[end] = (ends[end] ?? 0) + 1;
			if (adoption.kind === 'refused') return;
			const vault = await adopted(text, { 'GPT.md': GPT }, choices);
			expect(withoutLinks(tableOf(vault)[1]?.replace(/^\| (.*) \| x \|$/u, '$1') ?? '')).toBe(
				withoutLinks(typed),
			);
			expect(vault['GPT.md']).toMatch(/^---\ntitle: A Long Title\nmodel: GPT-1\npass: 1\n(?:Data: x\n)?---\n$/u);
		}),
		{ seed: 11, numRuns: 800 },
	);
	expect(ends['planned']).toBeGreaterThan(400);
	expect(Object.keys(ends).filter((code) => !/^(?:planned|adopt-(?:no-name|name))$/u.test(code))).toEqual([]);
});

/** A cell with its links replaced by what they show. */
function withoutLinks(cell: string): string {
	return cell
		.replace(/\[\[(?:(?!\\\||\]\]).)*\\\|(.*)\]\]/u, '$1')
		.replace(/\[\[(.*)\]\]/u, '$1')
		.replace(/\[(.*)\]\([^()]*\.md\)/u, '$1');
}

test('every table of the sample vault is adopted, or refused for a reason', async () => {
	const vault = fileURLToPath(new URL('../../fixtures/vault/', import.meta.url));
	const files = readdirSync(vault, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.md'))
		.sort();
	const found: string[] = [];
	for (const file of files) {
		const text = readFileSync(path.join(vault, file), 'utf8');
		for (const [at] of typedTables(text).tables.entries()) {
			const adoption = await adopt(text, {}, { table: at + 1 });
			if (adoption.kind === 'planned') await adopted(text, {}, { table: at + 1 });
			found.push(
				`${file} ${at + 1}: ${adoption.kind === 'planned' ? adoption.notes.length : (adoption.diagnostics[0]?.code ?? '')}`,
			);
		}
	}
	expect(found).toContain('GPT系列论文对比.md 2: 3');
	expect(found.filter((one) => one.endsWith('not-same'))).toEqual([]);
});
