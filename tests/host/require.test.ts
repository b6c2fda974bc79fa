import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true });
const chinese = spec.extend('boot', { without: true, language: 'zh' });
const phone = spec.extend('boot', { without: true, mobile: true });

test('gives what the app shares with plugins', async ({ host }) => {
	const names = [
		'obsidian',
		'moment',
		'@codemirror/autocomplete',
		'@codemirror/collab',
		'@codemirror/commands',
		'@codemirror/language',
		'@codemirror/lint',
		'@codemirror/search',
		'@codemirror/state',
		'@codemirror/view',
		'@lezer/common',
		'@lezer/highlight',
		'@lezer/lr',
	];
	const kinds = await host.page.evaluate((wanted) => wanted.map((name) => typeof window.host.require(name)), names);
	expect(kinds).toEqual(names.map((name) => (name === 'moment' ? 'function' : 'object')));
});

test('gives the very CodeMirror that the editor is made of', async ({ host }) => {
	await host.openNote('GPT.md');
	const same = await host.page.evaluate(() => {
		const { cm } = window.host.app.workspace.activeEditor?.editor ?? {};
		const state = window.host.require('@codemirror/state') as typeof import('@codemirror/state');
		const view = window.host.require('@codemirror/view') as typeof import('@codemirror/view');
		return [cm instanceof view.EditorView, cm?.state instanceof state.EditorState];
	});
	expect(same).toEqual([true, true]);
});

test('refuses what a phone has not, and says which', async ({ host }) => {
	const names = ['electron', 'fs', 'path', 'node:fs', 'toString'];
	const said = await host.page.evaluate(
		(all) =>
			all.map((wanted) => {
				try {
					window.host.require(wanted);
					return 'given';
				} catch (error) {
					return String(error);
				}
			}),
		names,
	);
	expect(said).toEqual(names.map((name) => `Error: Cannot find module '${name}'`));
});

test('moment is the one copy, of the version that the app has', async ({ host }) => {
	const [same, version, month] = await host.page.evaluate(() => {
		const { moment } = window.host.obsidian;
		return [moment === window.host.require('moment'), moment.version, moment.utc([2025, 0, 1]).format('MMMM')];
	});
	expect([same, version, month]).toEqual([true, '2.29.4', 'January']);
});

chinese('moment speaks the language of the app', async ({ host }) => {
	expect(await host.page.evaluate(() => window.host.obsidian.moment.utc([2025, 0, 1]).format('MMMM'))).toBe('一月');
});

test('compares versions by their numbers', async ({ host }) => {
	const answers = await host.page.evaluate(() =>
		['0.15.0', '1.13.1', '1.13.0', '1.9', '1.13.2', '1.14', '2.0.0'].map((version) =>
			window.host.obsidian.requireApiVersion(version),
		),
	);
	expect(answers).toEqual([true, true, true, true, false, false, false]);
});

test('says what the device is', async ({ host }) => {
	const desktop = await host.page.evaluate(() => window.host.obsidian.Platform);
	expect(desktop).toMatchObject({
		isDesktop: true,
		isDesktopApp: true,
		isMobile: false,
		isPhone: false,
		isLinux: true,
		isMacOS: false,
	});
});

phone('says of a phone that it is one', async ({ host }) => {
	expect(await host.page.evaluate(() => window.host.obsidian.Platform)).toMatchObject({
		isDesktop: false,
		isMobile: true,
		isMobileApp: true,
		isAndroidApp: true,
		isPhone: true,
		isTablet: false,
		isLinux: false,
		resourcePathPrefix: 'file:///',
	});
});
