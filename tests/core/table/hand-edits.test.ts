import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandEdits } from '../../../src/core/table/hand-edits';
import { planCells } from '../../../src/core/table/plan-cells';
import { handEditsOf } from '../../../src/core/table/plan-update';
import { gatherSources } from '../../../src/core/comparison/sources';
import { memoryVault } from '../../memory-vault';
import { after } from '../plans';
import { fuzz } from '../../fuzz';
import { block, defaults, update, updated } from './hub';

const papers = {
	'GPT.md': '---\nmodel: GPT\narchitecture: 12 layers\ndata: 5GB\n---\n',
	'GPT2.md': '---\nmodel: GPT2\narchitecture: 48 layers\ndata: 40GB\n---\n',
};
const HUB = `[[GPT]] [[GPT2]]\n\n${block()}`;

async function read(text: string, notes: Record<string, string> = papers): Promise<HandEdits | undefined> {
	const [edits] = handEditsOf(
		text,
		await gatherSources('Hub.md', text, defaults, memoryVault({ ...notes, 'Hub.md': text })),
	);
	return edits;
}

/** `GPT Data 5GB→6GB table`, for each difference. */
async function differences(text: string, notes: Record<string, string> = papers): Promise<string[]> {
	return ((await read(text, notes))?.differences ?? []).map(
		({ paper, label, inNotes, inTable, changed }) => `${paper} ${label} ${inNotes}→${inTable} ${changed}`,
	);
}

