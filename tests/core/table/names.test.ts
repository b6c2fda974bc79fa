// What a table asks for by name, and how a note may spell it.
import { describe, expect, test } from 'vitest';
import { block, rowsOf, update } from './hub';

const COMPOSED = 'Études';
const DECOMPOSED = COMPOSED.normalize('NFD');
const PAPER = 'type: paper';

type Spell = (
	asked: string,
	written: string,
) => { readonly hub: string; readonly notes: Record<string, string>; readonly row: RegExp };

const note = (properties: string, body = ''): string => `---\n${PAPER}\n${properties}---\n${body}`;

/** For each kind of name, a note that writes it and a table that asks for it; the row shows that they meet. */
const KINDS: Readonly<Record<string, Spell>> = {
	'a property': (asked, written) => ({
		hub: `[[A]]\n\n${block(`columns: [model, ${asked}]`)}`,
		notes: { 'A.md': note(`${written}: yes\n`) },
		row: /A\]\] \| yes/u,
	}),
	'a field': (asked, written) => ({
		hub: `[[A]]\n\n${block(`columns: [model, ${asked}]`)}`,
		notes: { 'A.md': note('', `${written}:: yes\n`) },
		row: /A\]\] \| yes/u,
	}),
	'a section': (asked, written) => ({
		hub: `[[A]]\n\n${block(`columns: [model, ${asked}]`)}`,
		notes: { 'A.md': note('', `## ${written}\nyes\n`) },
		row: /A\]\] \| yes/u,
	}),
	'the property of the rows': (asked, written) => ({
		hub: `---\n${written}: "[[A]]"\n---\n${block(`columns: [model]\nrows: { property: ${asked} }`)}`,
		notes: { 'A.md': note('') },
		row: /\[\[A\]\]/u,
	}),
	'the heading of the rows': (asked, written) => ({
		hub: `# ${written}\n[[A]]\n\n# T\n${block(`columns: [model]\nrows: { under: ${asked} }`)}`,
		notes: { 'A.md': note('') },
		row: /\[\[A\]\]/u,
	}),
	'the folder of the rows': (asked, written) => ({
		hub: block(`columns: [model]\nrows: { folder: ${asked} }`),
		notes: { [`${written}/A.md`]: note('') },
		row: /\[\[A\]\]/u,
	}),
	'the tag of the rows': (asked, written) => ({
		hub: block(`columns: [model]\nrows: { tag: ${asked} }`),
		notes: { 'A.md': note(`tags: [${written}/deep]\n`) },
		row: /\[\[A\]\]/u,
	}),
	'the tag of the rows in the text': (asked, written) => ({
		hub: block(`columns: [model]\nrows: { tag: ${asked} }`),
		notes: { 'A.md': note('', `#${written}\n`) },
		row: /\[\[A\]\]/u,
	}),
	'a link': (asked, written) => ({
		hub: `[[${asked}]]\n\n${block('columns: [model, x]')}`,
		notes: { [`${written}.md`]: note('x: yes\n') },
		row: /\| yes/u,
	}),
	'the note that lists the rows': (asked, written) => ({
		hub: block(`columns: [model]\nrows: { from: ${asked} }`),
		notes: { [`${written}.md`]: '[[A]]', 'A.md': note('') },
		row: /\[\[A\]\]/u,
	}),
};

const cases = Object.entries(KINDS);

test.each(cases)('in another normal form, %s is the same', async (_, spell) => {
	for (const [asked, written] of [
		[COMPOSED, DECOMPOSED],
		[DECOMPOSED, COMPOSED],
	] as const) {
		const { hub, notes, row } = spell(asked, written);
		expect((await rowsOf(hub, notes)).join('\n')).toMatch(row);
	}
});

test.each(cases)('the only one in another letter case, %s is the same', async (_, spell) => {
	const { hub, notes, row } = spell('études', DECOMPOSED);
	expect((await rowsOf(hub, notes)).join('\n')).toMatch(row);
});

describe('of two that differ in letter case alone', () => {
	const table = `[[A]]\n\n${block('columns: [model, data]')}`;

	test.each([
		['a property', 'Data: no\ndata: yes\n', ''],
		['a field', '', 'Data:: no\n\ndata:: yes\n'],
		['a section', '', '## Data\nno\n## data\nyes\n'],
	])('%s counts that is spelt as asked for, and none where neither is', async (_, properties, body) => {
		const asked = { 'A.md': note(properties, body) };
		expect((await rowsOf(table, asked)).join()).toMatch(/\| yes/u);
		expect(await rowsOf(table.replace('data', 'DATA'), asked)).toEqual(['| [[A]] |  |']);
	});

	test('the heading counts that is spelt as asked for, and the table is left alone where neither is', async () => {
		const hub = `# Papers\n[[A]]\n# PAPERS\n[[B]]\n# T\n${block('columns: [model]\nrows: { under: PAPERS }')}`;
		const notes = { 'A.md': note(''), 'B.md': note('') };
		expect(await rowsOf(hub, notes)).toEqual(['| [[B]] |']);
		expect(await update(hub.replace('under: PAPERS', 'under: papers'), notes)).toMatchObject({
			kind: 'refused',
			diagnostics: [{ code: 'rows-no-heading' }],
		});
	});

	test('both tags count, as in Obsidian', async () => {
		const notes = { 'A.md': note('tags: [NLP]\n'), 'B.md': note('tags: [nlp]\n'), 'C.md': note('tags: [nlp2]\n') };
		expect(await rowsOf(block('columns: [model]\nrows: { tag: "#Nlp" }'), notes)).toEqual([
			'| [[A]] |',
			'| [[B]] |',
		]);
	});
});
