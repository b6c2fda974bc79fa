import { expect } from 'vitest';
import { test } from './driver/spec';

test('shows its settings, and keeps what is set', async ({ app }) => {
	const tab = await app.settings();
	await expect
		.poll(() => tab.locator('.setting-item-heading').allTextContents())
		.toEqual(['New notes', 'Which notes are papers', 'Properties', 'Comparison tables']);
	expect(await tab.locator('input, textarea, select').count()).toBe(16);
	const folder = tab.locator('.setting-item', { hasText: 'Folder for new notes' }).locator('input');
	await folder.fill('Papers');
	await expect
		.poll(() => app.disk('.obsidian/plugins/three-pass-reading/data.json').catch(() => ''))
		.toContain('"noteFolder": "Papers"');
	const pass = tab.locator('.setting-item', { hasText: 'The pass a paper is at' });
	await pass.locator('input').fill('');
	await pass.getByText('This cannot be empty').waitFor();
});
