// The sidebar's list as it is used by mouse and keyboard.
import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test } from './driver/spec';

const [GPT, GPT2, GPT3, T5] = ['GPT.md', 'GPT2.md', 'GPT3.md', 'Papers/T5.md'] as const;

test.beforeEach(async ({ app }) => {
	await app.command('Open reading progress');
	await app.paper(GPT).waitFor();
});

const tabs = (app: Driver): Promise<number> => app.page.locator('.mod-root .workspace-tab-header').count();
const selected = (app: Driver): Promise<(string | null)[]> =>
	app.page
		.locator('.three-pass-list [aria-selected=true]')
		.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-path')));
const focused = (app: Driver): Promise<string | undefined> =>
	app.page.evaluate(() =>
		document.activeElement instanceof HTMLElement
			? (document.activeElement.dataset['path'] ?? document.activeElement.dataset['group'])
			: undefined,
	);
const chip = (app: Driver, name: string): Locator => app.page.locator('.three-pass-legend button', { hasText: name });

async function chooseInMenu(app: Driver, title: string): Promise<void> {
	await app.page.locator('.menu-item', { hasText: title }).click();
	await app.page.locator('.menu').waitFor({ state: 'detached' });
}

test('a click opens a paper where one is open, with Mod or the middle button in a new tab', async ({ app }) => {
	const before = await tabs(app);
	await app.paper(GPT).click();
	await expect.poll(() => app.activeNote()).toBe(GPT);
	expect(await tabs(app)).toBe(before);
	await expect.poll(() => app.paper(GPT).getAttribute('class')).toContain('is-active');
	await app.paper(GPT2).click({ modifiers: ['Control'] });
	await expect.poll(() => app.activeNote()).toBe(GPT2);
	await expect.poll(() => tabs(app)).toBe(before + 1);
	await app.paper(GPT3).click({ button: 'middle' });
	await expect.poll(() => app.activeNote()).toBe(GPT3);
	await expect.poll(() => tabs(app)).toBe(before + 2);
});

test('the mouse over a paper with Mod shows its note', async ({ app }) => {
	await app.page.keyboard.down('Control');
	await app.paper(T5).hover();
	await app.page.locator('.popover.hover-popover', { hasText: 'about 750 GB of web text' }).waitFor();
	await app.page.keyboard.up('Control');
});

test('Alt and Shift select papers, a click selects none, and the menu is for all that are selected', async ({
	app,
}) => {
	await app.paper(T5).click({ modifiers: ['Alt'] });
	await app.paper(GPT).click({ modifiers: ['Alt'] });
	await expect.poll(() => selected(app)).toEqual([T5, GPT]);
	await app.paper(GPT).click({ modifiers: ['Alt'] });
	await expect.poll(() => selected(app)).toEqual([T5]);
	await app.paper(T5).click({ modifiers: ['Alt'] });
	await app.paper(T5).click({ modifiers: ['Alt'] });
	await app.paper(GPT2).click({ modifiers: ['Shift'] });
	await expect.poll(() => selected(app)).toEqual([T5, GPT3, 'GPT系列论文对比.md', GPT2]);
	await app.paper(GPT3).click({ modifiers: ['Shift'] });
	await expect.poll(() => selected(app)).toEqual([T5, GPT3]);
	const before = await app.disk(GPT3);

	await app.paper(GPT3).click({ button: 'right' });
	await chooseInMenu(app, 'Come back later');
	await expect.poll(() => app.groupOf(GPT3)).toBe('Later');
	await expect.poll(() => app.groupOf(T5)).toBe('Later');
	expect((await selected(app)).sort()).toEqual([GPT3, T5].sort());
	await app.page.locator('.notice .three-pass-undo').click();
	await expect.poll(() => app.groupOf(GPT3)).toBe('Not started');
	await expect.poll(() => app.disk(GPT3)).toBe(before);

	await app.paper(GPT).click();
	await expect.poll(() => selected(app)).toEqual([]);
});

test('a menu on a paper that is not selected is for that paper alone, and can select it', async ({ app }) => {
	await app.paper(T5).click({ modifiers: ['Alt'] });
	await app.paper(GPT).click({ button: 'right' });
	await chooseInMenu(app, 'Select');
	await expect.poll(() => selected(app)).toEqual([T5, GPT]);
	await app.paper(GPT2).click({ button: 'right' });
	await chooseInMenu(app, 'Open in new tab');
	await expect.poll(() => app.activeNote()).toBe(GPT2);
});

