import { expect } from 'vitest';
import { test } from './driver/spec';

test('a live table is drawn in reading mode, and follows a property in another note', async ({ app }) => {
	await app.openNote('Pre-trained language models.md');
	await app.command('Toggle reading view');
	const table = app.page.locator('.markdown-reading-view .three-pass-live table');
	await expect.poll(() => table.locator('th[scope=row]').allTextContents()).toEqual(['Parameters', 'Data', 'Cost']);
	await table.locator('tr', { hasText: 'Parameters' }).getByText('60M to 11B').waitFor();
	const t5 = await app.disk('Papers/T5.md');
	await app.outside('Papers/T5.md', t5.replace('60M to 11B', '11B at most'));
	await table.locator('tr', { hasText: 'Parameters' }).getByText('11B at most').waitFor();
});

test('tables are filled in by the command, and follow a property that changes in another note', async ({ app }) => {
	await app.openNote('GPT 对比.md');
	await app.command('Update comparison tables in this note');
	await app.page.locator('.notice', { hasText: 'updated' }).waitFor();
	await expect.poll(() => app.disk('GPT 对比.md')).toContain('WebText');
	const before = (await app.disk('GPT 对比.md')).split('\n');

	await app.openNote('GPT2.md');
	await app.page.locator('.cm-line', { hasText: '训练时间' }).click();
	await app.page.keyboard.press('End');
	await app.page.keyboard.type('（估计）');
	await expect.poll(() => app.disk('GPT 对比.md')).toContain('4.3万美金（估计）');
	const after = (await app.disk('GPT 对比.md')).split('\n');
	expect(after.length).toBe(before.length);
	const changed = after.flatMap((line, row) => {
		const cells = (before[row] ?? '').split('|');
		return line.startsWith('|') ? line.split('|').filter((cell, at) => cell !== cells[at]) : [];
	});
	expect(changed.map((cell) => cell.trim())).toEqual(['32个TPU训练一周。4.3万美金（估计）']);
});

test('a table follows when one of its papers is renamed', async ({ app }) => {
	await app.openNote('GPT 对比.md');
	await app.command('Update comparison tables in this note');
	await expect.poll(() => app.disk('GPT 对比.md')).toContain('WebText');
	const digest = async (): Promise<string> =>
		/three-pass:table ([0-9a-f]{8}) [0-9a-f]+ -->/u.exec(await app.disk('GPT 对比.md'))?.[1] ?? '';
	const before = await digest();

	await app.rename('GPT2.md', 'Papers/GPT-2.md');
	await expect.poll(digest).not.toBe(before);
	expect(await app.disk('GPT 对比.md')).toContain('[[GPT-2');
	await app.command('Update comparison tables in this note');
	await app.page.locator('.notice', { hasText: 'up to date' }).waitFor();
});
