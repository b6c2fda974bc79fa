import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test } from './driver/spec';

const row = ({ page }: Driver, path: string): Locator => page.locator(`.nav-file-title[data-path="${path}"]`);
const item = ({ page }: Driver, title: string): Locator => page.locator('.menu .menu-item', { hasText: title });

test('a paper is set aside from the menu of its note', async ({ app }) => {
	await row(app, 'GPT2.md').click({ button: 'right' });
	await item(app, 'Come back later').click();
	await app.page.locator('.notice', { hasText: 'Now: Later' }).waitFor();
	await expect.poll(() => app.disk('GPT2.md')).toMatch(/^reading-status: later$/mu);
	await row(app, 'Daily/2026-03-01.md').click({ button: 'right' });
	await app.page.locator('.menu .menu-item').first().waitFor();
	expect(await item(app, 'Come back later').count()).toBe(0);
});

test('several papers are set at once from the menu of the notes selected, and taken back at once', async ({ app }) => {
	const before = await Promise.all(['GPT.md', 'GPT2.md'].map((path) => app.disk(path)));
	await row(app, 'GPT.md').click({ modifiers: ['Alt'] });
	await row(app, 'GPT2.md').click({ modifiers: ['Alt'] });
	await row(app, 'GPT2.md').click({ button: 'right' });
	await item(app, 'Set to: Pass 3').click();
	const notice = app.page.locator('.notice', { hasText: 'Changed 2 papers' });
	await notice.waitFor();
	for (const path of ['GPT.md', 'GPT2.md']) await expect.poll(() => app.disk(path)).toMatch(/^pass: 3$/mu);
	await notice.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => Promise.all(['GPT.md', 'GPT2.md'].map((path) => app.disk(path)))).toEqual(before);
});
