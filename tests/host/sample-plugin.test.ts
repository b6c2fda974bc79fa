import { rm } from 'node:fs/promises';
import { afterAll, describe, expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';
import type { HostDriver } from '../browser/driver/host-stage';
import { buildSamplePlugin } from './sample-plugin/build';

const folder = await buildSamplePlugin();
afterAll(async () => rm(folder, { recursive: true, force: true }));
const notes = {
	'Sample.md': 'Some **bold** words.\n\n```sample\none\ntwo\n```\n',
	'Notes.base': 'filters: file.name == "Sample.md"\nviews:\n  - type: sample-view\n    name: Line\n',
};
const test = spec.extend('boot', { without: true, plugins: [folder], notes });

const notice = (host: HostDriver, text: string): Promise<void> =>
	host.page.locator('.notice', { hasText: text }).first().click();

describe('a plugin of others', () => {
	test('asks for what it was built for', async ({ host }) => {
		expect(await host.page.evaluate(() => window.host.loader.required('sample'))).toEqual([
			'obsidian',
			'@codemirror/view',
		]);
	});

	test('greets from the ribbon as its settings say, which it keeps', async ({ host }) => {
		await host.ribbon('Sample greeting');
		await notice(host, 'Hello, you');
		const tab = await host.settings('Sample');
		await tab.locator('.setting-item', { hasText: 'Greeting' }).locator('input').fill('Good day');
		await tab.locator('.setting-item', { hasText: 'In capitals' }).locator('.checkbox-container').click();
		await expect
			.poll(() => host.disk('.obsidian/plugins/sample/data.json').catch(() => ''))
			.toBe('{\n  "greeting": "Good day",\n  "isLoud": true\n}');
		await host.page.keyboard.press('Escape');
		await host.ribbon('Sample greeting');
		await notice(host, 'GOOD DAY, YOU');
	});

	test('opens a modal, and closes it by the keyboard', async ({ host }) => {
		await host.command('Sample: Open modal');
		await host.page.locator('.modal', { hasText: 'On a desktop' }).waitFor();
		await host.page.keyboard.press('Escape');
		await host.page.locator('.modal', { hasText: 'On a desktop' }).waitFor({ state: 'detached' });
	});

	test('changes what is selected in the editor, and counts only where there is a note', async ({ host }) => {
		expect(await host.commandsFor('Sample: Count words')).toEqual([]);
		await host.openNote('Sample.md');
		await host.page.locator('.cm-line').first().click();
		await host.page.keyboard.press('Home');
		await host.page.keyboard.press('Shift+End');
		await host.command('Sample: Replace selection');
		await expect.poll(() => host.disk('Sample.md')).toMatch(/^<Some \*\*bold\*\* words\.>\n/u);
		await host.command('Sample: Count words');
		await notice(host, '8 words');
	});

	test('chooses a note by a part of its name', async ({ host }) => {
		await host.command('Sample: Choose note');
		await host.page.locator('.prompt input').fill('sampl');
		await host.page.locator('.prompt .suggestion-item', { hasText: 'Sample' }).click();
		await host.page.locator('.workspace-tab-header.is-active', { hasText: 'Sample' }).waitFor();
	});

	test('has a view of its own, with an icon of its own', async ({ host }) => {
		await host.command('Sample: Open view');
		const counter = host.page.locator('.sample-counter');
		await counter.click();
		await counter.click();
		await expect.poll(() => counter.textContent()).toBe('2');
		expect(await host.page.locator('.sample-icon svg circle').count()).toBe(1);
	});

	test('draws its code block, and marks what is bold', async ({ host }) => {
		await host.openNote('Sample.md');
		await host.command('Toggle reading view');
		await expect
			.poll(() => host.page.locator('.markdown-reading-view .sample-list li').allTextContents())
			.toEqual(['one', 'two']);
		await expect
			.poll(() =>
				host.page
					.locator('.markdown-reading-view strong.sample-mark')
					.evaluate((el) => window.getComputedStyle(el).textDecorationLine),
			)
			.toBe('underline');
	});

	test('follows clicks and the clock', async ({ host }) => {
		const status = host.page.locator('.status-bar-item.plugin-sample');
		expect(await status.textContent()).toBe('No clicks');
		await host.openNote('GPT.md');
		await expect.poll(() => status.textContent()).toMatch(/^[1-9]\d* clicks$/u);
		await expect
			.poll(async () => Number(await host.page.locator('body').getAttribute('data-sample-ticks')))
			.toBeGreaterThan(1);
	});

	test('draws a base as a line', async ({ host }) => {
		await host.page.locator('[data-type="file-explorer"] [data-path="Notes.base"]').click();
		await expect.poll(() => host.page.locator('.sample-bases').textContent()).toBe('Sample');
	});

	test('answers a link of the app’s own scheme, and the command line', async ({ host }) => {
		await host.page.evaluate(() => window.host.openUrl('obsidian://sample?name=Ann'));
		await notice(host, 'Hello, Ann');
		expect(await host.page.evaluate(() => window.host.cli(['sample', 'name=Bob']))).toBe('Hello, Bob');
	});

	test('leaves nothing of all that when it is switched off, with its view and its base open', async ({
		host,
		hostStage,
	}) => {
		const bare = await hostStage.boot({ without: true, notes });
		const clean = await bare.traces();
		await bare.close();
		await host.command('Sample: Open view');
		await host.page.locator('.sample-counter').waitFor();
		const on = await host.traces();
		await host.page.evaluate(() => window.host.app.plugins.disablePluginAndSave('sample'));
		await host.page.locator('.sample-counter').waitFor({ state: 'detached' });
		expect(await host.traces()).toEqual(clean);
		const ticks = await host.page.locator('body').getAttribute('data-sample-ticks');
		expect(ticks).toBeNull();
		await host.page.evaluate(() => window.host.app.plugins.enablePluginAndSave('sample'));
		expect(on).not.toEqual(clean);
	});
});

describe('beside our own plugin', () => {
	const beside = spec.extend('boot', { plugins: [folder], notes });

	beside('both work, and either goes alone', async ({ host }) => {
		await host.command('Open reading progress');
		await host.paper('GPT.md').waitFor();
		await host.ribbon('Sample greeting');
		await notice(host, 'Hello, you');
		await host.switchPlugin(false);
		await host.page.locator('.three-pass-progress').waitFor({ state: 'detached' });
		await host.ribbon('Sample greeting');
		await notice(host, 'Hello, you');
		await host.switchPlugin(true);
		await host.page.evaluate(() => window.host.app.plugins.disablePluginAndSave('sample'));
		expect(await host.commandsFor('Sample: Open modal')).toEqual([]);
		expect(await host.commandsFor('reading progress')).toHaveLength(1);
	});
});
