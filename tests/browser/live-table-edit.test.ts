// Cells of the live table edited where they stand, by mouse and keyboard.
import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const HUB = 'A reading list.md';
const NOTES = {
	'List/One.md': '---\npass: 1\nmodel: One\nparams: 1B # counted\n---\n',
	'List/Two.md': '---\npass: 1\nparams: 2B\ndata: web **pages**\n---\n\n## Cost\n\nTwo weeks.\n',
	'List/Broken.md': '---\npass: 1\nparams: [3B\n---\n',
	[HUB]: '# Reading list\n\n```three-pass-table\ncolumns: [model, params, data, cost]\n```\n\n- [[One]]\n- [[Two]]\n- [[Broken]]\n',
};
const test = spec.extend('boot', { notes: NOTES });

async function open(app: Driver, mode: 'reading' | 'source'): Promise<Locator> {
	await app.openNote(HUB);
	if (mode === 'reading') await app.command('Toggle reading view');
	const table = app.page.locator(`.markdown-${mode}-view .three-pass-live table`);
	await table.locator('td').first().waitFor();
	return table;
}

const row = (table: Locator, at: number): Locator => table.locator('tbody tr').nth(at).locator('th, td');
const cellOf = (table: Locator, at: number, column: number): Locator => row(table, at).nth(column);
const area = (app: Driver): Locator => app.page.locator('textarea.three-pass-edit');
const focused = (app: Driver): Promise<string | null | undefined> =>
	app.page.evaluate(() => document.activeElement?.textContent);

for (const mode of ['reading', 'source'] as const) {
	test(`a double click in ${mode} mode edits a cell; Enter writes its property alone, Ctrl+Z takes it back`, async ({
		app,
	}) => {
		const table = await open(app, mode);
		const hub = await app.disk(HUB);
		await cellOf(table, 0, 1).dblclick();
		expect(await area(app).inputValue()).toBe('1B');
		await app.page.keyboard.type('7B');
		await app.page.keyboard.press('Enter');
		await expect.poll(() => app.disk('List/One.md')).toBe(NOTES['List/One.md'].replace('1B', '"7B"'));
		await expect.poll(() => cellOf(table, 0, 1).textContent()).toBe('7B');
		expect(await area(app).count()).toBe(0);
		expect(await focused(app)).toBe('7B');
		await app.page.keyboard.press('ControlOrMeta+z');
		await expect.poll(() => app.disk('List/One.md')).toBe(NOTES['List/One.md']);
		await expect.poll(() => cellOf(table, 0, 1).textContent()).toBe('1B');
		expect(await app.disk(HUB)).toBe(hub);
		expect(await app.page.locator('.notice').count()).toBe(1);
	});
}

test('arrow keys move from cell to cell, Enter and F2 edit, Escape gives up, Shift+Enter makes a line', async ({
	app,
}) => {
	const table = await open(app, 'reading');
	await cellOf(table, 0, 1).click();
	await app.page.keyboard.press('ArrowDown');
	await app.page.keyboard.press('ArrowRight');
	await expect.poll(() => focused(app)).toBe('web pages');
	await app.page.keyboard.press('F2');
	expect(await area(app).inputValue()).toBe('web **pages**');
	await app.page.keyboard.type('nothing');
	await app.page.keyboard.press('Escape');
	await expect.poll(() => focused(app)).toBe('web pages');
	expect(await app.disk('List/Two.md')).toBe(NOTES['List/Two.md']);
	await app.page.keyboard.press('Enter');
	await app.page.keyboard.press('End');
	await app.page.keyboard.press('Shift+Enter');
	await app.page.keyboard.type('and books');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.disk('List/Two.md')).toContain(String.raw`data: "web **pages**\nand books"`);
	await expect.poll(() => focused(app)).toContain('and books');
	await app.page.keyboard.press('Control+Home');
	await expect.poll(() => focused(app)).toBe('Model');
});

test('leaving a cell saves it; an empty one takes the property out; a section becomes a property', async ({ app }) => {
	const table = await open(app, 'reading');
	await cellOf(table, 1, 2).dblclick();
	await app.page.keyboard.press('Delete');
	await cellOf(table, 1, 3).dblclick();
	await expect.poll(() => app.disk('List/Two.md')).not.toContain('data');
	await expect
		.poll(() => area(app).evaluateAll((all) => all.map((el) => ('value' in el ? el.value : null))))
		.toEqual(['Two weeks.']);
	await app.page.keyboard.type('Three weeks');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.disk('List/Two.md')).toContain('cost: Three weeks\n---');
	await expect.poll(() => row(table, 1).allTextContents()).toEqual(['Two', '2B', '', 'Three weeks']);
});

