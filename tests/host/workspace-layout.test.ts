import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';
import type { HostDriver } from '../browser/driver/host-stage';

const test = spec.extend('boot', { without: true });

const LAYOUT = '.obsidian/workspace.json';

/** Starts the app again once its layout is kept. */
async function restart(app: HostDriver, kept: string | RegExp): Promise<void> {
	await expect.poll(() => app.disk(LAYOUT).catch(() => '')).toMatch(kept);
	await app.page.reload();
	await app.page.locator('body[data-ready]').waitFor();
}

const views = (app: HostDriver): Promise<[string, boolean][]> =>
	app.page.evaluate(() =>
		window.host.app.workspace.rootSplit.leaves().map((leaf) => [leaf.getDisplayText(), leaf.isDeferred]),
	);

test('brings tabs back after a restart, those behind others only when they are shown', async ({ host }) => {
	await host.openNote('GPT.md');
	await host.page.locator('[data-type="file-explorer"] [data-path="GPT2.md"]').click({ modifiers: ['Control'] });
	await host.page.locator('.workspace-tab-header.is-active', { hasText: 'GPT2' }).waitFor();
	await restart(host, /"currentTab": 1/u);
	expect(await views(host)).toEqual([
		['GPT', true],
		['GPT2', false],
	]);
	expect(
		await host.page.evaluate(() => {
			const { workspace } = window.host.app;
			const [first] = workspace.getLeavesOfType('markdown');
			return {
				type: first?.view.constructor.name,
				file: first?.getViewState().state?.['file'],
				active: workspace.getActiveFile()?.path,
				last: workspace.getLastOpenFiles(),
			};
		}),
	).toEqual({ type: 'DeferredView', file: 'GPT.md', active: 'GPT2.md', last: ['GPT2.md', 'GPT.md'] });
	await host.page.locator('.workspace-tab-header', { hasText: /^GPT$/u }).click();
	await host.page.locator('.workspace-leaf.mod-active .cm-content', { hasText: 'reading-status' }).waitFor();
	expect(await views(host)).toEqual([
		['GPT', false],
		['GPT2', false],
	]);
});

test('loads a deferred leaf when it is asked for or revealed', async ({ host }) => {
	await host.openNote('GPT.md');
	for (const note of ['GPT2.md', 'GPT3.md'])
		await host.page.locator(`[data-type="file-explorer"] [data-path="${note}"]`).click({ modifiers: ['Control'] });
	await host.page.locator('.workspace-tab-header.is-active', { hasText: 'GPT3' }).waitFor();
	await restart(host, /"currentTab": 2/u);
	expect(
		await host.page.evaluate(async () => {
			const { workspace } = window.host.app;
			const [first, second] = workspace.getLeavesOfType('markdown');
			await first?.loadIfDeferred();
			if (second !== undefined) await workspace.revealLeaf(second);
			return [first, second].map((leaf) => [
				leaf?.isDeferred,
				leaf?.isVisible(),
				leaf !== undefined && 'editor' in leaf.view,
			]);
		}),
	).toEqual([
		[false, false, true],
		[false, true, true],
	]);
});

test('starts as new where the layout cannot be read', async ({ host }) => {
	await host.openNote('GPT.md');
	await expect.poll(() => host.disk(LAYOUT).catch(() => '')).toContain('GPT.md');
	await host.page.evaluate(async () => {
		window.host.app.workspace.isQuitting = true;
		await window.host.app.vault.adapter.write('.obsidian/workspace.json', '{"main":');
	});
	await host.page.reload();
	await host.page.locator('[data-type="file-explorer"] [data-path="GPT.md"]').waitFor();
	expect(await views(host)).toEqual([['New tab', false]]);
});

test('a view whose plugin is not there keeps its place and its state', async ({ host }) => {
	const seen = await host.page.evaluate(async () => {
		const { app, obsidian } = window.host;
		const { ItemView } = obsidian;
		class Counter extends ItemView {
			private state: Record<string, unknown> = {};
			override getViewType(): string {
				return 'counter';
			}
			override getDisplayText(): string {
				return 'Counter';
			}
			override getState(): Record<string, unknown> {
				return this.state;
			}
			override async setState(state: Record<string, unknown>): Promise<void> {
				this.state = state;
				this.contentEl.setText(JSON.stringify(state));
				return Promise.resolve();
			}
		}
		const register = (): void =>
			app.viewRegistry.registerView('counter', (leaf) => new Counter(leaf as never) as never);
		const leaf = app.workspace.getLeaf(true);
		const text = async (): Promise<string> => {
			await new Promise((resolve) => leaf.app.workspace.on('layout-change', () => resolve(null)));
			return leaf.view.containerEl.find('.view-content').textContent;
		};
		await leaf.setViewState({ type: 'counter', state: { count: 3 } });
		const texts = [leaf.getDisplayText(), leaf.view.containerEl.find('.view-content').textContent];
		for (const change of [register, () => app.viewRegistry.unregisterView('counter'), register]) {
			change();
			texts.push(await text());
		}
		return { texts, found: app.workspace.getLeavesOfType('counter').length, kept: leaf.getViewState().state };
	});
	const gone = 'The plugin that created this view (counter) has gone away';
	expect(seen).toEqual({
		texts: ['Plugin no longer active', gone, '{"count":3}', gone, '{"count":3}'],
		found: 1,
		kept: { count: 3 },
	});
});
