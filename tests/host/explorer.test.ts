import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
}, 240_000);
afterAll(async () => stage.close());
beforeEach(async () => {
	app = await stage.boot({ without: true, notes: { 'From.md': '[[GPT2]]', 'Empty.md': '' } });
});
afterEach(async () => {
	const { errors } = app;
	await app.close();
	expect(errors).toEqual([]);
});

const row = (path: string): Locator => app.page.locator(`[data-type="file-explorer"] [data-path="${path}"]`);

test('goes by the keyboard: folds a folder, opens a note, renames in place, deletes', async () => {
	await row('Templates').click();
	await row('Templates/Paper.md').waitFor({ state: 'detached' });
	await app.page.locator('.nav-files-container').focus();
	await app.page.keyboard.press('ArrowRight');
	await row('Templates/Paper.md').waitFor();
	await app.page.keyboard.press('ArrowDown');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.activeNote()).toBe('Templates/Paper.md');
	await app.page.locator('.mod-root .cm-editor.cm-focused').waitFor();
	await app.page.locator('.nav-files-container').focus();
	await app.page.keyboard.press('F2');
	await app.page.keyboard.type('Form');
	await app.page.keyboard.press('Enter');
	await row('Templates/Form.md').waitFor();
	await app.page.keyboard.press('Delete');
	await app.page.locator('.modal').getByRole('button', { name: 'Delete' }).click();
	await row('Templates/Form.md').waitFor({ state: 'detached' });
	expect(await app.disk('.trash/Form.md')).toContain('First pass');
});

test('asks plugins for the menu of one file, and of several chosen', async () => {
	const told = await app.page.evaluateHandle(() => {
		const seen: string[] = [];
		window.host.app.workspace.on('file-menu', (_menu: unknown, file: { path: string }, source: string) => seen.push(`${file.path} ${source}`));
		window.host.app.workspace.on('files-menu', (_menu: unknown, files: { path: string }[], source: string) => seen.push(`${files.map(({ path }) => path).join()} ${source}`));
		return seen;
	});
	await row('GPT.md').click({ button: 'right' });
	await app.page.locator('.menu').getByText('Delete').waitFor();
	await app.page.keyboard.press('Escape');
	await row('GPT.md').click({ modifiers: ['Alt'] });
	await row('GPT3.md').click({ modifiers: ['Shift'] });
	await row('GPT2.md').click({ button: 'right' });
	await app.page.locator('.menu').getByText('Delete').waitFor();
	expect(await told.jsonValue()).toEqual(['GPT.md file-explorer-context-menu', 'GPT.md,GPT2.md,GPT3.md file-explorer-context-menu']);
});

test('moves a dragged note into a folder, and links follow', async () => {
	await app.openNote('Empty.md');
	await row('GPT2.md').dragTo(row('Papers'));
	await row('Papers/GPT2.md').waitFor();
	expect(await app.disk('Papers/GPT2.md')).toContain('title');
});

test('drops a note into the editor as a link, and into a plugin’s own place as what it is', async () => {
	await app.openNote('Empty.md');
	await row('GPT2.md').dragTo(app.page.locator('.mod-root .cm-content'));
	await expect.poll(() => app.disk('Empty.md')).toBe('[[GPT2]]');
	await app.page.evaluate(() => {
		const el = document.body.createDiv({ cls: 'drop-here', text: 'Drop here' });
		el.setCssStyles({ position: 'fixed', bottom: '40px', right: '40px', zIndex: '99' });
		window.host.app.dragManager.handleDrop(el, (_event, { type, file }, isOver) => {
			if (!isOver) el.setText(`${type} ${file?.path ?? ''}`);
			return { action: 'Take it', dropEffect: 'copy' };
		});
		const own = document.body.createDiv({ cls: 'drag-me', text: 'Drag me' });
		own.setCssStyles({ position: 'fixed', bottom: '80px', right: '40px', zIndex: '99' });
		window.host.app.dragManager.handleDrag(own, (event) => window.host.app.dragManager.dragLink(event, 'GPT3#h', 'From.md'));
	});
	await row('Papers').dragTo(app.page.locator('.drop-here'));
	await app.page.locator('.drop-here', { hasText: 'folder Papers' }).waitFor();
	await app.page.locator('.drag-me').dragTo(app.page.locator('.drop-here'));
	await app.page.locator('.drop-here', { hasText: 'link GPT3.md' }).waitFor();
});
