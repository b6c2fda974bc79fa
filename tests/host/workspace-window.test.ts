import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';
import type { HostDriver } from '../browser/driver/host-stage';

const test = spec.extend('boot', { without: true, theme: 'dark' });

declare global {
	interface Window {
		said: string[];
	}
}

async function popOut(app: HostDriver): Promise<Page> {
	const opened = app.page.waitForEvent('popup');
	await app.command('Move current tab to new window');
	const popup = await opened;
	await popup.locator('.workspace-leaf.mod-active').waitFor();
	return popup;
}

test('a tab moves to a window of its own, which looks like the main one', async ({ host }) => {
	await host.openNote('GPT.md');
	await host.page.evaluate(() => {
		window.said = [];
		const { workspace } = window.host.app;
		workspace.on('window-open', (popout: { win: Window }, win: Window) =>
			window.said.push(`open ${String(popout.win === win)}`),
		);
		workspace.on('window-close', (popout: { win: Window }, win: Window) =>
			window.said.push(`close ${String(popout.win === win)}`),
		);
		workspace.activeLeaf?.view.containerEl.onWindowMigrated((win) =>
			window.said.push(`moved ${String(win !== window)}`),
		);
	});
	const popup = await popOut(host);
	await popup.locator('.cm-content', { hasText: 'reading-status' }).waitFor();
	await expect.poll(() => host.page.evaluate(() => window.said)).toEqual(['open true', 'moved true']);
	expect(
		await host.page.evaluate(() => {
			const { workspace } = window.host.app;
			const [leaf] = workspace.getLeavesOfType('markdown');
			const el = leaf?.view.containerEl;
			const container = leaf?.getContainer();
			return {
				root: leaf?.getRoot() === workspace.floatingSplit,
				container: container?.constructor.name,
				own: el?.win === container?.win && el?.doc === container?.doc && el?.win !== window,
				instance: [
					el instanceof HTMLElement,
					el?.instanceOf(HTMLElement),
					container?.doc.body.instanceOf(HTMLElement),
					container?.doc.body instanceof HTMLElement,
				],
				main: workspace.rootSplit.leaves().map((one) => one.getDisplayText()),
				active: window.activeWindow === container?.win && window.activeDocument === container?.doc,
			};
		}),
	).toEqual({
		root: true,
		container: 'WorkspaceWindow',
		own: true,
		instance: [true, true, true, false],
		main: ['New tab'],
		active: true,
	});
	expect(
		await popup.evaluate(() => [
			document.body.className,
			getComputedStyle(document.body).backgroundColor,
			document.body.createDiv({ cls: 'x' }).hasClass('x'),
		]),
	).toEqual([expect.stringMatching(/^theme-dark.* is-popout-window$/u), 'rgb(30, 30, 30)', true]);

	await host.page.locator('.mod-root .workspace-tab-header').click();
	expect(await host.page.evaluate(() => window.activeWindow === window)).toBe(true);
	await popup.close();
	await expect
		.poll(() =>
			host.page.evaluate(() => [
				window.said.at(-1),
				window.host.app.workspace.getLeavesOfType('markdown').length,
			]),
		)
		.toEqual(['close true', 0]);
});

test('what is typed in a window is saved, and keys and menus work there', async ({ host }) => {
	await host.openNote('GPT.md');
	const popup = await popOut(host);
	await popup.locator('.cm-content').click();
	await popup.keyboard.press('Control+End');
	await popup.keyboard.type('Typed in a window');
	await expect.poll(() => host.disk('GPT.md')).toContain('Typed in a window');
	await popup.keyboard.press('Control+p');
	await popup.locator('.prompt').waitFor();
	await popup.keyboard.press('Escape');
	await popup.locator('.workspace-tab-header').click({ button: 'right' });
	await Promise.all([popup.waitForEvent('close'), popup.locator('.menu-item', { hasText: 'Close' }).click()]);
	expect(popup.isClosed()).toBe(true);
	await expect.poll(() => host.page.evaluate(() => window.host.app.workspace.floatingSplit.children.length)).toBe(0);
});
