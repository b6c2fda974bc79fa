// @vitest-environment happy-dom
// Tables that keep themselves true, and tables drawn live.
import { Component, MarkdownRenderer } from 'obsidian';
import type { MarkdownPostProcessorContext } from 'obsidian';
import { Notice } from 'obsidian-test-mocks/obsidian';
import { expect, test, vi } from 'vitest';
import { openVault } from '../../vault';
import type { TestVault } from '../../vault';
import { TableKeeper } from '../../../../src/obsidian/keepers/tables';
import { asInline, drawCell } from '../../../../src/obsidian/live-table/draw-cell';
import { drawLiveTable } from '../../../../src/obsidian/live-table/live-table';

const GPT = '---\npass: 1\nmodel: GPT\ndata: BooksCorpus\n---\n';
const GPT2 = '---\npass: 2\nmodel: GPT2\ndata: WebText\n---\n';
const HUB = '[[GPT]] [[GPT2]] [[Gone]]\n';
const TABLE = `${HUB}\n<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n`;
const REST = 20;

async function keep(vault: TestVault, isOn = true): Promise<TableKeeper> {
	const keeper = new TableKeeper(vault.app, vault.host.tables, () => isOn, REST);
	keeper.load();
	await vault.host.tables.update(vault.file('hub.md'));
	await vault.settle();
	return keeper;
}

test('a table follows an edit of an open note', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE });
	await keep(vault);
	await vault.open('GPT.md');
	const process = vi.spyOn(vault.app.vault, 'process');
	await vault.write('GPT.md', GPT.replace('BooksCorpus', 'Books'));
	await vault.settle(5 * REST);
	expect(await vault.text('hub.md')).toContain('| [[GPT]] | Books |');
	await vault.settle(5 * REST);
	expect(process.mock.calls.map(([file]) => file.path)).toEqual(['hub.md']);
});

test.each([
	['the note is not open here', true, false],
	['it is switched off', false, true],
])('no table follows where %s', async (_, isOn, isOpened) => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE });
	await keep(vault, isOn);
	if (isOpened) await vault.open('GPT.md');
	const before = await vault.text('hub.md');
	await vault.write('GPT.md', GPT.replace('BooksCorpus', 'Books'));
	await vault.settle(5 * REST);
	expect(await vault.text('hub.md')).toBe(before);
});

test('a table edited by hand does not follow', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE });
	await keep(vault);
	await vault.write('hub.md', (await vault.text('hub.md')).replace('WebText', 'mine'));
	const edited = await vault.text('hub.md');
	await vault.open('GPT.md');
	await vault.write('GPT.md', GPT.replace('BooksCorpus', 'Books'));
	await vault.settle(5 * REST);
	expect(await vault.text('hub.md')).toBe(edited);
});

test('a note that changes while its sources are gathered is gathered for again', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE });
	const facts = vi.spyOn(vault.host.reader, 'facts');
	facts.mockImplementationOnce(async () => {
		await vault.write('hub.md', TABLE.replace('[[GPT]] ', ''));
		return null;
	});
	expect(await vault.host.tables.update(vault.file('hub.md'))).toMatchObject({ kind: 'edits' });
	expect(await vault.text('hub.md')).toContain('| --- | --- |\n| [[GPT2]] | WebText |\n<!-- /');
});

test('a note that changes under every gathering is refused, so that nobody takes its tables for current', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE });
	let changes = 0;
	vi.spyOn(vault.host.reader, 'facts').mockImplementation(async () => {
		changes += 1;
		await vault.write('hub.md', `${TABLE}${changes}`);
		return null;
	});
	expect(await vault.host.tables.update(vault.file('hub.md'))).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: 'changed-since' }],
	});
	expect(await vault.text('hub.md')).toBe(`${TABLE}${changes}`);
});

