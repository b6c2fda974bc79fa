// What core reads and plans with, each given the text of a note, and the places of a note that a text may stand in.
import { setProperties } from '../../src/core/front-matter/edit';
import { parseFrontMatter } from '../../src/core/front-matter/block';
import { readLinks } from '../../src/core/markdown/links';
import { builtInTemplate, headingQuestions, parseTemplate } from '../../src/core/template/template';
import { statusWord } from '../../src/core/papers/vocabulary';
import { fillInBody } from '../../src/core/template/fill';
import { planAdoption } from '../../src/core/adopt/plan-adopt';
import { EXPORT_FORMATS, exportFile } from '../../src/core/export/formats';
import { factOf, readStatements } from '../../src/core/comparison/facts';
import { findTables, readBodyTags } from '../../src/core/block/block';
import { newPaperNote, planInsert } from '../../src/core/template/plan-insert';
import { createLinkResolver } from '../../src/core/links/paths';
import { handEditsOf, planUpdate } from '../../src/core/table/plan-update';
import { gatherLinked } from '../../src/core/comparison/rows';
import { readInline } from '../../src/core/markdown/read-inline';
import { planAddMinutes } from '../../src/core/reading/reading-time';
import { readPaper } from '../../src/core/papers/paper';
import { planDecline, planTransition } from '../../src/core/reading/plan-transition';
import { buildExportTable } from '../../src/core/export/export-table';
import { planComparisonBlock } from '../../src/core/table/insert-block';
import { gatherSources, prepareBlocks } from '../../src/core/comparison/sources';
import { moveLinks } from '../../src/core/links/move-links';
import { scanBlocks } from '../../src/core/markdown/blocks';
import { finishPass, setPass } from '../../src/core/papers/reading-state';
import { typedTables } from '../../src/core/adopt/typed-tables';
import { columnFor } from '../../src/core/facts/columns';
import { coverageOf } from '../../src/core/comparison/gaps';
import { noteLanguageOf } from '../../src/core/block/language';
import { planCells } from '../../src/core/table/plan-cells';
import { fileNameFor } from '../../src/core/text/file-name';
import { DEFAULT_SETTINGS, paperRules } from '../../src/settings';
import { memoryVault } from '../memory-vault';
import { after } from './plans';
import { defaults } from './table/hub';

const rules = paperRules(DEFAULT_SETTINGS);
const template = parseTemplate(builtInTemplate('en'));
const transition = {
	rules,
	template,
	today: '2026-01-02',
	known: rules.known,
	values: { title: 'T', date: '2026-01-02' },
};
const finder = { ...createLinkResolver(['A.md', 'F/B.md']), linkpathTo: (path: string) => path };
const hubOf = (options: string): string =>
	`[[A]] and [[B]]\n\n<!-- three-pass:table\ncolumns: [model, data, architecture, abc]\nbest: {data: max}\n${options}-->\n<!-- /three-pass:table -->\n`;

type Reader = (text: string) => unknown;

