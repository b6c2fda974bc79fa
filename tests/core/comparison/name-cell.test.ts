// The name of a paper in its table: what its link shows, what stays of it, and what an edit of it means.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handEditsOf } from '../../../src/core/table/plan-update';
import { nameIn, partName } from '../../../src/core/comparison/cells';
import { gatherSources } from '../../../src/core/comparison/sources';
import { readInline } from '../../../src/core/markdown/read-inline';
import { unescapeCell } from '../../../src/core/markdown/table';
import { memoryVault } from '../../memory-vault';
import { block, defaults, rowsOf, update, updated } from '../table/hub';

const options = 'columns: [model, data]\nrows: { property: papers }';
const hub = (link: string, more = ''): string => `---\npapers:\n  - '${link}'\n---\n${block(options + more)}`;
const P1 = { 'P1.md': '---\nmodel: CogAgent-18B\ntitle: "CogAgent: A Visual Language Model"\ndata: 5GB\n---\n' };

describe('a link in the property that lists the rows names its paper', () => {
	test.each([
		['[[P1]]', '[[P1\\|CogAgent-18B]]'],
		['[[P1|CogAgent]]', '[[P1\\|CogAgent]]'],
		['[[P1|P1]]', '[[P1]]'],
		['[CogAgent](P1.md)', '[[P1\\|CogAgent]]'],
	])('%s → %s', async (link, cell) => {
		expect(await rowsOf(hub(link), P1)).toEqual([`| ${cell} | 5GB |`]);
	});

	test('and the words of a link in running text do not', async () => {
		expect(await rowsOf(`See [[P1|the first]].\n\n${block('columns: [model, data]')}`, P1)).toEqual([
			'| [[P1\\|CogAgent-18B]] | 5GB |',
		]);
	});

	test('so that the table follows the note in all but the name', async () => {
		const once = await updated(hub('[[P1|CogAgent]]'), P1);
		const twice = await updated(once, { 'P1.md': P1['P1.md'].replace('18B', '20B').replace('5GB', '6GB') });
		expect(twice).toContain('| [[P1\\|CogAgent]] | 6GB |');
	});

	test('and an edit of the name is not written to the note, where it would show nowhere', async () => {
		const edited = (await updated(hub('[[P1|CogAgent]]'), P1)).replace('\\|CogAgent]]', '\\|Cog]]');
		const [edits] = handEditsOf(
			edited,
			await gatherSources('Hub.md', edited, defaults, memoryVault({ ...P1, 'Hub.md': edited })),
		);
		expect(edits?.differences).toMatchObject([
			{ inTable: '[[P1\\|Cog]]', inNotes: '[[P1\\|CogAgent]]', changed: 'table', write: null },
		]);
		expect(await update(edited, P1)).toMatchObject({ kind: 'refused' });
	});
});

