import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';
import type { Driver } from '../browser/driver/driver';

const test = spec.extend('boot', { without: true });

const tabs = (app: Driver): Promise<string[]> => app.page.locator('.mod-root .workspace-tab-header').allInnerTexts();

test('a click with Ctrl opens a tab of its own, and the middle button closes it', async ({ host }) => {
	await host.openNote('GPT.md');
	await host.page.locator('[data-type="file-explorer"] [data-path="GPT2.md"]').click({ modifiers: ['Control'] });
	await expect.poll(() => tabs(host)).toEqual(['GPT', 'GPT2']);
	await host.page.locator('.workspace-tab-header', { hasText: 'GPT2' }).click({ button: 'middle' });
	await expect.poll(() => tabs(host)).toEqual(['GPT']);
	await host.page.locator('.mod-root .workspace-leaf.mod-active').waitFor();
});

test('a pinned tab keeps its note', async ({ host }) => {
	await host.openNote('GPT.md');
	await host.command('Toggle pin');
	await host.page.locator('.workspace-tab-header-status-icon.mod-pinned').waitFor();
	await host.openNote('GPT2.md');
	await expect.poll(() => tabs(host)).toEqual(['GPT', 'GPT2']);
	await host.openNote('GPT3.md');
	await expect.poll(() => tabs(host)).toEqual(['GPT', 'GPT3']);
	await host.page.getByLabel('Unpin').click();
	expect(
		await host.page.evaluate(() => window.host.app.workspace.rootSplit.leaves().map(({ pinned }) => pinned)),
	).toEqual([false, false]);
});

test('a tab goes back and forward among its notes', async ({ host }) => {
	const { page } = host;
	for (const note of ['GPT.md', 'GPT2.md', 'GPT3.md']) await host.openNote(note);
	const view = page.locator('.mod-root .workspace-leaf.mod-active');
	await view.getByLabel('Navigate back').click();
	await expect.poll(() => tabs(host)).toEqual(['GPT2']);
	await page.keyboard.press('Control+Alt+ArrowLeft');
	await expect.poll(() => tabs(host)).toEqual(['GPT']);
	await expect.poll(() => view.getByLabel('Navigate back').getAttribute('aria-disabled')).toBe('true');
	await host.command('Navigate forward');
	await expect.poll(() => tabs(host)).toEqual(['GPT2']);
	await host.openNote('GPT.md');
	await expect.poll(() => view.getByLabel('Navigate forward').getAttribute('aria-disabled')).toBe('true');
});

test('tabs are gone through by keys, opened and closed', async ({ host }) => {
	const { page } = host;
	const front = page.locator('.mod-root .workspace-tab-header.is-active');
	await host.openNote('GPT.md');
	await page.keyboard.press('Control+t');
	await expect.poll(() => tabs(host)).toEqual(['GPT', 'New tab']);
	await host.command('Go to next tab');
	await expect.poll(() => front.innerText()).toBe('GPT');
	await host.command('Go to previous tab');
	await expect.poll(() => front.innerText()).toBe('New tab');
	await page.keyboard.press('Control+w');
	await expect.poll(() => tabs(host)).toEqual(['GPT']);
	await page.keyboard.press('Control+w');
	await expect.poll(() => tabs(host)).toEqual(['New tab']);
});

test('keys of a view are taken where it is in use, and the app has the rest', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		const { app, loader } = window.host;
		const { Scope } = loader.obsidian as {
			Scope: new (parent: object) => {
				register(modifiers: string[], key: string, callback: () => unknown): void;
			};
		};
		const { view } = app.workspace.getLeaf();
		const scope = new Scope(app.scope);
		scope.register([], 'j', () => view.containerEl.addClass('was-pressed'));
		view.scope = scope as never;
	});
	await page.locator('.mod-left-split .workspace-tab-header').click();
	await page.keyboard.press('j');
	expect(await page.locator('.was-pressed').count()).toBe(0);
	await page.locator('.mod-root .workspace-tab-header').click();
	await page.keyboard.press('j');
	await page.locator('.was-pressed').waitFor();
	await page.keyboard.press('Control+t');
	await expect.poll(() => tabs(host)).toEqual(['New tab', 'New tab']);
});

test('the note in use stays known while a sidebar is in use', async ({ host }) => {
	await host.openNote('GPT.md');
	await host.openNote('GPT2.md');
	await host.page.locator('.mod-left-split .workspace-tab-header').click();
	expect(
		await host.page.evaluate(() => {
			const { workspace } = window.host.app;
			const root = workspace.getMostRecentLeaf();
			return {
				file: workspace.getActiveFile()?.path,
				editor: workspace.activeEditor,
				recent: root?.getViewState().state?.['file'],
				left: workspace.getMostRecentLeaf(workspace.leftSplit)?.view.getViewType(),
				last: workspace.getLastOpenFiles(),
			};
		}),
	).toEqual({ file: 'GPT2.md', editor: null, recent: 'GPT2.md', left: 'file-explorer', last: ['GPT2.md', 'GPT.md'] });
});
