import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, notes: { 'Tags.md': 'A note of #this kind.' } });

/** What a plugin from before `MarkdownRenderer.render` does. */
const FORMER = `(async () => {
	const { MarkdownRenderer, MarkdownPreviewView, Component } = window.host.obsidian;
	const [one, two] = [createDiv(), createDiv()];
	const component = new Component();
	component.load();
	await MarkdownRenderer.renderMarkdown('Some *words*', one, '', component);
	await MarkdownPreviewView.renderMarkdown('A [[BERT]]', two, '', component);
	component.unload();
	return [one.innerText.trim(), one.find('em').innerText, two.find('a.internal-link').getAttr('data-href')];
})()`;

test('plugins may draw Markdown in the former way, by either class', async ({ host }) => {
	expect(await host.page.evaluate<string[]>(FORMER)).toEqual(['Some words', 'words', 'BERT']);
});

test('a click on a tag changes nothing, since there is no search to show it', async ({ host }) => {
	await host.openNote('Tags.md');
	await host.command('Toggle reading view');
	const before = host.page.url();
	const tag = host.page.locator('.markdown-reading-view a.tag');
	await tag.click();
	expect(
		await tag.evaluate((el) => el.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))),
	).toBe(false);
	expect(host.page.url()).toBe(before);
	expect(await host.activeNote()).toBe('Tags.md');
});
