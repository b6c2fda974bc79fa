// Each command of the palette, in both languages, and Ctrl+Z after it: one step back to the last byte,
// in the editor and on disk.
import { describe, expect } from 'vitest';
import { plugin as en } from '../../src/locales/en/plugin';
import type { PluginTexts } from '../../src/locales/en/plugin';
import { sharedTexts } from '../../src/locales/locale';
import type { InterfaceLanguage } from '../../src/locales/locale';
import { plugin as zh } from '../../src/locales/zh/plugin';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const HUB = 'GPT 对比.md';
const DAILY = 'Daily/2026-03-01.md';

describe.each<[InterfaceLanguage, PluginTexts]>([
	['en', en],
	['zh', zh],
])('in %s', (language, words) => {
	const { commands, finish, passes, setState, steps, table, updateAll } = words;
	const group = sharedTexts[language].group;

	const test = spec.extend('boot', { language });

	const said = (app: Driver, text: string): Promise<void> => app.page.locator('.notice', { hasText: text }).waitFor();
	const decide = async (app: Driver, choice: string): Promise<void> => {
		await app.command(commands.finishPass);
		await app.page.locator('.modal.three-pass-decision').getByRole('button', { name: choice, exact: true }).click();
	};
	/** Chooses what a suggester shows under a name. */
	const choose = async (app: Driver, command: string, name: string): Promise<void> => {
		await app.command(command);
		await app.page.locator('.prompt .suggestion-item').nth(1).waitFor();
		await app.page.keyboard.type(name);
		await app.page.locator('.prompt .suggestion-item').nth(1).waitFor({ state: 'detached' });
		await app.page.keyboard.press('Enter');
	};

	/**
	 * What a command does to a note that is open, what it says, and a line that is there afterwards and was not before.
	 */
	const STEPS: readonly {
		readonly name: string;
		readonly note: string;
		readonly run: (app: Driver) => Promise<void>;
		readonly says: string;
		readonly adds: RegExp;
	}[] = [
		{
			name: commands.insertAllPasses,
			note: 'GPT3.md',
			run: (app) => app.command(commands.insertAllPasses),
			says: passes.inserted(null),
			adds: /^# (?:Third pass|第三遍)/mu,
		},
		{
			name: commands.insertNextPass,
			note: 'GPT2.md',
			run: (app) => app.command(commands.insertNextPass),
			says: passes.inserted(null),
			adds: /^# (?:Second pass|第二遍)/mu,
		},
		{
			name: `${commands.insertPass} ${group('pass-1')}`,
			note: 'GPT3.md',
			run: (app) => choose(app, commands.insertPass, group('pass-1')),
			says: passes.inserted(1),
			adds: /^# (?:First pass|第一遍)/mu,
		},
		{
			name: `${commands.insertPass} ${group('pass-2')}`,
			note: 'GPT3.md',
			run: (app) => choose(app, commands.insertPass, group('pass-2')),
			says: passes.inserted(2),
			adds: /^# (?:Second pass|第二遍)/mu,
		},
		{
			name: `${commands.insertPass} ${group('pass-3')}`,
			note: 'Papers/BERT.md',
			run: (app) => choose(app, commands.insertPass, group('pass-3')),
			says: passes.inserted(3),
			adds: /^# (?:Third pass|第三遍)/mu,
		},
		{
			name: `${commands.finishPass}: ${finish.continue}`,
			note: 'GPT2.md',
			run: (app) => decide(app, finish.continue),
			says: finish.done.continue(2),
			adds: /^pass: 2$/mu,
		},
		{
			name: `${commands.finishPass}: ${finish.later}`,
			note: 'GPT2.md',
			run: (app) => decide(app, finish.later),
			says: finish.done.later,
			adds: /^reading-status: later$/mu,
		},
		{
			name: `${commands.finishPass}: ${finish.stop}`,
			note: 'GPT2.md',
			run: (app) => decide(app, finish.stop),
			says: finish.done.stop,
			adds: /^reading-status: stopped$/mu,
		},
		{
			name: `${commands.setState} ${group('pass-2')}`,
			note: 'GPT3.md',
			run: (app) => choose(app, commands.setState, '2'),
			says: setState.done(group('pass-2')),
			adds: /^pass: 2$/mu,
		},
		{
			name: steps.next,
			note: 'GPT2.md',
			run: (app) => app.command(steps.next),
			says: steps.done(group('pass-2')),
			adds: /^pass-1-date: \d{4}-\d\d-\d\d$/mu,
		},
		{
			name: steps.back,
			note: 'Papers/BERT.md',
			run: (app) => app.command(steps.back),
			says: steps.done(group('pass-1')),
			adds: /^reading-status: reading # after/mu,
		},
		{
			name: `${commands.setState} ${group('later')}`,
			note: 'GPT2.md',
			run: (app) => choose(app, commands.setState, group('later')),
			says: steps.done(group('later')),
			adds: /^reading-status: later$/mu,
		},
		{
			name: `${commands.setState} ${group('finished')}`,
			note: 'GPT2.md',
			run: (app) => choose(app, commands.setState, group('finished')),
			says: steps.done(group('finished')),
			adds: /^reading-status: finished$/mu,
		},
		{
			name: commands.insertTable,
			note: DAILY,
			run: (app) => app.command(commands.insertTable),
			says: table.inserted,
			adds: /^\| \[\[(?:Papers\/)?Attention Is All You Need/mu,
		},
		{
			name: commands.updateTables,
			note: HUB,
			run: (app) => app.command(commands.updateTables),
			says: table.updated,
			adds: /^\| \[\[GPT2\]\] \|.*WebText/mu,
		},
	];

	test.for(STEPS)(
		'“$name” is taken back by one Ctrl+Z, and done again by Ctrl+Y',
		async ({ note, run, says, adds }, { app }) => {
			await app.openNote(note);
			const before = await app.disk(note);
			expect(before).not.toMatch(adds);

			await run(app);
			await said(app, says);
			await expect.poll(() => app.editorText()).toMatch(adds);
			const after = await app.editorText();
			await expect.poll(() => app.disk(note)).toBe(after);

			await app.page.keyboard.press('ControlOrMeta+z');
			await expect.poll(() => app.editorText()).toBe(before);
			await expect.poll(() => app.disk(note)).toBe(before);
			await app.page.keyboard.press('ControlOrMeta+y');
			await expect.poll(() => app.editorText()).toBe(after);
			await expect.poll(() => app.disk(note)).toBe(after);
		},
	);

	test('what is typed after an insertion stands in its first empty answer', async ({ app }) => {
		await app.openNote('GPT3.md');
		await app.command(commands.insertAllPasses);
		await said(app, passes.inserted(null));
		await app.page.keyboard.type('few-shot');
		await expect.poll(() => app.disk('GPT3.md')).toMatch(/^\| (?:Category.*|方向 +) \| *few-shot *\|$/mu);
	});

	test('a second insertion has nothing to add', async ({ app }) => {
		await app.openNote('GPT3.md');
		await app.command(commands.insertAllPasses);
		await said(app, passes.inserted(null));
		const after = await app.editorText();
		await app.command(commands.insertAllPasses);
		await said(app, passes.complete);
		expect(await app.editorText()).toBe(after);
	});

	test('a table edited by hand is shown cell by cell, and stays until the user says otherwise', async ({ app }) => {
		await app.openNote(HUB);
		await app.command(commands.updateTables);
		await said(app, table.updated);
		await app.command('Toggle Live Preview/Source mode');
		await app.page.locator('.cm-line', { hasText: 'BooksCorpus' }).click();
		await app.page.keyboard.type(' my own words ');
		const edited = await app.editorText();

		await app.command(commands.updateTables);
		const modal = app.page.locator('.modal.three-pass-hand-edits');
		await modal.locator('td', { hasText: 'my own words' }).waitFor();
		expect(await modal.locator('tbody tr').count()).toBe(1);
		expect(await app.brokenWords(modal.locator('th'))).toEqual([]);
		await app.page.keyboard.press('Escape');
		await modal.waitFor({ state: 'detached' });
		expect(await app.editorText()).toBe(edited);

		await app.command(commands.updateTables);
		await modal.getByRole('button', { name: table.keep }).click();
		await modal.waitFor({ state: 'detached' });
		expect(await app.editorText()).toBe(edited);

		await app.command(commands.updateTables);
		await modal.getByRole('button', { name: table.overwrite }).click();
		await modal.getByRole('button', { name: table.apply, exact: true }).click();
		await expect.poll(() => app.editorText()).not.toContain('my own words');
		await app.page.keyboard.press('ControlOrMeta+z');
		await expect.poll(() => app.editorText()).toBe(edited);
	});

	test('all tables are listed first, then updated, and then there is nothing to do', async ({ app }) => {
		const hub = await app.disk(HUB);
		await app.command(commands.updateAllTables);
		const modal = app.page.locator('.modal.three-pass-update-all');
		await expect.poll(() => modal.locator('li').allTextContents()).toEqual([HUB, 'Pre-trained language models.md']);
		expect(await app.disk(HUB)).toBe(hub);
		await modal.getByRole('button', { name: updateAll.update(2) }).click();
		await said(app, updateAll.done(2));
		expect(await app.disk(HUB)).toContain('WebText');
		expect(await app.disk('Pre-trained language models.md')).toMatch(/^\| \[\[(?:Papers\/)?T5/mu);

		await app.command(commands.updateAllTables);
		await modal.getByText(updateAll.none).waitFor();
		await modal.getByRole('button', { name: words.cancel }).click();
	});

	test('the next and the previous open question are gone to, round and round', async ({ app }) => {
		await app.openNote('GPT2.md');
		const lines: string[] = [];
		for (const command of [
			commands.nextQuestion,
			commands.nextQuestion,
			commands.nextQuestion,
			commands.previousQuestion,
		]) {
			await app.command(command);
			await app.page.locator('.mod-root .cm-editor.cm-focused').waitFor();
			lines.push((await app.cursor()).text);
		}
		expect(lines.map((line) => line.split('|')[1]?.trim())).toEqual(['大概方法', '结论', '大概方法', '结论']);
	});

	test('a timer is started, offered to be stopped, and says where there is nothing to add', async ({ app }) => {
		await app.openNote('GPT2.md');
		const before = await app.editorText();
		await app.command(commands.toggleTimer);
		await app.page.locator('.status-bar .three-pass-timer', { hasText: words.timing.spent(0, 10) }).waitFor();
		await app.command(commands.toggleTimer);
		await said(app, words.timing.tooShort);
		expect(await app.editorText()).toBe(before);
		await app.page.locator('.status-bar .three-pass-timer').waitFor({ state: 'hidden' });
		await app.openNote(DAILY);
		expect(await app.commandsFor(commands.toggleTimer)).toEqual([]);
	});

	test('the palette offers what suits the note in front', async ({ app }) => {
		const offered = async (): Promise<string[]> => {
			await app.page.keyboard.press('Control+p');
			await app.page.locator('.prompt-input').fill('Three-Pass Reading');
			const names = await app.page.locator('.prompt .suggestion-title').allTextContents();
			await app.page.keyboard.press('Escape');
			return names.map((name) => name.replace('Three-Pass Reading: ', '')).sort();
		};
		const always = [
			commands.newNote,
			commands.copyTemplate,
			commands.openProgress,
			commands.updateAllTables,
			commands.whatNext,
		];
		const onNote = [
			commands.insertAllPasses,
			commands.insertNextPass,
			commands.insertPass,
			commands.setState,
			commands.insertTable,
		];
		expect(await offered()).toEqual([...always].sort());
		await app.openNote(DAILY);
		expect(await offered()).toEqual([...always, ...onNote].sort());
		await app.openNote('GPT2.md');
		const offer = [
			commands.finishPass,
			commands.showHistory,
			commands.notAPaper,
			commands.toggleTimer,
			commands.nextQuestion,
			commands.previousQuestion,
			steps.next,
			steps.back,
		];
		expect(await offered()).toEqual([...always, ...onNote, ...offer].sort());
		await app.openNote(HUB);
		expect(await offered()).toEqual(
			[...always, ...onNote, commands.updateTables, commands.exportTable, commands.fillGaps].sort(),
		);
	});
});
