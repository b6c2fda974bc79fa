import { expect } from 'vitest';
import { pluginTexts } from '../../src/locales/locale';
import { test as spec } from './driver/spec';

const { commands, gaps, batch } = pluginTexts.en;
const HUB = 'GPT 对比.md';
const test = spec.extend('boot', { language: 'en' });

test('what a table misses is filled in once it was seen what is written where, and taken back', async ({ app }) => {
	const gpt2 = await app.disk('GPT2.md');
	await app.openNote(HUB);
	await app.command(commands.updateTables);
	await expect.poll(() => app.editorText()).toContain('WebText');
	const hub = await app.editorText();
	await app.command(commands.fillGaps);
	const modal = app.page.locator('.modal.three-pass-gaps');
	const write = modal.getByRole('button', { name: gaps.write(0), exact: true });
	expect(await write.isDisabled()).toBe(true);
	const field = modal.locator('textarea[aria-label*="训练方式"]').first();
	await field.click();
	await app.page.keyboard.type('无监督');
	await modal.getByText('GPT2.md — 训练方式: 无监督').waitFor();
	await modal.getByRole('button', { name: gaps.write(1) }).click();
	await expect.poll(() => app.disk('GPT2.md')).toContain('训练方式: 无监督');
	await expect.poll(() => app.editorText()).toContain('| 无监督 |');
	await app.page
		.locator('.notice', { hasText: gaps.filled(1) })
		.getByRole('button', { name: batch.undo })
		.click();
	await expect.poll(() => app.disk('GPT2.md')).toBe(gpt2);
	await expect.poll(() => app.editorText()).toBe(hub);
});

test('what was typed is there again after Escape, is written by Ctrl+Enter, and is given up by Cancel', async ({
	app,
}) => {
	await app.openNote(HUB);
	await app.command(commands.fillGaps);
	const modal = app.page.locator('.modal.three-pass-gaps');
	const field = modal.locator('textarea[aria-label*="训练方式"]').first();
	await field.click();
	await app.page.keyboard.type('无监督');
	await app.page.keyboard.press('Escape');
	await modal.waitFor({ state: 'detached' });
	await app.command(commands.fillGaps);
	expect(await field.inputValue()).toBe('无监督');
	await modal.getByRole('button', { name: pluginTexts.en.cancel }).click();
	await app.command(commands.fillGaps);
	expect(await field.inputValue()).toBe('');
	await field.click();
	await app.page.keyboard.type('有监督');
	await app.page.keyboard.press('ControlOrMeta+Enter');
	await expect.poll(() => app.disk('GPT2.md')).toContain('训练方式: 有监督');
});
