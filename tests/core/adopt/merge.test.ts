// Notes that are there already: what they say stays, unless the user lets the table win.
import { describe, expect, test } from 'vitest';
import { adopt, adopted, HUB, propertiesOf, refusals, tableOf } from './adopt';
import type { Choices } from './adopt';

const TABLE = '| Model | Data | Cost | Params |\n|-|-|-|-|\n| GPT | 5GB | 1 week | - |\n';
const GPT = '---\ndataset: 7GB # measured\npass: 2\n---\nparameters:: 117M\n\n# Cost\nA lot.\n';

async function cells(notes: Record<string, string>, choices: Choices = {}): Promise<unknown> {
	const adoption = await adopt(TABLE, notes, choices);
	return adoption.kind === 'planned'
		? adoption.notes[0]?.cells.map(({ property, typed, stated, state, wins }) =>
				[property, typed, stated, state, wins].join(' | '),
			)
		: refusals(adoption);
}

describe('a note that is there', () => {
	test('is shown with what the table adds, what differs, and what it alone says', async () => {
		expect(await cells({ 'GPT.md': GPT })).toEqual([
			'dataset | 5GB | 7GB | differs | note',
			'Cost | 1 week |  | added | note',
			'parameters |  | 117M | kept | note',
		]);
	});

	test('waits for the user’s choice where it differs, and keeps its value till then', async () => {
		expect(await cells({ 'GPT.md': GPT }, { winner: null })).toEqual([
			'dataset | 5GB | 7GB | differs | ',
			'Cost | 1 week |  | added | ',
			'parameters |  | 117M | kept | ',
		]);
	});

	test('that the table before made is asked about when another table says otherwise', async () => {
		const { [HUB]: hub = '', ...notes } = await adopted(
			`${TABLE}\n| Model | Data |\n|-|-|\n| GPT | 6GB |\n`,
			{},
			{ table: 1 },
		);
		const second = await adopt(hub, notes, { table: 1, winner: null });
		expect(
			second.kind === 'planned' && second.notes[0]?.cells.filter(({ state }) => state === 'differs'),
		).toMatchObject([{ typed: '6GB', stated: '5GB', wins: null }]);
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

	describe.each(['note', 'table', null] as const)(
		'keeps its name and title, and the table the name that was typed (%s wins)',
		(winner) => {
			const P1 = '---\ntitle: "CogAgent: A Visual Language Model"\nmodel: CogAgent-18B\npass: 1\n---\n';
			test.each([
				['[[P1\\|CogAgent]]', '[[P1\\|CogAgent]]', '"[[P1|CogAgent]]"'],
				['[CogAgent](P1.md)', '[CogAgent](P1.md)', '"[[P1|CogAgent]]"'],
				['[[P1]]', '[[P1]]', '"[[P1|P1]]"'],
				['P1', '[[P1]]', '"[[P1|P1]]"'],
				['**[[P1\\|CogAgent]]**', '**[[P1\\|CogAgent]]**', '"[[P1|**CogAgent**]]"'],
				['p1', '[[P1\\|p1]]', '"[[P1|p1]]"'],
			])('%s', async (typed, cell, item) => {
				for (const column of ['Model', 'Paper', 'Title', '论文', 'Method']) {
					const vault = await adopted(
						`| ${column} | Venue |\n|-|-|\n| ${typed} | CVPR |\n`,
						{ 'P1.md': P1 },
						{ winner },
					);
					expect(tableOf(vault)[1]).toBe(`| ${cell} | CVPR |`);
					expect(vault['P1.md']).toBe(P1.replace('pass: 1\n', 'pass: 1\nVenue: CVPR\n'));
					expect(propertiesOf(vault, HUB)).toBe(`papers:\n  - ${item}`);
				}
			});
		},
	);

	test('that a link text names gets a row by its own name', async () => {
		const vault = await adopted('| Model | Data |\n|-|-|\n| [[b\\|B]] | - |\n', { 'b.md': 'Text\n' });
		expect(tableOf(vault)[1]).toBe('| [[b\\|B]] | - |');
		expect(vault['b.md']).toBe('---\nModel: b\n---\nText\n');
	});

	test('is named where it would be called otherwise, or would have no row', async () => {
		const vault = await adopted('| Model | Data |\n|-|-|\n| A | - |\n| [[b\\|B]] | x |\n| C | x |\n', {
			'A.md': 'Text\n',
			'b.md': 'Text\n',
			'C.md': 'Text\n',
		});
		expect([vault['A.md'], vault['b.md'], vault['C.md']]).toEqual([
			'---\nModel: A\n---\nText\n',
			'---\nData: x\n---\nText\n',
			'---\nData: x\n---\nText\n',
		]);
	});

	test('that is named by its title keeps its name when the table brings another title', async () => {
		const vault = await adopted('| Model | Title |\n|-|-|\n| A | Long |\n', { 'A.md': 'Text\n' });
		expect(vault['A.md']).toBe('---\nModel: A\nTitle: Long\n---\nText\n');
	});

	test('with front matter that cannot be read refuses the whole', async () => {
		expect(refusals(await adopt(`${TABLE}| B | x | y | z |\n`, { 'B.md': '---\ndata: [\n---\n' }))).toEqual([
			'B.md:2 front-matter-broken',
		]);
	});

	test('with a value that cannot be set, or a merge conflict, refuses the whole', async () => {
		expect(
			refusals(
				await adopt(
					'| Model | training.cost |\n|-|-|\n| A | x |\n',
					{ 'A.md': '---\ntraining:\n  cost: 1\n---\n' },
					{ winner: 'table' },
				),
			),
		).toEqual(['A.md:1 property-not-editable']);
		expect(refusals(await adopt(TABLE, { 'GPT.md': '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n' }))).toEqual([
			'GPT.md:1 conflict-markers',
		]);
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

	test('is a property of its own where one of that name lists these by other names', async () => {
		const vault = await adopted(`---\npapers: ["[[GPT|the first]]"]\n---\n${TABLE}`, { 'GPT.md': GPT });
		expect(propertiesOf(vault, HUB)).toBe('papers: ["[[GPT|the first]]"]\npapers-2:\n  - "[[GPT]]"');
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
