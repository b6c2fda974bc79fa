import { expect } from 'vitest';
import { test as spec } from './driver/spec';

const test = spec.extend('boot', { language: 'zh' });

test('the plugin speaks Chinese', async ({ app }) => {
	await app.command('打开阅读进度');
	await app.page.locator('.workspace-tab-header', { hasText: '阅读进度' }).waitFor();
	await app.paper('GPT.md').waitFor();
	await app.ribbon('新建论文笔记');
	const modal = app.page.locator('.modal.three-pass-new-note');
	await modal.locator('input').fill('注意力');
	await modal.getByText('将创建 注意力.md').waitFor();
	await modal.getByRole('button', { name: '创建' }).click();
	await expect.poll(() => app.disk('注意力.md').catch(() => '')).toContain('第一遍');
});
