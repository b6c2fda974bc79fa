import { expect } from 'vitest';
import type { Editor } from 'obsidian';
import type { Driver } from '../browser/driver/driver';
import { test as base } from '../browser/driver/spec';

const test = base.extend('boot', { without: true, notes: { 'A.md': 'one two\nthree\n\nfour five\n' } });

/** Has the editor in front do something, and gives what it then holds. */
async function edit(
	app: Driver,
	run: (editor: Editor) => unknown,
): Promise<{ said: unknown; text: string; selected: string }> {
	return app.page.evaluate(`(() => {
		const editor = window.app.workspace.activeEditor.editor;
		const said = (${run.toString()})(editor);
		const selected = ['anchor', 'head'].map((end) => editor.getCursor(end)).map(({ line, ch }) => line + ':' + ch).join('-');
		return { said, text: editor.getValue(), selected };
	})()`);
}

test.beforeEach(async ({ app }) => {
	await app.openNote('A.md');
	await app.page.locator('.cm-editor.cm-focused').waitFor();
});

test('a transaction changes by the text before it, selects by the text after, and is one step of undo', async ({
	app,
}) => {
	const done = await edit(app, (editor) => {
		editor.transaction({
			changes: [
				{ from: { line: 0, ch: 0 }, text: 'AA\n' },
				{ from: { line: 0, ch: 3 }, to: { line: 0, ch: 4 }, text: '_' },
			],
		});
		editor.transaction({
			changes: [{ from: { line: 0, ch: 2 }, text: '!' }],
			selection: { from: { line: 1, ch: 0 }, to: { line: 1, ch: 3 } },
		});
	});
	expect(done).toMatchObject({ text: 'AA!\none_two\nthree\n\nfour five\n', selected: '1:0-1:3' });
	await app.page.keyboard.press('Control+z');
	expect(await app.editorText()).toBe('AA\none_two\nthree\n\nfour five\n');
	await app.page.keyboard.press('Control+z');
	expect(await app.editorText()).toBe('one two\nthree\n\nfour five\n');
});

test('knows offsets, also beyond the text', async ({ app }) => {
	expect(
		(await edit(app, (editor) => [editor.posToOffset({ line: 1, ch: 99 }), editor.offsetToPos(10)])).said,
	).toEqual([13, { line: 1, ch: 2 }]);
});

test('tells of changes, and of its menu', async ({ app }) => {
	await app.page.evaluate(() => {
		window.said = [];
		const { workspace } = window.app;
		workspace.on('editor-change', (editor) => void window.said.push(`change ${editor.getLine(0)}`));
		workspace.on(
			'editor-menu',
			(menu, editor) =>
				void menu.addItem((item) =>
					item
						.setTitle('Of a plugin')
						.onClick(() =>
							editor.transaction({ changes: [{ from: { line: 0, ch: 0 }, text: 'chosen ' }] }),
						),
				),
		);
	});
	await app.page.keyboard.press('Control+Home');
	await app.page.keyboard.type('x');
	await expect.poll(() => app.editorText()).toMatch(/^xone two\n/u);
	await app.page.locator('.cm-line').first().click({ button: 'right' });
	await app.page.locator('.menu-item', { hasText: 'Of a plugin' }).click();
	await expect.poll(() => app.editorText()).toMatch(/^chosen xone two\n/u);
	expect(await app.page.evaluate(() => window.said)).toEqual(['change xone two', 'change chosen xone two']);
});
