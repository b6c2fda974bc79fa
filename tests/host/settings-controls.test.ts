import { afterAll, expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { HostDriver } from '../browser/driver/host-stage';
import { removeFolders, temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import { writePlugin } from './plugin-folder';

/** A tab with rows to press, a colour, a folder, a secret and a page of the plugin's own. */
const PAINTER = `async onload() {
	window.said = [];
	this.settings = { colour: '#102030', ...(await this.loadData()) };
	const { app } = this;
	for (const name of ['paint-shop', 'other-shop']) app.secretStorage.setSecret(name, 'hush');
	class Palette extends obsidian.SettingPage {
		constructor() { super(); this.title = 'All the colours'; }
		display() { new obsidian.Setting(this.containerEl).setName('Drawn by the page'); window.said.push('shown'); }
		hide() { window.said.push('hidden'); super.hide(); }
	}
	class Tab extends obsidian.PluginSettingTab {
		getSettingDefinitions() {
			return [
				{ name: 'First row', render: () => undefined },
				{ name: 'Wash brushes', action: (el, at) => window.said.push('washed ' + at + ' ' + el.className.includes('setting-item')) },
				{ name: 'Break brushes', disabled: () => true, action: () => window.said.push('broken') },
				{ name: 'Paint', control: { type: 'color', key: 'colour' } },
				{ name: 'Folder', control: { type: 'folder', key: 'folder', includeRoot: true, filter: (folder) => folder.path !== 'Daily', validate: (path) => app.vault.getFolderByPath(path) === null ? 'No such folder' : undefined } },
				{ name: 'Deeper', control: { type: 'folder', key: 'deeper' } },
				{ name: 'Secret', render: (setting) => { new obsidian.SecretComponent(app, setting.controlEl).setValue('none').onChange((id) => window.said.push(id + ' ' + app.secretStorage.getSecret(id))); } },
				{ type: 'group', heading: 'Varnish', visible: () => this.plugin.settings.colour === '#c0ffee', items: [{ name: 'Shiny', control: { type: 'toggle', key: 'shiny' } }] },
				{ type: 'page', name: 'Palette', status: 'success', displayValue: () => 'seven', page: () => new Palette() },
			];
		}
	}
	this.addSettingTab(new Tab(app, this));
}`;

const folder = await temporaryFolder('host-settings');
const painter = await writePlugin(folder, 'painter', PAINTER);
afterAll(async () => removeFolders(folder));

const test = spec
	.extend('boot', { without: true, plugins: [painter] })
	.extend('tab', async ({ host }) => host.settings('The painter'));

const row = (tab: Locator, name: string): Locator => tab.locator('.setting-item', { hasText: name });
const said = (host: HostDriver): Promise<string[]> => host.page.evaluate(() => window.said);
const data = async (host: HostDriver): Promise<unknown> =>
	JSON.parse(await host.disk('.obsidian/plugins/painter/data.json').catch(() => '{}'));

test('a row is pressed by mouse and by keyboard, and one that is disabled is not', async ({ host, tab }) => {
	const wash = row(tab, 'Wash brushes');
	await wash.click();
	await wash.press('Enter');
	await wash.press('Space');
	expect(await wash.getAttribute('aria-disabled')).toBe('false');
	const broken = row(tab, 'Break brushes');
	expect(await broken.getAttribute('aria-disabled')).toBe('true');
	await broken.click({ force: true });
	await broken.press('Enter');
	expect(await said(host)).toEqual(['washed 1 true', 'washed 1 true', 'washed 1 true']);
});

test('a colour is shown as it is kept, and kept as it is chosen', async ({ host, tab }) => {
	const colour = row(tab, 'Paint').locator('input[type="color"]');
	expect(await colour.inputValue()).toBe('#102030');
	await colour.fill('#c0ffee');
	await expect.poll(() => data(host)).toEqual({ colour: '#c0ffee' });
});

test('a group is shown only while it is to be seen', async ({ tab }) => {
	const [heading, item] = [tab.getByText('Varnish'), row(tab, 'Shiny')];
	const colour = row(tab, 'Paint').locator('input[type="color"]');
	expect(await heading.isVisible()).toBe(false);
	expect(await item.isVisible()).toBe(false);
	await colour.fill('#c0ffee');
	await heading.waitFor();
	await item.waitFor();
	await colour.fill('#000000');
	await heading.waitFor({ state: 'hidden' });
});

test('a folder is chosen among those of the vault, and one that is not there is refused', async ({ host, tab }) => {
	const field = row(tab, 'Folder').locator('input');
	const items = host.page.locator('.suggestion-container .suggestion-item');
	await field.click();
	await expect.poll(async () => (await items.allTextContents()).sort()).toEqual(['/', 'Papers', 'Templates']);
	await field.fill('nowhere');
	await row(tab, 'Folder').getByText('No such folder').waitFor();
	await row(tab, 'Paint').locator('input').fill('#abcdef');
	await expect.poll(() => data(host)).toEqual({ colour: '#abcdef' });
	await field.fill('pap');
	await items.filter({ hasText: 'Papers' }).click();
	expect(await field.inputValue()).toBe('Papers');
	await expect.poll(() => data(host)).toMatchObject({ folder: 'Papers' });
	expect(await row(tab, 'Folder').getByText('No such folder').count()).toBe(0);
	await row(tab, 'Deeper').locator('input').click();
	await expect.poll(async () => (await items.allTextContents()).sort()).toEqual(['Daily', 'Papers', 'Templates']);
});

test('a secret is chosen by its name, and told by it', async ({ host, tab }) => {
	const field = row(tab, 'Secret').locator('input');
	expect(await field.inputValue()).toBe('none');
	await field.fill('PAINT');
	const items = host.page.locator('.suggestion-container .suggestion-item');
	await expect.poll(() => items.allTextContents()).toEqual(['paint-shop']);
	await host.page.keyboard.press('Enter');
	expect(await field.inputValue()).toBe('paint-shop');
	expect((await said(host)).at(-1)).toBe('paint-shop hush');
});

test('a page of the plugin’s own is shown under its title, and hidden as one goes back or to another tab', async ({
	host,
	tab,
}) => {
	const { page } = host;
	const link = row(tab, 'Palette');
	await link.getByText('seven').waitFor();
	await link.press('Enter');
	expect(await tab.locator('.setting-page-title').textContent()).toBe('All the colours');
	await row(tab, 'Drawn by the page').waitFor();
	await page.getByLabel('Back', { exact: true }).click();
	await link.click();
	await row(tab, 'Drawn by the page').waitFor();
	await page.locator('.vertical-tab-nav-item', { hasText: 'Appearance' }).click();
	await row(tab, 'Base color scheme').waitFor();
	await host.page.keyboard.press('Escape');
	expect(await said(host)).toEqual(['shown', 'hidden', 'shown', 'hidden']);
});
