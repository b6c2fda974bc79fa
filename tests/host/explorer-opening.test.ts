import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { test as spec } from '../browser/driver/spec';
import type { Driver } from '../browser/driver/driver';

const test = spec.extend('boot', { without: true });

const row = (app: Driver, path: string): Locator =>
	app.page.locator(`[data-type="file-explorer"] [data-path="${path}"]`);
const tabs = (app: Driver): Promise<string[]> =>
	app.page
		.locator('.mod-root .workspace-tab-header')
		.allInnerTexts()
		.then((all) => all.map((one) => one.trim()));
const choose = async (app: Driver, path: string, item: string): Promise<void> => {
	await row(app, path).click({ button: 'right' });
	await app.page.locator('.menu-item').getByText(item, { exact: true }).click();
};

test('a click opens in the tab that is there; the middle button, Ctrl and the menu open another', async ({ app }) => {
	await app.openNote('GPT.md');
	await app.openNote('GPT2.md');
	expect(await tabs(app)).toEqual(['GPT2']);
	await row(app, 'GPT3.md').click({ button: 'middle' });
	await expect.poll(() => tabs(app)).toEqual(['GPT2', 'GPT3']);
	await row(app, 'Papers/BERT.md').click({ modifiers: ['Control'] });
	await expect.poll(() => tabs(app)).toEqual(['GPT2', 'GPT3', 'BERT']);
	await choose(app, 'Papers/T5.md', 'Open in new tab');
	await expect.poll(() => tabs(app)).toEqual(['GPT2', 'GPT3', 'BERT', 'T5']);
	await expect.poll(() => app.activeNote()).toBe('Papers/T5.md');
});

test('a new note of a folder is made in it and opened, under a name that is free', async ({ app }) => {
	await choose(app, 'Papers', 'New note');
	await expect.poll(() => app.activeNote()).toBe('Papers/Untitled.md');
	expect(await app.disk('Papers/Untitled.md')).toBe('');
	await choose(app, 'Papers', 'New note');
	await expect.poll(() => app.activeNote()).toBe('Papers/Untitled 1.md');
	await row(app, 'Papers/Untitled 1.md').waitFor();
});

test('a new folder is named in place, and Escape leaves it as it was called', async ({ app }) => {
	await choose(app, 'Papers', 'New folder');
	await row(app, 'Papers/Untitled').locator('[contenteditable="true"]').waitFor();
	await app.page.keyboard.type('Older');
	await app.page.keyboard.press('Enter');
	await row(app, 'Papers/Older').waitFor();
	await choose(app, 'Papers/Older', 'New folder');
	await row(app, 'Papers/Older/Untitled').locator('[contenteditable="true"]').waitFor();
	await app.page.keyboard.type('Not this');
	await app.page.keyboard.press('Escape');
	await expect.poll(() => row(app, 'Papers/Older/Untitled').innerText()).toBe('Untitled');
	expect(await app.page.evaluate(() => window.app.vault.getFolderByPath('Papers/Older/Untitled')?.name)).toBe(
		'Untitled',
	);
});

test('a file is renamed by the app’s question, its extension kept, or left as it was', async ({ host: app }) => {
	const ask = (path: string): Promise<void> =>
		app.page.evaluate((asked) => {
			const { vault, fileManager } = window.host.app;
			const file = vault.getFileByPath(asked);
			if (file !== null) void fileManager.promptForFileRename(file);
		}, path);
	const field = app.page.locator('.modal input');
	await ask('Papers/BERT.md');
	expect(await field.inputValue()).toBe('BERT');
	await app.page.keyboard.type('Bidirectional');
	await app.page.keyboard.press('Enter');
	await row(app, 'Papers/Bidirectional.md').waitFor();
	expect(await app.disk('Papers/Bidirectional.md')).toContain('title');
	await ask('Papers/T5.md');
	await field.fill('Text to text');
	await app.page.keyboard.press('Escape');
	await field.waitFor({ state: 'detached' });
	await app.page.evaluate(() => window.host.app.vault.create('Papers/Later.md', '').then(() => undefined));
	await row(app, 'Papers/Later.md').waitFor();
	expect(await row(app, 'Papers/T5.md').count()).toBe(1);
	expect(await row(app, 'Papers/Text to text.md').count()).toBe(0);
});
