import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from '../browser/driver/driver';
import { test as base } from '../browser/driver/spec';

const test = base.extend('boot', { without: true, saveDelay: 300, notes: { 'A.md': 'first\nsecond\nthird\n' } });

/** Opens the note in a second pane, and gives both. */
async function openTwice(app: Driver): Promise<[Locator, Locator]> {
	await app.openNote('A.md');
	await app.command('Split right');
	const panes = app.page.locator('.mod-root .workspace-leaf-content[data-type="markdown"]');
	await expect.poll(() => panes.count()).toBe(2);
	await expect.poll(() => panes.nth(1).locator('.cm-line').allInnerTexts()).toContain('second');
	return [panes.nth(0), panes.nth(1)];
}

async function typeAtEnd(app: Driver, pane: Locator, line: string, text: string): Promise<void> {
	await pane.locator('.cm-line', { hasText: line }).click();
	await app.page.keyboard.press('End');
	await app.page.keyboard.type(text);
}

const textOf = async (pane: Locator): Promise<string> =>
	(await pane.locator('.cm-line').allInnerTexts()).join('\n').trim();

test('both panes of a note have one text, each its own cursor and undo, and it is saved once', async ({ app }) => {
	const [left, right] = await openTwice(app);
	await app.page.evaluate(() => {
		window.said = [];
		window.app.vault.on('modify', ({ path }) => void window.said.push(path));
	});
	await typeAtEnd(app, right, 'third', ' on the right');
	await expect.poll(() => textOf(left)).toBe('first\nsecond\nthird on the right');
	await expect.poll(() => app.disk('A.md')).toBe('first\nsecond\nthird on the right\n');
	await expect.poll(() => app.page.evaluate(() => window.said)).toEqual(['A.md']);

	await typeAtEnd(app, left, 'first', ' on the left');
	await expect.poll(() => textOf(right)).toBe('first on the left\nsecond\nthird on the right');
	await right.locator('.cm-line', { hasText: 'second' }).click();
	await app.page.keyboard.press('Control+z');
	await expect.poll(() => textOf(left)).toBe('first on the left\nsecond\nthird');
	await left.locator('.cm-line', { hasText: 'second' }).click();
	await app.page.keyboard.press('Control+z');
	await expect.poll(() => textOf(right)).toBe('first\nsecond\nthird');
	await expect.poll(() => app.disk('A.md')).toBe('first\nsecond\nthird\n');
});

test('what others write comes to both panes, and moves no cursor that it does not concern', async ({ app }) => {
	const [left, right] = await openTwice(app);
	await typeAtEnd(app, right, 'first', '!');
	await expect.poll(() => app.disk('A.md')).toBe('first!\nsecond\nthird\n');
	await app.outside('A.md', 'first!\nsecond\nthird, from outside\n');
	await expect.poll(() => textOf(left)).toContain('from outside');
	await expect.poll(() => textOf(right)).toContain('from outside');
	expect(await app.cursor()).toEqual({ text: 'first!', ch: 6 });
	await app.page.keyboard.press('Control+z');
	await expect.poll(() => textOf(left)).toBe('first\nsecond\nthird, from outside');
});

test('a note that is read in one pane follows what is typed in the other', async ({ app }) => {
	const [left, right] = await openTwice(app);
	await app.page.keyboard.press('Control+e');
	await right.locator('.markdown-reading-view').getByText('second').waitFor();
	await typeAtEnd(app, left, 'second', ' typed');
	await right.locator('.markdown-reading-view').getByText('second typed').waitFor();
});
