import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

test('a modal takes the keys, keeps the focus within, and gives it back', async ({ host }) => {
	const { page } = host;
	await host.openNote('GPT.md');
	await page.locator('.cm-content').click();
	await page.evaluate(() => {
		const { Modal } = window.host.obsidian;
		const modal = new Modal(window.app).setTitle('A question');
		modal.contentEl.createEl('input', { cls: 'first' });
		modal.contentEl.createEl('button', { cls: 'last', text: 'Go' });
		modal.open();
	});
	const modal = page.locator('.modal');
	const before = await host.editorText();
	await page.keyboard.type('x');
	expect(await host.editorText()).toBe(before);
	const focused = (): Promise<string> => page.evaluate(() => activeDocument.activeElement?.className ?? '');
	const seen: string[] = [];
	for (let times = 0; times < 3; times += 1) {
		await page.keyboard.press('Tab');
		seen.push(await focused());
	}
	await page.keyboard.press('Shift+Tab');
	expect([...seen, await focused()]).toEqual(['first', 'last', 'first', 'last']);
	await page.keyboard.press('Escape');
	await modal.waitFor({ state: 'detached' });
	await page.locator('.cm-editor.cm-focused').waitFor();
});

test('a modal closes by its button and by a click beside it', async ({ host }) => {
	const { page } = host;
	for (const close of [() => page.locator('.modal-close-button').click(), () => page.mouse.click(5, 400)]) {
		await page.evaluate(() => new window.host.obsidian.Modal(window.app).open());
		await page.locator('.modal').waitFor();
		await close();
		await page.locator('.modal').waitFor({ state: 'detached' });
	}
});

test('notices stand one above the other, hold buttons, and go at a click', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		const { Notice } = window.host.obsidian;
		new Notice('First', 0);
		const fragment = createFragment((el) => {
			el.appendText('Second ');
			el.createEl('button', { text: 'Undo' });
		});
		new Notice(fragment, 0);
	});
	const notices = page.locator('.notice');
	expect(await notices.allTextContents()).toEqual(['First', 'Second Undo']);
	const [first, second] = await Promise.all([notices.nth(0).boundingBox(), notices.nth(1).boundingBox()]);
	expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) - 1);
	await notices.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => notices.allTextContents()).toEqual(['First']);
	await notices.first().click();
	await page.locator('.notice-container').waitFor({ state: 'detached' });
});
