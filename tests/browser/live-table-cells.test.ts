import { expect } from 'vitest';
import { test as spec } from './driver/spec';

const RING = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="9"/></svg>';
const notes = {
	'Pics/ring.svg': RING,
	'Rich.md': '---\nmodel: Rich\narchitecture: "![[ring.svg]]"\ndata: "`a|b` and **bold**"\ntraining: [one, "[[Other]]"]\nflags: true\nsize:\n  params: 117M\ncost: |-\n  first\n  second\n---\n',
	'Other.md': '---\nmodel: Other\narchitecture: "![](Pics/ring.svg)"\n---\n',
	'Hub.md': '[[Rich]] [[Other]]\n\n```three-pass-table\ncolumns: [model, architecture, data, training, flags, size.params, cost]\n```\n',
};
const test = spec.extend('boot', { notes });

test('cells show images, code, lists, links and lines, as a note does', async ({ app }) => {
	await app.openNote('Hub.md');
	await app.command('Toggle reading view');
	const table = app.page.locator('.markdown-reading-view .three-pass-live table');
	const images = table.locator('td img');
	await expect.poll(() => images.count()).toBe(2);
	await expect.poll(() => images.evaluateAll((all: HTMLImageElement[]) => all.map(({ naturalWidth }) => naturalWidth))).toEqual([20, 20]);
	const cells = table.locator('tr', { hasText: 'a|b' }).locator('td');
	await expect.poll(() => cells.allInnerTexts()).toEqual(['', 'a|b and bold', 'one, Other', 'true', '117M', 'first\nsecond']);
	expect(await cells.locator('code').innerText()).toBe('a|b');
	await cells.locator('a.internal-link', { hasText: 'Other' }).click();
	await expect.poll(() => app.activeNote()).toBe('Other.md');
});
