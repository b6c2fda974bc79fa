import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Stage } from './driver';
import type { BootOptions, Driver } from './driver';

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
}, 240_000);
afterAll(async () => stage.close());

/** Every test of a block gets its own vault, and none may leave an error in the console. */
function boots(options: BootOptions = {}): void {
	beforeEach(async () => {
		app = await stage.boot(options);
	});
	afterEach(async () => {
		const { errors } = app;
		const lacking = await app.page.evaluate(() => window.host.lacking());
		await app.close();
		expect(errors).toEqual([]);
		expect(lacking).toEqual([]);
	});
}

const TITLE = 'ALBERT: A Lite BERT';
const NOTE = 'ALBERT A Lite BERT.md';

describe('the built plugin', () => {
	boots();

	test('asks for obsidian alone', async () => {
		expect(await app.page.evaluate(() => window.host.loader.required)).toEqual(['obsidian']);
	});

	test('creates a note from the ribbon, with the cursor in the first empty answer', async () => {
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

	test('opens a note that is there already, from the same question', async () => {
		await app.ribbon('New paper note');
		await app.page.locator('.modal input').fill('gpt2');
		await app.page.getByRole('button', { name: 'Open it' }).click();
		await app.page.locator('.workspace-tab-header.is-active', { hasText: 'GPT2' }).waitFor();
	});

	test('inserts all passes, and one Ctrl+Z takes them back', async () => {
		await app.openNote('GPT3.md');
		const before = await app.disk('GPT3.md');
		await app.command('Insert all passes');
		await app.page.locator('.notice', { hasText: 'Inserted what was missing' }).waitFor();
		await expect.poll(() => app.disk('GPT3.md')).not.toBe(before);
		expect((await app.editorText()).length).toBeGreaterThan(before.length);
		await app.page.keyboard.press('Control+z');
		await expect.poll(() => app.editorText()).toBe(before);
		await expect.poll(() => app.disk('GPT3.md')).toBe(before);
	});

	test('draws a live table in reading mode, which follows a property in another note', async () => {
		await app.openNote('Pre-trained language models.md');
		await app.command('Toggle reading view');
		const table = app.page.locator('.three-pass-live table');
		await expect.poll(() => table.locator('th[scope=row]').allTextContents()).toEqual(['Parameters', 'Data', 'Cost']);
		await table.locator('tr', { hasText: 'Parameters' }).getByText('60M to 11B').waitFor();
		const t5 = await app.disk('Papers/T5.md');
		await app.outside('Papers/T5.md', t5.replace('60M to 11B', '11B at most'));
		await table.locator('tr', { hasText: 'Parameters' }).getByText('11B at most').waitFor();
	});

	test('shows its settings, and keeps what is set', async () => {
		await app.page.keyboard.press('Control+,');
		const tab = app.page.locator('.mod-settings .vertical-tab-content');
		await expect.poll(() => tab.locator('.setting-item-heading').allTextContents()).toEqual(['New notes', 'Which notes are papers', 'Properties', 'Comparison tables']);
		expect(await tab.locator('input, textarea, select').count()).toBe(14);
		const folder = tab.locator('.setting-item', { hasText: 'Folder for new notes' }).locator('input');
		await folder.fill('Papers');
		await expect.poll(() => app.disk('.obsidian/plugins/three-pass-reading/data.json').catch(() => '')).toContain('"noteFolder": "Papers"');
		const pass = tab.locator('.setting-item', { hasText: 'The pass a paper is at' });
		await pass.locator('input').fill('');
		await pass.getByText('This cannot be empty').waitFor();
	});

	test('leaves nothing behind when it is switched off, and comes back', async () => {
		const traces = (): Promise<Record<string, unknown>> => app.page.evaluate(() => window.host.traces());
		await app.command('Open reading progress');
		await app.paper('GPT.md').waitFor();
		const on = await traces();
		await app.page.evaluate(() => window.host.loader.disable());
		await app.page.locator('.three-pass-progress').waitFor({ state: 'detached' });
		const bare = await stage.boot({ without: true });
		const clean = await bare.page.evaluate(() => window.host.traces());
		await bare.close();
		expect(await traces()).toEqual(clean);
		await app.page.evaluate(() => window.host.loader.enable(true));
		await app.paper('GPT.md').waitFor();
		expect(await traces()).toEqual(on);
	});
});

describe('the sidebar', () => {
	boots();
	beforeEach(async () => {
		await app.command('Open reading progress');
		await app.paper('GPT.md').waitFor();
	});

	test('shows the papers in groups', async () => {
		expect(await app.board()).toMatchInlineSnapshot(`
			[
			  {
			    "group": "Not started",
			    "papers": [
			      "Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer",
			      "Language Models are Few-Shot Learners",
			    ],
			  },
			  {
			    "group": "Pass 1",
			    "papers": [
			      "GPT系列论文对比",
			      "Language Models are Unsupervised Multitask Learners",
			    ],
			  },
			  {
			    "group": "Pass 2",
			    "papers": [
			      "How to Read a Paper",
			      "Improving Language Understanding by Generative Pre-Training",
			    ],
			  },
			  {
			    "group": "Later",
			    "papers": [
			      "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
			    ],
			  },
			  {
			    "group": "Stopped",
			    "papers": [
			      "Deep Residual Learning for Image Recognition",
			    ],
			  },
			  {
			    "group": "Finished",
			    "papers": [
			      "Attention Is All You Need",
			    ],
			  },
			]
		`);
	});

	test('follows an edit, a rename and a delete', async () => {
		await app.openNote('GPT2.md');
		await app.page.locator('.cm-line', { hasText: 'reading-status: reading' }).click();
		await app.page.keyboard.press('End');
		await app.page.keyboard.press('Shift+Home');
		await app.page.keyboard.type('reading-status: finished');
		await app.page.locator('.three-pass-group', { hasText: 'Finished' }).locator('[data-path="GPT2.md"]').waitFor();

		await app.rename('GPT2.md', 'Papers/GPT-2.md');
		await app.paper('Papers/GPT-2.md').waitFor();
		await app.paper('GPT2.md').waitFor({ state: 'detached' });

		await app.delete('Papers/GPT-2.md');
		await app.paper('Papers/GPT-2.md').waitFor({ state: 'detached' });
	});

	test('follows what other programs write', async () => {
		const text = await app.disk('GPT3.md');
		await app.outside('GPT3.md', text.replace('reading-status: queued', 'reading-status: stopped'));
		await app.page.locator('.three-pass-group', { hasText: 'Stopped' }).locator('[data-path="GPT3.md"]').waitFor();
	});

	test('opens a paper by click, and by the keyboard', async () => {
		const active = (): Promise<string | undefined> => app.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);
		await app.paper('Papers/BERT.md').click();
		await app.page.locator('.cm-editor.cm-focused').waitFor();
		expect(await active()).toBe('Papers/BERT.md');
		await app.paper('Papers/How to Read a Paper.md').focus();
		await app.page.keyboard.press('ArrowDown');
		await app.page.keyboard.press('Enter');
		await expect.poll(active).toBe('GPT.md');
	});
});

describe('comparison tables', () => {
	boots();

	test('are filled in by the command, and follow a property that changes in another note', async () => {
		await app.openNote('GPT 对比.md');
		await app.command('Update comparison tables in this note');
		await app.page.locator('.notice', { hasText: 'updated' }).waitFor();
		await expect.poll(() => app.disk('GPT 对比.md')).toContain('WebText');
		const before = (await app.disk('GPT 对比.md')).split('\n');

		await app.openNote('GPT2.md');
		await app.page.locator('.cm-line', { hasText: '训练时间' }).click();
		await app.page.keyboard.press('End');
		await app.page.keyboard.type('（估计）');
		await expect.poll(() => app.disk('GPT 对比.md'), { timeout: 10_000 }).toContain('4.3万美金（估计）');
		const after = (await app.disk('GPT 对比.md')).split('\n');
		expect(after.length).toBe(before.length);
		const changed = after.flatMap((line, row) => {
			const cells = (before[row] ?? '').split('|');
			return line.startsWith('|') ? line.split('|').filter((cell, at) => cell !== cells[at]) : [];
		});
		expect(changed.map((cell) => cell.trim())).toEqual(['32个TPU训练一周。4.3万美金（估计）']);
	});
});

describe('in Chinese', () => {
	boots({ language: 'zh' });

	test('the plugin speaks Chinese', async () => {
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
});

describe('on a phone', () => {
	boots({ mobile: true });

	test('the sidebar has rows high enough to touch', async () => {
		await app.command('Open reading progress');
		const box = await app.paper('GPT.md').boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(40);
	});
});
