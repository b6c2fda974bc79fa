// By YAML's aliases, a few lines of a note can come to gigabytes. Whoever shows, compares or reads such a value looks
// at no more of it than has a use.
import { beforeAll, describe, expect, test } from 'vitest';
import { setProperties } from '../../../src/core/front-matter/edit';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { readPropertyLinks } from '../../../src/core/markdown/links';
import { renderValue, renderWithin, statedValue } from '../../../src/core/facts/value';
import { parseTemplate } from '../../../src/core/template/template';
import { sameValue } from '../../../src/core/front-matter/properties';
import { readFacts } from '../../../src/core/comparison/facts';
import { handEditsOf } from '../../../src/core/table/plan-update';
import { readPaper } from '../../../src/core/papers/paper';
import { gatherSources, prepareBlocks } from '../../../src/core/comparison/sources';
import type { ComparisonSources } from '../../../src/core/comparison/sources';
import { readTags } from '../../../src/core/front-matter/tags';
import { columnFor } from '../../../src/core/facts/columns';
import { buildComparison } from '../../../src/core/comparison/build-comparison';
import { coverageOf } from '../../../src/core/comparison/gaps';
import { readListedNotes } from '../../../src/core/comparison/listed-notes';
import { planCells } from '../../../src/core/table/plan-cells';
import { newPaperNote } from '../../../src/core/template/plan-insert';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { memoryVault } from '../../memory-vault';
import { applied } from '../front-matter/helpers';
import { after } from '../plans';
import { block, defaults, update, updated } from './hub';
import { LINKS } from '../../../src/core/comparison/row-sources';

const rules = paperRules(DEFAULT_SETTINGS);

/**
 * A list of ten, nine levels of ten of the list before, and the last of them as a property:
 * ten thousand million values.
 */
function bomb(name: string, first = '[1, 2, 3, 4, 5, 6, 7, 8, 9, 0]'): string {
	const levels = 'bcdefghij'
		.split('')
		.map((level, at) => `${level}: &${level} [${`*${'abcdefghi'.charAt(at)}, `.repeat(10)}]`);
	return [`a: &a ${first}`, ...levels, `${name}: [*j, *j]`].join('\n');
}

/** The processor time that something takes, in milliseconds, and what comes of it. */
async function timed<Result>(
	run: () => Result | Promise<Result>,
): Promise<{ readonly result: Result; readonly ms: number }> {
	const start = process.cpuUsage();
	const result = await run();
	const { user, system } = process.cpuUsage(start);
	return { result, ms: (user + system) / 1000 };
}

/** How long this machine takes to read the front matter of a note that is long, and harmless. */
let yardstick = 0;
beforeAll(async () => {
	const long = `---\n${Array.from({ length: 3000 }, (_, at) => `key${at}: [a, "b", ${at}]`).join('\n')}\n---\n`;
	const times = [];
	for (let round = 0; round < 3; round += 1) times.push((await timed(() => parseFrontMatter(long))).ms);
	yardstick = Math.max(...times);
});

/** Runs something that must take no longer than reading a few dozen long notes. */
async function quickly<Result>(run: () => Result | Promise<Result>): Promise<Result> {
	const { result, ms } = await timed(run);
	expect(ms / yardstick).toBeLessThan(30);
	return result;
}

const LONG = 'x'.repeat(60_000);
const HUB = `[[A]] [[B]]\n\n${block()}`;
const B = '---\nmodel: B\ndata: 5GB\narchitecture: RNN\n---\n';

