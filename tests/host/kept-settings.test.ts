import { afterAll, expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { removeFolders, temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import { writePlugin } from './plugin-folder';

/** A tab over the vault's own settings, as the app's own tabs are. */
const LINKS = `onload() {
	const { prototype } = obsidian.SettingTab;
	this.addSettingTab(new (class extends obsidian.PluginSettingTab {
		getSettingDefinitions() { return [{ name: 'Markdown links', control: { type: 'toggle', key: 'useMarkdownLinks' } }, { name: 'Any other', control: { type: 'text', key: 'ofThePlugin' } }]; }
		getControlValue(key) { return prototype.getControlValue.call(this, key); }
		setControlValue(key, value) { return prototype.setControlValue.call(this, key, value); }
	})(this.app, this));
}`;

const folder = await temporaryFolder('host-kept');
const links = await writePlugin(folder, 'links', LINKS);
afterAll(async () => removeFolders(folder));

const test = spec.extend('boot', {
	without: true,
	plugins: [links],
	notes: {
		'.obsidian/app.json': '{"newLinkFormat": "absolute"}',
		'.obsidian/appearance.json': '{"baseFontSize": 18}',
	},
});

async function reload({ page }: HostDriver): Promise<void> {
	await page.reload();
	await page.locator('body[data-ready]').waitFor();
}

test('the colours last over a reload, and what else is set of the looks stays', async ({ host }) => {
	const { page } = host;
	await host.command('Use dark mode');
	await expect
		.poll(async () => JSON.parse(await host.disk('.obsidian/appearance.json')) as unknown)
		.toEqual({ baseFontSize: 18, theme: 'obsidian' });
	await reload(host);
	expect(await page.locator('body').getAttribute('class')).toMatch(/theme-dark/u);
	const tab = await host.settings('Appearance');
	expect(await tab.locator('select').inputValue()).toBe('dark');
	await tab.locator('select').selectOption('light');
	await expect
		.poll(async () => JSON.parse(await host.disk('.obsidian/appearance.json')) as unknown)
		.toEqual({ baseFontSize: 18, theme: 'moonstone' });
	await reload(host);
	expect(await page.locator('body').getAttribute('class')).not.toMatch(/theme-dark/u);
});

test('the palette knows after a reload what was used last, in another vault nothing of it', async ({
	host,
	hostStage,
}) => {
	const first = async (driver: HostDriver, count: number): Promise<string[]> => {
		await driver.page.keyboard.press('Control+p');
		const titles = await driver.page.locator('.prompt .suggestion-title').allTextContents();
		await driver.page.keyboard.press('Escape');
		return titles.slice(0, count);
	};
	await host.command('Use light mode');
	await host.command('Toggle right sidebar');
	await host.command('Use light mode');
	await reload(host);
	expect(await first(host, 2)).toEqual(['Use light mode', 'Toggle right sidebar']);
	const other = await hostStage.boot({ without: true });
	expect(await first(other, 1)).not.toEqual(['Use light mode']);
	await other.close();
	await host.page.bringToFront();
});

test('a tab reads and writes the vault’s settings unless it says otherwise', async ({ host }) => {
	const link = (): Promise<string | undefined> =>
		host.page.evaluate(() => {
			const file = window.app.vault.getFileByPath('Papers/BERT.md');
			return file === null ? undefined : window.app.fileManager.generateMarkdownLink(file, '');
		});
	expect(await link()).toBe('[[Papers/BERT]]');
	const tab = await host.settings('The links');
	const toggle = tab.locator('.setting-item', { hasText: 'Markdown links' }).locator('.checkbox-container');
	await toggle.click();
	await tab.locator('.setting-item', { hasText: 'Any other' }).locator('input').fill('anything');
	await expect
		.poll(async () => JSON.parse(await host.disk('.obsidian/app.json')) as unknown)
		.toEqual({ newLinkFormat: 'absolute', useMarkdownLinks: true, ofThePlugin: 'anything' });
	expect(await link()).toBe('[BERT](Papers/BERT.md)');
	await host.page.keyboard.press('Escape');
	await host.settings('The links');
	await expect.poll(() => toggle.getAttribute('class')).toContain('is-enabled');
	await host.outside('.obsidian/app.json', '{}');
	await expect.poll(link).toBe('[[BERT]]');
});