describe('edits by hand', () => {
	test('are none where a table stands as it was written', async () => {
		expect(await read(await updated(HUB, papers))).toBeUndefined();
		expect(
			await read(await updated(HUB, papers), { ...papers, 'GPT.md': papers['GPT.md'].replace('5GB', '6GB') }),
		).toBeUndefined();
	});

	test('are told from changes of the notes', async () => {
		const edited = (await updated(HUB, papers)).replace('| 5GB |', '| 6GB |');
		expect(await differences(edited)).toEqual(['GPT Data 5GB→6GB table']);
		const changed = { ...papers, 'GPT2.md': papers['GPT2.md'].replace('48 layers', '48 blocks') };
		expect(await differences(edited, changed)).toEqual([
			'GPT Data 5GB→6GB table',
			'GPT2 Architecture 48 blocks→48 layers notes',
		]);
	});

	test('are a conflict where both sides changed', async () => {
		const edited = (await updated(HUB, papers)).replace('| 5GB |', '| 6GB |');
		expect(await differences(edited, { ...papers, 'GPT.md': papers['GPT.md'].replace('5GB', '7GB') })).toEqual([
			'GPT Data 7GB→6GB unknown',
		]);
	});

	test('are a conflict where both sides changed one row, even in two cells of it', async () => {
		const edited = (await updated(HUB, papers)).replace('| 5GB |', '| 6GB |');
		const changed = { ...papers, 'GPT.md': papers['GPT.md'].replace('12 layers', '12 blocks') };
		expect(await differences(edited, changed)).toEqual([
			'GPT Architecture 12 blocks→12 layers unknown',
			'GPT Data 5GB→6GB unknown',
		]);
	});

	test('are told from changes of the notes in a table with a paper a column', async () => {
		const hub = `[[GPT]] [[GPT2]]\n\n${block('columns: [model, architecture, data]\nlayout: transposed')}`;
		const edited = (await updated(hub, papers)).replace('| 5GB |', '| 6GB |');
		const changed = { ...papers, 'GPT2.md': papers['GPT2.md'].replace('48 layers', '48 blocks') };
		expect(await differences(edited, changed)).toEqual([
			'GPT Data 5GB→6GB table',
			'GPT2 Architecture 48 blocks→48 layers notes',
		]);
	});

	test('are of an unknown side in a block without digests of its rows, as older versions wrote it', async () => {
		const old = (await updated(HUB, papers)).replace(/(table [0-9a-f]{8}) [0-9a-f]+ -->/u, '$1 -->');
		expect(await update(old, papers)).toMatchObject({ kind: 'unchanged' });
		expect(await differences(old.replace('| 5GB |', '| 6GB |'))).toEqual(['GPT Data 5GB→6GB unknown']);
		const changed = { ...papers, 'GPT.md': papers['GPT.md'].replace('5GB', '7GB') };
		expect(await updated(old, changed)).toBe(await updated(await updated(HUB, papers), changed));
	});

	test('are found in their rows and columns where these were moved', async () => {
		const once = await updated(HUB, papers);
		const [first = '', second = ''] = once.split('\n').filter((line) => line.startsWith('| [['));
		const moved = once.replace(`${first}\n${second}`, `${second}\n${first.replace('5GB', '6GB')}`);
		expect(await read(moved)).toMatchObject({ reshaped: true, differences: [{ paper: 'GPT', line: 7 }] });
		const swapped = once.replace(/^\| (.*?) \| (.*?) \| (.*?) \|$/gmu, '| $1 | $3 | $2 |').replace('40GB', '41GB');
		expect(await read(swapped)).toMatchObject({
			reshaped: true,
			differences: [{ paper: 'GPT2', label: 'Data', inTable: '41GB' }],
		});
	});

	test('are told apart where two columns name one fact', async () => {
		const notes = { 'GPT.md': '---\ntype: paper\nparams: 1\n参数量: 2\n---\n' };
		const once = await updated(`[[GPT]]\n\n${block('columns: [model, params, 参数量]')}`, notes);
		expect(
			await read(once.replace('| params |', '| size |').replace('| 1 | 2 |', '| 3 | 4 |'), notes),
		).toMatchObject({
			onlyInTable: ['size'],
			onlyInNotes: ['params'],
			differences: [{ label: '参数量', inNotes: '2', inTable: '4' }],
		});
	});

	test('of whole rows, columns and cells beyond them are named', async () => {
		const once = await updated(HUB, papers);
		expect(await read(once.replace(/^\| \[\[GPT2.*\n/mu, ''))).toMatchObject({
			reshaped: true,
			onlyInNotes: ['GPT2'],
			differences: [],
		});
		expect(await read(once.replace(/\| \[\[GPT2.*\n/u, '$&| mine | x | y |\n'))).toMatchObject({
			reshaped: true,
			onlyInTable: ['mine'],
		});
		expect(await read(once.replace('| 5GB |', '| 5GB | a remark |'))).toMatchObject({
			reshaped: true,
			onlyInTable: ['a remark'],
		});
		expect(await read(once.replace('| Data |', '| Notes |'))).toMatchObject({
			reshaped: true,
			onlyInTable: ['Notes'],
			onlyInNotes: ['Data'],
		});
	});

	test('are found in a transposed table', async () => {
		const hub = `[[GPT]] [[GPT2]]\n\n${block('layout: transposed')}`;
		const edited = (await updated(hub, papers)).replace('| 5GB |', '| 6GB |');
		expect(await read(edited)).toMatchObject({
			reshaped: false,
			differences: [{ paper: 'GPT', label: 'Data', line: 9, changed: 'table' }],
		});
	});

	test('of a name go to the property that names the paper', async () => {
		const edited = (await updated(HUB, papers)).replace('| [[GPT]] |', '| [[GPT\\|GPT-1]] |');
		expect(await read(edited)).toMatchObject({
			reshaped: false,
			differences: [{ inTable: '[[GPT\\|GPT-1]]', write: { markdown: 'GPT-1' } }],
		});
	});
});

describe('what a cell says', () => {
	test.each([
		['a pipe', '', '5GB', 'a\\|b', 'a|b'],
		['a line break', '', '5GB', 'a<br>b', 'a\nb'],
		['a line break that is escaped, which is text', '', '5GB', 'a\\<br>b', 'a\\<br>b'],
		['a line break behind an escaped backslash', '', '5GB', 'a\\\\<br>b', 'a\\\\\nb'],
		['a link', '', '5GB', '[[C4\\|the corpus]]', '[[C4|the corpus]]'],
		['the word for what is missing', "missing: '-'", '5GB', '-', ''],
		['the best value', 'best: { data: max }', '**40GB**', '**41GB**', '41GB'],
		[
			'bold of its own beside the best of another column',
			'best: { architecture: max }',
			'5GB',
			'**6GB**',
			'**6GB**',
		],
		['bold of its own', '', '5GB', '**6GB**', '**6GB**'],
	])('goes to the note without what the table added: %s', async (_, options, from, to, markdown) => {
		const edited = (await updated(`[[GPT]] [[GPT2]]\n\n${block(options)}`, papers)).replace(
			`| ${from} |`,
			`| ${to} |`,
		);
		expect((await read(edited))?.differences.map(({ write }) => write?.markdown)).toEqual([markdown]);
	});

	test('of a section goes without the link to it', async () => {
		const notes = { ...papers, 'GPT.md': '---\nmodel: GPT\n---\n# Data\nBooks\n' };
		const edited = (await updated(HUB, notes)).replace('Books [[', 'Many books [[');
		expect((await read(edited, notes))?.differences).toMatchObject([{ write: { markdown: 'Many books' } }]);
	});

	test('keeps an escaped pipe that the note has itself', async () => {
		const notes = { ...papers, 'GPT.md': '---\nmodel: GPT\ndata: $\\|x\\|$ here\n---\n' };
		const edited = (await updated(HUB, notes)).replace(' here', ' there');
		expect((await read(edited, notes))?.differences.map(({ write }) => write?.markdown)).toEqual([
			'$\\|x\\|$ there',
		]);
	});
});

test('whatever is typed into cells, the notes can take it, and then the table stands as typed', async () => {
	const typed = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'a',
					'\\|',
					'`x`',
					'**b**',
					'$y$',
					'[[C4\\|c]]',
					'<br>',
					'亿',
					'40G',
					', ',
					'# ',
					'"',
					':',
					'- ',
					'\\<br>',
					'\\\\<br>',
					'\u2028',
					'\u2029',
					'\u202e',
					'\t',
					'\ufffd',
					'[[',
					']]',
					'§',
				),
				fc.string({ unit: 'grapheme-ascii', maxLength: 3 }),
			),
			{ minLength: 1, maxLength: 4 },
		)
		.map((parts) =>
			parts
				.join('')
				.replace(/[|\\`<>\n\r]/gu, (char) => (char === '|' ? '\\|' : char === '\\' ? '' : char))
				.trim(),
		)
		.filter((cell) => cell !== '' && !/\\(?!\|)|(?<!\\)\||^<br>|<br>$|<br>\s|\s<br>/u.test(cell));
	await fc.assert(
		fc.asyncProperty(typed, typed, async (data, architecture) => {
			const edited = (await updated(HUB, papers))
				.replace('| 5GB |', () => `| ${data} |`)
				.replace('| 48 layers |', () => `| ${architecture} |`);
			const notes: Record<string, string> = { ...papers };
			for (const { path, write } of (await read(edited))?.differences ?? []) {
				const plan = planCells(notes[path] ?? '', write === null ? [] : [write]);
				if (plan.kind === 'refused') return;
				notes[path] = after(notes[path] ?? '', plan);
			}
			const settled = await updated(edited, notes, () => true);
			expect(settled.replace(/[0-9a-f]{8} [0-9a-f]+ -->/u, '')).toBe(
				edited.replace(/[0-9a-f]{8} [0-9a-f]+ -->/u, ''),
			);
			expect(await update(settled, notes)).toMatchObject({ kind: 'unchanged' });
		}),
		fuzz(500),
	);
});
