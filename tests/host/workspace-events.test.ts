import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true });

declare global {
	interface Window {
		told: string[];
	}
}

test('tells of a leaf and of a file once, and only where they are others than before', async ({ host }) => {
	await host.page.evaluate(() => {
		const { workspace } = window.host.app;
		window.told = [];
		workspace.on('active-leaf-change', (leaf: { view: { getViewType(): string } } | null) =>
			window.told.push(`leaf ${leaf?.view.getViewType() ?? 'none'}`),
		);
		workspace.on('file-open', (file: { path: string } | null) => window.told.push(`file ${file?.path ?? 'none'}`));
	});
	const told = (): Promise<string[]> => host.page.evaluate(() => window.told);
	await host.openNote('GPT.md');
	await expect.poll(told).toEqual(['leaf file-explorer', 'leaf markdown', 'file GPT.md']);
	await host.page.locator('.mod-left-split .workspace-tab-header').click();
	await host.page.locator('.mod-root .cm-content').click();
	await expect
		.poll(told)
		.toEqual(['leaf file-explorer', 'leaf markdown', 'file GPT.md', 'leaf file-explorer', 'leaf markdown']);
	await host.page.locator('.mod-root').getByLabel('New tab').click();
	await expect.poll(async () => (await told()).slice(5)).toEqual(['leaf empty', 'file none']);
});

test('tells of several changes of the layout of one moment at once', async ({ host }) => {
	const count = await host.page.evaluate(async () => {
		const { workspace } = window.host.app;
		let times = 0;
		await new Promise((resolve) => workspace.on('layout-change', () => resolve(null)) && workspace.getLeaf(true));
		workspace.on('layout-change', () => (times += 1));
		const told = new Promise((resolve) => workspace.on('layout-change', () => resolve(null)));
		for (let at = 0; at < 3; at += 1) workspace.getLeaf(true);
		await told;
		return times;
	});
	expect(count).toBe(1);
});

test('tells views of their new size', async ({ host }) => {
	await host.page.evaluate(() => {
		window.told = [];
		window.host.app.workspace.on('resize', () => window.told.push('resize'));
		window.host.app.workspace.getLeaf().view.onResize = () => void window.told.push('view');
	});
	await host.page.setViewportSize({ width: 1000, height: 700 });
	await expect.poll(() => host.page.evaluate(() => [...new Set(window.told)].sort())).toEqual(['resize', 'view']);
});
