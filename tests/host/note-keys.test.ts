import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

// Typing is not saved by itself before a test is long over.
const test = spec.extend('boot', { without: true, saveDelay: 3_600_000, notes: { 'A.md': 'one' } });

test.beforeEach(async ({ app }) => {
	await app.openNote('A.md');
	await app.page.locator('.cm-editor.cm-focused').waitFor();
	await app.page.keyboard.press('Control+End');
});

test('a note is saved at once by Ctrl+S, and by its command', async ({ app }) => {
	await app.page.keyboard.type(' two');
	await expect.poll(() => app.editorText()).toBe('one two');
	expect(await app.disk('A.md')).toBe('one');
	await app.page.keyboard.press('Control+s');
	await expect.poll(() => app.disk('A.md')).toBe('one two');
	await app.page.keyboard.type(' three');
	await app.command('Save current file');
	await expect.poll(() => app.disk('A.md')).toBe('one two three');
});

test('what is dropped on a note is told first, and taken by whoever says so', async ({ app }) => {
	await app.page.evaluate(() => {
		window.said = [];
		const el = document.body.createDiv({ cls: 'drag-me', text: 'Drag me', attr: { draggable: 'true' } });
		el.setCssStyles({ position: 'fixed', bottom: '80px', right: '40px', zIndex: '99' });
		el.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', 'from outside'));
		window.app.workspace.on('editor-drop', (event, editor, { file }) => {
			const text = event.dataTransfer?.getData('text/plain') ?? '';
			window.said.push(`${file?.path ?? ''} ${event.defaultPrevented} ${text}`);
			if (text !== 'from outside' || window.said.length > 1) return;
			event.preventDefault();
			editor.setValue('taken');
		});
	});
	const [dragged, editor] = [app.page.locator('.drag-me'), app.page.locator('.mod-root .cm-content')];
	await dragged.dragTo(editor);
	await expect.poll(() => app.editorText()).toBe('taken');
	await dragged.dragTo(editor);
	await expect.poll(() => app.editorText()).toContain('from outside');
	await app.page.locator('[data-type="file-explorer"] [data-path="GPT2.md"]').dragTo(editor);
	await expect.poll(() => app.editorText()).toContain('[[GPT2]]');
	expect(await app.page.evaluate(() => window.said)).toEqual([
		'A.md false from outside',
		'A.md false from outside',
		expect.stringMatching(/^A\.md false /u),
	]);
});