test('a paper is dragged to another group: to its name, to one of its papers, or to its mark above', async ({
	app,
}) => {
	await app.paper(GPT3).dragTo(app.page.locator('.three-pass-line[data-group=pass-2]'));
	await expect.poll(() => app.groupOf(GPT3)).toBe('Pass 2');
	await app.paper(T5).dragTo(app.paper('Papers/BERT.md'));
	await expect.poll(() => app.groupOf(T5)).toBe('Later');
	await app.paper(GPT3).dragTo(chip(app, 'Pass 3'));
	await expect.poll(() => app.groupOf(GPT3)).toBe('Pass 3');
	await expect.poll(() => app.disk(GPT3)).toMatch(/^pass: 3$/mu);
	expect(await app.page.locator('.is-being-dragged-over').count()).toBe(0);
});

test('selected papers are dragged together, and put back together', async ({ app }) => {
	for (const note of [GPT3, GPT2]) await app.paper(note).click({ modifiers: ['Alt'] });
	await app.paper(GPT2).dragTo(chip(app, 'Stopped'));
	await expect.poll(() => app.groupOf(GPT2)).toBe('Stopped');
	await expect.poll(() => app.groupOf(GPT3)).toBe('Stopped');
	await app.command('Undo the last change to several notes');
	await expect.poll(() => app.groupOf(GPT2)).toBe('Pass 1');
	await expect.poll(() => app.groupOf(GPT3)).toBe('Not started');
});

test('a paper that is dropped in its own group stays as it is', async ({ app }) => {
	const before = await app.disk(GPT3);
	await app.paper(GPT3).dragTo(app.paper(T5));
	await app.paper(GPT3).dragTo(chip(app, 'Pass 2'));
	await expect.poll(() => app.groupOf(GPT3)).toBe('Pass 2');
	await app.page.locator('.notice', { hasText: 'Changed 1 paper' }).waitFor();
	expect(await app.page.locator('.notice').count()).toBe(1);
	await app.command('Undo the last change to several notes');
	await expect.poll(() => app.disk(GPT3)).toBe(before);
});

test('a paper that is dragged into a note becomes a link', async ({ app }) => {
	await app.openNote('Daily/2026-03-01.md');
	await app.paper(T5).dragTo(app.page.locator('.mod-root .cm-content'));
	await expect.poll(() => app.editorText()).toContain('[[T5]]');
	await expect.poll(() => app.groupOf(T5)).toBe('Not started');
});

test('the keyboard selects, opens and folds', async ({ app }) => {
	const { keyboard } = app.page;
	await app.page.locator('.three-pass-line[data-group=pass-0]').focus();
	for (const key of ['ArrowDown', 'Shift+ArrowDown']) await keyboard.press(key);
	await expect.poll(() => selected(app)).toEqual([T5, GPT3]);
	await keyboard.press('Space');
	await expect.poll(() => selected(app)).toEqual([T5]);
	await keyboard.press('Escape');
	await expect.poll(() => selected(app)).toEqual([]);
	await keyboard.press('Control+a');
	await expect.poll(() => selected(app)).toHaveLength(9);
	await keyboard.press('Escape');

	await keyboard.press('Home');
	await keyboard.press('ArrowLeft');
	expect(await app.paper(GPT3).count()).toBe(0);
	await keyboard.press('ArrowRight');
	await app.paper(GPT3).waitFor();
	await keyboard.type('imp');
	await expect.poll(() => focused(app)).toBe(GPT);
	const before = await tabs(app);
	await keyboard.press('Control+Enter');
	await expect.poll(() => app.activeNote()).toBe(GPT);
	await expect.poll(() => tabs(app)).toBe(before + 1);
});

test('the menu comes by the keyboard', async ({ app }) => {
	await app.paper(GPT2).focus();
	await app.page.keyboard.press('Shift+F10');
	await chooseInMenu(app, 'Come back later');
	await expect.poll(() => app.groupOf(GPT2)).toBe('Later');
	await expect.poll(() => focused(app)).toBe(GPT2);
});
