// A long live table: only what is near to what is in sight is there, until all is asked for. For 3,000 papers see
// tests/obsidian.
import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const PAPERS = 400;
const BLOCK = '```three-pass-table\ncolumns: [model, params, data, training]\nrows: { folder: Many }\n```\n';
const number = (at: number): string => String(at).padStart(4, '0');
const papers = Object.fromEntries(
	Array.from({ length: PAPERS }, (_, at) => [
		`Many/p${number(at)}.md`,
		`---\npass: 1\nmodel: Model ${number(at)}\nparams: ${PAPERS - at}M\ndata: ${'some text '.repeat(1 + (at % 7))}\ntraining: "**bold** ${at}${at > 300 ? ' and a good deal more to say than those above' : ''}"\n---\n`,
	]),
);

const test = spec.extend('boot', { notes: { ...papers, 'A long list.md': BLOCK } });

async function open(app: Driver): Promise<{ table: Locator; scroll: Locator }> {
	await app.page.evaluate(() =>
		window.app.workspace.openLinkText('A long list', '', false, {
			state: { type: 'markdown', state: { mode: 'preview' } },
		}),
	);
	await app.page.locator('.workspace-tab-header.is-active', { hasText: 'A long list' }).waitFor();
	if ((await app.page.locator('.markdown-reading-view:visible').count()) === 0)
		await app.command('Toggle reading view');
	const scroll = app.page.locator('.markdown-reading-view .three-pass-scroll');
	const table = scroll.locator('table');
	await table.locator('th[scope=row]').first().waitFor();
	return { table, scroll };
}

const drawn = (table: Locator): Promise<number> => table.locator('th[scope=row]').count();
const widths = (table: Locator): Promise<number[]> =>
	table.locator('th[scope=col]').evaluateAll((all) => all.map((el) => el.getBoundingClientRect().width));

test('few rows are drawn, the end is drawn where it is looked at, and columns keep their width; sorting draws no more', async ({
	app,
}) => {
	const { table, scroll } = await open(app);
	await expect.poll(() => drawn(table)).toBeGreaterThanOrEqual(50);
	expect(await drawn(table)).toBeLessThanOrEqual(150);
	expect(await table.locator('tr').count()).toBeLessThanOrEqual(220);
	expect(await table.getAttribute('aria-rowcount')).toBe(String(PAPERS + 1));
	const before = await widths(table);
	await scroll.evaluate((el) => el.scrollTo({ top: el.scrollHeight, behavior: 'instant' }));
	const last = table.locator('tr', { hasText: 'Model 0399' });
	await last.waitFor();
	expect(await last.getAttribute('aria-rowindex')).toBe(String(PAPERS + 1));
	expect(await drawn(table)).toBeLessThanOrEqual(300);
	expect(await widths(table)).toEqual(before);

	await scroll.evaluate((el) => el.scrollTo({ top: 0, behavior: 'instant' }));
	await table.getByRole('button', { name: 'Parameters' }).click();
	await expect.poll(() => table.locator('th[scope=row]').first().textContent()).toBe('Model 0399');
	expect(await drawn(table)).toBeLessThanOrEqual(300);
});

test('one note that changes is one cell drawn anew; a printer gets all rows', async ({ app }) => {
	const { table } = await open(app);
	await expect.poll(() => drawn(table)).toBeGreaterThanOrEqual(50);
	await table.evaluate((el) => {
		const touched: string[] = [];
		Object.assign(el, { touched });
		new MutationObserver((records) =>
			touched.push(...records.map(({ target }) => target.textContent ?? '')),
		).observe(el, { subtree: true, childList: true, attributes: true, characterData: true });
	});
	await app.outside('Many/p0003.md', (await app.disk('Many/p0003.md')).replace('397M', '5B'));
	await table.getByText('5B', { exact: true }).waitFor();
	expect(await table.evaluate((el) => [...new Set((el as unknown as { touched: string[] }).touched)])).toEqual([
		'5B',
	]);

	await app.page.pdf();
	await expect.poll(() => drawn(table)).toBe(PAPERS);
	expect(await table.getAttribute('aria-rowcount')).toBeNull();
	expect(await table.locator('.three-pass-gap, .three-pass-widths').count()).toBe(0);
	await table.locator('tr', { hasText: 'Model 0399' }).locator('strong').waitFor({ state: 'attached' });
});
