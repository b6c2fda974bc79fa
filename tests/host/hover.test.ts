import { expect } from 'vitest';
import { test as base } from '../browser/driver/spec';

const test = base.extend('boot', {
	without: true,
	notes: {
		'A.md': 'See [[B]] and [[B#Part]], and [[Nowhere]].\n\nFar away.\n',
		'B.md': '# B\n\nText of B.\n\n## Part\n\nOf the part.\n',
	},
});

/** The value of `PopoverState.Shown`. */
const SHOWN = 1;

test('shows a linked note where the mouse rests on its link, and goes when it leaves', async ({ app }) => {
	await app.openNote('A.md');
	await app.page.keyboard.press('Control+e');
	const reading = app.page.locator('.markdown-reading-view');
	const popover = app.page.locator('.popover.hover-popover');
	await reading.locator('a', { hasText: /^B$/u }).hover();
	await popover.getByText('Text of B.').waitFor();
	await popover.getByText('Of the part.').hover();
	await popover.getByText('Text of B.').waitFor();
	await app.page.locator('.workspace-ribbon').hover();
	await popover.getByText('Of the part.').hover();
	// Shown again, and no longer about to hide.
	await expect
		.poll(() =>
			app.page.evaluate(() => {
				const view = window.host.app.workspace.activeEditor;
				return view?.hoverPopover?.state ?? view?.previewMode.hoverPopover?.state;
			}),
		)
		.toBe(SHOWN);
	await app.page.locator('.workspace-ribbon').hover();
	await popover.waitFor({ state: 'detached' });

	await reading.locator('a', { hasText: 'B > Part' }).hover();
	await popover.getByText('Of the part.').waitFor();
	expect(await popover.getByText('Text of B.').count()).toBe(0);
	await app.page.locator('.workspace-ribbon').hover();
	await popover.waitFor({ state: 'detached' });

	await reading.locator('a', { hasText: 'Nowhere' }).hover();
	await popover.getByText('"Nowhere" is not created yet.').waitFor();
	await reading.locator('a', { hasText: /^B$/u }).click();
	await expect.poll(() => app.activeNote()).toBe('B.md');
	await popover.waitFor({ state: 'detached' });
});
