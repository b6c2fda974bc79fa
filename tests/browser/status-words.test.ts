import { expect } from 'vitest';
import { plugin as texts } from '../../src/locales/en/plugin';
import { test as spec } from './driver/spec';

const notes = {
	'Shelved one.md': '---\npass: 1\nstatus: shelved\n---\n',
	'Shelved two.md': '---\npass: 1\nstatus: Shelved\n---\n',
	'Again.md': '---\ntype: paper\nstatus: 🔁 二刷\n---\n',
	'Draft.md': '---\ntype: paper\nstatus: drafting\n---\n',
};
const test = spec.extend('boot', { notes });

test('whoever switches the plugin on is asked what the vault’s own words mean, once, and no note changes', async ({
	app,
}) => {
	await app.switchPlugin(false);
	await app.switchPlugin(true);
	await app.page
		.locator('.notice', { hasText: 'shelved, drafting, 二刷' })
		.getByRole('button', { name: texts.statusWords.choose })
		.click();
	const modal = app.page.locator('.modal.three-pass-status-words');
	await expect
		.poll(() => modal.locator('.setting-item-name').allTextContents())
		.toEqual(['shelved', 'drafting', '二刷', '']);
	await modal.getByLabel('shelved').selectOption({ label: 'Later' });
	await modal.getByLabel('二刷').selectOption({ label: 'Pass 2' });
	await modal.getByLabel('drafting').selectOption({ label: texts.statusWords.nothing });
	await modal.getByRole('button', { name: texts.statusWords.save }).click();
	await app.page.locator('.notice', { hasText: 'Learned 3 words' }).waitFor();

	await expect
		.poll(() => app.disk('.obsidian/plugins/three-pass-reading/data.json'))
		.toMatch(/shelved = later[\s\S]*二刷 = reading 2[\s\S]*drafting = none/u);
	await app.command('Choose what to read next');
	const listed = async (): Promise<string[]> =>
		(await app.page.locator('.prompt .suggestion-content').allInnerTexts()).map((text) =>
			text.replaceAll(/\n+/gu, ': '),
		);
	await expect
		.poll(listed)
		.toEqual(
			expect.arrayContaining(['Again: Pass 2', 'Draft: Not started', 'Shelved one: Later', 'Shelved two: Later']),
		);
	await app.page.keyboard.press('Escape');
	for (const [path, text] of Object.entries(notes)) expect(await app.disk(path)).toBe(text);

	await app.page.keyboard.press('Control+p');
	await app.page.locator('.prompt-input').fill(texts.commands.statusWords);
	await app.page.locator('.prompt .suggestion-empty, .prompt .suggestion-item').first().waitFor();
	expect(await app.page.locator('.prompt .suggestion-title').allTextContents()).not.toContain(
		texts.commands.statusWords,
	);
});
