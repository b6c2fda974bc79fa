import { expect } from 'vitest';
import { test } from './driver/spec';

test.beforeEach(async ({ app }) => {
	await app.command('Open reading progress');
	await app.paper('GPT.md').waitFor();
});

test('shows the papers in groups', async ({ app }) => {
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

test('follows an edit, a rename and a delete', async ({ app }) => {
	await app.openNote('GPT2.md');
	await app.page.locator('.cm-line', { hasText: 'reading-status: reading' }).click();
	await app.page.keyboard.press('End');
	await app.page.keyboard.press('Shift+Home');
	await app.page.keyboard.type('reading-status: finished');
	await expect.poll(() => app.groupOf('GPT2.md')).toBe('Finished');

	await app.rename('GPT2.md', 'Papers/GPT-2.md');
	await app.paper('Papers/GPT-2.md').waitFor();
	await app.paper('GPT2.md').waitFor({ state: 'detached' });

	await app.delete('Papers/GPT-2.md');
	await app.paper('Papers/GPT-2.md').waitFor({ state: 'detached' });
});

test('follows what other programs write', async ({ app }) => {
	const text = await app.disk('GPT3.md');
	await app.outside('GPT3.md', text.replace('reading-status: queued', 'reading-status: stopped'));
	await expect.poll(() => app.groupOf('GPT3.md')).toBe('Stopped');
});

test('opens a paper by click, and by the keyboard', async ({ app }) => {
	await app.paper('Papers/BERT.md').click();
	await app.page.locator('.cm-editor.cm-focused').waitFor();
	await expect.poll(() => app.activeNote()).toBe('Papers/BERT.md');
	await app.paper('Papers/How to Read a Paper.md').focus();
	await app.page.keyboard.press('ArrowDown');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.activeNote()).toBe('GPT.md');
});
