import { rm } from 'node:fs/promises';
import { afterAll, expect, onTestFinished } from 'vitest';
import type { HostBootOptions, HostDriver } from '../browser/driver/host-stage';
import { temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import { writePlugin } from './plugin-folder';

const folder = await temporaryFolder('host-plugins');
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Writes plugins, each given as the inside of its class. */
const written = async (bodies: Readonly<Record<string, string>>): Promise<string[]> =>
	Promise.all(Object.entries(bodies).map(([id, body]) => writePlugin(folder, id, body)));
const withPlugins = (bodies: Readonly<Record<string, string>>) => async (): Promise<HostBootOptions> => ({
	without: true,
	plugins: await written(bodies),
});

const ribbon = (host: HostDriver): Promise<(string | null)[]> =>
	host.page.locator('.side-dock-ribbon-action').evaluateAll((els) => els.map((el) => el.getAttribute('aria-label')));

const greeting = {
	one: `onload() { this.addRibbonIcon('dices', 'One', () => undefined); }`,
	two: `onload() { this.addRibbonIcon('dices', 'Two', () => undefined); }`,
};
spec.extend('boot', withPlugins(greeting))('runs several plugins, and stops one of them alone', async ({ host }) => {
	const names = await host.page.evaluate(() => {
		const { manifests, plugins, enabledPlugins } = window.host.app.plugins;
		return {
			manifests: Object.keys(manifests).sort(),
			plugins: Object.keys(plugins),
			enabled: [...enabledPlugins],
		};
	});
	expect(names).toEqual({
		manifests: ['one', 'three-pass-reading', 'two'],
		plugins: ['one', 'two'],
		enabled: ['one', 'two'],
	});
	expect(await ribbon(host)).toEqual(['One', 'Two']);
	await host.page.evaluate(() => window.host.app.plugins.disablePluginAndSave('one'));
	expect(await ribbon(host)).toEqual(['Two']);
	expect(await host.page.evaluate(() => window.host.app.plugins.getPlugin('one'))).toBeNull();
	expect(JSON.parse(await host.disk('.obsidian/community-plugins.json'))).toEqual(['two']);
});

const BAD = `async onload() {
	this.addCommand({ id: 'x', name: 'X', callback: () => undefined });
	this.addStatusBarItem().setText('half way');
	this.registerEvent(this.app.vault.on('modify', () => undefined));
	await null;
	throw new Error('no luck');
}`;

spec.extend('boot', withPlugins({}))(
	'says which plugin failed in its onload, and leaves nothing of it',
	async ({ host, hostStage }) => {
		const clean = await host.traces();
		const failed = await hostStage.boot({ without: true, plugins: await written({ bad: BAD }) });
		onTestFinished(() => failed.close());
		await failed.page.locator('.notice', { hasText: 'Failed to load plugin The bad' }).click();
		expect(await failed.page.locator('.status-bar').textContent()).toBe('');
		expect(await failed.page.evaluate(() => window.host.app.plugins.getPlugin('bad'))).toBeNull();
		await failed.page.evaluate(() => document.querySelector('.notice-container')?.remove());
		expect(await failed.traces()).toEqual(clean);
		expect(await failed.complaints()).toEqual([expect.stringMatching(/^Plugin failure: bad Error: no luck/u)]);
	},
);

spec.extend('boot', withPlugins({ user: `onload() { this.told = []; } onUserEnable() { this.told.push('user'); }` }))(
	'tells a plugin when the user switched it on, and not when the app started',
	async ({ host }) => {
		const told = (): Promise<unknown> =>
			host.page.evaluate(() => (window.host.app.plugins.getPlugin('user') as unknown as { told: string[] }).told);
		expect(await told()).toEqual([]);
		await host.page.evaluate(async () => {
			const { plugins } = window.host.app;
			await plugins.disablePlugin('user');
			await plugins.enablePluginAndSave('user');
		});
		expect(await told()).toEqual(['user']);
	},
);

spec.extend('boot', withPlugins({ one: '', two: '' }))(
	'keeps the data of each plugin in its own folder, and gives null before there is any',
	async ({ host }) => {
		const read = await host.page.evaluate(async () => {
			const { plugins } = window.host.app;
			const [one, two] = [plugins.getPlugin('one'), plugins.getPlugin('two')];
			const before = await one?.loadData();
			await one?.saveData({ a: 1 });
			return { before, one: await one?.loadData(), two: await two?.loadData() };
		});
		expect(read).toEqual({ before: null, one: { a: 1 }, two: null });
		expect(JSON.parse(await host.disk('.obsidian/plugins/one/data.json'))).toEqual({ a: 1 });
	},
);

spec.extend('boot', withPlugins({}))(
	'complains of every name that a plugin asks for and the host does not have',
	async ({ hostStage }) => {
		const asking = await hostStage.boot({
			without: true,
			plugins: await written({ asks: `onload() { this.found = typeof obsidian.requestUrl; }` }),
		});
		onTestFinished(() => asking.close());
		expect(await asking.complaints()).toEqual(['the host lacks requestUrl']);
	},
);

const HANDS_OVER = `onload() {
	this.registerHoverLinkSource('hands', { display: 'Hands', defaultMod: true });
	this.registerDomEvent(document, 'click', () => document.body.toggleAttribute('data-heard'));
}`;

spec.extend('boot', withPlugins({ hands: HANDS_OVER }))(
	'takes back a place of links and a listener when a plugin stops',
	async ({ host }) => {
		const left = (): Promise<unknown> =>
			host.page.evaluate(() => {
				document.body.removeAttribute('data-heard');
				document.body.click();
				return [window.host.app.hoverSources.has('hands'), document.body.hasAttribute('data-heard')];
			});
		expect(await left()).toEqual([true, true]);
		await host.page.evaluate(() => window.host.app.plugins.disablePluginAndSave('hands'));
		expect(await left()).toEqual([false, false]);
	},
);

const onPhone = async (): Promise<HostBootOptions> => ({
	without: true,
	mobile: true,
	plugins: [await writePlugin(folder, 'desk', '', { isDesktopOnly: true }), await writePlugin(folder, 'any', '')],
});

spec.extend('boot', onPhone)('runs no plugin on a phone that is for desktops only', async ({ host }) => {
	expect(await host.page.evaluate(() => Object.keys(window.host.app.plugins.plugins))).toEqual(['any']);
});

spec.extend('boot', withPlugins({}))(
	'keeps what is stored for this device, until it is stored as null',
	async ({ host }) => {
		const read = await host.page.evaluate(() => {
			const { app } = window.host;
			const seen = [app.loadLocalStorage('place')];
			for (const value of [{ line: 3 }, null]) {
				app.saveLocalStorage('place', value);
				seen.push(app.loadLocalStorage('place'));
			}
			return [...seen, window.localStorage.length];
		});
		expect(read).toEqual([null, { line: 3 }, null, 0]);
	},
);
