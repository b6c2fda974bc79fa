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
