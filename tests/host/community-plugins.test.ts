import { afterAll, expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { removeFolders, temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import type { HostDriver } from '../browser/driver/host-stage';
import { writePlugin } from './plugin-folder';

const folder = await temporaryFolder('host-community');
const plugins = [
	await writePlugin(
		folder,
		'bell',
		`onload() { this.addRibbonIcon('bell', 'Ring', () => undefined); this.addCommand({ id: 'ring', name: 'Ring', callback: () => undefined }); } onUserEnable() { new obsidian.Notice('Rings again'); }`,
	),
	await writePlugin(folder, 'lamp', `onload() { if (window.said !== undefined) throw new Error('no oil'); }`, {
		description: 'Gives light.',
	}),
];
afterAll(async () => removeFolders(folder));

const test = spec.extend('boot', { without: true, plugins });

const toggle = (tab: Locator, name: string): Locator =>
	tab.locator('.setting-item', { hasText: name }).locator('.checkbox-container');
const enabled = async (host: HostDriver): Promise<unknown> =>
	JSON.parse(await host.disk('.obsidian/community-plugins.json'));
const ribbon = (host: HostDriver): Locator =>
	host.page.locator('.workspace-ribbon').getByLabel('Ring', { exact: true });

test('lists what is installed, and whether it runs', async ({ host }) => {
	const tab = await host.settings('Community plugins');
	expect(await tab.locator('.setting-items .setting-item-name').allTextContents()).toEqual([
		'The bell',
		'The lamp',
		'Three-Pass Reading',
	]);
	await tab.locator('.setting-item', { hasText: 'The lamp' }).getByText('Version 1.0.0. Gives light.').waitFor();
	expect(
		await tab
			.locator('.setting-items .checkbox-container')
			.evaluateAll((els) => els.map((el) => el.classList.contains('is-enabled'))),
	).toEqual([true, true, false]);
});

test('switches a plugin off and on again, at once and for the next start', async ({ host }) => {
	const tab = await host.settings('Community plugins');
	await ribbon(host).waitFor();
	await toggle(tab, 'The bell').click();
	await ribbon(host).waitFor({ state: 'detached' });
	await expect.poll(() => enabled(host)).toEqual(['lamp']);
	await toggle(tab, 'The bell').click();
	await ribbon(host).waitFor();
	await host.page.locator('.notice', { hasText: 'Rings again' }).click();
	await expect.poll(() => enabled(host)).toEqual(['lamp', 'bell']);
	await toggle(tab, 'The bell').click();
	await expect.poll(() => enabled(host)).toEqual(['lamp']);
	await host.page.reload();
	await host.page.locator('body[data-ready]').waitFor();
	expect(await ribbon(host).count()).toBe(0);
	expect(await host.commandsFor('The bell: Ring')).toEqual([]);
});

test('a plugin that does not start is said to be off', async ({ host }) => {
	const tab = await host.settings('Community plugins');
	await toggle(tab, 'The lamp').click();
	await expect.poll(() => enabled(host)).toEqual(['bell']);
	await host.page.evaluate(() => void (window.said = []));
	await toggle(tab, 'The lamp').click();
	await host.page.locator('.notice', { hasText: 'Failed to load plugin The lamp' }).click();
	await expect.poll(() => toggle(tab, 'The lamp').getAttribute('class')).not.toContain('is-enabled');
	expect(await enabled(host)).toEqual(['bell']);
	expect(host.errors.splice(0)).toEqual([expect.stringMatching(/^Plugin failure: lamp Error: no oil/u)]);
});
