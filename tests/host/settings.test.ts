import { expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

type Settings = Record<string, unknown>;

/** Gives the app a plugin with a tab that has every kind of definition, and opens it. */
async function openTab(host: HostDriver): Promise<void> {
	await host.page.evaluate(() => {
		const o = window.host.obsidian;
		class Example extends o.Plugin {
			override settings: Settings = { on: false, size: 5, list: ['One', 'Two', 'Three'] };
			override onload(): void {
				const list = this.settings['list'] as string[];
				const plugin = this as Example;
				class Tab extends o.PluginSettingTab {
					override getSettingDefinitions(): ReturnType<
						typeof o.PluginSettingTab.prototype.getSettingDefinitions
					> {
						return [
							{ name: 'Advanced', aliases: ['expert'], control: { type: 'toggle', key: 'on' } },
							{
								name: 'Level',
								visible: () => plugin.settings['on'] === true,
								control: {
									type: 'dropdown',
									key: 'level',
									defaultValue: 'b',
									options: { a: 'A', b: 'B' },
								},
							},
							{
								name: 'Size',
								control: {
									type: 'number',
									key: 'size',
									min: 1,
									max: 9,
									disabled: () => plugin.settings['on'] !== true,
								},
							},
							{
								name: 'Share',
								control: {
									type: 'slider',
									key: 'share',
									min: 0,
									max: 10,
									step: 1,
									displayFormat: (value) => `${value} of 10`,
								},
							},
							{ name: 'Colour', control: { type: 'color', key: 'colour' } },
							{
								name: 'Note',
								control: {
									type: 'file',
									key: 'note',
									filter: (file) => file.path.startsWith('Papers'),
								},
							},
							{ name: 'Folder', control: { type: 'folder', key: 'folder' } },
							{
								name: 'Drawn',
								render: (setting) => (
									setting.addButton((button) => button.setButtonText('Press')),
									() => void (plugin.settings['cleaned'] = true)
								),
							},
							{
								type: 'list',
								heading: 'Entries',
								onDelete: (at) => (list.splice(at, 1), this.update()),
								onReorder: (from, to) => list.splice(to, 0, ...list.splice(from, 1)),
								addItem: { name: 'Add entry', action: () => (list.push('New'), this.update()) },
								emptyState: 'Nothing yet',
								items: list.map((name) => ({ name })),
							},
							{
								type: 'page',
								name: 'More',
								displayValue: 'two',
								items: [
									{
										name: 'Deep',
										control: {
											type: 'text',
											key: 'deep',
											validate: (value) => (value.includes(' ') ? 'No spaces' : undefined),
										},
									},
								],
							},
						];
					}
				}
				this.addSettingTab(new Tab(this.app, this));
			}
		}
		const plugin = new Example(window.app, {
			id: 'example',
			name: 'Example plugin',
			version: '1.0.0',
			minAppVersion: '1.0.0',
			author: '',
			description: '',
		});
		Object.assign(window, { example: plugin });
		plugin.load();
	});
	await host.settings('Example plugin');
}

function kept(host: HostDriver): Promise<Settings> {
	return host.page.evaluate(() => (window as unknown as { example: { settings: Settings } }).example.settings);
}

test('controls keep what is set, and what depends on it follows', async ({ host }) => {
	await openTab(host);
	const row = (name: string): ReturnType<typeof host.page.locator> =>
		host.page.locator('.vertical-tab-content .setting-item', { hasText: name }).first();
	expect(await row('Level').isVisible()).toBe(false);
	expect(await row('Size').locator('input').isDisabled()).toBe(true);
	await row('Advanced').locator('.checkbox-container').click();
	await row('Level').waitFor();
	expect(await row('Level').locator('select').inputValue()).toBe('b');
	const size = row('Size').locator('input');
	await size.fill('12');
	await size.press('Enter');
	await row('Size').getByText('Enter 9 or less.').waitFor();
	await size.fill('7');
	await size.press('Enter');
	await expect.poll(async () => (await kept(host))['size']).toBe(7);
	await row('Share').locator('input').press('ArrowRight');
	await row('Share').getByText('1 of 10').waitFor();
	await row('Note').locator('input').fill('bert');
	await host.page.locator('.suggestion-item', { hasText: 'BERT' }).click();
	await expect.poll(() => kept(host)).toMatchObject({ on: true, size: 7, share: 1, note: 'Papers/BERT.md' });
});

test('a list is added to, deleted from and put in another order', async ({ host }) => {
	await openTab(host);
	const { page } = host;
	const names = (): Promise<string[]> =>
		page.locator('.mod-list .setting-items .setting-item-name').allTextContents();
	await page.getByLabel('Add entry').click();
	await expect.poll(names).toEqual(['One', 'Two', 'Three', 'New']);
	await page.locator('.mod-list .setting-item', { hasText: 'Two' }).getByLabel('Delete').click();
	await expect.poll(names).toEqual(['One', 'Three', 'New']);
	await page.locator('.mod-list .setting-items .setting-item', { hasText: 'New' }).press('Delete');
	await expect.poll(names).toEqual(['One', 'Three']);
	const handle = await page.locator('.setting-drag-handle').first().boundingBox();
	const last = await page.locator('.mod-list .setting-items .setting-item').last().boundingBox();
	await page.mouse.move((handle?.x ?? 0) + 5, (handle?.y ?? 0) + 5);
	await page.mouse.down();
	await page.mouse.move((handle?.x ?? 0) + 5, (last?.y ?? 0) + (last?.height ?? 0) - 2, { steps: 4 });
	await page.mouse.up();
	await expect.poll(names).toEqual(['Three', 'One']);
	expect((await kept(host))['list']).toEqual(['Three', 'One']);
});

test('a page is entered, checks what is typed, and is left; what was drawn is cleaned up', async ({ host }) => {
	await openTab(host);
	const { page } = host;
	await page.locator('.setting-item', { hasText: 'More' }).click();
	expect((await kept(host))['cleaned']).toBe(true);
	const deep = page.locator('.setting-page .setting-item', { hasText: 'Deep' });
	await deep.locator('input').fill('a b');
	await deep.getByText('No spaces').waitFor();
	await deep.locator('input').fill('ab');
	await expect.poll(async () => (await kept(host))['deep']).toBe('ab');
	await page.getByLabel('Back', { exact: true }).click();
	await page.locator('.setting-item', { hasText: 'Advanced' }).waitFor();
});

test('settings are found by their other names, and on their pages', async ({ host }) => {
	await openTab(host);
	const { page } = host;
	await page.getByPlaceholder('Search settings…').fill('expert');
	await expect.poll(() => page.locator('.setting-search-result').allTextContents()).toEqual(['Advanced']);
	await page.getByPlaceholder('Search settings…').fill('deep');
	await page.locator('.setting-search-result').click();
	await page.locator('.setting-page .setting-item.is-found', { hasText: 'Deep' }).waitFor();
});

test('a command is given a key', async ({ host }) => {
	const { page } = host;
	await host.settings('Hotkeys');
	const row = page.locator('.setting-item', { hasText: 'Use dark mode' });
	await row.getByLabel('Customize this command').click();
	await page.keyboard.press('Control+Alt+d');
	await row.getByText('Ctrl + D').or(row.getByText('Alt + Ctrl + D')).waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+Alt+d');
	await page.locator('body.theme-dark').waitFor();
});

test('the colours and the language are set', async ({ host }) => {
	const { page } = host;
	await host.settings('Appearance');
	const told = page.evaluate(
		() => new Promise((resolve) => window.app.workspace.on('css-change', () => resolve('told'))),
	);
	await page.locator('.vertical-tab-content select').selectOption('dark');
	expect(await told).toBe('told');
	await page.locator('.vertical-tab-nav-item', { hasText: 'General' }).click();
	await page.locator('.vertical-tab-content select').selectOption('zh');
	await page.locator('html[lang=zh] body[data-ready]').waitFor();
});
