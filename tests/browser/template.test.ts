// The template as a note of the vault, and where its passes go, in both languages.
import { describe, expect } from 'vitest';
import { plugin as en } from '../../src/locales/en/plugin';
import { plugin as zh } from '../../src/locales/zh/plugin';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const DATA = '.obsidian/plugins/three-pass-reading/data.json';
const FIVE = ['First', 'Second', 'Third', 'Fourth', 'Fifth']
	.map(
		(pass) =>
			`# ${pass} pass\n> {{title}}, {{arxiv}}, {{date:dddd}}\n\n| Question | Answer |\n| --- | --- |\n| Of the ${pass.toLowerCase()} |  |\n`,
	)
	.join('\n');

describe.each([
	['en', en, '# First pass', 'Category', 'Before', 'Behind'],
	['zh', zh, '# 第一遍', '方向', '前面', '后面'],
])('in %s', (language, words, firstPass, firstQuestion, above, behind) => {
	const { commands, copyTemplate, passes, templateDeleted } = words;
	const test = spec.extend('boot', { language, notes: { 'Plain.md': `${above}.\n\n\n\n${behind}.\n` } });
	const said = (app: Driver, text: string): Promise<void> => app.page.locator('.notice', { hasText: text }).waitFor();

	test('the template is copied into the vault, changed there, renamed, deleted, and copied again', async ({
		app,
	}) => {
		const path = `Templates/${copyTemplate.name}.md`;
		await app.command(commands.copyTemplate);
		await said(app, copyTemplate.done(path));
		await expect.poll(() => app.activeNote()).toBe(path);
		await expect.poll(() => app.disk(path)).toContain(firstPass);
		await expect.poll(() => app.disk(DATA)).toContain(`"templatePath": "${path}"`);

		await app.outside(path, FIVE);
		await app.rename(path, 'Mine.md');
		await expect.poll(() => app.disk(DATA)).toContain('"templatePath": "Mine.md"');
		await app.openNote('Plain.md');
		await expect.poll(() => app.commandsFor(commands.insertPass)).toHaveLength(1);
		await app.command(commands.insertPass);
		await app.page.locator('.prompt .suggestion-item').nth(4).click();
		await said(app, passes.inserted(5));
		await said(app, '{{arxiv}}');
		await said(app, '{{date:dddd}}');
		await expect.poll(() => app.disk('Plain.md')).toContain('# Fifth pass\n> Plain, {{arxiv}}, {{date:dddd}}\n');

		await app.delete('Mine.md');
		await said(app, templateDeleted('Mine.md'));
		await app.command(commands.copyTemplate);
		await said(app, copyTemplate.done(`Templates/${copyTemplate.name}.md`));
		await app.command(commands.copyTemplate);
		await said(app, copyTemplate.inUse(`Templates/${copyTemplate.name}.md`));
		expect(await app.paper(path).count()).toBe(0);
	});

	test('the settings copy it as well, and show the note then', async ({ app }) => {
		const tab = await app.settings();
		const note = tab
			.locator('.setting-item', { hasText: words.settings.templatePath.name })
			.locator('input')
			.first();
		await tab.getByText(words.settings.copyTemplate.name, { exact: true }).click();
		await said(app, copyTemplate.done(`Templates/${copyTemplate.name}.md`));
		await expect.poll(() => note.inputValue()).toBe(`Templates/${copyTemplate.name}.md`);
	});

	test('passes go to the cursor on an empty line, typing goes on in them, and one Ctrl+Z takes them back', async ({
		app,
	}) => {
		await app.openNote('Plain.md');
		const before = await app.editorText();
		await app.page.locator('.cm-content').click();
		await app.page.keyboard.press('ControlOrMeta+Home');
		await app.page.keyboard.press('ArrowDown');
		await app.page.keyboard.press('ArrowDown');
		await app.command(commands.insertAllPasses);
		await said(app, passes.inserted(null));
		const after = await app.editorText();
		expect(after).toMatch(new RegExp(`^${above}\\.\\n\\n${firstPass}[\\s\\S]*\\n\\n${behind}\\.\\n$`, 'u'));
		await app.page.keyboard.type('of the first');
		await expect
			.poll(() => app.disk('Plain.md'))
			.toMatch(new RegExp(`^\\| ${firstQuestion}.*\\| of the first`, 'mu'));
		await app.page.keyboard.press('ControlOrMeta+z');
		await expect.poll(() => app.editorText()).toBe(after);
		await app.page.keyboard.press('ControlOrMeta+z');
		await expect.poll(() => app.editorText()).toBe(before);
	});

	test('the first empty answer of a long note is scrolled into sight', async ({ app }) => {
		await app.outside('Plain.md', `${above} ${behind}.\n\n`.repeat(200));
		await app.openNote('Plain.md');
		await expect.poll(() => app.editorText()).toContain(`${above} ${behind}`);
		await app.command(commands.insertNextPass);
		await said(app, passes.inserted(null));
		const answer = app.page.locator('.cm-line', { hasText: firstQuestion });
		await expect
			.poll(async () => {
				const [line, pane] = [await answer.boundingBox(), await app.page.locator('.cm-scroller').boundingBox()];
				return line !== null && pane !== null && line.y > pane.y && line.y + line.height < pane.y + pane.height;
			})
			.toBe(true);
	});

	test('what is selected stays, and passes go to the end', async ({ app }) => {
		await app.openNote('Plain.md');
		const before = await app.editorText();
		await app.page.locator('.cm-content').click();
		await app.page.keyboard.press('ControlOrMeta+a');
		await app.command(commands.insertPass);
		await app.page.locator('.prompt .suggestion-item').first().click();
		await said(app, passes.inserted(1));
		expect((await app.editorText()).startsWith(`${before}\n${firstPass}`)).toBe(true);
		await app.page.keyboard.press('ControlOrMeta+z');
		await expect.poll(() => app.editorText()).toBe(before);
	});
});
