// Which value of a column is marked as the best, and what is said where none can be.
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/core/table/plan-update';
import { block, rowsOf, update } from './hub';

function vault(values: readonly string[]): { hub: (options: string) => string; notes: Record<string, string> } {
	const names = ['A', 'B', 'C', 'D'].slice(0, values.length);
	return {
		hub: (options) =>
			`${names.map((name) => `[[${name}]]`).join(' ')}\n\n${block(`columns: [model, x]\n${options}`)}`,
		notes: Object.fromEntries(
			names.map((name, at) => [`${name}.md`, `---\ntype: paper\nx: ${JSON.stringify(values[at])}\n---\n`]),
		),
	};
}

async function cells(values: readonly string[], options: string): Promise<string[]> {
	const { hub, notes } = vault(values);
	return (await rowsOf(hub(options), notes)).map((row) => row.split(' | ')[1]?.replace(/ \|$/u, '') ?? '');
}

describe('the best value', () => {
	test.each([
		['is the least in base units', ['3.8 GFLOPs', '569 MFLOPs'], 'min', ['3.8 GFLOPs', '**569 MFLOPs**']],
		['is the greatest power', ['10^23 FLOPs', '3×10^22 FLOPs'], 'max', ['**10^23 FLOPs**', '3×10^22 FLOPs']],
		[
			'is every one of several that are worth the same',
			['1B', '1,000M', '900M'],
			'max',
			['**1B**', '**1,000M**', '900M'],
		],
		['leaves out what is not known', ['5GB', 'N/A', '40GB', 'TBD'], 'max', ['5GB', 'N/A', '**40GB**', 'TBD']],
		['is none of kinds that differ', ['100万元', '50万美元'], 'min', ['100万元', '50万美元']],
		['is none beside a value that is no quantity', ['5GB', '40GB', 'large'], 'max', ['5GB', '40GB', 'large']],
		['is none of a single value', ['5GB', ''], 'max', ['5GB', '']],
	])('%s', async (_, values, rule, expected) => {
		expect(await cells(values, `best: { x: ${rule} }`)).toEqual(expected);
	});

	test('that cannot be told is named with the first value that keeps it from being told, and the table is written', async () => {
		const { hub, notes } = vault(['5GB', 'large', '40GB']);
		const plan = await update(hub('best: { x: max }'), notes);
		expect(plan).toMatchObject({
			kind: 'edits',
			diagnostics: [{ code: 'best-unclear', details: { column: 'x', row: 'B', cell: 'large' } }],
		});
		expect(plan.diagnostics.some(isRefusal)).toBe(false);
	});
});

test.each([
	['best: { parms: max }', { code: 'best-unknown', details: { column: 'parms' } }],
	['sort: [yaer]', { code: 'sort-unknown', details: { column: 'yaer' } }],
])('a column that nothing states is named: %s', async (options, diagnostic) => {
	const { hub, notes } = vault(['1', '2']);
	expect(await update(hub(options), notes)).toMatchObject({ kind: 'edits', diagnostics: [diagnostic] });
});

test.each(['sort: [x]', 'sort: [year]', 'sort: [type]'])(
	'a column that is shown, known or stated is not: %s',
	async (options) => {
		const { hub, notes } = vault(['1', '2']);
		expect(await update(hub(options), notes)).toMatchObject({ kind: 'edits', diagnostics: [] });
	},
);
