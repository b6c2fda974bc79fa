import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

test('a debounced function runs once calls have rested, now, or never', async ({ host }) => {
	const ran = await host.page.evaluate(async () => {
		const { debounce } = window.host.obsidian;
		const told: string[] = [];
		const first = await new Promise<{ cancel(): unknown }>((done) => {
			const calls = debounce((text: string) => {
				told.push(text);
				done(calls('c'));
			}, 20);
			calls('a');
			calls('b');
		});
		first.cancel();
		await new Promise<void>((done) => debounce(done, 40)());
		const late = debounce((text: string) => told.push(text), 10_000, true);
		late('d');
		const length = late.run();
		return [told, length, late.run()];
	});
	expect(ran).toEqual([['b', 'd'], 2, undefined]);
});

test('an element’s label is shown when it is pointed at, and when it is reached by keyboard', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		const button = document.body.createEl('button', { cls: 'told', text: 'X' });
		button.setCssStyles({ position: 'fixed', left: '300px', top: '300px', zIndex: '99' });
		window.host.obsidian.setTooltip(button, 'What it does', { placement: 'top' });
	});
	const tooltip = page.locator('.tooltip');
	await page.locator('.told').hover();
	await tooltip.waitFor();
	expect(await tooltip.textContent()).toBe('What it does');
	expect((await tooltip.boundingBox())?.y).toBeLessThan(300);
	await page.mouse.move(600, 600);
	await tooltip.waitFor({ state: 'detached' });
	await page.keyboard.press('Tab');
	await page.locator('.told').focus();
	await tooltip.waitFor();
	await page.keyboard.press('Tab');
	await expect.poll(() => tooltip.filter({ hasText: 'What it does' }).count()).toBe(0);
});
