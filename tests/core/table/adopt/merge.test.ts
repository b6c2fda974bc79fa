// Notes that are there already: what they say stays, unless the user lets the table win.
import { describe, expect, test } from 'vitest';
import { adopt, adopted, HUB, propertiesOf, refusals, tableOf } from './adopt';
import type { Choices } from './adopt';

const TABLE = '| Model | Data | Cost | Params |\n|-|-|-|-|\n| GPT | 5GB | 1 week | - |\n';
const GPT = '---\ndataset: 7GB # measured\npass: 2\n---\nparameters:: 117M\n\n# Cost\nA lot.\n';

async function cells(notes: Record<string, string>, choices: Choices = {}): Promise<unknown> {
	const adoption = await adopt(TABLE, notes, choices);
	return adoption.kind === 'planned' ? adoption.notes[0]?.cells.map(({ property, typed, stated, state, wins }) => [property, typed, stated, state, wins].join(' | ')) : refusals(adoption);
}

describe('a note that is there', () => {
	test('is shown with what the table adds, what differs, and what it alone says', async () => {
		expect(await cells({ 'GPT.md': GPT })).toEqual(['dataset | 5GB | 7GB | differs | note', 'Cost | 1 week |  | added | note', 'parameters |  | 117M | kept | note']);
	});

	test('keeps its values, and gets what it lacks', async () => {
		const vault = await adopted(TABLE, { 'GPT.md': GPT });
		expect(vault['GPT.md']).toBe(GPT.replace('pass: 2\n', 'pass: 2\nCost: 1 week\n'));
		expect(tableOf(vault)[1]).toBe('| [[GPT]] | 7GB | 1 week | 117M |');
	});

	test('takes the table’s values where these are to win, in its own spelling, and loses none that the table lacks', async () => {
		const vault = await adopted(TABLE, { 'GPT.md': GPT }, { winner: 'table' });
		expect(vault['GPT.md']).toBe(GPT.replace('7GB', '5GB').replace('pass: 2\n', 'pass: 2\nCost: 1 week\n'));
		expect(tableOf(vault)[1]).toBe('| [[GPT]] | 5GB | 1 week | 117M |');
	});

	test('says the same in a list, as a number, or with other line breaks', async () => {
		const notes = { 'A.md': '---\ndata: [a, b]\ncost: 7\nparams: |\n  1\n  2\npass: 1\n---\n' };
		const vault = await adopted('| Model | Data | Cost | Params |\n|-|-|-|-|\n| A | a, b | 7 | 1<br>2 |\n', notes);
		expect(vault['A.md']).toBe(notes['A.md']);
	});

	test('keeps its name unless the table wins; the link shows it', async () => {
		const notes = { 'r.md': '---\nmodel: GPT-1\n---\n' };
		expect(tableOf(await adopted('| Model | Data |\n|-|-|\n| [[r\\|GPT]] | x |\n', notes))[1]).toBe('| [[r\\|GPT-1]] | x |');
		const won = await adopted('| Model | Data |\n|-|-|\n| [[r\\|GPT]] | x |\n', notes, { winner: 'table' });
		expect(tableOf(won)[1]).toBe('| [[r\\|GPT]] | x |');
		expect(won['r.md']).toBe('---\nmodel: GPT\nData: x\n---\n');
	});

	test('is named where it would be called otherwise, or would have no row', async () => {
		const vault = await adopted('| Model | Data |\n|-|-|\n| A | - |\n| [[b\\|B]] | x |\n| C | x |\n', { 'A.md': 'Text\n', 'b.md': 'Text\n', 'C.md': 'Text\n' });
		expect([vault['A.md'], vault['b.md'], vault['C.md']]).toEqual(['---\nModel: A\n---\nText\n', '---\nModel: B\nData: x\n---\nText\n', '---\nData: x\n---\nText\n']);
	});

	test('that is named by its title keeps its name when the table brings another title', async () => {
		const vault = await adopted('| Model | Title |\n|-|-|\n| A | Long |\n', { 'A.md': 'Text\n' });
		expect(vault['A.md']).toBe('---\nModel: A\nTitle: Long\n---\nText\n');
	});

	test('with front matter that cannot be read refuses the whole', async () => {
		expect(refusals(await adopt(`${TABLE}| B | x | y | z |\n`, { 'B.md': '---\ndata: [\n---\n' }))).toEqual(['B.md:2 front-matter-broken']);
	});

	test('with a value that cannot be set, or a merge conflict, refuses the whole', async () => {
		expect(refusals(await adopt('| Model | training.cost |\n|-|-|\n| A | x |\n', { 'A.md': '---\ntraining:\n  cost: 1\n---\n' }, { winner: 'table' }))).toEqual(['A.md:1 property-not-editable']);
		expect(refusals(await adopt(TABLE, { 'GPT.md': '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n' }))).toEqual(['GPT.md:1 conflict-markers']);
	});
});

describe('the list of papers', () => {
	test('is a property of its own where one of that name lists others', async () => {
		const vault = await adopted(`---\npapers: ["[[X]]"]\n---\n${TABLE}`);
		expect(propertiesOf(vault, HUB)).toBe('papers: ["[[X]]"]\npapers-2:\n  - "[[GPT]]"');
		expect(vault[HUB]).toContain('\nrows: { property: papers-2 }\n');
	});

	test('is a property of its own where one of that name lists some of these', async () => {
		const vault = await adopted(`---\npapers: ["[[GPT]]"]\n---\n${TABLE}| B | x | | |\n`, { 'GPT.md': GPT });
		expect(propertiesOf(vault, HUB)).toBe('papers: ["[[GPT]]"]\npapers-2:\n  - "[[GPT]]"\n  - "[[B]]"');
	});

	test('serves again where it lists just these', async () => {
		const vault = await adopted(`---\nPapers:\n  - "[[GPT]]"\n---\n${TABLE}`, { 'GPT.md': GPT });
		expect(propertiesOf(vault, HUB)).toBe('Papers:\n  - "[[GPT]]"');
		expect(vault[HUB]).toContain('\nrows: { property: Papers }\n');
	});

	test('keeps links elsewhere in the note from becoming rows', async () => {
		const vault = await adopted(`See [[B]].\n\n${TABLE}\n[[C]]\n`, { 'B.md': GPT, 'C.md': GPT });
		expect(tableOf(vault)).toHaveLength(2);
	});
});
