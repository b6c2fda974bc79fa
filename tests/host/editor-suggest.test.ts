import { afterAll, expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { removeFolders, temporaryFolder } from '../browser/driver/sample-vault';
import { test as spec } from '../browser/driver/spec';
import { writePlugin } from './plugin-folder';

/** Suggests colours after a colon; those after two colons come once the page is told so. */
const COLOURS = `onload() {
	window.said = [];
	this.registerEditorSuggest(new (class extends obsidian.EditorSuggest {
		constructor(app) {
			super(app);
			this.limit = 2;
			this.setInstructions([{ command: '↵', purpose: 'to paint' }]);
		}
		onTrigger(cursor, editor, file) {
			const found = /(:{1,2})([a-z]*)$/.exec(editor.getLine(cursor.line).slice(0, cursor.ch));
			return found === null ? null : { start: { line: cursor.line, ch: found.index }, end: cursor, query: found[2] };
		}
		getSuggestions({ query, file, editor, start, end }) {
			const typed = editor.getRange(start, end);
			window.said.push(typed + ' in ' + file.path);
			const found = ['red', 'rose', 'green'].filter((colour) => colour.startsWith(query));
			return typed.startsWith('::') ? new Promise((resolve) => document.addEventListener('late ' + query, () => resolve(found), { once: true })) : found;
		}
		renderSuggestion(colour, el) { el.setText(colour); }
		selectSuggestion(colour, event) {
			const { editor, start, end } = this.context;
			editor.replaceRange(colour + ' by ' + event.type, start, end);
		}
		close() {
			super.close();
			document.body.setAttr('data-context', String(this.context));
		}
	})(this.app));
}`;

const folder = await temporaryFolder('host-suggest');
const colours = await writePlugin(folder, 'colours', COLOURS);
afterAll(async () => removeFolders(folder));

const test = spec
	.extend('boot', { without: true, plugins: [colours], notes: { 'A.md': 'Paint it\n\nor not' } })
	.extend('items', async ({ host }) => {
		await host.openNote('A.md');
		await host.page.locator('.cm-editor.cm-focused').waitFor();
		await host.page.keyboard.press('End');
		return host.page.locator('.suggestion-container .suggestion-item');
	});

const said = (host: HostDriver): Promise<string[]> => host.page.evaluate(() => window.said);

test('suggests what fits what is typed, below where it began, no more than asked for', async ({ host, items }) => {
	const { page } = host;
	await page.keyboard.type(' :');
	await expect.poll(() => items.allTextContents()).toEqual(['red', 'rose']);
	expect(await page.locator('.suggestion-container .prompt-instruction').textContent()).toBe('↵to paint');
	const line = await page.locator('.cm-line').first().boundingBox();
	const [first, last] = await page
		.locator('.cm-line')
		.first()
		.evaluate((el) => {
			const range = document.createRange();
			range.setStart(el.lastChild ?? el, (el.lastChild?.textContent ?? '').length - 1);
			range.setEndAfter(el.lastChild ?? el);
			const { left, bottom } = range.getBoundingClientRect();
			return [left, bottom];
		});
	const popover = await page.locator('.suggestion-container').boundingBox();
	expect(Math.abs((popover?.x ?? 0) - (first ?? 0))).toBeLessThan(3);
	expect(Math.abs((popover?.y ?? 0) - (last ?? 0))).toBeLessThan(8);
	expect(popover?.y).toBeGreaterThan(line?.y ?? 0);
	await page.keyboard.type('g');
	await expect.poll(() => items.allTextContents()).toEqual(['green']);
	expect(await said(host)).toEqual([': in A.md', ':g in A.md']);
});

test('goes up and down, round and round, and Enter takes what is selected', async ({ host, items }) => {
	const { page } = host;
	await page.keyboard.type(' :');
	await items.first().waitFor();
	const selected = (): Promise<string | null> => page.locator('.suggestion-item.is-selected').textContent();
	expect(await selected()).toBe('red');
	await page.keyboard.press('ArrowUp');
	expect(await selected()).toBe('rose');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	expect(await selected()).toBe('rose');
	await page.keyboard.press('Enter');
	await expect.poll(() => host.editorText()).toBe('Paint it rose by keydown\n\nor not');
	expect(await items.count()).toBe(0);
	await page.locator('.cm-editor.cm-focused').waitFor();
});

test('a click takes one too, and the editor keeps the focus', async ({ host, items }) => {
	await host.page.keyboard.type(' :');
	await items.filter({ hasText: 'rose' }).click();
	await expect.poll(() => host.editorText()).toBe('Paint it rose by click\n\nor not');
	await host.page.locator('.cm-editor.cm-focused').waitFor();
	expect(await items.count()).toBe(0);
});

test('Escape, a text that is no longer for it, another place and another focus put it away', async ({
	host,
	items,
}) => {
	const { page } = host;
	const suggested = async (): Promise<void> => {
		await page.keyboard.type(':');
		await items.first().waitFor();
	};
	const away = async (): Promise<void> => {
		await expect.poll(() => items.count()).toBe(0);
		expect(await page.locator('body').getAttribute('data-context')).toBe('null');
		await page.locator('.cm-line').first().click();
		await page.keyboard.press('Home');
	};
	await suggested();
	await page.keyboard.press('Escape');
	await away();
	await suggested();
	await page.keyboard.press('Backspace');
	await away();
	await suggested();
	await page.keyboard.type('zzz');
	await away();
	await suggested();
	await page.keyboard.press('ArrowLeft');
	await away();
	await suggested();
	await page.locator('.nav-files-container').focus();
	await away();
});

test('nothing is suggested where the cursor only comes by', async ({ host, items }) => {
	const { page } = host;
	await page.keyboard.type(' :');
	await items.first().waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Home');
	await page.keyboard.press('End');
	await expect.poll(() => host.cursor()).toEqual({ text: 'Paint it :', ch: 10 });
	expect(await said(host)).toEqual([': in A.md']);
	await page.keyboard.type('r');
	await items.first().waitFor();
});

test('suggestions may come late, but not after newer ones', async ({ host, items }) => {
	const { page } = host;
	const answer = (query: string): Promise<boolean> =>
		page.evaluate((name) => document.dispatchEvent(new Event(name)), `late ${query}`);
	await page.keyboard.type(' ::g');
	await expect.poll(() => said(host)).toContain('::g in A.md');
	await answer('g');
	await expect.poll(() => items.allTextContents()).toEqual(['green']);
	await answer('');
	await page.keyboard.press('Backspace');
	await page.keyboard.type('r');
	await expect.poll(() => said(host)).toContain('::r in A.md');
	await answer('r');
	await expect.poll(() => items.allTextContents()).toEqual(['red', 'rose']);
	await page.keyboard.type('o');
	await expect.poll(() => said(host)).toContain('::ro in A.md');
	await page.keyboard.press('Escape');
	await answer('ro');
	expect(await items.count()).toBe(0);
});

test('a plugin that is switched off suggests no more, and what it suggested goes', async ({ host, items }) => {
	await host.page.keyboard.type(' :');
	await items.first().waitFor();
	await host.page.evaluate(() => window.host.app.plugins.disablePluginAndSave('colours'));
	expect(await items.count()).toBe(0);
	await host.page.keyboard.type(' :');
	await expect.poll(() => host.editorText()).toBe('Paint it : :\n\nor not');
	expect(await items.count()).toBe(0);
	expect(await host.traces()).toMatchObject({ suggests: 0 });
});
