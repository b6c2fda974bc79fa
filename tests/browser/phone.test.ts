import { expect } from 'vitest';
import { test as spec } from './driver/spec';

const test = spec.extend('boot', { mobile: true });

test('the sidebar has rows high enough to touch', async ({ app }) => {
	await app.command('Open reading progress');
	const box = await app.paper('GPT.md').boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(40);
});

test('the questions of a paper are high enough to touch, and a touch goes to the answer', async ({ app }) => {
	await app.page.evaluate(() => window.app.workspace.openLinkText('GPT2', ''));
	await app.command('Open reading progress');
	const question = app.page.locator('.three-pass-prompt', { hasText: '大概方法' });
	await question.waitFor();
	for (const one of [
		question,
		app.page.locator('.three-pass-fold summary').nth(1),
		app.page.locator('.three-pass-time button'),
	]) {
		expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(40);
	}
	await question.click();
	await expect.poll(async () => (await app.cursor()).text).toMatch(/^\| 大概方法/u);
});

test('a live table has headers high enough to touch, and its first column leaves room for others', async ({ app }) => {
	await app.page.evaluate(() => window.app.workspace.openLinkText('Pre-trained language models', ''));
	const table = app.page.locator('.three-pass-live table');
	await table.scrollIntoViewIfNeeded();
	const [sort, first] = [table.locator('.three-pass-sort').last(), table.locator('tbody th').first()];
	expect((await sort.boundingBox())?.height).toBeGreaterThanOrEqual(40);
	expect((await first.boundingBox())?.width).toBeLessThan(390 / 2);
	await sort.click();
	await expect.poll(() => table.locator('[aria-sort=ascending]').count()).toBe(1);
});
