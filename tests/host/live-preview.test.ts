import { expect } from 'vitest';
import type { Driver } from '../browser/driver/driver';
import { test as base } from '../browser/driver/spec';

const NOTE = `---
key: value
---
# A heading

Some **strong** text, and [[B|a link]] to B, and [[Nowhere]].

| One | Two |
| --- | --- |
| [[B]] | cell |

- [ ] task

\`\`\`drawn
source
\`\`\`

The end.
`;

const test = base.extend('boot', { without: true, notes: { 'A.md': NOTE, 'B.md': 'Text of B.\n' } });

/** Registers a code block that says when it is drawn and when it goes. */
async function registerBlock(app: Driver): Promise<void> {
	await app.page.evaluate(() => {
		window.said = [];
		const { MarkdownRenderChild } = window.host.loader.obsidian;
		window.host.app.processors.addBlock('drawn', (source, el, context) => {
			const info = context.getSectionInfo(el);
			window.said.push(`draw ${info?.lineStart ?? -1} to ${info?.lineEnd ?? -1}`);
			el.setText(`drawn ${source}`);
			const child = new MarkdownRenderChild(el);
			child.onunload = () => void window.said.push('unload');
			context.addChild(child as never);
		});
	});
}

test.beforeEach(async ({ app }) => app.openNote('A.md'));

test('hides marks but where the cursor is, and shows all in source mode', async ({ app }) => {
	const strong = app.page.locator('.cm-line', { hasText: 'Some' });
	const heading = app.page.locator('.cm-line.HyperMD-header-1');
	await expect.poll(() => strong.innerText()).toBe('Some strong text, and a link to B, and Nowhere.');
	await expect.poll(() => heading.innerText()).toBe('A heading');
	expect(await app.page.locator('.cm-line.cm-hmd-frontmatter').allInnerTexts()).toEqual(['---', 'key: value', '---']);
	await strong.getByText('strong').click();
	await expect.poll(() => strong.innerText()).toBe('Some **strong** text, and a link to B, and Nowhere.');
	await app.command('Toggle Live Preview/Source mode');
	await expect.poll(() => heading.innerText()).toBe('# A heading');
	await expect.poll(() => app.page.locator('.cm-line', { hasText: '| One' }).count()).toBe(1);
	await app.command('Toggle Live Preview/Source mode');
	await expect.poll(() => heading.innerText()).toBe('A heading');
});

test('tells its state by the published names', async ({ app }) => {
	const state = (): Promise<unknown> =>
		app.page.evaluate(() => {
			const { mode, source, file } = window.host.app.workspace.activeLeaf?.view.getState() ?? {};
			return { mode, source, file };
		});
	expect(await state()).toEqual({ mode: 'source', source: false, file: 'A.md' });
	await app.command('Toggle Live Preview/Source mode');
	expect(await state()).toEqual({ mode: 'source', source: true, file: 'A.md' });
	await app.page.keyboard.press('Control+e');
	await app.page.locator('.markdown-reading-view h1').waitFor();
	expect(await state()).toEqual({ mode: 'preview', source: true, file: 'A.md' });
});

test('draws a table, which is edited where it is clicked at', async ({ app }) => {
	const table = app.page.locator('.cm-table-widget table');
	await expect.poll(() => table.locator('td').allInnerTexts()).toEqual(['B', 'cell']);
	await table.getByText('cell').click();
	await app.page.locator('.cm-line', { hasText: '| --- |' }).waitFor();
	await app.page.keyboard.press('Control+Home');
	await table.waitFor();
});

test('draws a code block with a processor, and unloads it where the cursor comes to its source', async ({ app }) => {
	await registerBlock(app);
	const block = app.page.locator('.cm-preview-code-block');
	await block.getByText('drawn source').waitFor();
	expect(await app.page.evaluate(() => window.said)).toEqual(['draw 13 to 15']);

	await app.page.locator('.cm-line', { hasText: 'The end.' }).click();
	await app.page.keyboard.type('!');
	await app.page.locator('.cm-line', { hasText: 'A heading' }).click();
	await app.page.keyboard.press('End');
	await app.page.keyboard.type('\nmore');
	expect(await app.page.evaluate(() => window.said)).toEqual(['draw 13 to 15']);

	await block.hover();
	await block.locator('.edit-block-button').click();
	await app.page.locator('.cm-line', { hasText: '```drawn' }).waitFor();
	expect(await app.page.evaluate(() => window.said)).toEqual(['draw 13 to 15', 'unload']);
	expect((await app.cursor()).text).toBe('```drawn');
});

test('draws a block anew when its processor goes', async ({ app }) => {
	await registerBlock(app);
	await app.page.locator('.cm-preview-code-block').waitFor();
	await app.page.evaluate(() => window.host.app.processors.removeBlock('drawn'));
	await app.page.locator('.cm-line', { hasText: '```drawn' }).waitFor();
	expect(await app.page.evaluate(() => window.said.at(-1))).toBe('unload');
});