describe('a value that comes to more than 64 KB leaves its cell empty and is told of:', () => {
	test.each([
		['a list of lists of lists', bomb('data')],
		['lists that hold nothing', bomb('data', '[]')],
		['an object in an object', `${bomb('x')}\ndata: { a: *j, b: { c: *j } }`],
		['a long text, a thousand times', `x: &x ${LONG}\ndata: [${'*x, '.repeat(1000)}]`],
		['names of people, a thousand times', `x: &x { given: A, family: ${LONG} }\ndata: [${'*x, '.repeat(1000)}]`],
		['keys of an object', `x: &x { ${LONG}: 1 }\ndata: [${'*x, '.repeat(1000)}]`],
		['one text alone', `data: "${LONG}${LONG}"`],
	])('%s', async (_, yaml) => {
		const notes = { 'A.md': `---\nmodel: A\narchitecture: GPT\n${yaml}\n---\n`, 'B.md': B };
		const plan = await quickly(() => update(HUB, notes));
		expect(plan.diagnostics).toEqual([
			{ code: 'value-too-long', line: 1, details: { note: 'A.md', property: 'data' } },
		]);
		const once = after(HUB, plan);
		expect(once).toContain('| [[A]] | GPT |  |\n| [[B]] | RNN | 5GB |');
		expect(await update(once, notes)).toMatchObject({
			kind: 'unchanged',
			diagnostics: [{ code: 'value-too-long' }],
		});
	});

	test.each([
		['a section', '# Data\n', 'Data', 'sections: whole'],
		['a field', 'data:: ', 'data', ''],
	])('%s of the body', async (_, lead, property, options) => {
		const hub = `[[A]] [[B]]\n\n${block(options)}`;
		const notes = { 'A.md': `---\nmodel: A\n---\n${lead}${'many words '.repeat(500_000)}\n`, 'B.md': B };
		const plan = await update(hub, notes);
		expect(plan.diagnostics).toEqual([{ code: 'value-too-long', line: 1, details: { note: 'A.md', property } }]);
		expect(after(hub, plan)).toContain('| [[A]] |  |  |\n| [[B]] | RNN | 5GB |');
	});

	test('the name of a paper, which goes by its file then', async () => {
		const notes = { 'A.md': `---\nmodel: ${LONG}${LONG}\ndata: 1\n---\n`, 'B.md': B };
		const plan = await update(HUB, notes);
		expect(plan.diagnostics).toEqual([
			{ code: 'value-too-long', line: 1, details: { note: 'A.md', property: 'model' } },
		]);
		expect(after(HUB, plan)).toContain('| [[A]] |  | 1 |');
	});

	test('links that become too long in the note of the table', async () => {
		const notes = { 'A.md': `---\nmodel: A\ndata: "${'[x](y) '.repeat(9000)}"\n---\n`, 'B.md': B };
		const path = `${'a folder of a long name/'.repeat(8)}A.md`;
		const links = { resolve: (): null => null, linkpathTo: (to: string): string => to };
		const facts = readFacts(path, notes['A.md'], rules);
		const candidate = { linkpath: 'A', alias: '', line: 1, heading: '', facts };
		const { rows, diagnostics } = buildComparison({ ...DEFAULT_OPTIONS }, [candidate], {
			path: 'Hub.md',
			language: 'en',
			footnotes: new Set(),
			links,
		});
		expect(rows[0]?.cells[2]).toMatchObject({ markdown: '', shortened: true });
		expect(diagnostics).toMatchObject([{ code: 'value-too-long', details: { note: path } }]);
	});
});

const DEFAULT_OPTIONS = {
	columns: defaults.columns,
	rows: LINKS,
	sort: [],
	transposed: false,
	grouped: false,
	sections: 'first',
	links: 'wikilink',
	breaks: null,
	missing: '',
	best: [],
} as const;

describe('a value that a cell can hold is shown as it is:', () => {
	test.each([
		['an abstract', 'word '.repeat(600).trim()],
		['as much as there is room for', 'x'.repeat(65_536)],
		['Chinese text', '字'.repeat(40_000)],
	])('%s', async (_, text) => {
		expect(await updated(HUB, { 'A.md': `---\nmodel: A\ndata: ${text}\n---\n`, 'B.md': B })).toContain(
			`| ${text} |`,
		);
	});

	test('the first authors of three thousand, though all of them are too many', async () => {
		const authors = Array.from({ length: 3000 }, (_, at) => `Firstname Lastname of somewhere ${at}`);
		const hub = `[[A]]\n\n${block('columns: [model, { authors: { max: 2 } }]')}`;
		const notes = { 'A.md': `---\nmodel: A\nauthors: [${authors.join(', ')}]\n---\n` };
		expect(after(hub, await update(hub, notes))).toContain(
			'| Firstname Lastname of somewhere 0, Firstname Lastname of somewhere 1 et al. |',
		);
		expect((await update(hub, notes)).diagnostics).toEqual([]);
	});

	test('but not a first item that is too long itself', async () => {
		const hub = `[[A]]\n\n${block('columns: [model, { data: { max: 1 } }]')}`;
		const notes = { 'A.md': `---\nmodel: A\n${bomb('data')}\n---\n` };
		expect((await quickly(() => update(hub, notes))).diagnostics).toMatchObject([{ code: 'value-too-long' }]);
	});
});

