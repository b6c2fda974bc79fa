// The hand-typed table of the real note, turned into paper notes by way of a preview, and taken back to the last byte.
import { describe, expect } from 'vitest';
import { pluginTexts } from '../../src/locales/locale';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const NOTE = 'GPT系列论文对比.md';
const VALUE = 'WebText， 由Reddit上搜集的800万个网页，大小40G';

/** Opens the real note as source, with the cursor in its comparison. */
async function standInTable(
	app: Driver,
	open: (note: string) => Promise<void> = (note) => app.openNote(note),
): Promise<void> {
	await open(NOTE);
	await app.command('Toggle Live Preview/Source mode');
	await app.page.locator('.cm-line', { hasText: 'BooksCorpus' }).click();
}

describe.each(['en', 'zh'] as const)('in %s', (language) => {
	const { commands, adopt, batch, table } = pluginTexts[language];
	const test = spec.extend('boot', { language });

	test('a table becomes notes once the user saw which, and Undo takes it all back', async ({ app }) => {
		const [note, gpt] = [await app.disk(NOTE), await app.disk('GPT.md')];
		const gpt2 = (await app.disk('GPT2.md')).replace(VALUE, '另一个值');
		await app.outside('GPT2.md', gpt2);
		await app.delete('GPT3.md');
		await standInTable(app);
		await app.command(commands.adoptTable);
		const modal = app.page.locator('.modal.three-pass-adopt');
		await expect
			.poll(() => modal.locator('.setting-item-heading .setting-item-name').allTextContents())
			.toEqual([NOTE, 'GPT2.md', 'GPT3.md']);
		expect(await modal.locator('dd').first().textContent()).toBe('[[GPT]], [[GPT2]], [[GPT3]]');
		await modal.locator('summary', { hasText: adopt.agree(1) }).waitFor();
		await modal.locator('dd', { hasText: '285,000个cpu' }).waitFor();
		await modal.getByText(adopt.inNote('另一个值')).waitFor();
		await modal.getByText(adopt.inTable(VALUE)).waitFor();
		expect(await modal.getByRole('button', { name: adopt.submit(1, 1), exact: true }).isDisabled()).toBe(true);
		expect(await modal.getByRole('status').textContent()).toBe(table.toChoose(1));
		expect([await app.disk(NOTE), await app.disk('GPT2.md')]).toEqual([note, gpt2]);

		// Its list has the focus, so that the keyboard alone decides.
		expect(await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
			/^GPT2: 数据量/u,
		);
		await modal.getByLabel('GPT2: 数据量').selectOption({ label: adopt.takeTable });
		await modal.getByRole('button', { name: adopt.submit(1, 2), exact: true }).click();
		const notice = app.page.locator('.notice', { hasText: adopt.done(1, 2) });
		await notice.waitFor();
		await expect
			.poll(() => app.disk('GPT3.md'))
			.toContain('训练时间: 285,000个cpu，10,000个GPU，1200万美元训练费用。\n');
		await expect.poll(() => app.disk('GPT2.md')).toContain(`数据量: ${VALUE}\n`);
		await expect
			.poll(() => app.disk(NOTE))
			.toMatch(
				/^rows: \{ property: papers \}\n-->\n\| 模型 .*\n.*\n\| \[\[GPT\]\] \| 1\.17亿.*\n\| \[\[GPT2\]\] \| .*WebText.*\n\| \[\[GPT3\]\] \| .*\n<!-- \/three-pass:table [0-9a-f]{8} [0-9a-f]+ -->$/mu,
			);
		expect(await app.disk('GPT.md')).toBe(gpt);

		await app.command(commands.updateTables);
		await app.page.locator('.notice', { hasText: table.current }).waitFor();

		await notice.getByRole('button', { name: batch.undo }).click();
		await app.page.locator('.notice', { hasText: batch.undone(3) }).waitFor();
		await expect.poll(() => app.disk(NOTE)).toBe(note);
		await expect.poll(() => app.disk('GPT2.md')).toBe(gpt2);
		await expect.poll(() => app.disk('GPT3.md').catch(() => 'gone')).toBe('gone');
	});

	test('is offered in a table alone, by the palette and by a click with the other button', async ({ app }) => {
		await standInTable(app);
		await app.page.locator('.cm-line', { hasText: 'BooksCorpus' }).click({ button: 'right' });
		await app.page.locator('.menu .menu-item', { hasText: commands.adoptTable }).click();
		const modal = app.page.locator('.modal.three-pass-adopt');
		await modal.getByText(adopt.ownNote).first().waitFor();
		await modal.getByRole('button', { name: pluginTexts[language].cancel }).click();
		await modal.waitFor({ state: 'detached' });

		const text = app.page.locator('.cm-line', { hasText: 'GPT的Decoder' });
		await text.click();
		await text.click({ button: 'right' });
		await app.page.locator('.menu .menu-item').first().waitFor();
		expect(await app.page.locator('.menu .menu-item', { hasText: commands.adoptTable }).count()).toBe(0);
		await app.page.keyboard.press('Escape');
		expect(
			(await app.commandsFor(commands.adoptTable)).filter((name) => name.includes(commands.adoptTable)),
		).toEqual([]);
	});
});

describe('on a phone', () => {
	const { commands, adopt } = pluginTexts.en;
	const test = spec.extend('boot', { mobile: true });

	test('the preview fits, and reads the table the other way round when told to', async ({ app }) => {
		// The list of files is in a drawer.
		await standInTable(app, (note) =>
			app.page.evaluate((path) => window.app.workspace.openLinkText(path, ''), note),
		);
		await app.command(commands.adoptTable);
		const modal = app.page.locator('.modal.three-pass-adopt');
		await modal.locator('dd').first().waitFor();
		expect(
			await modal.evaluate((el) =>
				[...el.querySelectorAll('*')]
					.filter(
						(one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible',
					)
					.map((one) => one.className),
			),
		).toEqual([]);
		await modal.getByLabel(adopt.models).selectOption({ label: adopt.columns });
		await expect
			.poll(() => modal.locator('.setting-item-heading .setting-item-name').allTextContents())
			.toEqual([NOTE, '架构.md', '数据量.md', '训练方式.md', '训练时间.md', '主要区别.md']);
	});
});
