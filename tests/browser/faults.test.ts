import { describe, expect, onTestFinished } from 'vitest';
import type { HostDriver } from './driver/host-stage';
import { test } from './driver/spec';

const NOTE = 'GPT3.md';
const HUB = 'GPT 对比.md';
const INSERT = 'Insert all passes';
const FAILED = /could not be read or written/u;

/** Waits for a notice. */
async function told(host: HostDriver, text: string | RegExp): Promise<void> {
	await host.page.locator('.notice', { hasText: text }).first().waitFor();
}

/** Opens a note to read, where the plugin works on its file and not on an editor. */
async function openForReading(host: HostDriver, note: string): Promise<void> {
	await host.openNote(note);
	await host.command('Toggle reading view');
	await host.page.locator('.mod-active .markdown-preview-view').waitFor();
}

describe('a note that is no editor’s', () => {
	test.for(['ENOSPC', 'EACCES', 'EIO'] as const)(
		'stays as it was where it cannot be written (%s), and the user is told',
		async (code, { host }) => {
			await openForReading(host, NOTE);
			const before = await host.disk(NOTE);
			host.faults.fail('write', NOTE, code);
			await host.command(INSERT);
			await told(host, FAILED);
			expect(await host.disk(NOTE)).toBe(before);
			host.faults.clear();
			await host.command(INSERT);
			await told(host, 'Inserted what was missing');
			expect(await host.disk(NOTE)).toMatch(/Second pass|第二遍/u);
		},
	);

	test.for([1, 2, 3])(
		'keeps what another program writes before the plugin’s read number %i',
		async (number, { host }) => {
			await openForReading(host, NOTE);
			const theirs = `${await host.disk(NOTE)}\nA line of theirs.\n`;
			let reads = 0;
			host.faults.before(
				'read',
				NOTE,
				() => {
					reads += 1;
					return reads === number ? host.outside(NOTE, theirs) : undefined;
				},
				Infinity,
			);
			await host.command(INSERT);
			await told(host, 'Inserted what was missing');
			const after = await host.disk(NOTE);
			expect(after.startsWith(theirs.trimEnd())).toBe(true);
			expect(after).toMatch(/Second pass|第二遍/u);
		},
	);

	test('is told of where it has gone while the user decided, and is not made anew', async ({ host }) => {
		await openForReading(host, 'GPT.md');
		await host.command('Finish this pass');
		await host.page.locator('.three-pass-decision').waitFor();
		host.faults.vanish('read', 'GPT.md');
		await host.page.getByRole('button', { name: 'Stop here' }).click();
		await told(host, FAILED);
		await expect.poll(() => host.disk('GPT.md').catch(() => 'gone')).toBe('gone');
	});

	test('is written as a whole where it goes between read and write', async ({ host }) => {
		await openForReading(host, NOTE);
		const before = await host.disk(NOTE);
		host.faults.vanish('write', NOTE);
		await host.command(INSERT);
		await told(host, 'Inserted what was missing');
		const after = await host.disk(NOTE);
		expect(after.startsWith(before.trimEnd())).toBe(true);
	});

	test('is not touched by finishing a pass where it cannot be read, and the user is told', async ({ host }) => {
		await openForReading(host, 'GPT.md');
		const before = await host.disk('GPT.md');
		host.faults.fail('read', 'GPT.md', 'EIO');
		for (const name of ['Finish this pass', 'Set pass']) {
			await host.command(name);
			await told(host, FAILED);
			await host.page.locator('.notice').first().click();
		}
		expect(await host.disk('GPT.md')).toBe(before);
	});

	test('takes two commands, one after the other, from a slow disk', async ({ host }) => {
		await openForReading(host, NOTE);
		const held = host.faults.hold('write', NOTE);
		await host.command(INSERT);
		await held.reached;
		await host.command('Insert the next pass');
		held.release();
		await told(host, 'Inserted what was missing');
		await told(host, 'Nothing to insert');
		expect((await host.disk(NOTE)).match(/^#+ (?:Second pass|第二遍)/gmu)).toHaveLength(1);
	});
});

describe('a note in an editor', () => {
	test('keeps in the editor what cannot be saved, says so, and is saved once that works again', async ({ host }) => {
		await host.openNote(NOTE);
		const before = await host.disk(NOTE);
		host.faults.fail('write', NOTE, 'ENOSPC');
		await host.command(INSERT);
		await told(host, 'Inserted what was missing');
		await told(host, 'Failed to save');
		expect(await host.disk(NOTE)).toBe(before);
		const inEditor = await host.editorText();
		expect(inEditor).toMatch(/Second pass|第二遍/u);
		host.faults.clear();
		await host.page.locator('.mod-active .cm-content').focus();
		await host.page.keyboard.press('Control+End');
		await host.page.keyboard.type('More.');
		await expect.poll(() => host.disk(NOTE)).toBe(`${inEditor}More.`);
	});

	test('has the plugin’s change and that of another program, which came before it was saved', async ({ host }) => {
		await host.openNote(NOTE);
		const theirs = (await host.disk(NOTE)).replace('---\n', '---\nof-theirs: yes\n');
		const held = host.faults.hold('write', NOTE);
		await host.command(INSERT);
		await held.reached;
		await host.outside(NOTE, theirs);
		await told(host, 'Inserted what was missing');
		held.release();
		await expect.poll(() => host.editorText()).toMatch(/Second pass|第二遍/u);
		await expect.poll(() => host.disk(NOTE)).toMatch(/Second pass|第二遍/u);
	});
});

describe('comparison tables', () => {
	test('stay as they were where the note cannot be read or written, and the user is told', async ({ host }) => {
		await openForReading(host, HUB);
		const before = await host.disk(HUB);
		for (const operation of ['write', 'read'] as const) {
			host.faults.fail(operation, HUB, 'EIO');
			await host.command('Update comparison tables in this note');
			await told(host, FAILED);
			await host.page.locator('.notice').first().click();
			host.faults.clear();
			expect(await host.disk(HUB)).toBe(before);
		}
		await host.command('Update comparison tables in this note');
		await told(host, 'Updated the comparison tables');
		expect(await host.disk(HUB)).toContain('WebText');
	});

	test('keep the row of a note that cannot be read, and say which', async ({ host, hostStage }) => {
		await openForReading(host, HUB);
		await host.command('Update comparison tables in this note');
		await told(host, 'Updated the comparison tables');
		const filled = await host.disk(HUB);
		expect(filled).toContain('WebText');

		const again = await hostStage.boot({ notes: { [HUB]: filled } });
		onTestFinished(() => again.close());
		await openForReading(again, HUB);
		again.faults.fail('read', 'GPT2.md', 'EIO');
		await again.outside('GPT2.md', `${await again.disk('GPT2.md')}\n`);
		// The app itself cannot read it then, and says so to the console.
		await expect.poll(() => again.errors.splice(0).join()).toContain('EIO');
		await again.command('Update comparison tables in this note');
		await told(again, 'GPT2.md cannot be read');
		expect(await again.disk(HUB)).toBe(filled);
		expect(await again.complaints()).toEqual([]);
	});

	test('in all notes are updated but for the one that cannot be read and the one that cannot be written', async ({
		host,
	}) => {
		const other = 'Pre-trained language models.md';
		await host.outside('A table.md', '[[GPT]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n');
		await host.page.locator('[data-type="file-explorer"] [data-path="A table.md"]').waitFor();
		// Until the app has read the note, the fault could hit that reading.
		await expect
			.poll(() => host.page.evaluate(() => window.app.metadataCache.getCache('A table.md') !== null))
			.toBe(true);
		host.faults.fail('read', 'A table.md', 'EIO', 1);
		host.faults.fail('read', 'A table.md', 'EIO');
		host.faults.fail('write', HUB, 'ENOSPC');
		const before = [await host.disk(HUB), await host.disk('A table.md'), await host.disk(other)];
		await host.command('Update comparison tables in all notes');
		const modal = host.page.locator('.three-pass-update-all');
		await modal.getByText('Left alone').waitFor();
		await modal.locator('li', { hasText: 'A table.md' }).getByText(FAILED).waitFor();
		await modal.getByRole('button', { name: /^Update/u }).click();
		await told(host, new RegExp(`${HUB}.*could not be read or written`, 'u'));
		expect([await host.disk(HUB), await host.disk('A table.md')]).toEqual(before.slice(0, 2));
	});

	test('that follow another note leave alone what cannot be read, and catch up later', async ({ host }) => {
		await host.openNote(HUB);
		await host.command('Update comparison tables in this note');
		await told(host, 'Updated the comparison tables');
		await expect.poll(() => host.disk(HUB)).toContain('WebText');
		const before = await host.disk(HUB);
		await host.openNote('GPT2.md');
		const failing = host.faults.hold('read', HUB);
		host.faults.fail('read', HUB, 'EIO');
		await host.page.locator('.cm-line', { hasText: '训练时间' }).click();
		await host.page.keyboard.press('End');
		await host.page.keyboard.type('（估计）');
		await failing.reached;
		failing.release();
		await expect.poll(() => host.disk('GPT2.md')).toContain('（估计）');
		expect(await host.disk(HUB)).toBe(before);
		host.faults.clear();
		await host.page.keyboard.type('。');
		await expect.poll(() => host.disk(HUB)).toContain('（估计）。');
	});
});

test('says that settings could not be saved, and saves them once that works again', async ({ host }) => {
	const data = '.obsidian/plugins/three-pass-reading/data.json';
	host.faults.fail('write', data, 'EACCES');
	const tab = await host.settings('Three-Pass Reading');
	const folder = tab.locator('.setting-item', { hasText: 'Folder for new notes' }).locator('input');
	await folder.fill('Papers');
	await told(host, 'could not be saved');
	expect(await host.disk(data).catch(() => 'none')).toBe('none');
	host.faults.clear();
	await folder.fill('Daily');
	await expect.poll(() => host.disk(data).catch(() => '')).toContain('"noteFolder": "Daily"');
});

describe('a new note', () => {
	/** Asks for a new note by its title. */
	async function create(host: HostDriver, title: string): Promise<void> {
		await host.ribbon('New paper note');
		await host.page.locator('.modal.three-pass-new-note input').fill(title);
		await host.page
			.locator('.modal.three-pass-new-note')
			.getByText(/^Creates/u)
			.waitFor();
	}

	test('that cannot be written is told of, and nothing is left of it', async ({ host }) => {
		host.faults.fail('write', /Brand new/u, 'ENOSPC');
		await create(host, 'Brand new');
		await host.page.keyboard.press('Enter');
		await told(host, 'could not be created');
		expect(await host.disk('Brand new.md').catch(() => 'none')).toBe('none');
		host.faults.clear();
		await create(host, 'Brand new');
		await host.page.keyboard.press('Enter');
		await expect.poll(() => host.disk('Brand new.md').catch(() => '')).toContain('First pass');
	});

	test('never takes the place of one that another program wrote meanwhile', async ({ host }) => {
		await create(host, 'Meanwhile');
		await host.outside('Meanwhile.md', 'theirs');
		await host.page.keyboard.press('Enter');
		await host.page
			.locator('.workspace-tab-header.is-active', { hasText: 'Meanwhile' })
			.or(host.page.locator('.notice', { hasText: 'exists already' }))
			.first()
			.waitFor();
		expect(await host.disk('Meanwhile.md')).toBe('theirs');
	});
});
