import { expect } from 'vitest';
import { test as base } from '../browser/driver/spec';

const NOTE = `---
title: not drawn
---
# Heading

Text with [[B]], [[B|an alias]], [[Nowhere]], [a note](B.md), [a site](https://example.org) and #a/tag, ==marked==, %%hidden%% and $x^2$.

- [ ] open
- [x] done
	- [ ] nested

> A quote.

$$
e = mc^2
$$

%%
never seen
%%

![[B]]

![[dot.svg]]

\`\`\`counted
first
\`\`\`

\`\`\`js
let code;
\`\`\`

The last paragraph.
`;

const test = base.extend('boot', {
	without: true,
	notes: {
		'A.md': NOTE,
		'B.md': '# B\n\nText of B, see [[A]].\n',
		'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
	},
});

test.beforeEach(async ({ app }) => {
	await app.openNote('A.md');
	await app.page.keyboard.press('Control+e');
	await app.page.locator('.markdown-reading-view h1', { hasText: 'Heading' }).waitFor();
});

test('draws a note as the app does', async ({ app }) => {
	const view = app.page.locator('.markdown-reading-view .markdown-preview-sizer').first();
	expect(
		await view
			.locator(':scope > *')
			.evaluateAll((sections) => sections.map((section): string => section.getAttribute('class') ?? '')),
	).toEqual(['el-h1', 'el-p', 'el-ul', 'el-blockquote', 'el-div', 'el-p', 'el-p', 'el-pre', 'el-pre', 'el-p']);
	const text = view.locator(':scope > .el-p').first();
	expect(
		await text
			.locator('a')
			.evaluateAll((links) =>
				links.map((link): (string | null)[] => [
					link.getAttribute('class'),
					link.getAttribute('data-href'),
					link.textContent,
				]),
			),
	).toEqual([
		['internal-link', 'B', 'B'],
		['internal-link', 'B', 'an alias'],
		['internal-link is-unresolved', 'Nowhere', 'Nowhere'],
		['internal-link', 'B.md', 'a note'],
		['external-link', null, 'a site'],
		['tag', null, '#a/tag'],
	]);
	expect(await text.locator('mark').textContent()).toBe('marked');
	expect(await text.locator('.math.math-inline').textContent()).toBe('x^2');
	expect(await view.locator('.math.math-block').textContent()).toBe('e = mc^2');
	expect(await view.locator('.image-embed img').getAttribute('src')).toContain('dot.svg');
	expect(await view.innerText()).not.toMatch(/hidden|never seen|not drawn/u);
});

test('writes a ticked box into the note', async ({ app }) => {
	await app.page.locator('.markdown-reading-view .task-list-item-checkbox').nth(2).click();
	await expect.poll(() => app.disk('A.md')).toContain('\t- [x] nested');
	await app.page.locator('.markdown-reading-view .task-list-item-checkbox').nth(1).click();
	await expect.poll(() => app.disk('A.md')).toContain('- [ ] done');
});

test('opens a link by click, and in another tab where the key is held', async ({ app }) => {
	await app.page
		.locator('.markdown-reading-view')
		.getByText('an alias')
		.click({ modifiers: ['ControlOrMeta'] });
	await expect.poll(() => app.activeNote()).toBe('B.md');
	expect(await app.page.locator('.workspace-tab-header[data-type="markdown"]').count()).toBe(2);
});

test('draws only the sections that an edit changed, and unloads what went with them', async ({ app }) => {
	// The editor behind would draw the block as well.
	await app.command('Toggle Live Preview/Source mode');
	await app.page.evaluate(() => {
		window.said = [];
		const { MarkdownRenderChild } = window.host.loader.obsidian;
		window.host.app.processors.addBlock('counted', (source, el, context) => {
			el.setText(
				`${source} ${window.said.push(`draw ${source}`)}, lines ${context.getSectionInfo(el)?.lineStart ?? -1}`,
			);
			const child = new MarkdownRenderChild(el);
			child.onunload = () => void window.said.push(`unload ${source}`);
			context.addChild(child as never);
		});
	});
	const said = (): Promise<string[]> => app.page.evaluate(() => window.said.splice(0));
	const block = app.page.locator('.markdown-reading-view .block-language-counted');
	await block.getByText('first 1, lines 25').waitFor();
	await block.evaluate((el) => el.setAttribute('data-seen', ''));
	await said();

	const replace = (from: string, to: string): Promise<void> =>
		app.page.evaluate(
			([before, after]) => {
				const { activeEditor } = window.host.app.workspace;
				activeEditor?.editor.follow(activeEditor.editor.getValue().replace(before, after));
			},
			[from, to] as const,
		);
	await replace('# Heading\n', '# Another heading\n\nAnd a paragraph.\n');
	await app.page.locator('.markdown-reading-view h1', { hasText: 'Another heading' }).waitFor();
	expect(await block.getAttribute('data-seen')).toBe('');
	expect(await said()).toEqual([]);

	await replace('first', 'second');
	await block.getByText('second').waitFor();
	await expect.poll(said).toEqual(expect.arrayContaining(['unload first', 'draw second']));
});
