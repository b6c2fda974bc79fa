// @vitest-environment happy-dom
import 'obsidian-test-mocks/vitest-setup';
import { App, Plugin as MockPlugin } from 'obsidian-test-mocks/obsidian';
import { expect, test } from 'vitest';
import manifest from '../manifest.json';
import ThreePassReadingPlugin from '../src/main';

async function load(data: unknown = null): Promise<{ plugin: ThreePassReadingPlugin; mock: MockPlugin; app: App }> {
	const app = App.createConfigured__({ files: { 'a.md': '---\npass: 1\n---\n' } });
	const plugin = new ThreePassReadingPlugin(app.asOriginalType__(), manifest);
	await plugin.saveData(data);
	await plugin.onload();
	return { plugin, mock: MockPlugin.fromOriginalType2__(plugin), app };
}

test('loads with no stored settings and registers everything once', async () => {
	const { mock, plugin } = await load();
	expect([...mock.commands__.keys()]).toHaveLength(12);
	expect(mock.ribbonActions__).toHaveLength(1);
	expect(mock.markdownCodeBlockProcessors__).toHaveLength(1);
	expect(plugin.settings).toMatchObject({ passProperty: 'pass' });
});

test('stores nothing by itself', async () => {
	const { plugin } = await load({ noteFolder: 7 });
	expect(await plugin.loadData()).toEqual({ noteFolder: 7 });
});

test('takes over settings that sync brought', async () => {
	const { plugin } = await load();
	await plugin.saveData({ passProperty: 'reading-pass' });
	await plugin.onExternalSettingsChange();
	expect(plugin.settings.passProperty).toBe('reading-pass');
});
