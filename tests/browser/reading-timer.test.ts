// The clock of the page stands still, and goes on where the story says so.
import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test } from './driver/spec';

const NOTE = 'GPT2.md';
const MINUTE = 60_000;

const line = (app: Driver): Locator => app.page.locator('.three-pass-time');
const shows = (app: Driver, text: string): Promise<void> => line(app).getByText(text, { exact: true }).waitFor();
const statusBar = (app: Driver): Locator => app.page.locator('.status-bar .three-pass-timer');

async function stopClock(app: Driver): Promise<void> {
	await app.page.evaluate(() => {
		const now = Date.now();
		Date.now = () => now;
	});
}

async function later(app: Driver, ms: number): Promise<void> {
	await app.page.evaluate((after) => {
		const now = Date.now() + after;
		Date.now = () => now;
	}, ms);
}

/** Somebody reads for some minutes, and presses a key at the end of each. */
async function read(app: Driver, minutes: number): Promise<void> {
	for (let at = 0; at < minutes; at += 1) {
		await later(app, MINUTE);
		await app.page.keyboard.press('Shift');
	}
}

test.beforeEach(async ({ app }) => {
	await app.command('Open reading progress');
	await app.paper(NOTE).waitFor();
	await app.openNote(NOTE);
	await line(app).waitFor();
	await stopClock(app);
});

test('counts what is read against the budget, pauses for who is away, and writes nothing meanwhile', async ({
	app,
}) => {
	const before = await app.disk(NOTE);
	await shows(app, '0 of 10 min');
	expect(await statusBar(app).isVisible()).toBe(false);
	await line(app).getByRole('button', { name: 'Start timing pass 1' }).click();
	await statusBar(app).getByText('0 of 10 min').waitFor();
	await read(app, 7);
	await shows(app, '7 of 10 min');
	await expect
		.poll(() =>
			line(app)
				.getByRole('progressbar')
				.evaluate((bar) => ((bar.firstElementChild?.clientWidth ?? 0) / bar.clientWidth).toFixed(1)),
		)
		.toBe('0.7');
	await statusBar(app).getByText('7 of 10 min', { exact: true }).waitFor();
	await expect
		.poll(() => statusBar(app).getAttribute('aria-label'))
		.toBe('Timing pass 1 of Language Models are Unsupervised Multitask Learners');

	await later(app, 30 * MINUTE);
	await shows(app, '7 of 10 min · Paused');
	await app.page.keyboard.press('Shift');
	await shows(app, '7 of 10 min');

	await read(app, 5);
	await shows(app, '12 of 10 min');
	await expect.poll(() => line(app).getByRole('progressbar').getAttribute('aria-valuetext')).toBe('12 of 10 min');
	await app.page.locator('.mod-root .cm-content').focus();
	expect(await app.editorText()).toBe(before);
	expect(await app.disk(NOTE)).toBe(before);
});

test('the minutes come into the note once, when typing rests, and one Ctrl+Z takes them back', async ({ app }) => {
	await app.command('Start or stop timing');
	await statusBar(app).waitFor();
	await read(app, 4);
	await app.page.locator('.three-pass-prompt', { hasText: '大概方法' }).click();
	await app.page.keyboard.type('scale');
	await line(app).getByRole('button', { name: 'Stop timing pass 1' }).click();
	await statusBar(app).waitFor({ state: 'hidden' });
	await app.page.locator('.three-pass-prompt', { hasText: '结论' }).click();
	for (const word of ['zero', '-shot']) {
		await later(app, 1500);
		await app.page.keyboard.type(word);
	}
	const typed = await app.editorText();
	expect(typed).toMatch(/scale.*\n.*zero-shot/u);
	expect(typed).not.toContain('minutes');
	await expect.poll(() => app.disk(NOTE)).toBe(typed);

	await later(app, 2000);
	await app.page.locator('.notice', { hasText: 'Added 4 min to pass 1' }).waitFor();
	const written = typed.replace('reading-status: reading\n', 'reading-status: reading\npass-1-minutes: 4\n');
	expect(await app.editorText()).toBe(written);
	await expect.poll(() => app.disk(NOTE)).toBe(written);
	await shows(app, '4 of 10 min');
	expect((await app.cursor()).text).toContain('zero-shot');

	await app.page.locator('.mod-root .cm-content').focus();
	await app.page.keyboard.press('ControlOrMeta+z');
	await expect.poll(() => app.editorText()).toBe(typed);
});

test('goes on after a restart, without what was closed', async ({ host }) => {
	await host.command('Start or stop timing');
	await read(host, 6);
	await shows(host, '6 of 10 min');
	await expect.poll(() => host.disk('.obsidian/workspace.json').catch(() => '')).toMatch(/GPT2\.md/u);
	await host.page.reload();
	await host.page.locator('body[data-ready]').waitFor();
	await stopClock(host);
	await shows(host, '6 of 10 min · Paused');
	await statusBar(host).getByText('6 of 10 min · Paused').waitFor();
	await read(host, 3);
	await shows(host, '8 of 10 min');
});

test('finishing the pass writes its minutes', async ({ app }) => {
	await app.command('Start or stop timing');
	await read(app, 3);
	await app.command('Finish this pass');
	await app.page.locator('.modal.three-pass-decision').getByRole('button', { name: 'Go on', exact: true }).click();
	await statusBar(app).waitFor({ state: 'hidden' });
	await later(app, 2000);
	await expect.poll(() => app.disk(NOTE)).toMatch(/^pass: 2$[^]*^pass-1-minutes: 3$/mu);
	await shows(app, '0 of 60 min');
});

test('a note whose front matter the app cannot read gets its minutes all the same', async ({ app }) => {
	const real = 'GPT系列论文对比.md';
	await app.openNote(real);
	const before = await app.disk(real);
	await app.command('Start or stop timing');
	await read(app, 2);
	await app.command('Start or stop timing');
	await expect.poll(() => app.disk(real)).toBe(before.replace('\n---\n', '\npass-1-minutes: 2\n---\n'));
});

test('a time that cannot be written is kept with its reason, until the note can take it', async ({ app }) => {
	const broken =
		'---\npass: 1\ntags: [a\n---\n# First pass\n| Question | Answer |\n|--|--|\n| Category |  |\n| Context |  |\n';
	await app.outside('Papers/Broken.md', broken);
	await app.openNote('Papers/Broken.md');
	await app.page.locator('.three-pass-prompt', { hasText: 'Context' }).waitFor();
	await app.command('Start or stop timing');
	await read(app, 2);
	await app.command('Start or stop timing');
	const notice = app.page.locator('.notice', { hasText: '2 min of pass 1 could not be added to Papers/Broken.md' });
	await notice.getByText(/^Line 3: /u).waitFor();
	expect(await app.disk('Papers/Broken.md')).toBe(broken);
	await shows(app, '2 of 10 min');

	await app.outside('Papers/Broken.md', broken.replace('[a', '[a]'));
	await expect.poll(() => app.page.locator('.mod-root .cm-content').innerText()).toContain('[a]');
	await later(app, 2000);
	await app.command('Start or stop timing');
	await expect.poll(() => app.disk('Papers/Broken.md')).toContain('tags: [a]\npass-1-minutes: 2\n');
	// Nothing is left to stop, so that the command starts the timer again.
	await app.command('Start or stop timing');
	await app.page.locator('.status-bar .three-pass-timer', { hasText: '2 of 10 min' }).waitFor();
});
