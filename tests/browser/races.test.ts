// What happens while the plugin is at work: renames, two panes, text that is not saved, and the
// plugin itself switched off.
import type { TextFileView } from 'obsidian';
import { describe, expect } from 'vitest';
import { pluginTexts } from '../../src/locales/locale';
import type { HostDriver } from './driver/host-stage';
import { test as spec } from './driver/spec';

const { commands, gaps, passes, table, updateAll } = pluginTexts.en;
const ONE = '---\npass: 1\nmodel: One\ndata: one\n---\n';
const TWO = '---\npass: 1\nmodel: Two\ndata: two\n---\n';
const BLOCK = '<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n';
const HUB = `Before.\n\n[[One]] [[Two]]\n\n${BLOCK}\nAfter.\n`;
const test = spec.extend('boot', { language: 'en', notes: { 'One.md': ONE, 'Two.md': TWO, 'Hub.md': HUB } });

const told = (host: HostDriver, text: string | RegExp): Promise<void> =>
	host.page.locator('.notice', { hasText: text }).first().waitFor();

/** The hub once its table is up to date, with the row of the second paper as given. */
function updated(name: string, data: string, second = name): RegExp {
	return new RegExp(
		`^Before\\.\\n\\n\\[\\[One\\]\\] \\[\\[${name}\\]\\]\\n\\n<!-- three-pass:table\\n[^]*\\| \\[\\[One\\]\\] \\| one \\|\\n\\| \\[\\[${second}(?:\\\\\\|Two)?\\]\\] \\| ${data} \\|\\n<!-- /three-pass:table [0-9a-f]{8} [0-9a-f]+ -->\\n\\nAfter\\.\\n$`,
		'u',
	);
}

async function openForReading(host: HostDriver, note: string): Promise<void> {
	await host.openNote(note);
	await host.command('Toggle reading view');
	await host.page.locator('.mod-active .markdown-preview-view').waitFor();
}

describe('a rename', () => {
	test('of a paper right behind an update is followed by its link and its row', async ({ host }) => {
		await openForReading(host, 'Hub.md');
		await host.command(commands.updateTables);
		await host.rename('Two.md', 'Papers/Second.md');
		await expect.poll(() => host.disk('Hub.md')).toMatch(updated('(?:Papers/)?Second', 'two'));
		expect(await host.disk('Papers/Second.md')).toBe(TWO);
	});

	test('of a paper in the middle of an update neither loses its row nor makes the note anew', async ({ host }) => {
		await openForReading(host, 'Hub.md');
		let renamed: Promise<void> | undefined;
		// The rename itself writes links into the note, so that it cannot be waited for here.
		host.faults.before('write', 'Hub.md', () => {
			renamed = host.rename('Two.md', 'Second.md');
		});
		await host.command(commands.updateTables);
		await told(host, table.updated);
		await renamed;
		await expect.poll(() => host.disk('Hub.md')).toMatch(updated('Second', 'two'));
		expect([await host.disk('Second.md'), await host.disk('Two.md').catch(() => 'gone')]).toEqual([TWO, 'gone']);
	});

	test('of the table’s own note in the middle of an update takes the table along', async ({ host }) => {
		await openForReading(host, 'Hub.md');
		let renamed: Promise<void> | undefined;
		host.faults.before('read', 'Hub.md', () => {
			renamed = host.rename('Hub.md', 'Papers/Hub.md');
		});
		await host.command(commands.updateTables);
		await expect.poll(() => renamed !== undefined).toBe(true);
		await renamed;
		const [there, old] = [await host.disk('Papers/Hub.md'), await host.disk('Hub.md').catch(() => 'gone')];
		expect(old).toBe('gone');
		if (there === HUB) await host.command(commands.updateTables);
		await expect.poll(() => host.disk('Papers/Hub.md')).toMatch(updated('Two', 'two'));
	});

	test('of a note whose gaps are being filled in is followed', async ({ host }) => {
		await host.outside('Hub.md', HUB.replace('data]', 'data, cost]'));
		await host.openNote('Hub.md');
		await host.command(commands.fillGaps);
		const modal = host.page.locator('.modal.three-pass-gaps');
		await modal.locator('textarea[aria-label*="Two"]').fill('5 days');
		await host.rename('Two.md', 'Papers/Second.md');
		await modal.getByRole('button', { name: gaps.write(1), exact: true }).click();
		await told(host, gaps.filled(1));
		expect(await host.disk('Papers/Second.md')).toBe(TWO.replace('two\n', 'two\ncost: 5 days\n'));
	});
});

