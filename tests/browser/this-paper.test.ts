import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test } from './driver/spec';

const REAL = 'GPT系列论文对比.md';

const section = (app: Driver): Locator => app.page.locator('.three-pass-this-paper');
const question = (app: Driver, label: string): Locator =>
	section(app).locator('.three-pass-prompt', { hasText: label });

/** The checklist as it is read on the screen: title and passes with their counts, open questions with a circle. */
async function shown(app: Driver): Promise<string[]> {
	return section(app)
		.locator('summary, .three-pass-prompt')
		.evaluateAll((rows) =>
			rows
				.filter((row) => row.checkVisibility())
				.map((row) => {
					const text = row.querySelector('.tree-item-inner')?.textContent ?? '';
					if (row instanceof HTMLElement && row.matches('summary'))
						return `${text} ${row.querySelector('.tree-item-flair')?.textContent ?? ''}`;
					return `${row.querySelector('.lucide-circle-check') === null ? '○' : '●'} ${text}`;
				}),
		);
}

test.beforeEach(async ({ app }) => {
	await app.command('Open reading progress');
	await app.paper('GPT.md').waitFor();
});

test('shows the passes and questions of the paper in front, done or open', async ({ app }) => {
	await section(app).waitFor({ state: 'hidden' });
	await app.openNote('GPT2.md');
	await expect
		.poll(() => shown(app))
		.toEqual([
			'Language Models are Unsupervised Multitask Learners 1/3',
			'第一遍 ： 阅读标题、摘要、总结 1/3',
			'● 方向',
			'○ 大概方法',
			'○ 结论',
		]);
	await expect.poll(() => question(app, '方向').getAttribute('aria-label')).toBe('方向: answered');
	await app.openNote('Daily/2026-03-01.md');
	await section(app).waitFor({ state: 'hidden' });
});

test('a click goes to the question with the cursor in its answer, and what is typed there turns it done', async ({
	app,
}) => {
	await app.openNote('GPT2.md');
	await question(app, '大概方法').click();
	await app.page.locator('.mod-root .cm-editor.cm-focused').waitFor();
	await expect.poll(() => app.cursor()).toEqual({ text: '| 大概方法 |      |', ch: 9 });
	await question(app, '结论').evaluate((row) => row.setAttribute('data-same', 'yes'));

	await app.page.keyboard.type('scale');
	await question(app, '大概方法').locator('.lucide-circle-check').waitFor();
	await expect.poll(() => section(app).locator('summary .tree-item-flair').allTextContents()).toEqual(['2/3', '2/3']);
	expect(await question(app, '结论').getAttribute('data-same')).toBe('yes');

	await app.page.keyboard.press('ControlOrMeta+z');
	await question(app, '大概方法').locator('.lucide-circle').waitFor();
	await expect.poll(() => shown(app)).toContain('○ 大概方法');
});

test('stays while the sidebar has the focus, and goes with a rename and a delete', async ({ app }) => {
	await app.openNote('GPT2.md');
	await question(app, '方向').waitFor();
	await app.paper('GPT.md').focus();
	await app.rename('GPT2.md', 'Papers/GPT-2.md');
	await question(app, '结论').click();
	await expect.poll(async () => (await app.cursor()).text).toBe('| 结论     |      |');
	await app.delete('Papers/GPT-2.md');
	await section(app).waitFor({ state: 'hidden' });
});

