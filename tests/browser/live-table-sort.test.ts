// The live table as a reader scrolls, sorts and prints it.
import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const HUB = 'A reading list.md';
const BLOCK =
	'```three-pass-table\ncolumns: [model, params, data, training, cost, difference, architecture, authors, venue, year]\ngroup: headings\n```\n';
const LONG = 'a text that is long enough to need some lines in a cell of a table';
const MODELS = ['117M', '1.5B', '1750亿', '', '340M', '110M', '11B', '60M'];
const papers = Object.fromEntries(
	MODELS.map((params, at) => [
		`List/Model ${at}.md`,
		`---\npass: 1\nmodel: Model ${at}\nparams: "${params}"\ndata: ${LONG}\ntraining: ${LONG}\ncost: ${LONG}\ndifference: ${LONG} ${LONG}\n---\n`,
	]),
);
const links = MODELS.map((_, at) => `- [[Model ${at}]]`);
const hub = (block: string): string =>
	`${block}\n## Decoders\n\n${links.slice(0, 4).join('\n')}\n\n## Encoders\n\n${links.slice(4).join('\n')}\n`;

const test = spec.extend('boot', {
	notes: {
		...papers,
		[HUB]: hub(BLOCK),
		'Flat.md': hub(BLOCK.replace('group: headings\n', '')),
		'Turned.md': hub(BLOCK.replace('group: headings', 'group: headings\nlayout: transposed')),
	},
});

async function open(app: Driver, note: string): Promise<Locator> {
	await app.openNote(note);
	await app.command('Toggle reading view');
	const table = app.page.locator('.markdown-reading-view .three-pass-live table');
	await table.locator('th[scope=row]').first().waitFor();
	return table;
}

const names = async (table: Locator): Promise<string[]> =>
	(await table.locator('tbody tr > :first-child').allTextContents()).map((name) => name.replace('Model ', ''));
const parameters = (table: Locator): Locator => table.locator('th', { hasText: 'Parameters' });

test('a click on a header sorts up, down and not at all, by what quantities are worth, and writes nothing', async ({
	app,
}) => {
	const table = await open(app, 'Flat.md');
	const sort = parameters(table).getByRole('button');
	const before = await app.disk('Flat.md');
	await sort.click();
	await expect.poll(() => names(table)).toEqual(['7', '5', '0', '4', '1', '6', '2', '3']);
	expect(await parameters(table).getAttribute('aria-sort')).toBe('ascending');
	await sort.click();
	await expect.poll(() => names(table)).toEqual(['2', '6', '1', '4', '0', '5', '7', '3']);
	expect(await table.locator('th[aria-sort=descending]').allTextContents()).toEqual(['Parameters']);
	await sort.click();
	await expect.poll(() => names(table)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
	expect(await table.locator('th[aria-sort]:not([aria-sort=none])').count()).toBe(0);
	expect(await app.disk('Flat.md')).toBe(before);
});

test('the keyboard sorts, keeps the focus, and the order holds while a note changes', async ({ app }) => {
	const table = await open(app, 'Flat.md');
	await parameters(table).getByRole('button').focus();
	await app.page.keyboard.press('Enter');
	await app.page.keyboard.press('Space');
	await expect.poll(() => names(table)).toEqual(['2', '6', '1', '4', '0', '5', '7', '3']);
	expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe('Parameters');
	await app.outside('List/Model 7.md', (await app.disk('List/Model 7.md')).replace('60M', '1T'));
	await expect.poll(() => names(table)).toEqual(['7', '2', '6', '1', '4', '0', '5', '3']);
});

test('groups have headings of their own, and stay together when sorted', async ({ app }) => {
	const table = await open(app, HUB);
	await parameters(table).getByRole('button').click();
	await expect.poll(() => names(table)).toEqual(['Decoders', '0', '1', '2', '3', 'Encoders', '7', '5', '4', '6']);
	const groups = table.locator('th[scope=rowgroup]');
	const [heading, whole] = [await groups.first().boundingBox(), await table.boundingBox()];
	expect(Math.abs((heading?.width ?? 0) - (whole?.width ?? -99))).toBeLessThan(4);
	expect(await table.locator('tbody').count()).toBe(2);
});

test('models as columns are sorted by the label of a row, below the headings of their groups', async ({ app }) => {
	const table = await open(app, 'Turned.md');
	expect(await table.locator('th[scope=colgroup]').allTextContents()).toEqual(['Decoders', 'Encoders']);
	await parameters(table).getByRole('button').click();
	const models = table.locator('thead tr').last().locator('th a');
	await expect.poll(() => models.allTextContents()).toEqual([0, 1, 2, 3, 7, 5, 4, 6].map((at) => `Model ${at}`));
	expect(
		await table
			.locator('tr', { has: app.page.locator('th[aria-sort=ascending]') })
			.locator('td')
			.allTextContents(),
	).toEqual(['117M', '1.5B', '1750亿', '', '60M', '110M', '340M', '11B']);
});

test('a row that comes in between is drawn alone', async ({ app }) => {
	const table = await open(app, 'Flat.md');
	const cells = table.locator('th, td');
	await cells.evaluateAll((all) => all.forEach((cell) => cell.toggleAttribute('data-old')));
	await app.outside('List/New.md', '---\npass: 1\nmodel: Model new\n---\n');
	await app.outside('Flat.md', (await app.disk('Flat.md')).replace('- [[Model 2]]', '- [[New]]\n- [[Model 2]]'));
	await expect.poll(() => names(table)).toEqual(['0', '1', 'new', '2', '3', '4', '5', '6', '7']);
	expect(await table.locator('tr:has(:not([data-old]):is(th, td))').allTextContents()).toEqual(['Model new']);
});

for (const mode of ['reading', 'live preview']) {
	test(`the header and the first column stay in sight in ${mode}`, async ({ app }) => {
		await app.openNote(HUB);
		if (mode === 'reading') await app.command('Toggle reading view');
		else await app.page.locator('.cm-line', { hasText: 'Encoders' }).click();
		const scroll = app.page.locator(
			`.markdown-${mode === 'reading' ? 'reading' : 'source'}-view .three-pass-scroll`,
		);
		await scroll.locator('th[scope=row]').first().waitFor();
		await scroll.evaluate((el) => el.scrollTo({ left: 150, top: 200, behavior: 'instant' }));
		const region = await scroll.boundingBox();
		const header = await scroll.locator('th[scope=col]').nth(3).boundingBox();
		const corner = await scroll.locator('th[scope=col]').first().boundingBox();
		const row = await scroll.locator('th[scope=row]').nth(4).boundingBox();
		expect(await scroll.evaluate((el) => [el.scrollLeft, el.scrollTop])).toEqual([150, 200]);
		expect(header?.y).toBeCloseTo(region?.y ?? -1, 0);
		expect([corner?.x, corner?.y]).toEqual([region?.x, region?.y]);
		expect(row?.x).toBeCloseTo(region?.x ?? -1, 0);
	});
}

test('on paper the whole table is there, with its header on every page', async ({ app }) => {
	const table = await open(app, HUB);
	const scroll = app.page.locator('.markdown-reading-view .three-pass-scroll');
	const box = (): Promise<number[]> => scroll.evaluate((el) => [el.scrollHeight - el.clientHeight]);
	expect((await box())[0]).toBeGreaterThan(0);
	await app.page.emulateMedia({ media: 'print' });
	expect(await box()).toEqual([0]);
	expect(
		await table.locator('thead').evaluate((el) => [getComputedStyle(el).display, getComputedStyle(el).position]),
	).toEqual(['table-header-group', 'static']);
	await app.page.emulateMedia({ media: null });
});
