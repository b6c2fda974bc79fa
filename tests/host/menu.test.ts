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
					.setTitle('Shown')
					.setChecked(true)
					.onClick(() => told.push(`shown, ${document.querySelectorAll('.menu').length} menus`)),
			);
			menu.addItem((item) =>
				item
					.setTitle('Delete')
					.setSection('danger')
					.onClick(() => told.push('delete')),
			);
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
	expect(await menu.locator('.menu-separator').count()).toBe(1);
	await menu.getByText('Shown').click();
	await menu.waitFor({ state: 'detached' });
	expect(await told(host)).toEqual(['shown, 0 menus']);
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
