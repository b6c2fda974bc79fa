import { expect } from 'vitest';
import { test } from './driver/spec';

const TITLE = 'ALBERT: A Lite BERT';
const NOTE = 'ALBERT A Lite BERT.md';

test('creates a note from the ribbon, with the cursor in the first empty answer', async ({ app }) => {
	await app.ribbon('New paper note');
	const modal = app.page.locator('.modal.three-pass-new-note');
	await modal.locator('input').pressSequentially(TITLE);
	await expect.poll(() => modal.locator('.setting-item-description').first().textContent()).toBe(`Creates ${NOTE}`);
	await app.page.keyboard.press('Enter');
	await modal.waitFor({ state: 'detached' });
	await app.page.locator('.workspace-tab-header.is-active', { hasText: 'ALBERT' }).waitFor();
	await expect.poll(async () => (await app.cursor()).text).toMatch(/^\| Category.*\|\s+\|$/u);
	expect(await app.disk(NOTE)).toContain(`title: "${TITLE}"`);

	await app.page.keyboard.type('a pre-training method');
	await expect.poll(() => app.disk(NOTE)).toMatch(/^\| Category.*\| a pre-training method +\|$/mu);
});

test('opens a note that is there already, from the same question', async ({ app }) => {
	await app.ribbon('New paper note');
	await app.page.locator('.modal input').fill('gpt2');
	await app.page.getByRole('button', { name: 'Open it' }).click();
	await app.page.locator('.workspace-tab-header.is-active', { hasText: 'GPT2' }).waitFor();
});

test('inserts all passes, and one Ctrl+Z takes them back', async ({ app }) => {
	await app.openNote('GPT3.md');
	const before = await app.disk('GPT3.md');
	await app.command('Insert all passes');
	await app.page.locator('.notice', { hasText: 'Inserted what was missing' }).waitFor();
	await expect.poll(() => app.disk('GPT3.md')).not.toBe(before);
	expect((await app.editorText()).length).toBeGreaterThan(before.length);
	await app.page.keyboard.press('ControlOrMeta+z');
	await expect.poll(() => app.editorText()).toBe(before);
	await expect.poll(() => app.disk('GPT3.md')).toBe(before);
});
