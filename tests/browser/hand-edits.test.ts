import { expect } from 'vitest';
import { pluginTexts } from '../../src/locales/locale';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const { commands, table, batch } = pluginTexts.en;
const HUB = 'GPT 对比.md';
const test = spec.extend('boot', { language: 'en' });

/** Brings the table up to date, then types into one of its cells. */
async function typeIntoTable(app: Driver): Promise<string> {
	await app.openNote(HUB);
	await app.command(commands.updateTables);
	await expect.poll(() => app.editorText()).toContain('WebText');
	await app.command('Toggle Live Preview/Source mode');
	await app.page.locator('.cm-line', { hasText: 'BooksCorpus' }).click();
	await app.page.keyboard.type('（我的话）');
	return app.editorText();
}

test('what was typed into a table is written to its note once it is confirmed, and taken back by the notice', async ({
	app,
}) => {
	const gpt = await app.disk('GPT.md');
	const edited = await typeIntoTable(app);
	await app.command(commands.updateTables);
	const modal = app.page.locator('.modal.three-pass-hand-edits');
	await expect.poll(() => modal.locator('select').inputValue()).toBe('table');
	await modal.getByText(table.willWrite(1, 1)).waitFor();
	await modal.getByRole('button', { name: table.apply, exact: true }).click();
	await expect.poll(() => app.disk('GPT.md')).toContain('（我的话）');
	const after = await app.disk('GPT.md');
	expect(after.replace('（我的话）', '')).toBe(gpt);
	await app.page
		.locator('.notice', { hasText: table.settled(1) })
		.getByRole('button', { name: batch.undo })
		.click();
	await expect.poll(() => app.disk('GPT.md')).toBe(gpt);
	await expect.poll(() => app.editorText()).toBe(edited);
});

test('a cell that changed on both sides must be chosen', async ({ app }) => {
	await typeIntoTable(app);
	await app.outside('GPT.md', (await app.disk('GPT.md')).replace('无监督训练', '自监督训练'));
	const modal = app.page.locator('.modal.three-pass-hand-edits');
	// The change from outside is not yet read when it is on disk.
	await expect
		.poll(async () => {
			await app.command(commands.updateTables);
			await modal.waitFor();
			const isSeen = await modal.getByText(table.both).first().isVisible();
			if (!isSeen) await app.page.keyboard.press('Escape');
			return isSeen;
		})
		.toBe(true);
	const apply = modal.getByRole('button', { name: table.apply, exact: true });
	expect(await apply.isDisabled()).toBe(true);
	await modal.locator('select').first().selectOption('notes');
	await expect.poll(() => apply.isDisabled()).toBe(false);
	await apply.click();
	await expect.poll(() => app.editorText()).toContain('自监督训练');
	expect(await app.editorText()).not.toContain('（我的话）');
});
