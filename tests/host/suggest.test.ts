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

test('suggestions hang below a field while it has the focus', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		const { AbstractInputSuggest } = window.host.obsidian;
		const input = document.body.createEl('input', { type: 'text', cls: 'asked' });
		input.setCssStyles({ position: 'fixed', left: '400px', top: '300px', zIndex: '9' });
		class Letters extends AbstractInputSuggest<string> {
			getSuggestions(query: string): Promise<string[]> {
				return Promise.resolve(['alpha', 'beta', 'gamma'].filter((word) => word.startsWith(query)));
			}
			renderSuggestion(word: string, el: HTMLElement): void {
				el.setText(word);
			}
			override selectSuggestion(word: string): void {
				this.setValue(word);
				this.close();
			}
		}
		new Letters(window.app, input);
	});
	const field = page.locator('.asked');
	const items = page.locator('.suggestion-container .suggestion-item');
	await field.focus();
	await expect.poll(() => items.allTextContents()).toEqual(['alpha', 'beta', 'gamma']);
	const [box, at] = await Promise.all([page.locator('.suggestion-container').boundingBox(), field.boundingBox()]);
	expect(box?.y).toBeGreaterThanOrEqual((at?.y ?? 0) + (at?.height ?? 0) - 1);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	expect(await field.inputValue()).toBe('beta');
	expect(await items.count()).toBe(0);
	await field.fill('');
	await items.filter({ hasText: 'gamma' }).click();
	expect(await field.inputValue()).toBe('gamma');
	await field.fill('a');
	await items.first().waitFor();
	await page.keyboard.press('Escape');
	expect(await items.count()).toBe(0);
	await field.fill('');
	await items.first().waitFor();
	await page.evaluate(() => (activeDocument.activeElement as HTMLElement).blur());
	await expect.poll(() => items.count()).toBe(0);
});

test('the palette puts first what was used last', async ({ host }) => {
	const { page } = host;
	await host.command('Use dark mode');
	expect(await page.locator('body.theme-dark').count()).toBe(1);
	await page.keyboard.press('Control+p');
	expect(await page.locator('.prompt .suggestion-title').first().textContent()).toBe('Use dark mode');
	await page.keyboard.press('Escape');
});