describe('two panes of one note', () => {
	test('have the same text when a table is updated in one while it is typed into the other', async ({ host }) => {
		await host.openNote('Hub.md');
		await host.page.evaluate(async () => {
			const file = window.app.vault.getFileByPath('Hub.md');
			if (file !== null) await window.app.workspace.getLeaf('split').openFile(file);
		});
		const editors = host.page.locator('.mod-root .workspace-leaf .cm-content');
		await expect.poll(() => editors.count()).toBe(2);
		await editors.first().getByText('Before.').click();
		await host.page.keyboard.press('End');
		await host.page.keyboard.type(' Typed.');
		await host.command(commands.updateTables);
		await told(host, table.updated);
		await host.page.keyboard.type(' More.');
		const expected = /^Before\. Typed\.(?: More\.)?[^]*\| \[\[Two\]\] \| two \|/u;
		await expect.poll(() => host.disk('Hub.md')).toMatch(expected);
		const texts = (): Promise<string[]> =>
			host.page.evaluate(() =>
				window.app.workspace
					.getLeavesOfType('markdown')
					.map(({ view }) => (view as TextFileView).getViewData()),
			);
		await expect.poll(async () => new Set([...(await texts()), await host.disk('Hub.md')]).size).toBe(1);
		expect((await texts())[0]?.match(/three-pass:table/gu)).toHaveLength(2);
	});

	test('of which one shows it for reading are both written once', async ({ host }) => {
		await host.openNote('One.md');
		await host.page.evaluate(async () => {
			const file = window.app.vault.getFileByPath('One.md');
			if (file !== null)
				await window.app.workspace.getLeaf('split').openFile(file, { state: { mode: 'preview' } });
		});
		await host.page.locator('.mod-active .markdown-preview-view').waitFor();
		await host.command(commands.insertAllPasses);
		await told(host, passes.inserted(null));
		await expect.poll(async () => (await host.disk('One.md')).match(/^# .*First pass/gmu)?.length).toBe(1);
		await host.page
			.locator('.mod-root .markdown-preview-view', { hasText: 'Second pass' })
			.filter({ visible: true })
			.waitFor();
	});
});

describe('the plugin switched off', () => {
	test('in the middle of an update leaves the note as it was, or whole', async ({ host }) => {
		await openForReading(host, 'Hub.md');
		host.faults.before('read', 'Hub.md', () => host.switchPlugin(false));
		await host.command(commands.updateTables);
		await host.page.locator('.three-pass-progress').waitFor({ state: 'detached' });
		await expect.poll(() => host.commandsFor(commands.updateTables)).toEqual([]);
		// What was asked of these files before is done by then.
		await host.page.evaluate(async () => {
			for (const file of ['One.md', 'Two.md', 'Hub.md'].map((path) => window.app.vault.getFileByPath(path)))
				if (file !== null) await window.app.vault.process(file, (text) => text);
		});
		const after = await host.disk('Hub.md');
		if (after !== HUB) expect(after).toMatch(updated('Two', 'two'));
	});

	test('in the middle of a batch writes no further note, and none by half', async ({ host }) => {
		const second = HUB.replace('Before', 'Second');
		await host.outside('Zhub.md', second);
		await host.command(commands.updateAllTables);
		const modal = host.page.locator('.three-pass-update-all');
		await modal.getByText('Zhub.md').waitFor();
		host.faults.before('write', 'Hub.md', () => host.switchPlugin(false));
		await modal.getByRole('button', { name: /^Update/u }).click();
		await told(host, updateAll.done(1).slice(0, 20));
		await expect.poll(() => host.disk('Hub.md')).toMatch(updated('Two', 'two'));
		expect(await host.disk('Zhub.md')).toBe(second);
	});

	test('right behind a rename has the links right, and the table for the next update', async ({ host }) => {
		await openForReading(host, 'Hub.md');
		await host.command(commands.updateTables);
		await expect.poll(() => host.disk('Hub.md')).toMatch(updated('Two', 'two'));
		await host.rename('Two.md', 'Second.md');
		await host.switchPlugin(false);
		await expect.poll(() => host.disk('Hub.md')).toContain('[[One]] [[Second]]');
		await host.switchPlugin(true);
		await host.command(commands.updateTables);
		await host.page.locator('.notice').first().waitFor();
		await expect.poll(() => host.disk('Hub.md')).toMatch(updated('Second', 'two'));
	});

	test('with text in a reading view that is not saved keeps it', async ({ hostStage }) => {
		const host = await hostStage.boot({
			language: 'en',
			saveDelay: 3_600_000,
			notes: { 'To do.md': '- [ ] read it\n' },
		});
		await openForReading(host, 'To do.md');
		await host.page.locator('.mod-active .markdown-preview-view input[type=checkbox]').click();
		host.faults.before('read', 'To do.md', () => host.switchPlugin(false));
		await host.command(commands.insertAllPasses);
		await expect.poll(() => host.commandsFor(commands.insertAllPasses)).toEqual([]);
		await expect.poll(() => host.disk('To do.md')).toMatch(/^- \[x\] read it\n/u);
		await host.close();
	});
});
