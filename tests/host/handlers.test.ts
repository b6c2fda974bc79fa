import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import { writePlugin } from './plugin-folder';

const BODY = `onload() {
	this.told = [];
	this.registerObsidianProtocolHandler('caller', (data) => void this.told.push(data));
	const flags = { name: { value: '<name>', description: 'Whom to greet', required: true }, loud: { description: 'In capitals' } };
	this.registerCliHandler('caller:greet', 'Greets someone', flags, async (data) => data.loud === 'true' ? 'HELLO ' + data.name : 'Hello ' + data.name);
	this.registerCliHandler('caller', 'Says what it was given', null, (data) => JSON.stringify(data));
}
onExternalSettingsChange() { this.told.push('outside'); }`;

const folder = await temporaryFolder('host-plugins');
const plugins = [await writePlugin(folder, 'caller', BODY)];
afterAll(async () => rm(folder, { recursive: true, force: true }));
const test = spec.extend('boot', {
	without: true,
	plugins,
	notes: {
		'Links.md': 'A [call](obsidian://caller?to=Ann%20Lee&now) and a [note](obsidian://open?vault=vault&file=GPT2).',
	},
});

async function told(host: HostDriver): Promise<unknown[]> {
	return host.page.evaluate(() =>
		(window.host.app.plugins.getPlugin('caller') as unknown as { told: unknown[] }).told.splice(0),
	);
}

const cli = (host: HostDriver, ...words: string[]): Promise<string> =>
	host.page.evaluate((line) => window.host.cli(line), words);

test('gives a link of the app’s own scheme to the plugin that handles its action', async ({ host }) => {
	await host.openNote('Links.md');
	await host.command('Toggle reading view');
	await host.page.getByRole('link', { name: 'call' }).click();
	expect(await told(host)).toEqual([{ action: 'caller', to: 'Ann Lee', now: 'true' }]);
	await host.page.getByRole('link', { name: 'note' }).click();
	await host.page.locator('.workspace-tab-header.is-active', { hasText: 'GPT2' }).waitFor();
	expect(
		await host.page.evaluate(() => [
			window.host.openUrl('obsidian://caller'),
			window.host.openUrl('obsidian://nobody?x=1'),
		]),
	).toEqual([true, false]);
	expect(await told(host)).toEqual([{ action: 'caller' }]);
	expect(await host.takeLacking()).toEqual(['obsidian://nobody']);
});

test('runs a command line, and says what is wrong with one', async ({ host }) => {
	expect(await cli(host, 'caller:greet', 'name=Ann Lee')).toBe('Hello Ann Lee');
	expect(await cli(host, 'vault=vault', 'caller:greet', 'name=a=b', 'loud')).toBe('HELLO a=b');
	expect(await cli(host, 'caller', 'text=one\\ntwo\\tthree', 'new')).toBe(
		JSON.stringify({ text: 'one\ntwo\tthree', new: 'true' }),
	);
	expect(await cli(host, 'caller:greet', 'loud')).toBe('Error: Missing required parameter: name=<name>');
	expect(await cli(host, 'caller:sing')).toBe('Error: Command "caller:sing" not found.');
	expect(await cli(host, 'vault=other', 'caller')).toBe('Vault not found.');
	expect(await cli(host, 'help')).toContain(
		'caller:greet  Greets someone\n  name=<name>  (required) Whom to greet\n  loud  In capitals',
	);
});

test('refuses a command line, or an action, that another plugin has', async ({ host }) => {
	const said = await host.page.evaluate(() => {
		const plugin = window.host.app.plugins.getPlugin('caller');
		const tries = [
			() => plugin?.registerCliHandler('help', '', null, () => ''),
			() => plugin?.registerObsidianProtocolHandler('open', () => undefined),
		];
		return tries.map((register) => {
			try {
				register();
				return '';
			} catch (error) {
				return String(error);
			}
		});
	});
	expect(said).toEqual([
		'Error: CLI command "help" is already registered',
		'Error: Protocol handler for "open" is already registered',
	]);
});

test('tells a plugin of its data only where another program changed them', async ({ host }) => {
	const data = '.obsidian/plugins/caller/data.json';
	const look = (): Promise<void> =>
		host.page.evaluate((path) => window.host.app.plugins.getPlugin('caller')?.onConfigFileChange(path), data);
	await host.page.evaluate(() => window.host.app.plugins.getPlugin('caller')?.saveData({ a: 1 }));
	await look();
	expect(await told(host)).toEqual([]);
	await writeFile(path.join(host.vault, data), '{ "a": 2 }');
	await look();
	expect(await told(host)).toEqual(['outside']);
	expect(await host.page.evaluate(() => window.host.app.plugins.getPlugin('caller')?.loadData())).toEqual({ a: 2 });
});

const configured = spec.extend('boot', {
	without: true,
	notes: { '.obsidian/core-plugins.json': '{"bases": false}', '.obsidian/templates.json': '{"folder": "Templates"}' },
});

configured('knows the core plugins, and which of them are on', async ({ host }) => {
	const core = await host.page.evaluate(() => {
		const { internalPlugins } = window.host.app;
		return {
			bases: internalPlugins.getEnabledPluginById('bases'),
			preview: internalPlugins.getEnabledPluginById('page-preview')?.id,
			templates: [
				internalPlugins.getPluginById('templates')?.enabled,
				internalPlugins.getPluginById('templates')?.instance.options,
			],
			unknown: internalPlugins.getPluginById('no-such'),
		};
	});
	expect(core).toEqual({
		bases: null,
		preview: 'page-preview',
		templates: [false, { folder: 'Templates' }],
		unknown: null,
	});
});