test('in a batch, a note whose sources cannot be read is named, and the others are updated', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'one.md': TABLE, 'two.md': TABLE });
	const { batches, tables, reader } = vault.host;
	const facts = reader.facts.bind(reader);
	vi.spyOn(reader, 'facts')
		.mockImplementationOnce(() => Promise.reject(new Error('EIO')))
		.mockImplementation(facts);
	const { written, diagnostics } = await batches.write(
		['one.md', 'two.md'].map((path) => async () => ({
			file: vault.file(path),
			plan: await tables.settle(vault.file(path)),
		})),
	);
	expect(diagnostics).toMatchObject([{ code: 'file-failed', details: { reason: 'EIO' }, path: 'one.md' }]);
	expect(written.map(({ path }) => path)).toEqual(['two.md']);
});

/**
 * What is updated and written once a note changes that five tables are made from, where the keeper is
 * unloaded in the meantime.
 */
async function followWithUnload(
	unloadOn: (vault: TestVault, unload: () => void) => void,
): Promise<{ updated: string[]; written: string[] }> {
	const hubs = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`hub${number}.md`, TABLE]));
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': '', ...hubs });
	const keeper = new TableKeeper(vault.app, vault.host.tables, () => true, REST);
	keeper.load();
	await vault.settle();
	await vault.open('GPT.md');
	const process = vi.spyOn(vault.app.vault, 'process');
	const update = vi.spyOn(vault.host.tables, 'update');
	unloadOn(vault, () => keeper.unload());
	await vault.write('GPT.md', GPT.replace('BooksCorpus', 'Books'));
	await vault.settle(10 * REST);
	return {
		updated: update.mock.calls.map(([file]) => file.path),
		written: process.mock.calls.map(([file]) => file.path),
	};
}

test('once the plugin is unloaded, the tables that are still to follow stay as they are', async () => {
	const whileFirstIsWritten = await followWithUnload(({ host }, unload) => {
		const apply = host.writer.apply.bind(host.writer);
		vi.spyOn(host.writer, 'apply').mockImplementation(async (file, plan) => {
			const planned = await apply(file, plan);
			unload();
			return planned;
		});
	});
	expect(whileFirstIsWritten).toEqual({ updated: ['hub1.md'], written: ['hub1.md'] });
	const whileFirstIsGathered = await followWithUnload(({ host: { reader } }, unload) => {
		const facts = reader.facts.bind(reader);
		vi.spyOn(reader, 'facts').mockImplementation((path) => {
			unload();
			return facts(path);
		});
	});
	expect(whileFirstIsGathered).toEqual({ updated: ['hub1.md'], written: [] });
});

test('a note without a block is refused, and no plan is made for it', async () => {
	const vault = await openVault({ 'n.md': 'Text' });
	expect(await vault.host.tables.update(vault.file('n.md'))).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: 'no-block' }],
	});
	expect(await vault.host.tables.plan(vault.file('n.md'))).toBeNull();
});

async function live(vault: TestVault, source: string): Promise<HTMLElement> {
	const el = createDiv();
	const owner = new Component();
	owner.load();
	const context: MarkdownPostProcessorContext = {
		docId: '',
		sourcePath: 'hub.md',
		frontmatter: null,
		addChild: (child) => void owner.addChild(child),
		getSectionInfo: () => ({ text: '', lineStart: 4, lineEnd: 8 }),
	};
	await drawLiveTable(vault.host, source, el, context);
	await vault.settle();
	return el;
}

function cells(el: HTMLElement): string[][] {
	return el.findAll('tr').map((row) => row.findAll('th, td').map((cell) => cell.textContent));
}

test('a live table links its papers, and names what is missing below', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': HUB });
	const el = await live(vault, 'columns: [model, data]');
	expect(cells(el)).toEqual([
		['Model', 'Data'],
		['GPT', 'BooksCorpus'],
		['GPT2', 'WebText'],
	]);
	const link = el.find('tbody a');
	expect([link.className, link.getAttr('data-href'), link.getAttr('href')]).toEqual(['internal-link', 'GPT', 'GPT']);
	expect(el.find('.three-pass-notes').textContent).toContain('Gone');
});

