// Whatever characters a note, its name or the options hold: the table that is written says what is compared, so that it
// stays as it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/core/block/grid';
import { planUpdate } from '../../../src/core/table/plan-update';
import { linkOf } from '../../../src/core/comparison/cells';
import { wellFormed } from '../../../src/core/text/strings';
import { blocksOf } from '../../../src/core/block/block';
import { gatherSources, prepareBlocks } from '../../../src/core/comparison/sources';
import { escapeCell } from '../../../src/core/markdown/table';
import { fuzz } from '../../fuzz';
import { memoryVault } from '../../memory-vault';
import { block, defaults, update, updated } from './hub';

/** A text as it is once it was on disk. */
function fromDisk(text: string): string {
	return Buffer.from(text, 'utf8').toString('utf8');
}

/** A hub once it was brought up to date and saved; it must say the same the next time. */
async function settled(hub: string, notes: Record<string, string>): Promise<string> {
	const once = fromDisk(await updated(hub, notes));
	expect(await update(once, notes)).toMatchObject({ kind: 'unchanged', diagnostics: [] });
	return once;
}

/** YAML for a text, every character escaped that may be. */
function quoted(text: string): string {
	return `"${[...text]
		.map((char) =>
			char
				.split('')
				.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
				.join(''),
		)
		.join('')}"`;
}

describe('a table stays as it was written, though there is', () => {
	test.each<[string, string, Record<string, string>, string]>([
		['half of a pair in a value', block(), { 'A.md': '---\nmodel: A\ndata: "a\\ud83dz"\n---\n' }, '| a\uFFFDz |'],
		[
			'a control character in a list',
			block(),
			{ 'A.md': '---\nmodel: A\ndata: ["a\\eb", c]\n---\n' },
			'| a\uFFFDb, c |',
		],
		[
			'one in the key of an object',
			block(),
			{ 'A.md': '---\nmodel: A\ndata: { "a\\0b": c }\n---\n' },
			'| a\uFFFDb: c |',
		],
		['one in a field', block(), { 'A.md': '---\nmodel: A\n---\ndata:: a\u0000b\n' }, '| a\uFFFDb |'],
		[
			'one in a section',
			block(),
			{ 'A.md': '---\nmodel: A\n---\n# Data\na\u001b[31mb\n' },
			'| a\uFFFD[31mb [[A#Data\\|§]] |',
		],
		[
			'one in the name of a model',
			block(),
			{ 'A.md': '---\nmodel: "B\\x07C"\ndata: 1\n---\n' },
			'| [[A\\|B\uFFFDC]] |',
		],
		[
			'one in a title',
			block('columns: [title, data]'),
			{ 'A.md': '---\ntype: paper\n---\n# Of\u001b all\n' },
			'| [[A\\|Of\uFFFD all]] |',
		],
		[
			'half of a pair in a label',
			block('columns: [model, { data: "D\\ud83d" }]'),
			{ 'A.md': '---\nmodel: A\ndata: 1\n---\n' },
			'| Model | D\uFFFD |',
		],
		[
			'one in the name of a column',
			block('columns: [model, "d\\ud83dx"]'),
			{ 'A.md': '---\nmodel: A\n"d\\ud83dx": 1\n---\n' },
			'| Model | d\uFFFDx |',
		],
		[
			'a control character for what is missing',
			block('missing: "\\e"'),
			{ 'A.md': '---\nmodel: A\ndata: 1\n---\n' },
			'| \uFFFD | 1 |',
		],
		[
			'one in the text of a link that is a name',
			`---\npapers: ["[[A|x\\ey]]"]\n---\n${block('rows: { property: papers }')}`,
			{ 'A.md': '---\nmodel: A\ndata: 1\n---\n' },
			'| [[A\\|x\uFFFDy]] |',
		],
		[
			'one in a heading that groups rows',
			`# G\u0000H\n[[A]]\n\n${block('group: headings')}`,
			{ 'A.md': '---\nmodel: A\ndata: 1\n---\n' },
			'| **G\uFFFDH** |',
		],
		[
			'half of a pair in a link',
			block('links: markdown'),
			{ 'A.md': '---\nmodel: A\ndata: "[x](b\\ud83d.md)"\n---\n' },
			'| [x](b\uFFFD.md) |',
		],
		['a line separator', block(), { 'A.md': '---\nmodel: A\ndata: "a\\u2028b"\n---\n' }, '| a\u2028b |'],
	])('%s', async (_, tail, notes, cell) => {
		expect(await settled(tail.includes('[[A') ? tail : `[[A]]\n\n${tail}`, notes)).toContain(cell);
	});

	test.each(['a\u001bb', 'a\u0085b', 'a\uFFFDb'])('one in the name of a note: %j', async (name) => {
		for (const links of ['wikilink', 'markdown', 'plain', 'hugo']) {
			const notes = { [`${name}.md`]: '---\nmodel: A\n---\n# Data\nmuch\n' };
			await settled(
				`---\npapers: ${quoted(`[[${name}]]`)}\n---\n${block(`links: ${links}\nrows: { property: papers }`)}`,
				notes,
			);
		}
	});
});

