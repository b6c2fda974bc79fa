import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';
import { writePlugin } from './plugin-folder';

const BODY = `onload() {
	this.told = [];
	this.registerObsidianProtocolHandler('caller', (data) => void this.told.push(data));
	const flags = { name: { value: '<name>', description: 'Whom to greet', required: true }, loud: { description: 'In capitals' } };
	this.registerCliHandler('caller:greet', 'Greets someone', flags, async (data) => data.loud === 'true' ? 'HELLO ' + data.name : 'Hello ' + data.name);
	this.registerCliHandler('caller', 'Says what it was given', null, (data) => JSON.stringify(data));
}
onExternalSettingsChange() { this.told.push('outside'); }`;

let stage: Stage;
let app: Driver;
let folder: string;
let plugin: string;
beforeAll(async () => {
	stage = await Stage.open();
	folder = await realpath(await mkdtemp(path.join(tmpdir(), 'host-plugins-')));
	plugin = await writePlugin(folder, 'caller', BODY);
}, 240_000);
afterAll(async () => {
	await stage.close();
	await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
	app = await stage.boot({ without: true, plugins: [plugin], notes: { 'Links.md': 'A [call](obsidian://caller?to=Ann%20Lee&now) and a [note](obsidian://open?vault=vault&file=GPT2).' } });
});
afterEach(async () => app.close());

async function told(): Promise<unknown[]> {
	return app.page.evaluate(() => (window.host.app.plugins.getPlugin('caller') as unknown as { told: unknown[] }).told.splice(0));
}

const cli = (...words: string[]): Promise<string> => app.page.evaluate((line) => window.host.cli(line), words);

test('gives a link of the app’s own scheme to the plugin that handles its action', async () => {
	await app.openNote('Links.md');
	await app.command('Toggle reading view');
	await app.page.getByRole('link', { name: 'call' }).click();
	expect(await told()).toEqual([{ action: 'caller', to: 'Ann Lee', now: 'true' }]);
	await app.page.getByRole('link', { name: 'note' }).click();
	await app.page.locator('.workspace-tab-header.is-active', { hasText: 'GPT2' }).waitFor();
	expect(await app.page.evaluate(() => [window.host.openUrl('obsidian://caller'), window.host.openUrl('obsidian://nobody?x=1')])).toEqual([true, false]);
	expect(await told()).toEqual([{ action: 'caller' }]);
	expect(await app.page.evaluate(() => window.host.lacking())).toEqual(['obsidian://nobody']);
	expect(app.errors).toEqual([]);
});

test('runs a command line, and says what is wrong with one', async () => {
	expect(await cli('caller:greet', 'name=Ann Lee')).toBe('Hello Ann Lee');
	expect(await cli('vault=vault', 'caller:greet', 'name=a=b', 'loud')).toBe('HELLO a=b');
	expect(await cli('caller', 'text=one\\ntwo', 'new')).toBe(JSON.stringify({ text: 'one\ntwo', new: 'true' }));
	expect(await cli('caller:greet', 'loud')).toBe('Error: Missing required parameter: name=<name>');
	expect(await cli('caller:sing')).toBe('Error: Command "caller:sing" not found.');
	expect(await cli('vault=other', 'caller')).toBe('Vault not found.');
	expect(await cli('help')).toContain('caller:greet  Greets someone\n  name=<name>  (required) Whom to greet\n  loud  In capitals');
	expect(app.errors).toEqual([]);
});

test('refuses a command line that another plugin has', async () => {
	const said = await app.page.evaluate(() => {
		try {
			window.host.app.plugins.getPlugin('caller')?.registerCliHandler('help', '', null, () => '');
			return '';
		} catch (error) {
			return String(error);
		}
	});
	expect(said).toBe('Error: CLI command "help" is already registered');
});

test('tells a plugin of its data only where another program changed them', async () => {
	const data = '.obsidian/plugins/caller/data.json';
	const look = (): Promise<void> => app.page.evaluate((path) => window.host.app.plugins.getPlugin('caller')?.onConfigFileChange(path), data);
	await app.page.evaluate(() => window.host.app.plugins.getPlugin('caller')?.saveData({ a: 1 }));
	await look();
	expect(await told()).toEqual([]);
	await writeFile(path.join(app.vault, data), '{ "a": 2 }');
	await look();
	expect(await told()).toEqual(['outside']);
	expect(await app.page.evaluate(() => window.host.app.plugins.getPlugin('caller')?.loadData())).toEqual({ a: 2 });
});

test('knows the core plugins, and which of them are on', async () => {
	await app.close();
	app = await stage.boot({ without: true, notes: { '.obsidian/core-plugins.json': '{"bases": false}', '.obsidian/templates.json': '{"folder": "Templates"}' } });
	const core = await app.page.evaluate(() => {
		const { internalPlugins } = window.host.app;
		return {
			bases: internalPlugins.getEnabledPluginById('bases'),
			preview: internalPlugins.getEnabledPluginById('page-preview')?.id,
			templates: [internalPlugins.getPluginById('templates')?.enabled, internalPlugins.getPluginById('templates')?.instance.options],
			unknown: internalPlugins.getPluginById('no-such'),
		};
	});
	expect(core).toEqual({ bases: null, preview: 'page-preview', templates: [false, { folder: 'Templates' }], unknown: null });
});
