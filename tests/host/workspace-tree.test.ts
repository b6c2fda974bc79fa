import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true });

test('splits lie in one another, and go when what they hold goes', async ({ host }) => {
	const told = await host.page.evaluate(() => {
		const { workspace } = window.host.app;
		const shape = (item: object): unknown => {
			if (!('children' in item) || !Array.isArray(item.children)) return 'leaf';
			const name = 'direction' in item ? String(item.direction) : item.constructor.name;
			return [name, ...item.children.map((child: object) => shape(child))];
		};
		const root = workspace.rootSplit;
		const first = workspace.getLeaf(false);
		const shapes = [shape(root)];
		const right = workspace.getLeaf('split');
		shapes.push(shape(root));
		const below = workspace.createLeafBySplit(right, 'horizontal');
		shapes.push(shape(root));
		const places = [
			below.parent?.constructor.name,
			below.getRoot() === root,
			below.getContainer() === root,
			workspace.getLeafById(below.id) === below,
		];
		below.detach();
		right.detach();
		shapes.push(shape(root));
		first.detach();
		shapes.push(shape(root));
		return { shapes, places };
	});
	expect(told.shapes).toEqual([
		['vertical', ['WorkspaceTabs', 'leaf']],
		['vertical', ['WorkspaceTabs', 'leaf'], ['WorkspaceTabs', 'leaf']],
		['vertical', ['WorkspaceTabs', 'leaf'], ['horizontal', ['WorkspaceTabs', 'leaf'], ['WorkspaceTabs', 'leaf']]],
		['vertical', ['WorkspaceTabs', 'leaf']],
		['vertical', ['WorkspaceTabs', 'leaf']],
	]);
	expect(told.places).toEqual(['WorkspaceTabs', true, true, true]);
});

test('a note is split to the right by its command, and the line between is moved by the mouse', async ({ host }) => {
	const { page } = host;
	await host.openNote('GPT.md');
	await host.command('Split right');
	const panes = page.locator('.mod-root > .workspace-tabs');
	await expect.poll(() => panes.locator('.workspace-leaf-content[data-type="markdown"]').count()).toBe(2);
	const width = async (): Promise<number> => (await panes.first().boundingBox())?.width ?? 0;
	const before = await width();
	const handle = await panes.first().locator('> .workspace-leaf-resize-handle').boundingBox();
	if (handle === null) throw new Error('no handle');
	await page.mouse.move(handle.x + 2, 400);
	await page.mouse.down();
	await page.mouse.move(handle.x + 102, 400);
	await page.mouse.up();
	expect(Math.abs((await width()) - before - 100)).toBeLessThan(5);
});

test('leaves of a group are found by it', async ({ host }) => {
	expect(
		await host.page.evaluate(() => {
			const { workspace } = window.host.app;
			const [first, second] = [workspace.getLeaf(true), workspace.getLeaf(true)];
			const heard: unknown[] = [];
			second.on('group-change', (group: string) => heard.push(group === second.group));
			second.setGroupMember(first);
			return [workspace.getGroupLeaves(second.group ?? '').length, first.group === second.group, heard];
		}),
	).toEqual([2, true, [true]]);
});

test('sidebars open and close by button and by command', async ({ host }) => {
	const right = host.page.locator('.mod-right-split');
	await host.page.getByLabel('Toggle right sidebar').click();
	await right.waitFor();
	await host.command('Toggle right sidebar');
	await right.waitFor({ state: 'hidden' });
	await host.page.getByLabel('Toggle left sidebar').click();
	await host.page.locator('.mod-left-split').waitFor({ state: 'hidden' });
});
