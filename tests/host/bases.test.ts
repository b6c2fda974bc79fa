import { afterAll, describe, expect } from 'vitest';
import { rm } from 'node:fs/promises';
import type { HostDriver } from '../browser/driver/host-stage';
import { temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import { writePlugin } from './plugin-folder';

const BASE = `filters:
  and:
    - file.ext == "md"
    - or:
        - file.hasTag("kept")
        - file.inFolder("Read")
    - not:
        - file.name == "Skip.md"
formulas:
  later: 'if(pass >= 2, "yes", "no")'
properties:
  pass:
    displayName: Pass so far
views:
  - type: table
    name: All
    order: [file.name, pass, reading-status, formula.later, author]
    sort:
      - property: note.pass
        direction: DESC
  - type: table
    name: By status
    filters: reading-status != "queued"
    groupBy:
      property: reading-status
    order: [file.name]
  - type: names
    name: Names
    order: [file.name]
  - type: table
    name: Wrong
    filters: file.hasMagic("x")
`;
const NOTES = {
	'All.base': BASE,
	'A.md': '---\ntags: [kept/old]\npass: 1\nreading-status: reading\nauthor: "[[B]]"\n---\n',
	'B.md': '---\npass: 3\nreading-status: finished\n---\n#kept',
	'Skip.md': '---\ntags: [kept]\n---\n',
	'Read/C.md': '---\npass: 2\nreading-status: queued\n---\n[[A]]',
	'Embed.md':
		'# Links to here\n\n```base\nfilters: file.hasLink(this.file)\nviews:\n  - type: table\n    name: To here\n    order: [file.name]\n```\n',
	'Link.md': '[[Embed]]',
};
const NAMES = `onload() {
	const view = (controller, el) => new (class extends obsidian.BasesView {
		type = 'names';
		constructor() { super(controller); this.list = el.createEl('ul', { cls: 'names' }); }
		onDataUpdated() {
			this.list.empty();
			for (const { file } of this.data.data) this.list.createEl('li', { text: (this.config.get('mark') ?? '-') + ' ' + file.basename });
		}
		onunload() { window.namesUnloaded = true; }
	})();
	this.registered = this.registerBasesView('names', { name: 'Names', icon: 'lucide-list', factory: view, options: () => [{ type: 'group', displayName: 'Look', items: [{ type: 'text', key: 'mark', displayName: 'Mark', default: '-' }] }] });
}`;

const folder = await temporaryFolder('host-plugins');
const plugins = [await writePlugin(folder, 'names', NAMES)];
afterAll(async () => rm(folder, { recursive: true, force: true }));
const test = spec.extend('boot', { without: true, plugins, notes: NOTES });

async function openBase(host: HostDriver): Promise<void> {
	await host.page.evaluate(() =>
		window.host.app.workspace.getLeaf().setViewState({ type: 'bases', state: { file: 'All.base' }, active: true }),
	);
}

async function show(host: HostDriver, view: string): Promise<void> {
	await host.page.locator('.bases-toolbar-views-menu button').click();
	await host.page.locator('.menu-item', { hasText: view }).click();
}

const rows = (host: HostDriver, within = ''): Promise<string[][]> =>
	host.page
		.locator(`${within}.bases-table tr`)
		.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

describe('a base', () => {
	test('shows in a table the notes that pass its filters, in order', async ({ host }) => {
		await openBase(host);
		await expect
			.poll(() => rows(host))
			.toEqual([
				['file name', 'Pass so far', 'reading-status', 'later', 'author'],
				['B', '3', 'finished', 'yes', ''],
				['C', '2', 'queued', 'yes', ''],
				['A', '1', 'reading', 'no', 'B'],
			]);
		await host.page.locator('.bases-table [data-path="A.md"]').getByRole('link', { name: 'B' }).click();
		await host.page.locator('.workspace-tab-header.is-active', { hasText: 'B' }).waitFor();
	});

	test('follows a note that changes, one that comes and one that goes', async ({ host }) => {
		await openBase(host);
		const names = async (): Promise<(string | undefined)[]> => (await rows(host)).slice(1).map(([name]) => name);
		await host.outside('A.md', '---\ntags: [kept]\npass: 9\n---\n');
		await expect.poll(names).toEqual(['A', 'B', 'C']);
		await host.outside('Read/D.md', '---\npass: 5\n---\n');
		await expect.poll(names).toEqual(['A', 'D', 'B', 'C']);
		await host.delete('A.md');
		await expect.poll(names).toEqual(['D', 'B', 'C']);
	});

	test('shows another of its views, with groups and a filter of its own', async ({ host }) => {
		await openBase(host);
		await show(host, 'By status');
		await expect.poll(() => rows(host)).toEqual([['file name'], ['finished'], ['B'], ['reading'], ['A']]);
	});

	test('says what it cannot evaluate, and names it', async ({ hostStage }) => {
		const host = await hostStage.boot({ without: true, notes: NOTES });
		await openBase(host);
		await show(host, 'Wrong');
		await host.page.locator('.bases-error', { hasText: 'The host does not have "file.hasMagic()"' }).waitFor();
		expect(await host.lacking()).toEqual(['bases file.hasMagic()']);
		await host.close();
	});

	test('shows in a note what links to it', async ({ host }) => {
		await host.openNote('Embed.md');
		await host.command('Toggle reading view');
		await expect.poll(() => rows(host, '.markdown-reading-view ')).toEqual([['file name'], ['Link']]);
	});
});

describe('a view for bases of a plugin', () => {
	const names = (host: HostDriver): Promise<string[]> => host.page.locator('.names li').allTextContents();

	test('is told of the rows, and of what the user sets, which is kept in the file', async ({ host }) => {
		await openBase(host);
		await show(host, 'Names');
		await expect.poll(() => names(host)).toEqual(['- A', '- B', '- C']);
		await host.page.getByRole('button', { name: 'Configure view' }).click();
		await host.page
			.locator('.bases-toolbar-menu-container .setting-item', { hasText: 'Mark' })
			.locator('input')
			.fill('*');
		await expect.poll(() => names(host)).toEqual(['* A', '* B', '* C']);
		await expect.poll(() => host.disk('All.base')).toContain('mark: "*"');
		await host.outside('Read/D.md', '');
		await expect.poll(() => names(host)).toEqual(['* A', '* B', '* C', '* D']);
	});

	test('is unloaded with its plugin, and the base says so', async ({ host }) => {
		await openBase(host);
		await show(host, 'Names');
		await host.page.locator('.names').waitFor();
		await host.page.evaluate(() => window.host.app.plugins.disablePlugin('names'));
		await host.page.locator('.bases-error', { hasText: 'Unknown view type "names"' }).waitFor();
		expect(await host.page.evaluate(() => 'namesUnloaded' in window)).toBe(true);
	});
});

describe('where bases are off', () => {
	const off = spec.extend('boot', {
		without: true,
		plugins,
		notes: { '.obsidian/core-plugins.json': '{"bases": false}' },
	});

	off('a plugin cannot register a view for them', async ({ host }) => {
		expect(
			await host.page.evaluate(
				() => (window.host.app.plugins.getPlugin('names') as unknown as { registered: boolean }).registered,
			),
		).toBe(false);
	});
});
