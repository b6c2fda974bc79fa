import { expect } from 'vitest';
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

test('leaves of a side are children of the drawer, and there are no windows', async ({ host }) => {
	expect(
		await host.page.evaluate(() => {
			const { workspace } = window.host.app;
			const [files] = workspace.getLeavesOfType('file-explorer');
			let said = '';
			try {
				workspace.openPopoutLeaf();
			} catch (error) {
				said = String(error);
			}
			return [
				workspace.leftSplit.constructor.name,
				files?.parent === workspace.leftSplit,
				files?.isDeferred,
				said,
			];
		}),
	).toEqual(['WorkspaceMobileDrawer', true, true, 'Error: Popout windows are not available on this device']);
});
