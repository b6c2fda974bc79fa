import { expect } from 'vitest';
import { test as spec } from './driver/spec';

const RING = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="9"/></svg>';
const notes = {
	'Pics/ring.svg': RING,
	'Rich.md':
		'---\nmodel: Rich\narchitecture: "![[ring.svg]]"\ndata: "`a|b` and **bold**"\ntraining: [one, "[[Other]]"]\nflags: true\nsize:\n  params: 117M\ncost: |-\n  first\n  second\n---\n',
	'Other.md': '---\nmodel: Other\narchitecture: "![](Pics/ring.svg)"\n---\n',
	'Hub.md':
		'[[Rich]] [[Other]]\n\n```three-pass-table\ncolumns: [model, architecture, data, training, flags, size.params, cost]\n```\n',
};
const test = spec.extend('boot', { notes });

test('cells show images, code, lists, links and lines, as a note does', async ({ app }) => {
	await app.openNote('Hub.md');
	await app.command('Toggle reading view');
	const table = app.page.locator('.markdown-reading-view .three-pass-live table');
	const images = table.locator('td img');
	await expect.poll(() => images.count()).toBe(2);
	await expect
		.poll(() => images.evaluateAll((all: HTMLImageElement[]) => all.map(({ naturalWidth }) => naturalWidth)))
		.toEqual([20, 20]);
	const cells = table.locator('tr', { hasText: 'a|b' }).locator('td');
	await expect
		.poll(() => cells.allInnerTexts())
		.toEqual(['', 'a|b and bold', 'one, Other', 'true', '117M', 'first\nsecond']);
	expect(await cells.locator('code').innerText()).toBe('a|b');
	await cells.locator('a.internal-link', { hasText: 'Other' }).click();
	await expect.poll(() => app.activeNote()).toBe('Other.md');
});

test('links of a fact lead from the live table where they lead in its own note, and comments are not shown', async ({
	app,
}) => {
	await app.outside('Reading/sets/books.md', 'Seven thousand books.\n');
	await app.outside(
		'Reading/Model.md',
		'---\ntype: paper\ndata: "[the set](sets/books.md) %%ask%%"\ncode: "see [[#Results]]"\n---\n# Results\n42\n',
	);
	await app.outside('Compare.md', '[[Model]]\n\n```three-pass-table\ncolumns: [model, data, code]\n```\n');
	await app.openNote('Compare.md');
	await app.command('Toggle reading view');
	const table = app.page.locator('.markdown-reading-view .three-pass-live table');
	await table.locator('td', { hasText: 'the set' }).waitFor();
	expect(await table.locator('td').allTextContents()).toEqual(['the set', 'see Results']);
	await table.locator('a', { hasText: 'the set' }).click();
	await expect.poll(() => app.activeNote()).toBe('Reading/sets/books.md');
	await app.openNote('Compare.md');
	await table.locator('a', { hasText: 'Results' }).click();
	await expect.poll(() => app.activeNote()).toBe('Reading/Model.md');
	// The editor of the cell has all that the note states.
	await app.openNote('Compare.md');
	await table.locator('td', { hasText: 'the set' }).dblclick({ position: { x: 3, y: 3 } });
	expect(await table.locator('textarea').inputValue()).toBe('[the set](sets/books.md) %%ask%%');
});