test('a note that is called as a script is leads to that note, and nothing runs', async () => {
	const vault = await openVault({ 'javascript:alert(1).md': GPT, 'hub.md': '[[javascript:alert(1)]]' });
	const link = (await live(vault, 'columns: [model, data]')).find('tbody a');
	expect([link.getAttr('data-href'), link.getAttr('href')]).toEqual(['javascript:alert(1)', './javascript:alert(1)']);
});

test('only the cells that differ are drawn anew', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': HUB });
	const el = await live(vault, 'columns: [model, data]');
	const [, kept, changed] = el.findAll('tr');
	const before = [kept?.children[1]?.firstChild, changed?.children[1]?.firstChild];
	await vault.write('GPT2.md', GPT2.replace('WebText', 'Web'));
	await vault.settle();
	expect(cells(el)[2]).toEqual(['GPT2', 'Web']);
	expect(el.findAll('tr')[1]?.children[1]?.firstChild).toBe(before[0]);
	expect(el.findAll('tr')[2]?.children[1]?.firstChild).not.toBe(before[1]);
});

test('of 3,000 papers the first ones are drawn, and all of them for a printer', async () => {
	const papers = Object.fromEntries(
		Array.from({ length: 3000 }, (_, at) => [`Many/${at}.md`, `---\npass: 1\nmodel: M${at}\n---\n`]),
	);
	const vault = await openVault({ ...papers, 'hub.md': '' });
	const el = await live(vault, 'columns: [model, data]\nrows: { folder: Many }\ngroup: headings');
	expect(el.findAll('th[scope=row]').length).toBe(50);
	expect(el.findAll('tr').length).toBeLessThanOrEqual(120);
	expect(el.find('table').getAttr('aria-rowcount')).toBe('3001');
	window.dispatchEvent(new Event('beforeprint'));
	await vault.settle();
	expect(el.findAll('th[scope=row]').length).toBe(3000);
	expect(el.findAll('tr').length).toBe(3001);
});

test('a live table lies on its side when asked to, with the best value marked', async () => {
	const vault = await openVault({
		'GPT.md': GPT.replace('data', 'params: 117M\ndata'),
		'GPT2.md': GPT2.replace('data', 'params: 1.5B\ndata'),
		'hub.md': HUB,
	});
	const el = await live(vault, 'columns: [model, params]\nlayout: transposed\nbest: { params: max }\nmissing: "-"');
	expect(cells(el)).toEqual([
		['Model', 'GPT', 'GPT2'],
		['Parameters', '117M', '1.5B'],
	]);
	expect(el.findAll('.three-pass-best').map((cell) => cell.textContent)).toEqual(['1.5B']);
});

test('wrong options are told with their line in the note', async () => {
	const vault = await openVault({ 'hub.md': HUB });
	const el = await live(vault, 'columns: [model]\nlayout: sideways');
	expect(el.find('.three-pass-errors').textContent).toContain('Line 7');
	expect(el.findAll('table')).toEqual([]);
});

test('a table without rows says what to do', async () => {
	const vault = await openVault({ 'hub.md': 'No links.' });
	const el = await live(vault, '');
	expect(el.find('.three-pass-notes').textContent).toContain('Link to paper notes');
});

test('linked notes without a row are named below a live table, and a tag that no note has', async () => {
	const vault = await openVault({
		'GPT.md': GPT,
		'Ada.md': 'A person.',
		'Ben.md': 'A person.',
		'hub.md': '[[GPT]] [[Ada]] [[Ben]]',
	});
	expect((await live(vault, 'columns: [model, data]')).find('.three-pass-notes').textContent).toBe(
		'2 linked notes have no row, as they are no papers and state none of the columns: Ada, Ben',
	);
	expect((await live(vault, 'rows: { tag: nlp }')).find('.three-pass-notes').textContent).toBe(
		'The table has no rows: no other note has the tag #nlp',
	);
});