describe('what is not shown is not written over', () => {
	const notes = { 'A.md': `---\nmodel: A\n${bomb('data')}\n---\n`, 'B.md': B };

	test('by an edit of the table by hand', async () => {
		const edited = (await updated(HUB, notes)).replace('| [[A]] |  |  |', '| [[A]] |  | 7GB |');
		const [edits] = handEditsOf(edited, await sourcesOf(edited, notes));
		expect(edits?.differences).toMatchObject([{ inTable: '7GB', inNotes: '', write: null }]);
	});

	test('by typing into a cell', () => {
		const column = columnFor('data');
		const refused = {
			kind: 'refused',
			diagnostics: [{ code: 'property-not-editable', details: { property: 'data' } }],
		};
		expect(planCells(notes['A.md'], [{ column, markdown: '7GB', shown: null }])).toMatchObject(refused);
		expect(planCells(notes['A.md'], [{ column, markdown: '7GB', shown: '' }])).toMatchObject(refused);
		const field = `data:: ${LONG}${LONG}\n`;
		expect(planCells(field, [{ column, markdown: '7GB', shown: null }])).toMatchObject(refused);
	});

	test('nor is it a gap to be filled in', async () => {
		const {
			prepared: [own],
		} = prepareBlocks(HUB, await sourcesOf(HUB, notes));
		const gaps = own === undefined ? [] : coverageOf(own.comparison, own).gaps;
		expect(gaps.map(({ paper, label }) => `${paper}: ${label}`)).toEqual(['A: Architecture']);
	});
});

async function sourcesOf(text: string, notes: Record<string, string>): Promise<ComparisonSources> {
	return gatherSources('Hub.md', text, defaults, memoryVault({ ...notes, 'Hub.md': text }));
}

test('a table shows no more than 4 MB, and says where it stopped', async () => {
	const names = Array.from({ length: 70 }, (_, at) => `P${at}`);
	const hub = `${names.map((name) => `[[${name}]]`).join(' ')}\n\n${block('columns: [model, data, cost]')}`;
	const notes = Object.fromEntries(
		names.map((name, at) => [`${name}.md`, `---\nmodel: ${name}\ndata: ${at}${LONG}\ncost: ${at}\n---\n`]),
	);
	const plan = await update(hub, notes);
	expect(plan.diagnostics).toEqual([
		{ code: 'value-too-long', line: 1, details: { note: 'P69.md', property: 'data' } },
	]);
	const once = after(hub, plan);
	expect(once).toContain('| [[P69]] |  | 69 |');
	expect(once.length).toBeLessThan(4_300_000);
	expect(await update(once, notes)).toMatchObject({ kind: 'unchanged' });
});

test('a table of four times as many rows, each under a heading of its own, takes about four times as long', async () => {
	const links = { resolve: (): null => null, linkpathTo: (to: string): string => to };
	const build = async (count: number): Promise<number> => {
		const names = Array.from({ length: count }, (_, at) => `P${at}`);
		const candidates = names.map((name) => ({
			linkpath: name,
			alias: '',
			line: 1,
			heading: name,
			facts: readFacts(`${name}.md`, `---\nmodel: ${name}\ndata: ${name}\n---\n`, rules),
		}));
		const { result, ms } = await timed(() =>
			buildComparison(
				{ ...DEFAULT_OPTIONS, grouped: true, sort: [{ column: columnFor('data'), descending: true }] },
				candidates,
				{ path: 'Hub.md', language: 'en', footnotes: new Set(), links },
			),
		);
		expect(result.rows.map(({ path }) => path).at(-1)).toBe(`P${count - 1}.md`);
		return ms;
	};
	await build(5000);
	expect((await build(20_000)) / (await build(5000))).toBeLessThan(12);
});

