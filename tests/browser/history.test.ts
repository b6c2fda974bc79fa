import { expect } from 'vitest';
import { test } from './driver/spec';

test('how a paper was read is shown, pass by pass', async ({ app }) => {
	await app.openNote('Papers/Attention Is All You Need.md');
	await app.command('Show how this paper was read');
	const modal = app.page.locator('.modal.three-pass-history');
	await expect.poll(() => modal.locator('.modal-title').textContent()).toBe('Attention Is All You Need');
	const items = (await modal.locator('li').allInnerTexts()).map((text) => text.replaceAll(/\n+/gu, ': '));
	expect(items[0]).toMatch(/^Pass 1 finished on 20\d\d-\d\d-\d\d: \d+ of \d+ questions answered$/u);
	expect(items[1]).toMatch(/^Pass 2 finished on 20\d\d-\d\d-\d\d: \d+ days? after the one before · /u);
	await expect.poll(() => modal.locator('p').last().textContent()).toBe('Now: Finished');
	await app.page.keyboard.press('Escape');
	await modal.waitFor({ state: 'detached' });
});