test('a table that follows an edit says nothing of the notes that it leaves out', async () => {
	const vault = await openVault({
		'GPT.md': GPT,
		'GPT2.md': GPT2,
		'Ada.md': 'A person.',
		'hub.md': `[[Ada]] ${TABLE}`,
	});
	await keep(vault);
	await vault.open('GPT.md');
	const notices = vi.spyOn(Notice.prototype, 'constructor__');
	await vault.write('GPT.md', GPT.replace('BooksCorpus', 'Books'));
	await vault.settle(5 * REST);
	expect(await vault.text('hub.md')).toContain('| [[GPT]] | Books |');
	expect(notices).not.toHaveBeenCalled();
});

test.each([
	[
		'a heading',
		'# Papers\n[[GPT]]\n\n# T\n',
		'{ under: Papers }',
		(text: string) => text.replace('# Papers', '# Reading'),
	],
	[
		'a property',
		'---\npapers: [GPT]\n---\n',
		'{ property: papers }',
		(text: string) => text.replace('papers: [', 'others: ['),
	],
	['a folder', '[[GPT]]\n\n', '{ folder: GPTs }', (text: string) => text.replace('folder: GPTs', 'folder: Lost')],
	['a note', '[[GPT]]\n\n', '{ from: List }', (text: string) => text.replace('from: List', 'from: Lost')],
])(
	'a table keeps its rows where %s that they come from is gone, and that is told once',
	async (_, front, rows, lose) => {
		const vault = await openVault({
			'GPTs/GPT.md': GPT,
			'List.md': '[[GPT]]',
			'hub.md': `${front}<!-- three-pass:table\ncolumns: [model, data]\nrows: ${rows}\n-->\n<!-- /three-pass:table -->\n`,
		});
		const keeper = await keep(vault);
		const told: string[] = [];
		keeper.onLost = (found) => told.push(...found.map(({ code, path }) => `${path}: ${code}`));
		await vault.open('GPTs/GPT.md');
		const before = await vault.text('hub.md');
		expect(before).toContain('| [[GPT]] | BooksCorpus |');
		await vault.write('hub.md', lose(before));
		for (const data of ['Books', 'Web']) {
			await vault.write('GPTs/GPT.md', GPT.replace('BooksCorpus', data));
			await vault.settle(5 * REST);
		}
		expect(await vault.text('hub.md')).toBe(lose(before));
		expect(told).toEqual([expect.stringMatching(/^hub\.md: rows-no/u)]);
		await vault.write('hub.md', before);
		await vault.write('GPTs/GPT.md', GPT.replace('BooksCorpus', 'Text'));
		await vault.settle(5 * REST);
		expect(await vault.text('hub.md')).toContain('| [[GPT]] | Text |');
		expect(told).toHaveLength(1);
	},
);

test('Markdown that comes too late does not replace what a cell shows by then', async () => {
	const { app } = await openVault({});
	const render = vi.spyOn(MarkdownRenderer, 'render').mockImplementation((_, markdown, el) => {
		el.createEl('p', { text: markdown });
		return Promise.resolve();
	});
	const el = createDiv({ text: 'newer' });
	const context = { app, sourcePath: '', component: new Component() };
	await drawCell(el, '*old*', context, () => false);
	expect(el.textContent).toBe('newer');
	await drawCell(el, '*now*', context, () => true);
	expect([el.textContent, el.childElementCount]).toEqual(['*now*', 0]);
	await drawCell(el, 'plain', context, () => true);
	expect([el.textContent, render.mock.calls.length]).toEqual(['plain', 2]);
	render.mockRestore();
});

test.each([
	['# no heading', '\\# no heading'],
	['- 3', '\\- 3'],
	['12. May', '12\u2060. May'],
	['1.5B', '1.5B'],
	['a\n- b', 'a\n- b'],
])('one line of a cell is inline text: %j', (markdown, expected) => {
	expect(asInline(markdown)).toBe(expected);
});