/** Readers and planners of a note, by name. */
export const READERS: Readonly<Record<string, Reader>> = {
	'front matter': (text) => parseFrontMatter(text),
	'setting a property': (text) => setProperties(text, { data: 'x', pass: 2 }),
	'taking a property out': (text) => setProperties(text, { data: null }),
	blocks: (text) => scanBlocks(text),
	'inline Markdown': (text) => readInline(text),
	links: (text) => [readLinks(text), moveLinks(text, { from: 'A.md', to: 'F/B.md', finder })],
	tags: (text) => readBodyTags(text),
	'a paper': (text) => readPaper('A.md', text, rules),
	'a template': (text) => {
		const own = parseTemplate(text);
		return [
			headingQuestions(text, 0),
			fillInBody(own, () => 'x'),
			newPaperNote('T', own, rules.names, { known: rules.known, values: {} }),
			planInsert('# T\n', own, 'all', { known: rules.known, values: {} }),
		];
	},
	'inserting passes': (text) => planInsert(text, template, 'all', transition),
	'finishing a pass': (text) => [
		planTransition(text, finishPass({ pass: 1, status: 'reading' }, 'continue', 3), transition),
		planTransition(text, setPass(2), transition),
		planDecline(text, rules.names),
		planAddMinutes(text, 'minutes', 3),
	],
	statements: (text) => {
		const { properties, bodyFrom } = parseFrontMatter(text);
		const read = readStatements(text, properties, bodyFrom);
		return ['data', 'abc', 'training time'].map((name) => factOf(read, columnFor(name), 'whole'));
	},
	'writing cells': (text) =>
		planCells(text, [
			{ column: columnFor('data'), markdown: 'x', shown: null },
			{ column: columnFor('abc'), markdown: 'a, b', shown: null },
		]),
	'the language': (text) => noteLanguageOf(text),
	'a name': (text) => [fileNameFor(text), statusWord(text)],
	'a new table': (text) => planComparisonBlock(text, text.length, [columnFor('data')]),
	'typing over a cell': (text) => {
		const { properties, bodyFrom } = parseFrontMatter(text);
		const shown = factOf(readStatements(text, properties, bodyFrom), columnFor('data'), 'first')?.markdown ?? '';
		return planCells(text, [{ column: columnFor('data'), shown, markdown: `${shown}x`, sections: 'first' }]);
	},
	'a hub': async (text) => {
		const vault = memoryVault({ 'Hub.md': text, 'A.md': '---\ndata: 1\n---\n' });
		const sources = await gatherSources('Hub.md', text, defaults, vault);
		return [
			findTables(text),
			planUpdate(text, sources),
			handEditsOf(text, sources),
			prepareBlocks(text, sources).prepared.map((block) => coverageOf(block.comparison, block)),
			await gatherLinked('Hub.md', text, vault),
		];
	},
	'a row': async (text) => {
		for (const options of ['sort: data\n', 'links: hugo\nsections: whole\ngroup: headings\nlayout: transposed\n']) {
			const vault = memoryVault({ 'A.md': text, 'B.md': '---\ndata: 2\n---\n' });
			const hub = hubOf(options);
			const updated = after(hub, planUpdate(hub, await gatherSources('Hub.md', hub, defaults, vault)));
			const edited = updated.replace(/\| \[\[B[^\n]*/u, '| [[B]] | 3 | | |');
			const sources = await gatherSources('Hub.md', edited, defaults, vault);
			handEditsOf(edited, sources);
			planUpdate(edited, sources);
		}
	},
	exports: async (text) => {
		const hub = hubOf('');
		const vault = memoryVault({ 'A.md': text, 'B.md': '---\ndata: 2\n---\n' });
		for (const found of findTables(hub).tables) {
			const { table } = await buildExportTable('Hub.md', hub, found, defaults, vault);
			if (table !== null) EXPORT_FORMATS.map((format) => exportFile(table, format));
		}
	},
	'adopting a table': async (text) => {
		const [table] = typedTables(text).tables;
		if (table === undefined) return null;
		return planAdoption(table, {
			path: 'Hub.md',
			text,
			vault: memoryVault({ 'A.md': '---\ndata: 1\n---\n' }),
			isTaken: () => false,
			folder: '',
			newNote: (title) => `# ${title}\n`,
			rules,
			defaults,
			transposed: null,
			winner: () => 'table',
		});
	},
};

/** Where a text may stand in a note, as one line or as many, by name. */
export const PLACES: Readonly<Record<string, (line: string, lines: string) => string>> = {
	'a line': (line) => `x ${line}\n`,
	lines: (_, lines) => `${lines}`,
	'a section': (line) => `# First pass\n\n## Data\n\n${line}\n\n# Second pass\n`,
	'lines of a section': (_, lines) => `# First pass\n\n## Category\n\n${lines}\n# Second pass\n`,
	'lines of a fact': (_, lines) => `## Data\n\n${lines}`,
	'a heading': (line) => `# First pass\n\n## ${line}\n\nx\n`,
	'a list': (line) => `# First pass\n\n- ${line}\n- [ ] ${line}\n`,
	'a value': (line) => `---\ndata: ${JSON.stringify(line)}\nabc: x\n---\n`,
	'a value of lines': (_, lines) => `---\ndata: ${JSON.stringify(lines)}\nmodel: ${JSON.stringify(lines)}\n---\n`,
	'a name and title': (line) =>
		`---\nmodel: ${JSON.stringify(line)}\ntitle: ${JSON.stringify(line)}\nauthors: ${JSON.stringify(line)}\nstatus: ${JSON.stringify(line)}\n---\n`,
	'a value in YAML': (line) => `---\ndata: ${line}\nabc: x\n---\n`,
	YAML: (_, lines) => `---\n${lines}data: x\n---\n`,
	items: (_, lines) => `---\ndata:\n${lines.replace(/^/gm, '  - ')}abc\n---\n`,
	'a field': (line) => `data:: ${line}\n`,
	'a cell': (line) => `| Model | Data |\n| --- | --- |\n| A | ${line} |\n`,
	'a header': (line) => `| Model | ${line} |\n| --- | --- |\n| A | B |\n`,
	columns: (line) => {
		const cells = line
			.slice(0, line.length / 8)
			.replace(/[|\\]/gu, ' ')
			.split('');
		return `| Model | ${cells.join(' | ')} |\n|${'-|'.repeat(cells.length + 1)}\n| A |${'x|'.repeat(cells.length)}\n`;
	},
	options: (line) => `<!-- three-pass:table\ncolumns: ${line}\n-->\n<!-- /three-pass:table -->\n`,
	'a table of its own': (_, lines) =>
		`<!-- three-pass:table -->\n| Model | Data |\n| --- | --- |\n${lines.replace(/^/gm, '| ')}\n<!-- /three-pass:table 00000000 -->\n`,
	'a hub': (_, lines) => `[[A]]\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n${lines}`,
};
