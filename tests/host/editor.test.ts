import { expect } from 'vitest';
import type { Editor } from 'obsidian';
import type { Driver } from '../browser/driver/driver';
import { test as base } from '../browser/driver/spec';

const test = base.extend('boot', { without: true, notes: { 'A.md': 'one two\nthree\n\nfour five\n' } });

/** Has the editor in front do something, and gives what it then holds. */
async function edit(
	app: Driver,
	run: (editor: Editor) => unknown,
): Promise<{ said: unknown; text: string; cursors: string[] }> {
	return app.page.evaluate(`(() => {
		const editor = window.app.workspace.activeEditor.editor;
		const said = (${run.toString()})(editor);
		const cursors = editor.listSelections().map(({ anchor, head }) => [anchor, head].map(({ line, ch }) => line + ':' + ch).join('-'));
		return { said, text: editor.getValue(), cursors };
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
			selections: [{ from: { line: 1, ch: 0 }, to: { line: 1, ch: 3 } }, { from: { line: 2, ch: 0 } }],
		});
	});
	expect(done).toMatchObject({ text: 'AA!\none_two\nthree\n\nfour five\n', cursors: ['1:0-1:3', '2:0-2:0'] });
	await app.page.keyboard.press('Control+z');
	expect(await app.editorText()).toBe('AA\none_two\nthree\n\nfour five\n');
	await app.page.keyboard.press('Control+z');
	expect(await app.editorText()).toBe('one two\nthree\n\nfour five\n');
});

test('lines are read before any is written, and empty ones are left out', async ({ app }) => {
	const done = await edit(app, (editor) => {
		const read: number[] = [];
		editor.setSelection({ line: 0, ch: 1 }, { line: 3, ch: 2 });
		editor.processLines(
			(line) => read.push(line),
			(line, text, value) => ({
				from: { line, ch: 0 },
				to: { line, ch: text.length },
				text: `${value ?? ''}/${read.length} ${text}`,
			}),
		);
		return read;
	});
	expect(done).toMatchObject({ said: [0, 1, 3], text: '1/3 one two\n2/3 three\n\n3/3 four five\n' });
});

test('moves, edits and folds by name', async ({ app }) => {
	expect(
		(
			await edit(app, (editor) => {
				editor.setCursor(3, 9);
				editor.exec('goWordLeft');
			})
		).cursors,
	).toEqual(['3:5-3:5']);
	expect((await edit(app, (editor) => editor.exec('swapLineUp'))).text).toBe('one two\nthree\nfour five\n\n');
	expect((await edit(app, (editor) => editor.exec('deleteLine'))).text).toBe('one two\nthree\n\n');
	expect(
		(
			await edit(app, (editor) => {
				editor.setValue('# One\ntext\n\n# Two\nmore');
				editor.setCursor(0);
				editor.exec('toggleFold');
			})
		).text,
	).toContain('text');
	await app.page.locator('.cm-line', { hasText: /^text$/u }).waitFor({ state: 'detached' });
	await edit(app, (editor) => editor.exec('unfoldAll'));
	await app.page.locator('.cm-line', { hasText: /^text$/u }).waitFor();
});

test('knows words and offsets, also beyond the text', async ({ app }) => {
	expect(
		(
			await edit(app, (editor) => [
				editor.wordAt({ line: 0, ch: 5 }),
				editor.wordAt({ line: 2, ch: 0 }),
				editor.posToOffset({ line: 1, ch: 99 }),
				editor.offsetToPos(10),
				editor.getRange({ line: 0, ch: 4 }, { line: 1, ch: 2 }),
				editor.lastLine(),
			])
		).said,
	).toEqual([{ from: { line: 0, ch: 4 }, to: { line: 0, ch: 7 } }, null, 13, { line: 1, ch: 2 }, 'two\nth', 4]);
});

test('takes up what plugins add to editors, and what they change of it', async ({ app }) => {
	await app.page.evaluate(() => {
		const { workspace } = window.host.app;
		const { editorInfoField, editorLivePreviewField, editorEditorField } = window.host.loader.obsidian;
		const cm = workspace.activeEditor?.editor.cm;
		if (cm === undefined) return;
		window.said = [
			cm.state.field(editorInfoField).file?.path ?? '',
			String(cm.state.field(editorLivePreviewField)),
			String(cm.state.field(editorEditorField) === cm),
		];
		const { editorAttributes } = cm.constructor as typeof import('@codemirror/view').EditorView;
		const extensions = [editorAttributes.of({ 'data-plugin': 'one' })];
		workspace.editorExtensions.push(extensions);
		workspace.updateOptions();
		window.said.push(cm.dom.dataset['plugin'] ?? '');
		extensions[0] = editorAttributes.of({ 'data-plugin': 'two' });
		window.said.push(cm.dom.dataset['plugin'] ?? '');
		workspace.updateOptions();
		window.said.push(cm.dom.dataset['plugin'] ?? '');
	});
	expect(await app.page.evaluate(() => window.said)).toEqual(['A.md', 'true', 'true', 'one', 'one', 'two']);
});

test('tells of changes, of what is pasted, and of its menu', async ({ app }) => {
	await app.page.evaluate(() => {
		window.said = [];
		const { workspace } = window.app;
		workspace.on('editor-change', (editor) => void window.said.push(`change ${editor.getLine(0)}`));
		workspace.on('editor-paste', (event, editor) => {
			if (event.defaultPrevented) return;
			event.preventDefault();
			editor.replaceSelection('pasted ');
		});
		workspace.on(
			'editor-menu',
			(menu, editor) =>
				void menu.addItem((item) => item.setTitle('Of a plugin').onClick(() => editor.setLine(0, 'chosen'))),
		);
	});
	await app.page.keyboard.press('Control+Home');
	await app.page
		.locator('.cm-content')
		.evaluate((el) =>
			el.dispatchEvent(
				new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() }),
			),
		);
	await expect.poll(() => app.editorText()).toMatch(/^pasted one two\n/u);
	await app.page.locator('.cm-line').first().click({ button: 'right' });
	await app.page.locator('.menu-item', { hasText: 'Of a plugin' }).click();
	await expect.poll(() => app.editorText()).toMatch(/^chosen\n/u);
	expect(await app.page.evaluate(() => window.said)).toEqual(['change pasted one two', 'change chosen']);
});

test('searches in the note', async ({ app }) => {
	await app.command('Search current file');
	await app.page.locator('.cm-search input[name="search"]').pressSequentially('five');
	await app.page.keyboard.press('Enter');
	await expect
		.poll(() => app.page.evaluate(() => window.app.workspace.activeEditor?.editor?.getSelection()))
		.toBe('five');
});
