import { rm } from 'node:fs/promises';
import { afterAll, expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
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

const folder = await temporaryFolder('host-plugins');
const plugins = [await writePlugin(folder, 'doer', BODY)];
afterAll(async () => rm(folder, { recursive: true, force: true }));
const test = spec.extend('boot', { without: true, plugins });

/** What ran since this was last asked. */
async function ran(host: HostDriver): Promise<string[]> {
	return host.page.evaluate(() =>
		(window.host.app.plugins.getPlugin('doer') as unknown as { ran: string[] }).ran.splice(0),
	);
}

async function execute(host: HostDriver, id: string): Promise<boolean> {
	return host.page.evaluate((name) => window.host.app.commands.executeCommandById(name), `doer:${id}`);
}

test('runs the callback that overrides the others, and one for an editor only in an editor', async ({ host }) => {
	const ids = ['kind-0', 'kind-1', 'kind-2', 'kind-3', 'never', 'nothing', 'touch', 'unknown'];
	const answers = async (): Promise<boolean[]> => {
		const all: boolean[] = [];
		for (const id of ids) all.push(await execute(host, id));
		return all;
	};
	expect(await answers()).toEqual([false, false, true, true, false, false, false, false]);
	expect(await ran(host)).toEqual(['check', 'callback']);
	await host.openNote('GPT.md');
	expect(await answers()).toEqual([true, true, true, true, false, false, false, false]);
	expect(await ran(host)).toEqual(['editorCheck', 'editor', 'check', 'callback']);
	await host.command('Toggle reading view');
	expect((await answers()).slice(0, 4)).toEqual([false, false, true, true]);
});

test('offers in the palette, under the plugin’s name, what can be done now', async ({ host }) => {
	await host.page.keyboard.press('Control+p');
	const items = host.page.locator('.prompt .suggestion-title');
	await host.page.locator('.prompt input').fill('The doer');
	expect((await items.allTextContents()).sort()).toEqual([
		'The doer: Again',
		'The doer: Kind 2',
		'The doer: Kind 3',
		'The doer: Once',
	]);
	await host.page.keyboard.press('Escape');
});

test('runs a command by its default hotkey, and again while the key is held where it says so', async ({ host }) => {
	await host.openNote('GPT.md');
	await host.page.keyboard.press('Control+Shift+Y');
	await host.page.keyboard.press('Control+Y');
	expect(await ran(host)).toEqual(['once']);
	for (const [modifiers, key] of [
		[['Control', 'Shift'], 'Y'],
		[['Alt'], 'j'],
	] as const) {
		for (const modifier of modifiers) await host.page.keyboard.down(modifier);
		for (let times = 0; times < 3; times += 1) await host.page.keyboard.down(key);
		await host.page.keyboard.up(key);
		for (const modifier of modifiers) await host.page.keyboard.up(modifier);
	}
	expect(await ran(host)).toEqual(['once', 'again', 'again', 'again']);
});
