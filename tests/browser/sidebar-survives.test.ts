import { expect } from 'vitest';
import { test } from './driver/spec';
import type { HostDriver } from './driver/host-stage';

const VIEW = 'three-pass-progress';

/** Starts the app again once the layout that is kept matches. */
async function restart(app: HostDriver, kept: RegExp): Promise<void> {
	await expect.poll(() => app.disk('.obsidian/workspace.json').catch(() => '')).toMatch(kept);
	await app.page.reload();
	await app.page.locator('body[data-ready]').waitFor();
}

const isDeferred = (app: HostDriver): Promise<boolean[]> =>
	app.page.evaluate((type) => window.app.workspace.getLeavesOfType(type).map((leaf) => leaf.isDeferred), VIEW);

test.beforeEach(async ({ host }) => {
	await host.command('Open reading progress');
	await host.paper('GPT.md').waitFor();
});

test('a sidebar in front is there again after a restart, folded as it was', async ({ host }) => {
	await host.page.locator('[data-group=finished]').click();
	await host.paper('Papers/Attention Is All You Need.md').waitFor({ state: 'detached' });
	await restart(host, /"folded": \[\s*"[^]*three-pass-progress|three-pass-progress[^]*"folded": \[\s*"/u);
	await host.paper('GPT.md').waitFor();
	expect(await isDeferred(host)).toEqual([false]);
	expect(await host.paper('Papers/Attention Is All You Need.md').count()).toBe(0);
});

test('a sidebar behind another tab comes when it is shown', async ({ host }) => {
	await host.page.evaluate(async () => {
		const leaf = window.app.workspace.getRightLeaf(false);
		await leaf?.setViewState({ type: 'file-explorer', active: true });
	});
	await restart(host, /"currentTab": 1/u);
	expect(await isDeferred(host)).toEqual([true]);
	const tab = host.page.locator(`.mod-right-split .workspace-tab-header[data-type="${VIEW}"]`);
	expect(await tab.getAttribute('aria-label')).toBe('Reading progress');
	await tab.click();
	await host.paper('GPT.md').waitFor();
	expect(await isDeferred(host)).toEqual([false]);
});

test('a closed sidebar comes to life when its command opens it', async ({ host }) => {
	await host.page.getByLabel('Toggle right sidebar').click();
	await restart(host, /three-pass-progress[^]*"width": 320,\s*"collapsed": true/u);
	expect(await isDeferred(host)).toEqual([true]);
	await host.command('Open reading progress');
	await host.paper('GPT.md').waitFor();
	expect(await isDeferred(host)).toEqual([false]);
});

test('in a window of its own it follows an edit, opens papers, and goes with its plugin', async ({ host }) => {
	const opened = host.page.waitForEvent('popup');
	await host.page.locator(`.mod-right-split .workspace-tab-header[data-type="${VIEW}"]`).click({ button: 'right' });
	await host.page.locator('.menu-item', { hasText: 'Move to new window' }).click();
	const popup = await opened;
	const paper = (note: string): ReturnType<typeof popup.locator> =>
		popup.locator(`.three-pass-progress [data-path="${note}"]`);
	await paper('GPT.md').waitFor();
	await host.outside(
		'GPT3.md',
		(await host.disk('GPT3.md')).replace('reading-status: queued', 'reading-status: stopped'),
	);
	await popup
		.locator('[data-path="GPT3.md"]', { hasText: 'Language Models are Few-Shot' })
		.and(popup.locator('[data-group=stopped] ~ *'))
		.waitFor();

	await paper('GPT.md').click({ button: 'right' });
	await popup.locator('.menu-item', { hasText: 'Set pass' }).click();
	await popup.locator('.prompt .suggestion-item').first().waitFor();
	await popup.keyboard.press('Escape');

	await paper('Papers/How to Read a Paper.md').focus();
	await popup.keyboard.press('ArrowDown');
	await popup.keyboard.press('Enter');
	await expect.poll(() => host.activeNote()).toBe('GPT.md');
	await paper('GPT2.md').click();
	await expect.poll(() => host.activeNote()).toBe('GPT2.md');
	await host.page.locator('.mod-root .cm-content', { hasText: 'reading-status' }).waitFor();

	await host.switchPlugin(false);
	await popup.getByText('has gone away').waitFor();
	await host.switchPlugin(true);
	await paper('GPT.md').waitFor();
});

test('switched off it keeps its place, and switched on it comes back to it', async ({ host }) => {
	await host.switchPlugin(false);
	await host.page
		.locator('.mod-right-split', { hasText: `The plugin that created this view (${VIEW}) has gone away` })
		.waitFor();
	await restart(host, /three-pass-progress/u);
	await host.page.locator('.mod-right-split', { hasText: 'has gone away' }).waitFor();
	await host.switchPlugin(true);
	await host.paper('GPT.md').waitFor();
	expect(await host.page.evaluate((type) => window.app.workspace.getLeavesOfType(type).length, VIEW)).toBe(1);
});
