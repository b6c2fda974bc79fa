// Long lists of which a column shows the first items alone.
import { describe, expect, test } from 'vitest';
import { buildExportTable } from '../../../src/core/export/export-table';
import { buildFound, gatherSources } from '../../../src/core/comparison/sources';
import { findTables } from '../../../src/core/block/block';
import { handEditsOf } from '../../../src/core/table/plan-update';
import { memoryVault } from '../../memory-vault';
import { block, defaults, rowsOf, update, updated } from '../table/hub';

async function cell(property: string, column: string, prose = ''): Promise<string> {
	const [row = ''] = await rowsOf(`${prose}[[A]]\n\n${block(`columns: [model, ${column}]`)}`, {
		'A.md': `---\ntype: paper\n${property}\n---\n`,
	});
	return row.slice('| [[A]] | '.length, -2);
}

describe('a column that is limited shows', () => {
	test.each([
		['the first items of a list', 'authors: [A, B, C, D, E]', 'A, B, C et al.'],
		['all of a list that has no more', 'authors: [A, B, C]', 'A, B, C'],
		[
			'the first names that are given in parts',
			'authors: [{family: Doe, given: Jo}, {name: Ada}, {literal: OpenAI}, Ed]',
			'Jo Doe, Ada, OpenAI et al.',
		],
		[
			'names with commas apart',
			'authors: ["Doe, Jo", "Roe, Al", "Poe, Ed", "Lee, Bo"]',
			'Doe, Jo; Roe, Al; Poe, Ed et al.',
		],
		[
			'the first names of a text with semicolons',
			'authors: Doe, Jo; Roe, Al; Poe, Ed; Lee, Bo',
			'Doe, Jo; Roe, Al; Poe, Ed et al.',
		],
		[
			'the first names of a text as BibTeX has it',
			'authors: Doe, Jo and Roe, Al and Poe, Ed and Lee, Bo',
			'Doe, Jo; Roe, Al; Poe, Ed et al.',
		],
		[
			'the first names of a text without commas',
			'author: Jo Doe and Al Roe and Ed Poe and Bo Lee',
			'Jo Doe, Al Roe, Ed Poe et al.',
		],
		[
			'all of a text that may be parted in several ways',
			'authors: Jo Doe, Al Roe, Ed Poe and Bo Lee',
			'Jo Doe, Al Roe, Ed Poe and Bo Lee',
		],
		['all of a text with marks', 'authors: "[[A; B]]; C; D; E; F"', '[[A; B]]; C; D; E; F'],
		['a link that YAML reads as a list', 'authors: [[A]]', '[[A]]'],
		['nothing where there is nothing', 'authors: []', ''],
	])('%s', async (_, property, expected) => {
		expect(await cell(property, '{authors: {max: 3}}')).toBe(expected);
	});

	test('the first items of any list, numbers as they are spelt', async () => {
		expect(await cell('scores: [1.50, 2.0, 3]', '{scores: {max: 2}}')).toBe('1.50, 2.0 et al.');
		expect(await cell('data: C4; Wiki; Books', '{data: {max: 2}}')).toBe('C4; Wiki; Books');
		expect(await cell('authors: [A, B]', '{authors: {max: 1}}')).toBe('A et al.');
		expect(await cell('authors: A, B and C', '{authors: {max: 1}}')).toBe('A, B and C');
	});

	test('that there is more in the language of the labels', async () => {
		expect(await cell('authors: [王小明, 李华, Ada]', '{authors: {max: 2}}', '模型对比：')).toBe('王小明, 李华 等');
		expect(
			await updated(`[[A]]\n\n${block('columns: [model, {authors: {label: Who, max: 1}}]')}`, {
				'A.md': '---\ntype: paper\nauthors: [A, B]\n---\n',
			}),
		).toContain('| Model | Who |\n| --- | --- |\n| [[A]] | A et al. |');
	});

	test('a section as it stands', async () => {
		const [row] = await rowsOf(`[[A]]\n\n${block('columns: [model, {authors: {max: 1}}]')}`, {
			'A.md': '---\ntype: paper\n---\n## Authors\nDoe; Roe; Poe\n',
		});
		expect(row).toContain('Doe; Roe; Poe');
	});
});

test.each([
	'{max: 0}',
	'{max: 1.5}',
	'{max: "3"}',
	'{max: -1}',
	'{max: all}',
	'{maximum: 3}',
	'{max: 3, min: 1}',
	'{label: [a], max: 3}',
	'{}',
])('a limit %s is wrong, and named', async (given) => {
	expect(
		await update(`[[A]]\n\n${block(`columns: [model, {authors: ${given}}]`)}`, {
			'A.md': '---\ntype: paper\n---\n',
		}),
	).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'option-invalid', details: { option: 'columns' } }] });
});

describe('of a list that is shown in part', () => {
	const NOTES = {
		'A.md': '---\ntype: paper\nauthors: [A, C, E]\nyear: 2017\n---\n',
		'B.md': '---\ntype: paper\nauthors: [B, D]\nyear: 2018\n---\n',
	};
	const HUB = `[[A]] [[B]]\n\n${block('columns: [model, {authors: {max: 2}}, year]')}`;

	test('a cell edited by hand is never written to its note, and others are', async () => {
		const edited = (await updated(HUB, NOTES))
			.replace('A, C et al.', 'A, D et al.')
			.replace('B, D', 'B, F')
			.replace('2017', '2016');
		const [edits] = handEditsOf(
			edited,
			await gatherSources('Hub.md', edited, defaults, memoryVault({ ...NOTES, 'Hub.md': edited })),
		);
		expect(edits?.differences).toMatchObject([
			{ inTable: 'A, D et al.', write: null, namedHere: false },
			{ inTable: '2016', write: { markdown: '2016' } },
			{ inTable: 'B, F', write: { markdown: 'B, F' } },
		]);
		expect(await update(edited, NOTES)).toMatchObject({ kind: 'refused' });
	});

	test('the whole is edited in a live table', async () => {
		const [found] = findTables(HUB).tables;
		if (found === undefined) throw new Error('no table');
		const { comparison } = await buildFound(
			'Hub.md',
			HUB,
			found,
			defaults,
			memoryVault({ ...NOTES, 'Hub.md': HUB }),
		);
		expect(comparison?.rows[0]?.cells[1]).toMatchObject({
			markdown: 'A, C et al.',
			stated: 'A, C, E',
			shortened: true,
		});
		expect(comparison?.rows[1]?.cells[1]).toMatchObject({ markdown: 'B, D', stated: 'B, D', shortened: false });
	});

	test('rows are sorted by what is shown, and exports show the same', async () => {
		const notes = {
			'A.md': '---\ntype: paper\nauthors: [B, A]\n---\n',
			'B.md': '---\ntype: paper\nauthors: [B]\n---\n',
		};
		const hub = `[[A]] [[B]]\n\n${block('columns: [model, {authors: {max: 1}}]\nsort: authors')}`;
		expect(await rowsOf(hub, notes)).toEqual(['| [[B]] | B |', '| [[A]] | B et al. |']);
		const [found] = findTables(hub).tables;
		if (found === undefined) throw new Error('no table');
		const { table } = await buildExportTable(
			'Hub.md',
			hub,
			found,
			defaults,
			memoryVault({ ...notes, 'Hub.md': hub }),
		);
		expect(table?.grid.map(([, authors]) => authors)).toEqual(['Authors', 'B', 'B et al.']);
	});

	test('the table is as it was written once it was', async () => {
		expect(await update(await updated(HUB, NOTES), NOTES)).toMatchObject({ kind: 'unchanged' });
	});
});
