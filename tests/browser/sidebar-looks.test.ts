// The sidebar on a phone, from right to left, in the system's colours and without motion.
import { describe, expect } from 'vitest';
import { test } from './driver/spec';

test.beforeEach(async ({ app }) => {
	await app.command('Open reading progress');
	await app.paper('GPT.md').waitFor();
});

describe('on a phone', () => {
	const phone = test.extend('boot', { mobile: true });

	phone('all that is touched is high enough', async ({ app }) => {
		for (const part of [
			'.three-pass-line.mod-paper',
			'.three-pass-line.mod-group',
			'.three-pass-legend button',
			'.three-pass-sort-papers',
		]) {
			expect((await app.page.locator(part).first().boundingBox())?.height, part).toBeGreaterThanOrEqual(40);
		}
	});

	phone('once a paper is selected by its menu, a touch selects more', async ({ app }) => {
		await app.paper('GPT.md').click({ button: 'right' });
		await app.page.locator('.menu-item', { hasText: 'Select' }).click();
		await app
			.paper('GPT2.md')
			.evaluate((el) =>
				el.dispatchEvent(new PointerEvent('click', { bubbles: true, cancelable: true, pointerType: 'touch' })),
			);
		const selected = app.page.locator('.three-pass-list [aria-selected=true]');
		await expect.poll(() => selected.count()).toBe(2);
		expect(await app.activeNote()).toBeUndefined();
	});
});

test('from right to left, all changes sides: lines, arrows and keys', async ({ app }) => {
	await app.page.evaluate(() => {
		document.body.dir = 'rtl';
		document.body.addClass('mod-rtl');
	});
	const line = app.paper('GPT.md');
	const [title, passes, whole] = [
		await line.locator('.tree-item-inner').boundingBox(),
		await line.locator('.three-pass-passes').boundingBox(),
		await app.page.locator('.three-pass-list').boundingBox(),
	];
	expect(title?.x).toBeGreaterThan(passes?.x ?? Infinity);
	expect(passes?.x).toBeGreaterThanOrEqual(whole?.x ?? Infinity);
	expect(await line.locator('.three-pass-passes').evaluate((el) => getComputedStyle(el).backgroundImage)).toContain(
		'to left',
	);
	expect(await app.page.locator('.three-pass-list').evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
	const group = app.page.locator('.three-pass-line[data-group=pass-2]');
	expect((await group.locator('.collapse-icon').boundingBox())?.x).toBeGreaterThan(title?.x ?? Infinity);
	await group.focus();
	await app.page.keyboard.press('ArrowRight');
	await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false');
	await app.page.keyboard.press('ArrowLeft');
	await expect.poll(() => group.getAttribute('aria-expanded')).toBe('true');
});

test('in the colours of the system, bars and marks are still to be seen', async ({ app }) => {
	await app.page.emulateMedia({ forcedColors: 'active' });
	const styleOf = (selector: string, property: string): Promise<string> =>
		app.page
			.locator(selector)
			.first()
			.evaluate((el, name) => getComputedStyle(el).getPropertyValue(name), property);
	const ground = await styleOf('.three-pass-progress', 'background-color');
	expect(await styleOf('.three-pass-bar [data-part=finished]', 'background-color')).not.toBe(ground);
	expect(await styleOf('.three-pass-passes', 'background-image')).toMatch(/linear-gradient\(/u);
	expect(await styleOf('.mod-stale', 'border-top-style')).toBe('solid');
	await app.paper('GPT.md').click({ modifiers: ['Alt'] });
	expect(await styleOf('.three-pass-list [aria-selected=true]', 'outline-style')).toBe('solid');
	await app.page.emulateMedia({ forcedColors: null });
});

test('nothing moves, whether or not motion is wanted', async ({ app }) => {
	await app.page.getByRole('button', { name: 'Finished, 1 paper' }).click();
	await app.page.keyboard.press('ArrowLeft');
	const moving = await app.page
		.locator('.three-pass-progress')
		.evaluate((el) => el.getAnimations({ subtree: true }).length);
	expect(moving).toBe(0);
});
