import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
	app = await stage.boot({ without: true });
	await app.openNote('GPT.md');
}, 240_000);
afterAll(async () => stage.close());

test('gives what the app shares with plugins', async () => {
	const names = ['obsidian', 'moment', '@codemirror/autocomplete', '@codemirror/collab', '@codemirror/commands', '@codemirror/language', '@codemirror/lint', '@codemirror/search', '@codemirror/state', '@codemirror/view', '@lezer/common', '@lezer/highlight', '@lezer/lr'];
	const kinds = await app.page.evaluate((wanted) => wanted.map((name) => typeof window.host.require(name)), names);
	expect(kinds).toEqual(names.map((name) => (name === 'moment' ? 'function' : 'object')));
});

test('gives the very CodeMirror that the editor is made of', async () => {
	const same = await app.page.evaluate(() => {
		const { cm } = window.host.app.workspace.activeEditor?.editor ?? {};
		const state = window.host.require('@codemirror/state') as typeof import('@codemirror/state');
		const view = window.host.require('@codemirror/view') as typeof import('@codemirror/view');
		return [cm instanceof view.EditorView, cm?.state instanceof state.EditorState];
	});
	expect(same).toEqual([true, true]);
});

test.each(['electron', 'fs', 'path', 'node:fs', 'toString'])('refuses %s, as a phone would, and says so', async (name) => {
	const said = await app.page.evaluate((wanted) => {
		try {
			window.host.require(wanted);
			return 'given';
		} catch (error) {
			return String(error);
		}
	}, name);
	expect(said).toBe(`Error: Cannot find module '${name}'`);
});

test('moment is the one copy, of the version that the app has, and speaks the language of the app', async () => {
	const [same, version, month] = await app.page.evaluate(() => {
		const { moment } = window.host.obsidian;
		return [moment === window.host.require('moment'), moment.version, moment.utc([2025, 0, 1]).format('MMMM')];
	});
	expect([same, version, month]).toEqual([true, '2.29.4', 'January']);
	const chinese = await stage.boot({ without: true, language: 'zh' });
	expect(await chinese.page.evaluate(() => window.host.obsidian.moment.utc([2025, 0, 1]).format('MMMM'))).toBe('一月');
	await chinese.close();
});

test('compares versions by their numbers', async () => {
	const answers = await app.page.evaluate(() => ['0.15.0', '1.13.1', '1.13.0', '1.9', '1.13.2', '1.14', '2.0.0'].map((version) => window.host.obsidian.requireApiVersion(version)));
	expect(answers).toEqual([true, true, true, true, false, false, false]);
});

test('says what the device is', async () => {
	const desktop = await app.page.evaluate(() => window.host.obsidian.Platform);
	expect(desktop).toMatchObject({ isDesktop: true, isDesktopApp: true, isMobile: false, isPhone: false, isLinux: true, isMacOS: false });
	const phone = await stage.boot({ without: true, mobile: true });
	expect(await phone.page.evaluate(() => window.host.obsidian.Platform)).toMatchObject({ isDesktop: false, isMobile: true, isMobileApp: true, isAndroidApp: true, isPhone: true, isTablet: false, isLinux: false, resourcePathPrefix: 'file:///' });
	await phone.close();
});
