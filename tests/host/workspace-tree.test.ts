import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true });

test('a note is split to the right by its command', async ({ host }) => {
	const { page } = host;
	await host.openNote('GPT.md');
	await host.command('Split right');
	const panes = page.locator('.mod-root > .workspace-tabs');
	await expect.poll(() => panes.locator('.workspace-leaf-content[data-type="markdown"]').count()).toBe(2);
});

test('sidebars open and close by button', async ({ host }) => {
	const right = host.page.locator('.mod-right-split');
	await host.page.getByLabel('Toggle right sidebar').click();
	await right.waitFor();
	await host.page.getByLabel('Toggle right sidebar').click();
	await right.waitFor({ state: 'hidden' });
	await host.page.getByLabel('Toggle left sidebar').click();
	await host.page.locator('.mod-left-split').waitFor({ state: 'hidden' });
});
