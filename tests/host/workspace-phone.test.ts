import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, mobile: true });

test('a side slides over the note, and goes when a note is opened', async ({ host }) => {
	const { page } = host;
	const drawer = page.locator('.workspace-drawer.mod-left .workspace-drawer-inner');
	await drawer.waitFor({ state: 'hidden' });
	await page.getByLabel('Toggle left sidebar').click();
	await drawer.waitFor();
	await drawer.locator('[data-path="GPT.md"]').click();
	await page.locator('.mod-root .cm-content', { hasText: 'reading-status' }).waitFor();
	await drawer.waitFor({ state: 'hidden' });
	await page.getByLabel('Toggle right sidebar').click();
	await page.locator('.workspace-drawer.mod-right .workspace-drawer-inner').waitFor();
	await page.mouse.click(10, 300);
	await page.locator('.workspace-drawer.mod-right .workspace-drawer-inner').waitFor({ state: 'hidden' });
});
