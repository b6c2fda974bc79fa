import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';
import { writePlugin } from './plugin-folder';

const BODY = `onload() {
	this.ran = [];
	const ran = (name) => () => void this.ran.push(name);
	const check = (name, may) => (checking) => { if (!may()) return false; if (!checking) this.ran.push(name); return true; };
	const all = { callback: ran('callback'), checkCallback: check('check', () => true), editorCallback: ran('editor'), editorCheckCallback: check('editorCheck', () => true) };
	const kinds = [['callback', 'checkCallback', 'editorCallback', 'editorCheckCallback'], ['callback', 'checkCallback', 'editorCallback'], ['callback', 'checkCallback'], ['callback']];
	for (const [at, names] of kinds.entries()) this.addCommand({ id: 'kind-' + at, name: 'Kind ' + at, ...Object.fromEntries(names.map((name) => [name, all[name]])) });
	this.addCommand({ id: 'never', name: 'Never', checkCallback: check('never', () => false) });
	this.addCommand({ id: 'nothing', name: 'Nothing' });
	this.addCommand({ id: 'touch', name: 'Touch', mobileOnly: true, callback: ran('touch') });
	this.addCommand({ id: 'once', name: 'Once', hotkeys: [{ modifiers: ['Mod', 'Shift'], key: 'y' }], callback: ran('once') });
	this.addCommand({ id: 'again', name: 'Again', repeatable: true, hotkeys: [{ modifiers: ['Alt'], key: 'j' }], callback: ran('again') });
}`;

let stage: Stage;
let app: Driver;
let folder: string;
let plugin: string;
beforeAll(async () => {
	stage = await Stage.open();
	folder = await realpath(await mkdtemp(path.join(tmpdir(), 'host-plugins-')));
	plugin = await writePlugin(folder, 'doer', BODY);
}, 240_000);
afterAll(async () => {
	await stage.close();
	await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
	app = await stage.boot({ without: true, plugins: [plugin] });
});
afterEach(async () => {
	const { errors } = app;
	await app.close();
	expect(errors).toEqual([]);
});

/** What ran since this was last asked. */
async function ran(): Promise<string[]> {
	return app.page.evaluate(() => (window.host.app.plugins.getPlugin('doer') as unknown as { ran: string[] }).ran.splice(0));
}

async function execute(id: string): Promise<boolean> {
	return app.page.evaluate((name) => window.host.app.commands.executeCommandById(name), `doer:${id}`);
}

test('runs the callback that overrides the others, and one for an editor only in an editor', async () => {
	const ids = ['kind-0', 'kind-1', 'kind-2', 'kind-3', 'never', 'nothing', 'touch', 'unknown'];
	const answers = async (): Promise<boolean[]> => {
		const all: boolean[] = [];
		for (const id of ids) all.push(await execute(id));
		return all;
	};
	expect(await answers()).toEqual([false, false, true, true, false, false, false, false]);
	expect(await ran()).toEqual(['check', 'callback']);
	await app.openNote('GPT.md');
	expect(await answers()).toEqual([true, true, true, true, false, false, false, false]);
	expect(await ran()).toEqual(['editorCheck', 'editor', 'check', 'callback']);
});

test('offers in the palette, under the plugin’s name, what can be done now', async () => {
	await app.page.keyboard.press('Control+p');
	const items = app.page.locator('.prompt .suggestion-title');
	await app.page.locator('.prompt input').fill('The doer');
	expect((await items.allTextContents()).sort()).toEqual(['The doer: Again', 'The doer: Kind 2', 'The doer: Kind 3', 'The doer: Once']);
	await app.page.keyboard.press('Escape');
});

test('runs a command by its default hotkey, and again while the key is held where it says so', async () => {
	await app.openNote('GPT.md');
	await app.page.keyboard.press('Control+Shift+Y');
	await app.page.keyboard.press('Control+Y');
	expect(await ran()).toEqual(['once']);
	for (const [modifiers, key] of [[['Control', 'Shift'], 'Y'], [['Alt'], 'j']] as const) {
		for (const modifier of modifiers) await app.page.keyboard.down(modifier);
		for (let times = 0; times < 3; times += 1) await app.page.keyboard.down(key);
		await app.page.keyboard.up(key);
		for (const modifier of modifiers) await app.page.keyboard.up(modifier);
	}
	expect(await ran()).toEqual(['once', 'again', 'again', 'again']);
});
