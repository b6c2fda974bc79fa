import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test } from './driver/spec';

const NOTE = 'Pre-trained language models.md';

/** Sees that one cell alone is drawn anew where a property in another note changes. */
async function followsAProperty(app: Driver, table: Locator): Promise<void> {
	await expect.poll(() => table.locator('th[scope=row]').allTextContents()).toEqual(['Parameters', 'Data', 'Cost']);
	const row = table.locator('tr', { hasText: 'Parameters' });
	await row.getByText('60M to 11B').waitFor();
	await table.evaluate((el) => {
		Object.assign(el, { before: [...el.querySelectorAll('th, td')].map((cell) => cell.firstChild) });
	});
	await app.outside('Papers/T5.md', (await app.disk('Papers/T5.md')).replace('60M to 11B', '11B at most'));
	await row.getByText('11B at most').waitFor();
	const redrawn = await table.evaluate((el) => {
		const before = (el as unknown as { before: (Node | null)[] }).before;
		return [...el.querySelectorAll('th, td')]
			.filter((cell, at) => cell.firstChild !== before[at])
			.map((cell) => cell.textContent);
	});
	expect(redrawn).toEqual(['11B at most']);
}

test('a live table is drawn in live preview, and follows a property in another note by one cell', async ({ app }) => {
	await app.openNote(NOTE);
	await app.page.locator('.cm-line', { hasText: 'Text-to-Text' }).click();
	await app.page.keyboard.press('Control+End');
	await app.page.keyboard.press('Control+Home');
	const table = app.page.locator('.markdown-source-view .three-pass-live table');
	await table.scrollIntoViewIfNeeded();
	await followsAProperty(app, table);
	expect(await app.brokenWords(table.locator('th, th a'))).toEqual([]);
	await table.locator('a.internal-link', { hasText: 'BERT' }).first().click();
	await expect.poll(() => app.activeNote()).toBe('Papers/BERT.md');
});

test('a live table is drawn in reading mode; its links show their notes and open them', async ({ app }) => {
	await app.openNote(NOTE);
	await app.command('Toggle reading view');
	const table = app.page.locator('.markdown-reading-view .three-pass-live table');
	await followsAProperty(app, table);
	const link = table.locator('a.internal-link', { hasText: 'BERT' }).first();
	await link.hover();
	await app.page.locator('.hover-popover h1, .hover-popover p').first().waitFor();
	await link.click();
	await expect.poll(() => app.activeNote()).toBe('Papers/BERT.md');
});

test('passes inserted in one of two panes are shown in the other, and one Ctrl+Z takes them back', async ({ app }) => {
	await app.openNote('GPT3.md');
	const before = await app.disk('GPT3.md');
	await app.command('Split right');
	const panes = app.page.locator('.mod-root .workspace-leaf-content[data-type="markdown"]');
	await expect.poll(() => panes.count()).toBe(2);
	await panes.nth(1).locator('.cm-line').first().click();
	await app.command('Insert all passes');
	await app.page.locator('.notice', { hasText: 'Inserted what was missing' }).waitFor();
	const texts = (): Promise<string[]> =>
		app.page.evaluate(() =>
			window.app.workspace
				.getLeavesOfType('markdown')
				.map(({ view }) => (view as unknown as { getViewData(): string }).getViewData()),
		);
	const [left = '', right = ''] = await texts();
	expect(left).toBe(right);
	expect(left.length).toBeGreaterThan(before.length);
	await expect.poll(() => app.disk('GPT3.md')).toBe(left);
	await panes.nth(1).locator('.cm-content').focus();
	await app.page.keyboard.press('ControlOrMeta+z');
	await expect.poll(texts).toEqual([before, before]);
	await expect.poll(() => app.disk('GPT3.md')).toBe(before);
});