describe('a name is linked so that it shows as it is typed', () => {
	const plain = { 'A.md': '---\ndata: 1\n---\n' };
	test.each([
		['**Ours**', '**[[A\\|Ours]]**'],
		['**A**', '**[[A]]**'],
		['*Ours*', '*[[A\\|Ours]]*'],
		['__Ours__', '__[[A\\|Ours]]__'],
		['***Ours***', '***[[A\\|Ours]]***'],
		['~~Ours~~', '~~[[A\\|Ours]]~~'],
		['==Ours==', '==[[A\\|Ours]]=='],
		['**==Ours==**', '**==[[A\\|Ours]]==**'],
		['`x`', '[`x`](A.md)'],
		['`x[0]`', '[`x[0]`](A.md)'],
		['RNN ($|A|<1$)', '[RNN ($\\|A\\|<1$)](A.md)'],
		['Ours (**best**)', '[Ours (**best**)](A.md)'],
		['**A** and **B**', '[**A** and **B**](A.md)'],
		['Ours<sup>1</sup>', '[Ours<sup>1</sup>](A.md)'],
		['A|B', '[A\\|B](A.md)'],
		['a[0] x', '[a\\[0\\] x](A.md)'],
		['snake_case_name', '[[A\\|snake_case_name]]'],
		['A* search', '[[A\\|A* search]]'],
		['2 * 3 * 4', '[[A\\|2 * 3 * 4]]'],
		['R&D', '[[A\\|R&D]]'],
		['$5 model', '[[A\\|$5 model]]'],
		['~100M', '[[A\\|~100M]]'],
	])('%s → %s', async (name, cell) => {
		const text = hub(`[[A|${name}]]`);
		expect(await rowsOf(text, plain)).toEqual([`| ${cell} | 1 |`]);
		expect(await update(await updated(text, plain), plain)).toEqual({ kind: 'unchanged', diagnostics: [] });
		expect(nameIn(unescapeCell(cell))).toBe(name);
	});

	test.each([
		['[[X]]', '[[A\\|X]]'],
		['[[X|y]] **z**', '[[A\\|X y **z**]]'],
		['https://a.b', '[[A\\|https://a.b]]'],
	])('and one that a note states as a link, %s, is no link in a link', async (name, cell) => {
		expect(await rowsOf(hub('[[A]]'), { 'A.md': `---\nmodel: "${name}"\ndata: 1\n---\n` })).toEqual([
			`| ${cell} | 1 |`,
		]);
	});

	test.each([
		['links: markdown', '**[Ours](A.md)**'],
		['links: plain', '**Ours**'],
	])('with %s', async (style, cell) => {
		expect(await rowsOf(hub('[[A|**Ours**]]', `\n${style}`), plain)).toEqual([`| ${cell} | 1 |`]);
	});

	test('and is sorted by its letters', async () => {
		const notes = { 'A.md': '---\ndata: 1\n---\n', 'B.md': '---\ndata: 2\n---\n' };
		const text = `---\npapers: ["[[B|**Zeta**]]", "[[A|Alpha]]"]\n---\n${block(`${options}\nsort: model`)}`;
		expect(await rowsOf(text, notes)).toEqual(['| [[A\\|Alpha]] | 1 |', '| **[[B\\|Zeta]]** | 2 |']);
	});
});

test('a link in bold that was renamed with its note is no edit by hand', async () => {
	const before = await updated(hub('[[Ours|**Ours**]]'), { 'Ours.md': '---\ndata: 1\n---\n' });
	const renamed = before.replace('[[Ours|', '[[New|').replace('**[[Ours]]**', '**[[New]]**');
	expect(await updated(renamed, { 'New.md': '---\ndata: 2\n---\n' })).toContain('| **[[New\\|Ours]]** | 2 |');
});

test('a name that was set in bold by hand is that name in bold', async () => {
	const notes = { 'GPT.md': '---\nmodel: GPT\ndata: 1\n---\n' };
	const edited = (await updated(hub('[[GPT]]'), notes)).replace('| [[GPT]] |', '| **[[GPT]]** |');
	const [edits] = handEditsOf(
		edited,
		await gatherSources('Hub.md', edited, defaults, memoryVault({ ...notes, 'Hub.md': edited })),
	);
	expect(edits?.differences.map(({ write }) => write?.markdown)).toEqual(['**GPT**']);
	expect(await rowsOf(hub('[[GPT]]'), { 'GPT.md': '---\nmodel: "**GPT**"\ndata: 1\n---\n' })).toEqual([
		'| **[[GPT]]** | 1 |',
	]);
});

test('whatever a name is, parting it from its emphasis loses nothing', () => {
	const piece = fc.oneof(
		fc.constantFrom('**', '*', '_', '~~', '==', '`', '$', '\\', 'a', ' ', '|', '[', ']', '(', '<br>', '[[x]]'),
		fc.string({ maxLength: 3 }),
	);
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
			(name) => {
				const { open, text, close } = partName(name);
				expect(open + text + close).toBe(name);
				if (open !== '')
					expect(readInline(name).filter(({ kind }) => kind !== 'open' && kind !== 'close')).toEqual([
						{ kind: 'text', text },
					]);
			},
		),
		{ seed: 5, numRuns: 2000 },
	);
});
