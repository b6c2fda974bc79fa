// A table taken elsewhere, as a person does it: chosen in the palette, copied, or saved beside the note.
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { plugin as words } from '../../src/locales/en/plugin';
import type { Driver } from './driver/driver';
import { test } from './driver/spec';

const HUB = 'GPT 对比.md';
const TWO = 'Pre-trained language models.md';

async function open(app: Driver, note: string): Promise<Locator> {
	await app.openNote(note);
	await app.command(words.commands.exportTable);
	const modal = app.page.locator('.modal.three-pass-export');
	await modal.locator('pre', { hasText: '|' }).waitFor();
	return modal;
}

const format = (modal: Locator): Locator => modal.getByLabel(words.export.format);
const press = (modal: Locator, name: string): Promise<void> => modal.getByRole('button', { name, exact: true }).click();

test('LaTeX is shown, saved beside the note, and numbered the next time', async ({ app }) => {
	const modal = await open(app, HUB);
	const before = await app.disk(HUB);
	await format(modal).selectOption('latex');
	const preview = await modal.locator('pre').textContent();
	expect(preview).toContain('\\toprule\n模型 & 架构 & 数据量');
	await press(modal, words.export.save);
	await app.page.locator('.notice', { hasText: 'GPT 对比.tex' }).waitFor();
	await modal.waitFor({ state: 'detached' });
	expect(await app.disk('GPT 对比.tex')).toBe(preview);

	await press(
		await open(app, HUB).then(async (again) => {
			await format(again).selectOption('latex');
			return again;
		}),
		words.export.save,
	);
	await app.page.locator('.notice', { hasText: 'GPT 对比 1.tex' }).waitFor();
	expect(await app.disk('GPT 对比 1.tex')).toBe(preview);
	expect(await app.disk(HUB)).toBe(before);
});

test('CSV is saved with its mark and CRLF, and Markdown never over the note', async ({ app }) => {
	const modal = await open(app, HUB);
	await format(modal).selectOption('csv');
	await press(modal, words.export.save);
	await app.page.locator('.notice', { hasText: 'GPT 对比.csv' }).waitFor();
	expect(await app.disk('GPT 对比.csv')).toMatch(/^\uFEFF模型,架构,数据量,训练方式,训练时间,主要区别\r\nGPT,/u);

	const again = await open(app, HUB);
	await press(again, words.export.save);
	await app.page.locator('.notice', { hasText: 'GPT 对比 1.md' }).waitFor();
	expect(await app.disk('GPT 对比 1.md')).toMatch(/^\| 模型 \| 架构 \|/u);
});

test('what is shown is copied, in reading mode too, by keyboard alone', async ({ app }) => {
	await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await app.openNote(HUB);
	await app.command('Toggle reading view');
	await app.command(words.commands.exportTable);
	const modal = app.page.locator('.modal.three-pass-export');
	await modal.locator('pre', { hasText: '|' }).waitFor();
	expect(await format(modal).evaluate((el) => el === document.activeElement)).toBe(true);
	await format(modal).press('C');
	await modal.locator('pre', { hasText: 'GPT,' }).waitFor();
	const preview = await modal.locator('pre').textContent();
	await app.page.keyboard.press('Tab');
	expect(await modal.locator('pre').evaluate((el) => el === document.activeElement)).toBe(true);
	await app.page.keyboard.press('Tab');
	await app.page.keyboard.press('Enter');
	await app.page.locator('.notice', { hasText: words.export.copied }).waitFor();
	expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(preview);
	await modal.waitFor({ state: 'detached' });
});

test('a note of two tables offers both, the one at the cursor first', async ({ app }) => {
	await app.openNote(TWO);
	await app.command('Toggle Live Preview/Source mode');
	await app.page.locator('.cm-line', { hasText: 'layout: transposed' }).click();
	await app.command(words.commands.exportTable);
	const modal = app.page.locator('.modal.three-pass-export');
	const tables = modal.getByLabel(words.export.table, { exact: true });
	await modal.locator('pre', { hasText: '|' }).waitFor();
	expect(await tables.inputValue()).toBe('1');
	const shown = await modal.locator('pre').textContent();
	await tables.selectOption('0');
	await expect.poll(() => modal.locator('pre').textContent()).not.toBe(shown);
	expect(await modal.locator('pre').textContent()).toMatch(/^\| Model \| Year \|/u);
	await app.page.keyboard.press('Escape');
	await modal.waitFor({ state: 'detached' });
});