describe('in next to no time', () => {
	const text = `---\nmodel: A\n${bomb('data')}\n---\n`;
	const { properties, diagnostics } = parseFrontMatter(text);
	const value = properties['data'];

	test('front matter is read, and edited beside such a value', async () => {
		expect(diagnostics).toEqual([]);
		const edited = await quickly(() => applied(text, setProperties(text, { model: 'B', pass: 1 })));
		expect(edited).toBe(text.replace('model: A', 'model: B').replace(/(?=---\n$)/u, 'pass: 1\n'));
		expect(await quickly(() => setProperties(text, { a: null }))).toMatchObject({ ok: false });
	});

	test('values are compared', async () => {
		const again = parseFrontMatter(text).properties['data'];
		expect(await quickly(() => sameValue(value, again))).toBe(true);
		expect(
			await quickly(() => sameValue(value, parseFrontMatter(text.replace('9, 0]', '9, 1]')).properties['data'])),
		).toBe(false);
	});

	test('a value is written, whatever its host made of it', async () => {
		const endless: unknown[] = [];
		endless.push(endless);
		const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner, 1], 'x');
		for (const one of [value, { value }, [value, 'x'], endless, deep]) {
			expect(await quickly(() => renderWithin(one))).toBeNull();
			expect(await quickly(() => renderValue(one))).toBe('');
		}
	});

	test('tags, types, links, authors, states and a title are read', async () => {
		const repeated = `x: &x "[${LONG}"\n${['tags', 'type', 'authors', 'papers', 'aliases', 'reading-status', 'pass', 'title', 'read', 'year'].map((name) => `${name}: [${'*x, '.repeat(500)}]`).join('\n')}`;
		for (const yaml of [
			repeated,
			`${bomb('x')}\n${['tags', 'type', 'authors', 'papers', 'reading-status', 'pass', 'title', 'read', 'year'].map((name) => `${name}: *j`).join('\n')}`,
		]) {
			const note = `---\n${yaml}\n---\n# First pass\n- [ ] Idea:\n`;
			const read = parseFrontMatter(note).properties;
			expect(await quickly(() => readPaper('A.md', note, rules))).toMatchObject({ authors: '', year: null });
			await quickly(() => readTags(read));
			await quickly(() => readPropertyLinks(read));
			await quickly(() => readListedNotes(read['papers'], () => false));
			await quickly(() => readFacts('A.md', note, rules));
		}
	});

	test('a tag that aliases repeat is read once, and of a long text no more than a word needs', () => {
		expect(readTags({ tags: ['#a', ...Array<string>(1000).fill('b')] })).toEqual(['a', 'b']);
		expect(statedValue(LONG).text.length).toBeLessThanOrEqual(1000);
	});

	test('the placeholders of a template are filled in', async () => {
		const template = parseTemplate(
			`---\n${bomb('data').replace('*j, *j]', '*j, "{{title}}"]')}\n---\n# First pass\n- [ ] Idea:\n`,
		);
		const { text: made } = await quickly(() =>
			newPaperNote('T', template, rules.names, { known: rules.known, values: {} }),
		);
		expect(made).toContain('# First pass');
	});
});

describe('lists in lists without end', () => {
	test.each([
		['in the text', `x: ${'['.repeat(100_000)}`],
		['line by line', `x:\n${Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}-`).join('\n')} a`],
		[
			'by aliases',
			`x0: &x0 [1]\n${Array.from({ length: 20_000 }, (_, at) => `x${at + 1}: &x${at + 1} [*x${at}]`).join('\n')}`,
		],
		[
			'by aliases, under keys that are numbers',
			`${Array.from({ length: 20_000 }, (_, at) => `${20_000 - at}: &x${at} [${at === 0 ? '' : `*x${at - 1}`}]`).join('\n')}`,
		],
		['that hold themselves', 'x: &x [[*x]]'],
	])('%s are named, and keep no other row from the table', async (_, yaml) => {
		const notes = { 'A.md': `---\n${yaml}\n---\n`, 'B.md': B };
		expect(parseFrontMatter(notes['A.md']).diagnostics).toMatchObject([{ code: 'front-matter-broken' }]);
		const plan = await update(HUB, notes);
		expect(plan.diagnostics).toMatchObject([{ code: 'row-unreadable', details: { note: 'A.md' } }]);
		expect(after(HUB, plan)).toContain('| [[B]] | RNN | 5GB |');
	});
});

test.each(['missing', 'breaks'])('what `%s` puts into many cells is short', async (option) => {
	const tableWith = (length: number) =>
		update(`[[A]]\n\n${block(`${option}: "${'x'.repeat(length)}"`)}`, { 'A.md': '---\ndata: 1\n---\n' });
	expect(await tableWith(100)).toMatchObject({ kind: 'edits' });
	expect(await tableWith(101)).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: 'option-invalid', details: { option } }],
	});
});
