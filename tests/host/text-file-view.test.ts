import type * as Obsidian from 'obsidian';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
}, 240_000);
afterAll(async () => stage.close());
beforeEach(async () => {
	app = await stage.boot({ without: true, notes: { 'A.md': 'one\ntwo\nthree', 'B.md': 'other' } });
	await app.page.evaluate(() => {
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
		window.host.app.viewRegistry.registerView('plain', (leaf) => new PlainView(leaf as unknown as Obsidian.WorkspaceLeaf) as never);
	});
	await open('A.md');
});
afterEach(async () => {
	const { errors } = app;
	await app.close();
	expect(errors).toEqual([]);
});

async function open(path: string): Promise<void> {
	await app.page.evaluate((file) => window.host.app.workspace.getLeaf().setViewState({ type: 'plain', state: { file }, active: true }), path);
}

/** Changes the text in memory, as a person at the view would. */
async function type(text: string, save: boolean): Promise<void> {
	await app.page.evaluate(
		([data, request]) => {
			const view = window.host.app.workspace.activeLeaf?.view as unknown as Obsidian.TextFileView;
			view.data = data;
			if (request) view.requestSave();
		},
		[text, save] as const,
	);
}

const said = (): Promise<string[]> => app.page.evaluate(() => window.said.splice(0));

test('unloads and saves a file before the next one is loaded', async () => {
	expect(await said()).toEqual(['load A.md', 'set "one\\ntwo\\nthree", clear']);
	await type('one\ntwo\nthree\nfour', false);
	await open('B.md');
	expect(await said()).toEqual(['unload A.md', 'clear', 'load B.md', 'set "other", clear']);
	expect(await app.disk('A.md')).toBe('one\ntwo\nthree\nfour');
	await open('B.md');
	expect(await said()).toEqual([]);
});

test('saves what was asked to be saved, and is not told of its own saving', async () => {
	await type('typed', true);
	await expect.poll(() => app.disk('A.md')).toBe('typed');
	expect(await said()).toEqual(['load A.md', 'set "one\\ntwo\\nthree", clear']);
});

test('takes over what others write', async () => {
	await app.outside('A.md', 'from elsewhere');
	await expect.poll(said).toContain('set "from elsewhere"');
});

test('merges what others write with what is not saved yet', async () => {
	await type('one\ntwo\nthree, typed', false);
	await app.outside('A.md', 'one, outside\ntwo\nthree');
	await app.page.locator('.notice', { hasText: 'modified externally' }).waitFor();
	expect(await said()).toContain('set "one, outside\\ntwo\\nthree, typed"');
	await expect.poll(() => app.disk('A.md')).toBe('one, outside\ntwo\nthree, typed');
});

test('follows its file to another path, and goes with it', async () => {
	await app.rename('A.md', 'C.md');
	expect(await said()).toContain('rename C.md');
	const tab = app.page.locator('.workspace-tab-header[data-type="plain"]');
	await tab.getByText('C', { exact: true }).waitFor();
	await app.delete('C.md');
	await tab.waitFor({ state: 'detached' });
});

test('saves when its tab is closed', async () => {
	await type('closed', false);
	await app.page.locator('.workspace-tab-header[data-type="plain"] .workspace-tab-header-inner-close-button').click();
	await expect.poll(() => app.disk('A.md')).toBe('closed');
});
