import { expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

/** Shows a menu with a bit of everything; what is chosen in it is told. */
async function showMenu(host: HostDriver, x = 200, y = 200): Promise<void> {
	await host.page.evaluate(
		([left, top]) => {
			const told: string[] = [];
			Object.assign(window, { told });
			const menu = new window.host.obsidian.Menu();
			menu.addItem((item) =>
				item
					.setTitle('Open')
					.setIcon('lucide-file')
					.onClick(() => told.push('open')),
			);
			menu.addItem((item) =>
				item
					.setTitle('Locked')
					.setDisabled(true)
					.onClick(() => told.push('locked')),
			);
			menu.addItem((item) =>
				item
					.setTitle('Shown')
					.setChecked(true)
					.onClick(() => told.push('shown')),
			);
			menu.addItem((item) => {
				item.setTitle('More').setSection('more');
				(item as typeof item & { setSubmenu(): typeof menu })
					.setSubmenu()
					.addItem((inner) => inner.setTitle('Inner').onClick(() => told.push('inner')));
			});
			menu.addItem((item) =>
				item
					.setTitle('Delete')
					.setSection('danger')
					.setWarning(true)
					.onClick(() => told.push('delete')),
			);
			menu.onHide(() => told.push('hidden'));
			menu.showAtPosition({ x: left, y: top });
		},
		[x, y] as const,
	);
	await host.page.locator('.menu').waitFor();
}

function told(host: HostDriver): Promise<string[]> {
	return host.page.evaluate(() => (window as unknown as { told: string[] }).told);
}

test('a menu is used by mouse: it hides, and then does what was chosen', async ({ host }) => {
	await showMenu(host);
	const menu = host.page.locator('.menu');
	expect(await menu.locator('.menu-separator').count()).toBe(2);
	await menu.getByText('Locked').click();
	expect(await told(host)).toEqual([]);
	await menu.getByText('Shown').click();
	await menu.waitFor({ state: 'detached' });
	expect(await told(host)).toEqual(['hidden', 'shown']);
});

test('a menu is used by keyboard: arrows pass over what is disabled, and go round', async ({ host }) => {
	await showMenu(host);
	const { page } = host;
	const selected = (): Promise<string[]> => page.locator('.menu-item.selected').allTextContents();
	const seen: string[] = [];
	for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'Home']) {
		await page.keyboard.press(key);
		seen.push(...(await selected()));
	}
	expect(seen).toEqual(['Open', 'Shown', 'Open', 'Delete', 'Open']);
	await page.keyboard.press('Enter');
	expect(await told(host)).toEqual(['hidden', 'open']);
	await showMenu(host);
	await page.keyboard.press('Escape');
	await page.locator('.menu').waitFor({ state: 'detached' });
	expect(await told(host)).toEqual(['hidden']);
});

test('a submenu opens beside its item, by keyboard and by pointing', async ({ host }) => {
	const { page } = host;
	await showMenu(host);
	for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
	await page.locator('.menu').nth(1).waitFor();
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => page.locator('.menu').count()).toBe(1);
	await page.locator('.menu-item', { hasText: 'More' }).hover();
	await page.locator('.menu-item', { hasText: 'Inner' }).click();
	await expect.poll(() => page.locator('.menu').count()).toBe(0);
	expect(await told(host)).toEqual(['hidden', 'inner']);
});

test('a menu stays within the window, and goes at a click elsewhere', async ({ host }) => {
	const { page } = host;
	await showMenu(host, 1279, 799);
	const box = await page.locator('.menu').boundingBox();
	expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
	expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
	await page.mouse.click(640, 300);
	await page.locator('.menu').waitFor({ state: 'detached' });
});

test('all who take part in an event share its menu', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		const { Menu } = window.host.obsidian;
		const el = document.body.createDiv({ cls: 'asked', text: 'Ask here' });
		el.setCssStyles({ position: 'fixed', left: '400px', top: '300px', zIndex: '99' });
		for (const title of ['One', 'Two'])
			el.addEventListener('contextmenu', (event) => Menu.forEvent(event).addItem((item) => item.setTitle(title)));
	});
	await page.locator('.asked').click({ button: 'right' });
	await expect.poll(() => page.locator('.menu .menu-item').allTextContents()).toEqual(['One', 'Two']);
	await page.keyboard.press('Escape');
});
