import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Stage } from './driver';
import type { Driver } from './driver';

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
}, 240_000);
afterAll(async () => stage.close());
beforeEach(async () => {
	app = await stage.boot();
});
afterEach(async () => {
	const { errors } = app;
	await app.close();
	expect(errors).toEqual([]);
});

const NOTE = 'GPT3.md';
const HUB = 'GPT 对比.md';
const INSERT = 'Insert all passes';
const FAILED = /could not be read or written/u;

/** Waits for a notice. */
async function told(text: string | RegExp): Promise<void> {
	await app.page.locator('.notice', { hasText: text }).first().waitFor();
}

/** Opens a note to read, where the plugin works on its file and not on an editor. */
async function openForReading(note: string): Promise<void> {
	await app.openNote(note);
	await app.command('Toggle reading view');
	await app.page.locator('.mod-active .markdown-preview-view').waitFor();
}

describe('a note that is no editor’s', () => {
	test.each(['ENOSPC', 'EACCES', 'EIO'] as const)('stays as it was where it cannot be written (%s), and the user is told', async (code) => {
		await openForReading(NOTE);
		const before = await app.disk(NOTE);
		app.faults.fail('write', NOTE, code);
		await app.command(INSERT);
		await told(FAILED);
		expect(await app.disk(NOTE)).toBe(before);
		app.faults.clear();
		await app.command(INSERT);
		await told('Inserted what was missing');
		expect(await app.disk(NOTE)).toContain('Second pass');
	});

	test.each([1, 2, 3])('keeps what another program writes before the plugin’s read number %i', async (number) => {
		await openForReading(NOTE);
		const theirs = `${await app.disk(NOTE)}\nA line of theirs.\n`;
		let reads = 0;
		app.faults.before('read', NOTE, () => {
			reads += 1;
			return reads === number ? app.outside(NOTE, theirs) : undefined;
		}, Infinity);
		await app.command(INSERT);
		await told('Inserted what was missing');
		const after = await app.disk(NOTE);
		expect(after).toContain('A line of theirs.');
		expect(after).toContain('Second pass');
	});

	test('is told of where it has gone while the user decided, and is not made anew', async () => {
		await openForReading('GPT.md');
		await app.command('Finish this pass');
		await app.page.locator('.three-pass-decision').waitFor();
		app.faults.vanish('read', 'GPT.md');
		await app.page.getByRole('button', { name: 'Stop here' }).click();
		await told(FAILED);
		await expect.poll(() => app.disk('GPT.md').catch(() => 'gone')).toBe('gone');
	});

	test('is written as a whole where it goes between read and write', async () => {
		await openForReading(NOTE);
		const before = await app.disk(NOTE);
		app.faults.vanish('write', NOTE);
		await app.command(INSERT);
		await told('Inserted what was missing');
		const after = await app.disk(NOTE);
		expect(after.startsWith(before.trimEnd())).toBe(true);
	});

	test('is not touched by finishing a pass where it cannot be read, and the user is told', async () => {
		await openForReading('GPT.md');
		const before = await app.disk('GPT.md');
		app.faults.fail('read', 'GPT.md', 'EIO');
		for (const name of ['Finish this pass', 'Set pass']) {
			await app.command(name);
			await told(FAILED);
			await app.page.locator('.notice').first().click();
		}
		expect(await app.disk('GPT.md')).toBe(before);
	});

	test('takes two commands, one after the other, from a slow disk', async () => {
		await openForReading(NOTE);
		const held = app.faults.hold('write', NOTE);
		await app.command(INSERT);
		await held.reached;
		await app.command('Insert pass 2');
		held.release();
		await told('Inserted what was missing');
		await told('Nothing to insert');
		expect((await app.disk(NOTE)).match(/^#+ Second pass/gmu)).toHaveLength(1);
	});
});

describe('a note in an editor', () => {
	test('keeps in the editor what cannot be saved, says so, and is saved once that works again', async () => {
		await app.openNote(NOTE);
		const before = await app.disk(NOTE);
		app.faults.fail('write', NOTE, 'ENOSPC');
		await app.command(INSERT);
		await told('Inserted what was missing');
		await told('Failed to save');
		expect(await app.disk(NOTE)).toBe(before);
		const inEditor = await app.editorText();
		expect(inEditor).toContain('Second pass');
		app.faults.clear();
		await app.page.locator('.mod-active .cm-content').focus();
		await app.page.keyboard.press('Control+End');
		await app.page.keyboard.type('More.');
		await expect.poll(() => app.disk(NOTE)).toBe(`${inEditor}More.`);
	});

	test('has the plugin’s change and that of another program, which came before it was saved', async () => {
		await app.openNote(NOTE);
		const theirs = (await app.disk(NOTE)).replace('---\n', '---\nof-theirs: yes\n');
		const held = app.faults.hold('write', NOTE);
		await app.command(INSERT);
		await held.reached;
		await app.outside(NOTE, theirs);
		await told('Inserted what was missing');
		held.release();
		await expect.poll(() => app.editorText()).toContain('Second pass');
		await expect.poll(() => app.disk(NOTE)).toContain('Second pass');
	});
});

describe('comparison tables', () => {
	test('stay as they were where the note cannot be read or written, and the user is told', async () => {
		await openForReading(HUB);
		const before = await app.disk(HUB);
		for (const operation of ['write', 'read'] as const) {
			app.faults.fail(operation, HUB, 'EIO');
			await app.command('Update comparison tables in this note');
			await told(FAILED);
			await app.page.locator('.notice').first().click();
			app.faults.clear();
			expect(await app.disk(HUB)).toBe(before);
		}
		await app.command('Update comparison tables in this note');
		await told('Updated the comparison tables');
		expect(await app.disk(HUB)).toContain('WebText');
	});

	test('keep the row of a note that cannot be read, and say which', async () => {
		await openForReading(HUB);
		await app.command('Update comparison tables in this note');
		await told('Updated the comparison tables');
		const filled = await app.disk(HUB);
		expect(filled).toContain('WebText');
		await app.close();

		app = await stage.boot({ notes: { [HUB]: filled } });
		await openForReading(HUB);
		app.faults.fail('read', 'GPT2.md', 'EIO');
		await app.outside('GPT2.md', `${await app.disk('GPT2.md')}\n`);
		// The app itself cannot read it then, and says so to the console.
		await expect.poll(() => app.errors.splice(0).join()).toContain('EIO');
		await app.command('Update comparison tables in this note');
		await told('GPT2.md cannot be read');
		expect(await app.disk(HUB)).toBe(filled);
	});

	test('in all notes are updated but for the one that cannot be read and the one that cannot be written', async () => {
		const other = 'Pre-trained language models.md';
		await app.outside('A table.md', '[[GPT]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n');
		await app.page.locator('[data-type="file-explorer"] [data-path="A table.md"]').waitFor();
		app.faults.fail('read', 'A table.md', 'EIO', 1);
		app.faults.fail('read', 'A table.md', 'EIO');
		app.faults.fail('write', HUB, 'ENOSPC');
		const before = [await app.disk(HUB), await app.disk('A table.md'), await app.disk(other)];
		await app.command('Update comparison tables in all notes');
		const modal = app.page.locator('.three-pass-update-all');
		await modal.getByText('Left alone').waitFor();
		await modal.locator('li', { hasText: 'A table.md' }).getByText(FAILED).waitFor();
		await modal.getByRole('button', { name: /^Update/u }).click();
		await told('could not be updated');
		expect([await app.disk(HUB), await app.disk('A table.md')]).toEqual(before.slice(0, 2));
	});

	test('that follow another note leave alone what cannot be read, and catch up later', async () => {
		await app.openNote(HUB);
		await app.command('Update comparison tables in this note');
		await told('Updated the comparison tables');
		await expect.poll(() => app.disk(HUB)).toContain('WebText');
		const before = await app.disk(HUB);
		await app.openNote('GPT2.md');
		const failing = app.faults.hold('read', HUB);
		app.faults.fail('read', HUB, 'EIO');
		await app.page.locator('.cm-line', { hasText: '训练时间' }).click();
		await app.page.keyboard.press('End');
		await app.page.keyboard.type('（估计）');
		await failing.reached;
		failing.release();
		await expect.poll(() => app.disk('GPT2.md')).toContain('（估计）');
		expect(await app.disk(HUB)).toBe(before);
		app.faults.clear();
		await app.page.keyboard.type('。');
		await expect.poll(() => app.disk(HUB)).toContain('（估计）。');
	});
});

test('says that settings could not be saved, and saves them once that works again', async () => {
	const data = '.obsidian/plugins/three-pass-reading/data.json';
	app.faults.fail('write', data, 'EACCES');
	const tab = await app.settings('Three-Pass Reading');
	const folder = tab.locator('.setting-item', { hasText: 'Folder for new notes' }).locator('input');
	await folder.fill('Papers');
	await told('could not be saved');
	expect(await app.disk(data).catch(() => 'none')).toBe('none');
	app.faults.clear();
	await folder.fill('Daily');
	await expect.poll(() => app.disk(data).catch(() => '')).toContain('"noteFolder": "Daily"');
});

describe('a new note', () => {
	/** Asks for a new note by its title. */
	async function create(title: string): Promise<void> {
		await app.ribbon('New paper note');
		await app.page.locator('.modal.three-pass-new-note input').fill(title);
		await app.page.locator('.modal.three-pass-new-note').getByText(/^Creates/u).waitFor();
	}

	test('that cannot be written is told of, and nothing is left of it', async () => {
		app.faults.fail('write', /Brand new/u, 'ENOSPC');
		await create('Brand new');
		await app.page.keyboard.press('Enter');
		await told('could not be created');
		expect(await app.disk('Brand new.md').catch(() => 'none')).toBe('none');
		app.faults.clear();
		await create('Brand new');
		await app.page.keyboard.press('Enter');
		await expect.poll(() => app.disk('Brand new.md').catch(() => '')).toContain('First pass');
	});

	test('never takes the place of one that another program wrote meanwhile', async () => {
		await create('Meanwhile');
		await app.outside('Meanwhile.md', 'theirs');
		await app.page.keyboard.press('Enter');
		await app.page.locator('.workspace-tab-header.is-active', { hasText: 'Meanwhile' }).or(app.page.locator('.notice', { hasText: 'exists already' })).first().waitFor();
		expect(await app.disk('Meanwhile.md')).toBe('theirs');
	});
});
