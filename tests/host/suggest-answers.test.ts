import { expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true });

/** Answers a question that a suggester asked for some letters. */
const answer = (host: HostDriver, query: string): Promise<boolean> =>
	host.page.evaluate((name) => document.dispatchEvent(new Event(name)), `answer ${query}`);

test('a suggester shows no answer that comes after a newer question, and no more than its limit', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		class Slow extends window.host.obsidian.SuggestModal<string> {
			override limit = 2;
			override getSuggestions(query: string): Promise<string[]> {
				return new Promise((resolve) =>
					document.addEventListener(
						`answer ${query}`,
						() => resolve([1, 2, 3].map((at) => `${query}${at}`)),
						{ once: true },
					),
				);
			}
			override renderSuggestion(text: string, el: HTMLElement): void {
				el.setText(text);
			}
			override onChooseSuggestion(): void {
				// Nothing is chosen here.
			}
		}
		new Slow(window.app).open();
	});
	const items = page.locator('.prompt .suggestion-item');
	await page.keyboard.type('ab');
	await answer(host, 'ab');
	await expect.poll(() => items.allTextContents()).toEqual(['ab1', 'ab2']);
	await answer(host, 'a');
	expect(await items.allTextContents()).toEqual(['ab1', 'ab2']);
});

test('a fuzzy suggester puts the better fitting first', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		class Fruits extends window.host.obsidian.FuzzySuggestModal<string> {
			override getItems(): string[] {
				return ['Pineapple', 'Plum', 'Apple'];
			}
			override getItemText(item: string): string {
				return item;
			}
			override onChooseItem(): void {
				// Nothing is chosen here.
			}
		}
		new Fruits(window.app).open();
	});
	await page.keyboard.type('apple');
	await expect.poll(() => page.locator('.prompt .suggestion-item').allTextContents()).toEqual(['Apple', 'Pineapple']);
});

test('a notice goes by itself', async ({ host }) => {
	await host.page.evaluate(() => {
		new window.host.obsidian.Notice('Stays', 0);
		new window.host.obsidian.Notice('Goes', 20);
	});
	await host.page.locator('.notice', { hasText: 'Goes' }).waitFor({ state: 'detached' });
	expect(await host.page.locator('.notice').allTextContents()).toEqual(['Stays']);
});