test('is walked through by the keyboard, and stays folded for the next paper', async ({ app }) => {
	await app.openNote('GPT.md');
	await question(app, '贡献').waitFor();
	const keys = async (...names: readonly string[]): Promise<string> => {
		for (const name of names) await app.page.keyboard.press(name);
		return app.page.evaluate(() => document.activeElement?.querySelector('.tree-item-inner')?.textContent ?? '');
	};
	await section(app).locator('summary').first().focus();
	expect(await keys('ArrowDown', 'ArrowDown')).toBe('方向');
	expect(await keys('ArrowLeft')).toBe('第一遍 ： 阅读标题、摘要、总结');
	expect(await keys('ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe('贡献');
	expect(await section(app).locator('[tabindex="0"]').count()).toBe(1);
	await keys('Enter');
	await expect.poll(async () => (await app.cursor()).text).toBe('');
	await app.page.keyboard.type('one model for all tasks');
	await question(app, '贡献').locator('.lucide-circle-check').waitFor();

	await app.openNote(REAL);
	await expect.poll(() => shown(app)).toContain('GPT系列论文对比 1/15');
	expect(await shown(app)).not.toContain('○ 大概方法');
	expect(await shown(app)).toContain('○ 论文框架');
});

test('in reading view a click scrolls to the question and goes on reading', async ({ app }) => {
	await app.openNote(REAL);
	await app.command('Toggle reading view');
	const last = app.page.locator('.markdown-reading-view td', { hasText: '得到的经验' });
	await last.waitFor();
	expect(await last.evaluate((cell) => cell.getBoundingClientRect().top < window.innerHeight)).toBe(false);
	await question(app, '得到的经验').click();
	await expect.poll(() => last.evaluate((cell) => cell.getBoundingClientRect().top < window.innerHeight)).toBe(true);
	expect(await app.page.locator('.markdown-reading-view').isVisible()).toBe(true);
});

test('the commands go from one open question to the next and back, also where the front matter is broken', async ({
	app,
}) => {
	await app.openNote(REAL);
	const line = async (command: string): Promise<string> => {
		await app.command(command);
		await app.page.locator('.mod-root .cm-editor.cm-focused').waitFor();
		return (await app.cursor()).text;
	};
	const lines = [await line('Go to the next open question'), await line('Go to the next open question')];
	expect(lines.map((text) => text.trim())).toEqual(['| 大概方法 |      |', '| 结论     |      |']);
	expect((await line('Go to the previous open question')).trim()).toBe('| 大概方法 |      |');
	expect((await line('Go to the previous open question')).trim()).toMatch(/^\| 得到的经验/u);
});

test('where no question is open, the command says so', async ({ app }) => {
	await app.outside('Papers/Done.md', '---\npass: 1\n---\n# First pass\n## What\nAll.\n');
	await app.paper('Papers/Done.md').click();
	await question(app, 'What').waitFor();
	await app.command('Go to the next open question');
	await app.page.locator('.notice', { hasText: 'No open questions in this paper' }).waitFor();
});

test('follows the template: what its hints say is no answer', async ({ app }) => {
	await app.outside('Paper form.md', '# First pass\n## Topic\nName the field.\n\n## Claim\n');
	await app.outside('Papers/New.md', '---\npass: 1\n---\n# First pass\n## Topic\nName the field.\n\n## Claim\n');
	await app.paper('Papers/New.md').click();
	await question(app, 'Topic').locator('.lucide-circle-check').waitFor();
	const tab = await app.settings();
	await tab.locator('.setting-item', { hasText: 'Template note' }).locator('input').fill('Paper form.md');
	await app.page.keyboard.press('Escape');
	await app.page.keyboard.press('Escape');
	await question(app, 'Topic').locator('.lucide-circle:not(.lucide-circle-check)').waitFor();
});

test('in a window of its own it follows the note in front of any window', async ({ host }) => {
	await host.openNote('GPT2.md');
	const opened = host.page.waitForEvent('popup');
	await host.command('Move current tab to new window');
	const popup = await opened;
	await popup.locator('.cm-content', { hasText: 'reading-status' }).waitFor();
	await host.page.locator('.mod-root .workspace-leaf').click();
	await host.openNote('GPT.md');
	await expect.poll(() => shown(host)).toContain('○ 贡献');
	await popup.locator('.cm-content').click();
	await expect.poll(() => shown(host)).toContain('○ 大概方法');
	await question(host, '结论').click();
	await popup.locator('.cm-editor.cm-focused').waitFor();
	await popup.keyboard.type('bigger');
	await question(host, '结论').locator('.lucide-circle-check').waitFor();
});
