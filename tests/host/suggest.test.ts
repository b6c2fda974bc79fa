import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

test('a suggester marks what was found, and is used by keyboard', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		const { FuzzySuggestModal } = window.host.obsidian;
		class Fruits extends FuzzySuggestModal<string> {
			getItems(): string[] {
				return ['Apple', 'Banana', 'Apricot'];
			}
			getItemText(item: string): string {
				return item;
			}
			onChooseItem(item: string): void {
				document.title = `${item} ${document.querySelectorAll('.prompt').length}`;
			}
		}
		const modal = new Fruits(window.app);
		modal.setPlaceholder('Which fruit?');
		modal.setInstructions([{ command: '↵', purpose: 'to take' }]);
		modal.open();
	});
	const items = page.locator('.prompt .suggestion-item');
	await expect.poll(() => items.allTextContents()).toEqual(['Apple', 'Banana', 'Apricot']);
	expect(await page.locator('.prompt-instruction').textContent()).toBe('↵to take');
	await page.getByPlaceholder('Which fruit?').fill('ap');
	await expect.poll(() => page.locator('.suggestion-highlight').allTextContents()).toEqual(['Ap', 'Ap']);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	expect(await page.locator('.suggestion-item.is-selected').textContent()).toBe('Apricot');
	await page.keyboard.press('Enter');
	await expect.poll(() => page.title()).toBe('Apricot 0');
});

test('what nothing fits is said', async ({ host }) => {
	const { page } = host;
	await page.keyboard.press('Control+p');
	await page.locator('.prompt input').fill('zzzzz');
	await page.locator('.suggestion-empty').waitFor();
	expect(await page.locator('.suggestion-item').count()).toBe(0);
	await page.keyboard.press('Escape');
	await page.locator('.prompt').waitFor({ state: 'detached' });
});
