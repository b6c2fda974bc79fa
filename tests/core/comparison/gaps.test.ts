import { expect, test } from 'vitest';
import { buildFound } from '../../../src/core/comparison/sources';
import { findTables } from '../../../src/core/block/block';
import { coverageOf, distinctGaps, gapsByPaper } from '../../../src/core/comparison/gaps';
import type { Coverage } from '../../../src/core/comparison/gaps';
import { memoryVault } from '../../memory-vault';
import { block, defaults } from '../table/hub';

const papers = {
	'GPT.md': '---\nmodel: GPT\narchitecture: 12 layers\n---\n',
	'GPT2.md': '---\nmodel: GPT2\n---\ndata:: 40GB\n',
	'GPT3.md': '---\nmodel: [\n---\n',
};

async function coverages(text: string): Promise<Coverage[]> {
	const vault = memoryVault({ ...papers, 'Hub.md': text });
	const built = await Promise.all(
		findTables(text).tables.map((found) => buildFound('Hub.md', text, found, defaults, vault)),
	);
	return built.flatMap((one) => (one.comparison === null ? [] : [coverageOf(one.comparison, one)]));
}

test('what notes do not state is told by column and by paper', async () => {
	const [coverage] = await coverages(`[[GPT]] [[GPT2]]\n\n${block('columns: [model, architecture, data, cost]')}`);
	expect(coverage?.facts).toBe(6);
	expect(coverage?.columns).toEqual([
		{ label: 'Architecture', missing: 1, papers: 2 },
		{ label: 'Data', missing: 1, papers: 2 },
		{ label: 'Cost', missing: 2, papers: 2 },
	]);
	expect(
		gapsByPaper(coverage?.gaps ?? []).map(({ paper, gaps }) => [paper, ...gaps.map(({ label }) => label)]),
	).toEqual([
		['GPT', 'Data', 'Cost'],
		['GPT2', 'Architecture', 'Cost'],
	]);
});

test('nothing is asked of a note that cannot be read', async () => {
	const [coverage] = await coverages(`[[GPT3]] [[GPT]]\n\n${block('columns: [model, data]')}`);
	expect(coverage).toMatchObject({ facts: 1, gaps: [{ path: 'GPT.md' }] });
});

test('a fact that two tables ask for is missing once', async () => {
	const found = await coverages(
		`[[GPT]]\n\n${block('columns: [model, data]')}\n\`\`\`three-pass-table\ncolumns: [model, 数据量, cost]\n\`\`\`\n`,
	);
	expect(found.map(({ gaps }) => gaps.length)).toEqual([1, 2]);
	expect(distinctGaps(found).map(({ label }) => label)).toEqual(['Data', 'Cost']);
});

test('a full table misses nothing', async () => {
	expect(await coverages(`[[GPT]]\n\n${block('columns: [model, architecture]')}`)).toEqual([
		{ papers: 1, facts: 1, gaps: [], columns: [] },
	]);
});
