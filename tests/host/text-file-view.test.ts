import type * as Obsidian from 'obsidian';
import { expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, notes: { 'A.md': 'one\ntwo\nthree', 'B.md': 'other' } });

test.beforeEach(async ({ host }) => {
	await host.page.evaluate(() => {
		const { TextFileView } = window.host.obsidian;
		window.said = [];
		class PlainView extends TextFileView {
			getViewType(): string {
				return 'plain';
			}
			override async onLoadFile(file: Obsidian.TFile): Promise<void> {
				window.said.push(`load ${file.path}`);
				await super.onLoadFile(file);
			}
			override async onUnloadFile(file: Obsidian.TFile): Promise<void> {
				window.said.push(`unload ${file.path}`);
				await super.onUnloadFile(file);
			}
			override async onRename(file: Obsidian.TFile): Promise<void> {
				window.said.push(`rename ${file.path}`);
				await super.onRename(file);
			}
			getViewData(): string {
				return this.data;
			}
			setViewData(data: string, clear: boolean): void {
				window.said.push(`set ${JSON.stringify(data)}${clear ? ', clear' : ''}`);
				this.data = data;
			}
			clear(): void {
				window.said.push('clear');
				this.data = '';
			}
		}
		window.host.app.viewRegistry.registerView(
			'plain',
			(leaf) => new PlainView(leaf as unknown as Obsidian.WorkspaceLeaf) as never,
		);
	});
	await open(host, 'A.md');
});

async function open(host: HostDriver, path: string): Promise<void> {
	await host.page.evaluate(
		(file) => window.host.app.workspace.getLeaf().setViewState({ type: 'plain', state: { file }, active: true }),
		path,
	);
}

/** Changes the text in memory, as a person at the view would. */
async function type(host: HostDriver, text: string, save: boolean): Promise<void> {
	await host.page.evaluate(
		([data, request]) => {
			const view = window.host.app.workspace.activeLeaf?.view as unknown as Obsidian.TextFileView;
			view.data = data;
			if (request) view.requestSave();
		},
		[text, save] as const,
	);
}

const said = (host: HostDriver): Promise<string[]> => host.page.evaluate(() => window.said.splice(0));

test('unloads and saves a file before the next one is loaded', async ({ host }) => {
	expect(await said(host)).toEqual(['load A.md', 'set "one\\ntwo\\nthree", clear']);
	await type(host, 'one\ntwo\nthree\nfour', false);
	await open(host, 'B.md');
	expect(await said(host)).toEqual(['unload A.md', 'clear', 'load B.md', 'set "other", clear']);
	expect(await host.disk('A.md')).toBe('one\ntwo\nthree\nfour');
	await open(host, 'B.md');
	expect(await said(host)).toEqual([]);
});

test('saves what was asked to be saved, and is not told of its own saving', async ({ host }) => {
	await type(host, 'typed', true);
	await expect.poll(() => host.disk('A.md')).toBe('typed');
	expect(await said(host)).toEqual(['load A.md', 'set "one\\ntwo\\nthree", clear']);
});

test('takes over what others write', async ({ host }) => {
	await host.outside('A.md', 'from elsewhere');
	await expect.poll(() => said(host)).toContain('set "from elsewhere"');
});

test('merges what others write with what is not saved yet', async ({ host }) => {
	await type(host, 'one\ntwo\nthree, typed', false);
	await host.outside('A.md', 'one, outside\ntwo\nthree');
	await host.page.locator('.notice', { hasText: 'modified externally' }).waitFor();
	expect(await said(host)).toContain('set "one, outside\\ntwo\\nthree, typed"');
	await expect.poll(() => host.disk('A.md')).toBe('one, outside\ntwo\nthree, typed');
});

test('follows its file to another path, and goes with it', async ({ host }) => {
	await host.rename('A.md', 'C.md');
	expect(await said(host)).toContain('rename C.md');
	const tab = host.page.locator('.workspace-tab-header[data-type="plain"]');
	await tab.getByText('C', { exact: true }).waitFor();
	await host.delete('C.md');
	await tab.waitFor({ state: 'detached' });
});

test('saves when its tab is closed', async ({ host }) => {
	await type(host, 'closed', false);
	await host.page
		.locator('.workspace-tab-header[data-type="plain"] .workspace-tab-header-inner-close-button')
		.click();
	await expect.poll(() => host.disk('A.md')).toBe('closed');
});
