// A long list in the sidebar: only what is near to what is in sight is there. For 50,000 papers see
// tests/obsidian and tests/bench.
import { expect } from 'vitest';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const PAPERS = 400;
const number = (at: number): string => String(at).padStart(3, '0');
const note = (at: number, pass = 1): string =>
	`---\npass: ${pass}\ntitle: Paper ${number(at)}\npass-1-date: 2025-01-01\n---\n# First pass\n| Q | A |\n| - | - |\n| Category | ${at % 2 === 0 ? 'x' : ''} |\n| Context |  |\n`;
const test = spec.extend('boot', {
	notes: Object.fromEntries(
		Array.from({ length: PAPERS }, (_, at) => [`Many/p${number(at)}.md`, note(at, at < 200 ? 1 : 2)]),
	),
});

const path = (at: number): string => `Many/p${number(at)}.md`;
const list = '.three-pass-list';
const focused = (app: Driver): Promise<string | null | undefined> =>
	app.page.evaluate(() => document.activeElement?.getAttribute('data-path'));
/** The papers whose lines are in sight in whole, from the top. */
const inSight = (app: Driver): Promise<(string | null)[]> =>
	app.page.locator(list).evaluate((el) => {
		const { top, bottom } = el.getBoundingClientRect();
		const lines = [...el.querySelectorAll('[data-path]')].map((line) => ({
			path: line.getAttribute('data-path'),
			box: line.getBoundingClientRect(),
		}));
		return lines.filter(({ box }) => box.top >= top - 1 && box.bottom <= bottom + 1).map((line) => line.path);
	});

test.beforeEach(async ({ app }) => {
	await app.command('Open reading progress');
	await app.page.getByRole('button', { name: `Pass 2, ${PAPERS / 2 + 2} papers` }).waitFor();
	await app.page.getByText('Reading your notes').waitFor({ state: 'detached' });
});

test('few elements show any part of a long list', async ({ app }) => {
	const elements = (): Promise<number> =>
		app.page.locator('.three-pass-progress').evaluate((el) => el.querySelectorAll('*').length);
	expect(await elements()).toBeLessThanOrEqual(300);
	await app.page.locator(list).hover();
	await app.page.mouse.wheel(0, 5000);
	await expect.poll(async () => (await inSight(app)).length).toBeGreaterThan(15);
	expect((await inSight(app)).slice(1)).not.toContain(path(0));
	expect(await elements()).toBeLessThanOrEqual(300);
	await app.page.mouse.wheel(0, 100_000);
	await expect.poll(() => inSight(app)).toContain('Papers/Attention Is All You Need.md');
	expect(await elements()).toBeLessThanOrEqual(300);
});

test('the keyboard reaches the last line, pages, and keeps its line while the mouse scrolls away', async ({ app }) => {
	await app.paper(path(0)).focus();
	await app.page.keyboard.press('End');
	await expect.poll(() => focused(app)).toBe('Papers/Attention Is All You Need.md');
	await expect.poll(() => inSight(app)).toContain('Papers/Attention Is All You Need.md');
	await app.page.locator(list).hover();
	await app.page.mouse.wheel(0, -100_000);
	await expect.poll(() => inSight(app)).toContain(path(0));
	await expect.poll(() => focused(app)).toBe('Papers/Attention Is All You Need.md');
	await app.page.keyboard.press('Home');
	await app.page.keyboard.press('PageDown');
	const [reached, shown] = [await focused(app), await inSight(app)];
	expect(shown).toContain(reached);
	expect(reached).not.toBe(path(0));
});

test('what is in sight stays there while papers above it come and go', async ({ app }) => {
	await app.page.locator(list).evaluate((el) => {
		el.scrollTop = 3000;
	});
	await expect.poll(async () => (await inSight(app))[0]).toMatch(/^Many\/p1/u);
	const before = await inSight(app);
	for (const at of [0, 1, 2]) await app.delete(path(at));
	await app.paper(path(0)).waitFor({ state: 'detached' });
	await expect
		.poll(() => app.page.locator('.three-pass-legend [data-part=pass-1] .three-pass-count').textContent())
		.toBe('199');
	expect(await inSight(app)).toEqual(before);
});

test('a paper that moves to a group out of sight leaves the others untouched', async ({ app }) => {
	const kept = await app.paper(path(1)).elementHandle();
	await app.outside(path(0), note(0, 2));
	await expect.poll(() => app.groupOf(path(0))).toBeUndefined();
	expect(await kept?.evaluate((el) => el.isConnected)).toBe(true);
	await expect.poll(() => app.paper(path(1)).getAttribute('aria-posinset')).toBe('3');
});
