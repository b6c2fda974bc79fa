import { afterAll, expect } from 'vitest';
import { removeFolders } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import { buildSamplePlugin } from './sample-plugin/build';
import { TITLES } from './sample-plugin/titles';

const folder = await buildSamplePlugin();
afterAll(async () => removeFolders(folder));

const notes = { 'Sample.md': '---\ntags: [a]\n---\nWhy?\n' };
const test = spec.extend('boot', { without: true, plugins: [folder], notes });

test('the plugin’s extension marks what is typed, in every editor, until it is switched off', async ({ host }) => {
	const { page } = host;
	const marks = page.locator('.mod-root .cm-content .sample-question');
	await host.openNote('Sample.md');
	await page.locator('.cm-editor.cm-focused').waitFor();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('Really??');
	expect(await marks.count()).toBe(0);
	await page.keyboard.type('?');
	await expect.poll(() => marks.allTextContents()).toEqual(['???']);
	await host.command('Split right');
	await expect.poll(() => marks.count()).toBe(2);
	await page.evaluate(() => window.host.app.plugins.disablePluginAndSave('sample'));
	await expect.poll(() => marks.count()).toBe(0);
	await page.evaluate(() => window.host.app.plugins.enablePluginAndSave('sample'));
	await expect.poll(() => marks.count()).toBe(2);
});

test('the plugin asks the network, and writes what it hears into the front matter with the day in words', async ({
	host,
}) => {
	await host.page.evaluate(
		(url) =>
			window.host.network.answer(url, { json: { Sample: { title: 'A sample: of notes', day: '2025-03-01' } } }),
		TITLES,
	);
	await host.openNote('Sample.md');
	await host.command('Sample: Fetch title');
	await expect
		.poll(() => host.disk('Sample.md'))
		.toBe('---\ntags:\n  - a\ntitle: "A sample: of notes"\nday: Saturday, 1 March 2025\n---\nWhy?\n');
	await expect.poll(() => host.editorText()).toContain('day: Saturday');
	expect(
		await host.page.evaluate(() => window.host.network.log.map(({ url, method }) => `${method} ${url}`)),
	).toEqual([`GET ${TITLES}`]);
	expect(
		await host.page.evaluate(() => {
			const file = window.app.vault.getFileByPath('Sample.md');
			return file === null ? null : window.app.metadataCache.getFileCache(file)?.frontmatter;
		}),
	).toEqual({ tags: ['a'], title: 'A sample: of notes', day: 'Saturday, 1 March 2025' });
});

test('the plugin is told where another program writes its settings, and not where it does so itself', async ({
	host,
}) => {
	const data = '.obsidian/plugins/sample/data.json';
	const notice = (text: string): Promise<void> => host.page.locator('.notice', { hasText: text }).click();
	await host.outside(data, '{"greeting": "From afar"}');
	await notice('Settings taken over');
	await host.ribbon('Sample greeting');
	await notice('From afar, you');
	await host.page.evaluate(() => {
		window.said = [];
		window.host.app.vault.on('raw', (changed: string) => void window.said.push(changed));
	});
	const tab = await host.settings('Sample');
	await tab.locator('.setting-item', { hasText: 'Greeting' }).locator('input').fill('From here');
	await expect.poll(() => host.disk(data)).toContain('From here');
	await expect.poll(() => host.page.evaluate(() => window.said)).toContain(data);
	await host.page.keyboard.press('Escape');
	await host.ribbon('Sample greeting');
	await notice('From here, you');
	expect(await host.page.locator('.notice', { hasText: 'Settings taken over' }).count()).toBe(0);
});
