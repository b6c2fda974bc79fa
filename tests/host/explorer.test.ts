import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, notes: { 'From.md': '[[GPT2]]', 'Empty.md': '' } });

const row = (host: HostDriver, path: string): Locator =>
	host.page.locator(`[data-type="file-explorer"] [data-path="${path}"]`);

test('goes by the keyboard: folds a folder, opens a note, renames in place, deletes', async ({ host }) => {
	await row(host, 'Templates').click();
	await row(host, 'Templates/Paper.md').waitFor({ state: 'detached' });
	await host.page.locator('.nav-files-container').focus();
	await host.page.keyboard.press('ArrowRight');
	await row(host, 'Templates/Paper.md').waitFor();
	await host.page.keyboard.press('ArrowDown');
	await host.page.keyboard.press('Enter');
	await expect.poll(() => host.activeNote()).toBe('Templates/Paper.md');
	await host.page.locator('.mod-root .cm-editor.cm-focused').waitFor();
	await host.page.locator('.nav-files-container').focus();
	await host.page.keyboard.press('F2');
	await host.page.keyboard.type('Form');
	await host.page.keyboard.press('Enter');
	await row(host, 'Templates/Form.md').waitFor();
	await host.page.keyboard.press('Delete');
	await host.page.locator('.modal').getByRole('button', { name: 'Delete' }).click();
	await row(host, 'Templates/Form.md').waitFor({ state: 'detached' });
	expect(await host.disk('.trash/Form.md')).toContain('First pass');
});

test('asks plugins for the menu of one file, and of several chosen', async ({ host }) => {
	const told = await host.page.evaluateHandle(() => {
		const seen: string[] = [];
		window.host.app.workspace.on('file-menu', (_menu: unknown, file: { path: string }, source: string) =>
			seen.push(`${file.path} ${source}`),
		);
		window.host.app.workspace.on('files-menu', (_menu: unknown, files: { path: string }[], source: string) =>
			seen.push(`${files.map(({ path }) => path).join()} ${source}`),
		);
		return seen;
	});
	await row(host, 'GPT.md').click({ button: 'right' });
	await host.page.locator('.menu').getByText('Delete').waitFor();
	await host.page.keyboard.press('Escape');
	await row(host, 'GPT.md').click({ modifiers: ['Alt'] });
	await row(host, 'GPT3.md').click({ modifiers: ['Shift'] });
	await row(host, 'GPT2.md').click({ button: 'right' });
	await host.page.locator('.menu').getByText('Delete').waitFor();
	expect(await told.jsonValue()).toEqual([
		'GPT.md file-explorer-context-menu',
		'GPT.md,GPT2.md,GPT3.md file-explorer-context-menu',
	]);
});

test('moves a dragged note into a folder, and links follow', async ({ host }) => {
	await host.openNote('Empty.md');
	await row(host, 'GPT2.md').dragTo(row(host, 'Papers'));
	await row(host, 'Papers/GPT2.md').waitFor();
	expect(await host.disk('Papers/GPT2.md')).toContain('title');
});

test('drops a note into the editor as a link, and into a plugin’s own place as what it is', async ({ host }) => {
	await host.openNote('Empty.md');
	await row(host, 'GPT2.md').dragTo(host.page.locator('.mod-root .cm-content'));
	await expect.poll(() => host.disk('Empty.md')).toBe('[[GPT2]]');
	await host.page.evaluate(() => {
		const el = document.body.createDiv({ cls: 'drop-here', text: 'Drop here' });
		el.setCssStyles({ position: 'fixed', bottom: '40px', right: '40px', zIndex: '99' });
		window.host.app.dragManager.handleDrop(el, (_event, { type, file }, isOver) => {
			if (!isOver) el.setText(`${type} ${file?.path ?? ''}`);
			return { action: 'Take it', dropEffect: 'copy' };
		});
		const own = document.body.createDiv({ cls: 'drag-me', text: 'Drag me' });
		own.setCssStyles({ position: 'fixed', bottom: '80px', right: '40px', zIndex: '99' });
		window.host.app.dragManager.handleDrag(own, (event) =>
			window.host.app.dragManager.dragLink(event, 'GPT3#h', 'From.md'),
		);
	});
	await row(host, 'Papers').dragTo(host.page.locator('.drop-here'));
	await host.page.locator('.drop-here', { hasText: 'folder Papers' }).waitFor();
	await host.page.locator('.drag-me').dragTo(host.page.locator('.drop-here'));
	await host.page.locator('.drop-here', { hasText: 'link GPT3.md' }).waitFor();
});
