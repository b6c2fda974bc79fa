import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { BootOptions, Driver } from '../browser/driver';
import { writePlugin } from './plugin-folder';

let stage: Stage;
let app: Driver;
let folder: string;
beforeAll(async () => {
	stage = await Stage.open();
	folder = await realpath(await mkdtemp(path.join(tmpdir(), 'host-plugins-')));
}, 240_000);
afterAll(async () => {
	await stage.close();
	await rm(folder, { recursive: true, force: true });
});
afterEach(async () => app.close());

async function boot(options: BootOptions & { readonly bodies: Readonly<Record<string, string>> }): Promise<void> {
	const plugins = await Promise.all(Object.entries(options.bodies).map(([id, body]) => writePlugin(folder, id, body)));
	app = await stage.boot({ ...options, plugins });
}

const traces = (): Promise<Record<string, unknown>> => app.page.evaluate(() => window.host.traces());
const ribbon = (): Promise<(string | null)[]> => app.page.locator('.side-dock-ribbon-action').evaluateAll((els) => els.map((el) => el.getAttribute('aria-label')));

test('runs several plugins, and stops one of them alone', async () => {
	await boot({
		without: true,
		bodies: { one: `onload() { this.addRibbonIcon('dice', 'One', () => undefined); }`, two: `onload() { this.addRibbonIcon('dice', 'Two', () => undefined); }` },
	});
	const names = await app.page.evaluate(() => {
		const { manifests, plugins, enabledPlugins } = window.host.app.plugins;
		return { manifests: Object.keys(manifests).sort(), plugins: Object.keys(plugins), enabled: [...enabledPlugins] };
	});
	expect(names).toEqual({ manifests: ['one', 'three-pass-reading', 'two'], plugins: ['one', 'two'], enabled: ['one', 'two'] });
	expect(await ribbon()).toEqual(['One', 'Two']);
	await app.page.evaluate(() => window.host.app.plugins.disablePluginAndSave('one'));
	expect(await ribbon()).toEqual(['Two']);
	expect(await app.page.evaluate(() => window.host.app.plugins.getPlugin('one'))).toBeNull();
	expect(JSON.parse(await app.disk('.obsidian/community-plugins.json'))).toEqual(['two']);
	expect(app.errors).toEqual([]);
});

test('says which plugin failed in its onload, and leaves nothing of it', async () => {
	await boot({ without: true, bodies: {} });
	const clean = await traces();
	await app.close();
	await boot({
		without: true,
		bodies: {
			bad: `async onload() {
				this.addCommand({ id: 'x', name: 'X', callback: () => undefined });
				this.addStatusBarItem().setText('half way');
				this.registerEvent(this.app.vault.on('modify', () => undefined));
				await null;
				throw new Error('no luck');
			}`,
		},
	});
	await app.page.locator('.notice', { hasText: 'Failed to load plugin The bad' }).click();
	expect(await app.page.locator('.status-bar').textContent()).toBe('');
	expect(await app.page.evaluate(() => window.host.app.plugins.getPlugin('bad'))).toBeNull();
	await app.page.evaluate(() => document.querySelector('.notice-container')?.remove());
	expect(await traces()).toEqual(clean);
	expect(app.errors).toHaveLength(1);
	expect(app.errors[0]).toMatch(/^Plugin failure: bad Error: no luck/u);
});

test('tells a plugin when the user switched it on, and not when the app started', async () => {
	await boot({ without: true, bodies: { user: `onload() { this.told = []; } onUserEnable() { this.told.push('user'); }` } });
	const told = (): Promise<unknown> => app.page.evaluate(() => (window.host.app.plugins.getPlugin('user') as unknown as { told: string[] }).told);
	expect(await told()).toEqual([]);
	await app.page.evaluate(async () => {
		const { plugins } = window.host.app;
		await plugins.disablePlugin('user');
		await plugins.enablePluginAndSave('user');
	});
	expect(await told()).toEqual(['user']);
});

test('keeps the data of each plugin in its own folder, and gives null before there is any', async () => {
	await boot({ without: true, bodies: { one: '', two: '' } });
	const read = await app.page.evaluate(async () => {
		const { plugins } = window.host.app;
		const [one, two] = [plugins.getPlugin('one'), plugins.getPlugin('two')];
		const before = await one?.loadData();
		await one?.saveData({ a: 1 });
		return { before, one: await one?.loadData(), two: await two?.loadData() };
	});
	expect(read).toEqual({ before: null, one: { a: 1 }, two: null });
	expect(JSON.parse(await app.disk('.obsidian/plugins/one/data.json'))).toEqual({ a: 1 });
});