test('what stands for line breaks is no control character', async () => {
	expect(await update(`[[A]]\n\n${block('breaks: "a\\eb"')}`, { 'A.md': '---\ndata: 1\n---\n' })).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: 'option-invalid' }],
	});
});

test('whatever code points there are, the table stays as it is and its cells say what is compared', async () => {
	const unit = fc.constantFrom(
		'a',
		'b',
		' ',
		'\t',
		'|',
		'\\',
		'<br>',
		'\n',
		'\r',
		'\ud83d',
		'\ude00',
		'😀',
		'\0',
		'\u001b',
		'\f',
		'\v',
		'\u007f',
		'\u0085',
		'\u009b',
		'\u2028',
		'\u2029',
		'\u202e',
		'\u2069',
		'\ufeff',
		'\ufffe',
		'\ufffd',
		'\u00a0',
		'\u3000',
	);
	const text = fc.array(unit, { maxLength: 5 }).map((units) => units.join(''));
	const name = text.map((own) => fromDisk(own.replace(/[\s<>|\\/\0]/gu, ''))).filter((own) => own !== '');
	const source = fc.record({
		data: text,
		item: text,
		key: text,
		field: text,
		section: text,
		model: text,
		label: text,
		missing: text,
		alias: text,
		group: text,
		name,
		links: fc.constantFrom('wikilink', 'markdown', 'plain', 'hugo'),
	});
	await fc.assert(
		fc.asyncProperty(
			source,
			async ({ data, item, key, field, section, model, label, missing, alias, group, name: file, links }) => {
				const body = (own: string): string => fromDisk(own.replace(/[\r\n]/gu, ' '));
				const properties = `data: ${quoted(data)}\narchitecture: [${quoted(item)}, { ${quoted(`k${key}`)}: 1 }]\nmodel: ${quoted(model)}`;
				const notes = {
					[`${file}.md`]: `---\n${properties}\n---\ncost:: ${body(field)}\n\n# Training\n${body(section)}\n`,
				};
				const options = `columns: [model, { data: ${quoted(`L${label}`)} }, architecture, cost, training]\nmissing: ${quoted(missing)}\nlinks: ${links}\ngroup: headings`;
				const hub = `# Papers ${body(group)}\n\n[${body(alias).replace(/[[\]\\]/gu, '')}](${encodeURIComponent(`${file}.md`)})\n\n${block(options)}`;
				const once = await settled(hub, notes);
				const {
					prepared: [own],
				} = prepareBlocks(
					once,
					await gatherSources('Hub.md', once, defaults, memoryVault({ ...notes, 'Hub.md': once })),
				);
				const table = blocksOf(once).blocks[0]?.table;
				const rows = table === null || table === undefined ? [] : gridOf(table);
				const { cells = [], group: shownGroup = '' } = own?.comparison.rows[0] ?? {};
				expect(wellFormed(shownGroup)).toBe(shownGroup);
				for (const [at, { markdown, source: from }] of cells.entries()) {
					if (links !== 'hugo' && (from === 'property' || from === 'field'))
						expect(rows.at(-1)?.[at]).toBe(escapeCell(markdown));
					expect(wellFormed(markdown)).toBe(markdown);
				}
				if (links === 'wikilink' || links === 'markdown') expect(linkOf(rows.at(-1)?.[0] ?? '')).not.toBe('');
				expect(
					planUpdate(
						once,
						await gatherSources('Hub.md', once, defaults, memoryVault({ ...notes, 'Hub.md': once })),
					).kind,
				).toBe('unchanged');
			},
		),
		fuzz(500),
	);
});
