// What a note says, shown by a table in another note.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carry, carryBack } from '../../../src/core/comparison/cells';
import { handEditsOf } from '../../../src/core/table/plan-update';
import { placeOf } from '../../../src/core/comparison/place';
import { gatherSources } from '../../../src/core/comparison/sources';
import { memoryVault } from '../../memory-vault';
import { block, defaults, updated } from '../table/hub';

const NOTES = { 'Papers/GPT.md': '', 'Papers/BERT.md': '', 'Hub.md': '' };

/** The cell of one column for a paper in a folder, whose note has this body or these properties. */
async function cell(column: string, paper: string, { hub = '', options = '' } = {}): Promise<string> {
	const text = await updated(`[[GPT]]\n\n${hub}\n\n${block(`columns: [model, ${column}]${options}`)}`, {
		'Papers/GPT.md': paper,
	});
	const row = text.split('\n').find((line) => line.startsWith('| [[GPT]]')) ?? '';
	return row
		.replace(/^\| \[\[GPT\]\] \| ?/u, '')
		.replace(/ ?\|$/u, '')
		.replace(/ \[\[GPT#[^[\]]*\|§\]\]$/u, '');
}

describe('comments of a note stay in it', () => {
	test.each([
		['Twelve layers. %%ask again%%', 'Twelve layers.'],
		['Twelve <!-- or six? --> layers.', 'Twelve layers.'],
		['%%first%% Twelve layers.', 'Twelve layers.'],
		['Twelve%%a%% layers%%b%%, wide.', 'Twelve layers, wide.'],
		['Twelve layers,\n%%a line of its own%%', 'Twelve layers,'],
		['Twelve layers. %%to be continued', 'Twelve layers.'],
		['Twelve layers. <!-- to be continued', 'Twelve layers.'],
		['A `%%` in code, `<!-- x -->` too.', 'A `%%` in code, `<!-- x -->` too.'],
	])('%j under a heading → %j', async (body, shown) => {
		expect(await cell('architecture', `---\npass: 1\n---\n# Architecture\n${body}\n`)).toBe(shown);
	});

	test('one that opens in one paragraph and ends in the next', async () => {
		expect(
			await cell('architecture', '---\npass: 1\n---\n# Architecture\nTwelve %%not\n\nsure%% layers.\n', {
				options: '\nsections: whole',
			}),
		).toBe('Twelve layers.');
	});

	test('in a property and in a field', async () => {
		expect(await cell('data', '---\npass: 1\ndata: "5 GB %%really?%%"\n---\n')).toBe('5 GB');
		expect(await cell('data', '---\npass: 1\n---\ndata:: 5 GB <!-- really? -->\n')).toBe('5 GB');
		expect(await cell('data', '---\npass: 1\ndata: "<!-- unknown -->"\n---\n')).toBe('');
		expect(await cell('data', '---\npass: 1\ndata: "50%% of 5 GB"\n---\n')).toBe('50%% of 5 GB');
	});

	test('in the name of a paper', async () => {
		expect(
			await updated(`[[GPT]]\n\n${block('columns: [title, data]')}`, {
				'Papers/GPT.md': '---\npass: 1\ntitle: "GPT %%the first%%"\n---\n',
			}),
		).toContain('| [[GPT]] |  |');
	});

	test('the best value is told by what is shown', async () => {
		const text = await updated(`[[A]] [[B]]\n\n${block('columns: [model, data]\nbest: { data: max }')}`, {
			'A.md': '---\ndata: "5 GB %%or 50 GB%%"\n---\n',
			'B.md': '---\ndata: 40 GB\n---\n',
		});
		expect(text).toContain('| [[B]] | **40 GB** |');
	});
});

describe('marks that only their own note understands', () => {
	test.each([
		['Twelve layers.[^1]\n\n[^1]: See appendix.', 'Twelve layers.'],
		['Twelve layers[^a], wide[^b].', 'Twelve layers, wide.'],
		['Twelve layers. ^arch', 'Twelve layers.'],
		['[Twelve[^1]](https://a.org) layers', '[Twelve](https://a.org) layers'],
		['- one ^a\n- two ^b2', 'one<br>two'],
		['[^1]: A footnote.\n\nTwelve layers.', 'Twelve layers.'],
		['[code]: https://a.org "Title"\nTwelve layers.', 'Twelve layers.'],
		['2^10 and x ^ y', '2^10 and x ^ y'],
		['`[^1]` in code', '`[^1]` in code'],
	])('%j → %j', async (body, shown) => {
		expect(await cell('architecture', `---\npass: 1\n---\n# Architecture\n${body}\n`)).toBe(shown);
	});

	test("a footnote mark of a property stays where the table's note defines it", async () => {
		const paper = '---\npass: 1\ndata: "5 GB[^1]"\n---\n';
		expect(await cell('data', paper)).toBe('5 GB');
		expect(await cell('data', paper, { hub: '[^1]: As reported.' })).toBe('5 GB[^1]');
		expect(await cell('data', '---\npass: 1\n---\ndata:: 5 GB[^1] ^size\n', { hub: '[^1]: As reported.' })).toBe(
			'5 GB',
		);
	});
});

test('links, images and embeds lead where they lead in their own note', async () => {
	expect(
		await cell(
			'architecture',
			'---\npass: 1\n---\n# Architecture\n![f](img/a.png), [code](code.md) and [[#Results]]\n',
		),
	).toBe('![f](Papers/img/a.png), [code](Papers/code.md) and [[GPT#Results\\|Results]]');
	expect(
		await cell(
			'architecture',
			'---\npass: 1\n---\n# Architecture\nAs in [the code][c], ![f] and [note].\n\n[c]: code.md "Title"\n[f]: <img/a b.png>\n[note]: https://a.org\n',
		),
	).toBe('As in [the code](Papers/code.md), ![f](Papers/img/a%20b.png) and [note](<https://a.org>).');
	expect(await cell('code', '---\npass: 1\ncode: "[repo](../src/gpt.py) or <https://a.org>"\n---\n')).toBe(
		'[repo](src/gpt.py) or <https://a.org>',
	);
});

describe('a cell edited by hand goes back to the note in the words of the note', () => {
	const edit = async (paper: string, from: string, to: string): Promise<string | undefined> => {
		const notes = { 'Papers/GPT.md': paper };
		const text = await updated(`[[GPT]]\n\n${block('columns: [model, code]')}`, notes);
		expect(text).toContain(from);
		const edited = text.replace(from, to);
		const [edits] = handEditsOf(
			edited,
			await gatherSources('Hub.md', edited, defaults, memoryVault({ ...notes, 'Hub.md': edited })),
		);
		return edits?.differences[0]?.write?.markdown;
	};

	test.each([
		[
			'a link that stays is written as it was',
			'see [repo](<src/a b.py>)',
			'see [repo]',
			'look at [repo]',
			'look at [repo](<src/a b.py>)',
		],
		[
			'an image of HTML is written for the note',
			"<img src='a.png' width=20>",
			'width=20',
			'width=40',
			"<img src='a.png' width=40>",
		],
		['a new link is written for the note', 'a', '| a |', '| [n](Papers/new.md) |', '[n](new.md)'],
		['a comment stays behind the value', '5 GB %%really?%%', '5 GB', '6 GB', '6 GB %%really?%%'],
		['a footnote mark, too', '5 GB[^1]', '5 GB', '6 GB', '6 GB[^1]'],
		['and where the cell is emptied', '5 GB <!-- x -->', '5 GB', '', '<!-- x -->'],
	])('%s', async (_, stated, from, to, written) => {
		expect(await edit(`---\npass: 1\ncode: "${stated}"\n---\n`, from, to)).toBe(written);
	});

	test('what stands under a heading keeps its comments itself', async () => {
		expect(await edit('---\npass: 1\n---\n# Code\nhere %%or there%%\n', '| here ', '| there ')).toBe('there');
	});
});

test('whatever a note states, a cell that nobody touched goes back to what it was, and no comment is shown', () => {
	const piece = fc.constantFrom(
		'a',
		'5 GB',
		'%%c%%',
		'<!-- c -->',
		'[^1]',
		'[[#H]]',
		'[[BERT|b]]',
		'![i](i.png)',
		'[l](<x y.md>)',
		'`%%c%%`',
		' ',
		'\n',
		'，',
		'%%',
		'[',
	);
	const place = placeOf('Hub.md', '', memoryVault(NOTES), { language: 'en' });
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 7 }).map((parts) => parts.join('').trim()),
			fc.constantFrom('property', 'section', 'field'),
			(markdown, source) => {
				const fact = { markdown, source, path: 'Papers/GPT.md' } as const;
				const shown = carry(fact, place);
				if (source !== 'property') expect(shown.replace(/`[^`]*`/gu, '')).not.toMatch(/%%|<!--/u);
				// Not a letter of the note is lost on the way back, be it shown or not.
				const letters = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');
				if (source !== 'section') expect(letters(carryBack(shown, fact, place))).toBe(letters(markdown));
			},
		),
		{ seed: 5, numRuns: 2000 },
	);
});
