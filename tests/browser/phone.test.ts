import { expect } from 'vitest';
import { test as spec } from './driver/spec';

const test = spec.extend('boot', { mobile: true });

test('the sidebar has rows high enough to touch', async ({ app }) => {
	await app.command('Open reading progress');
	const box = await app.paper('GPT.md').boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(40);
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