test('only what a note can be made to say is edited: no name of a file, nothing where the front matter is broken', async ({
	app,
}) => {
	const table = await open(app, 'reading');
	await expect.poll(() => table.locator('[aria-readonly]').count()).toBe(5);
	await cellOf(table, 2, 1).dblclick();
	await cellOf(table, 2, 1).press('F2');
	expect(await area(app).count()).toBe(0);
	await cellOf(table, 0, 0).focus();
	await cellOf(table, 0, 1).click();
	await app.page.keyboard.press('ArrowLeft');
	await app.page.keyboard.press('F2');
	await app.page.keyboard.type('Number one');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.disk('List/One.md')).toContain('model: Number one\n');
	await table.getByRole('link', { name: 'Number one' }).click();
	await expect.poll(() => app.activeNote()).toBe('List/One.md');
});

test('typing goes on while the table is drawn anew and sorted otherwise', async ({ app }) => {
	const table = await open(app, 'reading');
	await table.getByRole('button', { name: 'Parameters' }).click();
	await cellOf(table, 1, 2).dblclick();
	await app.page.keyboard.type('typed ');
	await app.outside('List/One.md', NOTES['List/One.md'].replace('1B', '9B'));
	await expect.poll(() => table.locator('tbody th').allTextContents()).toEqual(['Two', 'One', 'Broken']);
	await app.page.keyboard.type('on');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.disk('List/Two.md')).toBe(NOTES['List/Two.md'].replace('web **pages**', 'typed on'));
});

test('what the note came to say meanwhile is not written over until Enter is pressed again', async ({ app }) => {
	const table = await open(app, 'reading');
	const changed = NOTES['List/One.md'].replace('1B', '5B');
	await cellOf(table, 0, 1).dblclick();
	await app.page.keyboard.type('7B');
	await app.outside('List/One.md', changed);
	await expect
		.poll(() =>
			app.page.evaluate(
				() => window.app.metadataCache.getCache('List/One.md')?.frontmatter?.['params'] as unknown,
			),
		)
		.toBe('5B');
	await app.page.keyboard.press('Enter');
	const notice = app.page.locator('.notice', { hasText: '5B' });
	await notice.waitFor();
	expect(await notice.textContent()).toContain('7B');
	expect(await area(app).inputValue()).toBe('7B');
	await cellOf(table, 1, 1).click();
	expect(await app.disk('List/One.md')).toBe(changed);
	await area(app).click();
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.disk('List/One.md')).toBe(changed.replace('5B', '"7B"'));
	await expect.poll(() => cellOf(table, 0, 1).textContent()).toBe('7B');
});

test('an undo that fails says why, and Ctrl+Z takes the edit back once that is possible', async ({ host }) => {
	const table = await open(host, 'reading');
	await cellOf(table, 0, 1).dblclick();
	await host.page.keyboard.type('7B');
	await host.page.keyboard.press('Enter');
	await expect.poll(() => host.disk('List/One.md')).toContain('7B');
	await expect.poll(() => focused(host)).toBe('7B');
	host.faults.fail('write', 'List/One.md', 'EACCES');
	await host.page.keyboard.press('ControlOrMeta+z');
	await host.page.locator('.notice', { hasText: /List\/One\.md.*EACCES/u }).waitFor();
	host.faults.clear();
	await host.page.keyboard.press('ControlOrMeta+z');
	await expect.poll(() => host.disk('List/One.md')).toBe(NOTES['List/One.md']);
});

test('what is being typed into a cell is saved where the plugin is switched off', async ({ host }) => {
	const table = await open(host, 'reading');
	await cellOf(table, 0, 1).dblclick();
	await host.page.keyboard.type('7B');
	await host.switchPlugin(false);
	await expect.poll(() => host.disk('List/One.md')).toBe(NOTES['List/One.md'].replace('1B', '"7B"'));
});

const AUTHORS = '---\npass: 1\nauthors:\n  - "Vaswani, Ashish"\n  - "Shazeer, Noam"\n---\n';
const listTest = spec.extend('boot', {
	notes: { 'P.md': AUTHORS, [HUB]: '```three-pass-table\ncolumns: [model, authors]\n```\n\n[[P]]\n' },
});

listTest('a list whose items have commas is edited with one item a line, and stays that list', async ({ app }) => {
	const table = await open(app, 'reading');
	await expect.poll(() => cellOf(table, 0, 1).textContent()).toBe('Vaswani, Ashish; Shazeer, Noam');
	await cellOf(table, 0, 1).dblclick();
	expect(await area(app).inputValue()).toBe('Vaswani, Ashish\nShazeer, Noam');
	await app.page.keyboard.press('ControlOrMeta+End');
	await app.page.keyboard.press('Shift+Enter');
	await app.page.keyboard.type('Parmar, Niki');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.disk('P.md')).toBe(AUTHORS.replace('Noam"\n', 'Noam"\n  - "Parmar, Niki"\n'));
	await expect.poll(() => cellOf(table, 0, 1).textContent()).toBe('Vaswani, Ashish; Shazeer, Noam; Parmar, Niki');
});
