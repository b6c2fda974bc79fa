// What was typed and is not saved yet counts, and is never lost, whichever view it was typed in.
import { describe, expect } from 'vitest';
import { pluginTexts, sharedTexts } from '../../src/locales/locale';
import type { HostDriver } from './driver/host-stage';
import { test as spec } from './driver/spec';

const { commands, batch, passes, updateAll } = pluginTexts.en;
const TODO = 'To do.md';
const HUB = 'GPT 对比.md';

async function told(host: HostDriver, text: string | RegExp): Promise<void> {
	await host.page.locator('.notice', { hasText: text }).first().waitFor();
}

describe('a task that was ticked in the reading view', () => {
	const test = spec.extend('boot', { language: 'en', saveDelay: 3_600_000, notes: { [TODO]: '- [ ] read it\n' } });

	test.beforeEach(async ({ host }) => {
		await host.openNote(TODO);
		await host.command('Toggle reading view');
		await host.page.locator('.mod-active .markdown-preview-view input[type=checkbox]').click();
		expect(await host.disk(TODO)).toBe('- [ ] read it\n');
	});

	test('counts when a command writes to the note', async ({ host }) => {
		await host.command(commands.insertAllPasses);
		await told(host, passes.inserted(null));
		const written = await host.disk(TODO);
		expect(written.startsWith('- [x] read it\n\n')).toBe(true);
		expect(written).toContain('Second pass');
		await host.page.locator('.mod-active .markdown-preview-view', { hasText: 'Second pass' }).waitFor();
		expect(await host.disk(TODO)).toBe(written);
	});

	test('is brought together with what another program writes just before the command reads the note', async ({
		host,
	}) => {
		host.faults.before('read', TODO, () => host.outside(TODO, '- [ ] read it\n\nA line of theirs.\n'));
		await host.command(commands.insertAllPasses);
		await told(host, passes.inserted(null));
		const view = host.page.locator('.mod-active .markdown-preview-view');
		await view.getByText('A line of theirs.').waitFor();
		await view.getByText('Second pass').waitFor();
		expect(await view.locator('input[type=checkbox]').isChecked()).toBe(true);
		expect(await host.disk(TODO)).toMatch(/\n\nA line of theirs\.\n[\s\S]*Second pass/u);
	});

	test('keeps commands from writing while it cannot be saved', async ({ host }) => {
		host.faults.fail('write', TODO, 'ENOSPC');
		await host.command(commands.insertAllPasses);
		await told(host, sharedTexts.en.diagnostics['not-saved']({}));
		expect(await host.disk(TODO)).toBe('- [ ] read it\n');
		host.faults.clear();
		await host.command(commands.insertAllPasses);
		await told(host, passes.inserted(null));
		expect(await host.disk(TODO)).toMatch(/^- \[x\] read it\n[\s\S]*Second pass/u);
	});
});

describe('a batch', () => {
	const table =
		'[[GPT]] [[GPT2]]\r\n\r\n<!-- three-pass:table\r\ncolumns: [model]\r\n-->\r\n<!-- /three-pass:table -->\r\n';
	const test = spec.extend('boot', { language: 'en', notes: { [HUB]: table } });

	async function updateAllTables(host: HostDriver): Promise<void> {
		await host.command(commands.updateAllTables);
		await host.page
			.locator('.three-pass-update-all')
			.getByRole('button', { name: /^Update/u })
			.click();
		await told(host, /^Updated the comparison tables in/u);
		expect(await host.disk(HUB)).toContain('| [[GPT2]] |');
	}

	test('is taken back in a note with CRLF that was opened since', async ({ host }) => {
		await updateAllTables(host);
		await host.openNote(HUB);
		await expect.poll(() => host.editorText()).toContain('| [[GPT2]] |');
		await host.command(commands.undoBatch);
		await told(host, /^Took the change to/u);
		await expect.poll(() => host.editorText()).toBe(table.replaceAll('\r\n', '\n'));
	});

	test('that could not be taken back is taken back by the next attempt, to the last byte', async ({ host }) => {
		await updateAllTables(host);
		host.faults.fail('write', HUB, 'EACCES');
		await host.command(commands.undoBatch);
		const failed = host.page.locator('.notice', { hasText: new RegExp(`${HUB}.*EACCES`, 'u') });
		await failed.waitFor();
		host.faults.clear();
		await failed.getByRole('button', { name: batch.undo }).click();
		await expect.poll(() => host.disk(HUB)).toBe(table);
	});
});

describe('a note that is deleted between the list and the click', () => {
	const test = spec.extend('boot', { language: 'en' });

	test('is named, and the others are updated', async ({ host }) => {
		await host.command(commands.updateAllTables);
		const modal = host.page.locator('.three-pass-update-all');
		await modal.getByText(updateAll.changes(2)).waitFor();
		await host.delete(HUB);
		await modal.getByRole('button', { name: updateAll.update(2), exact: true }).click();
		await told(
			host,
			new RegExp(
				`Updated the comparison tables in 1 note.*${HUB}: ${sharedTexts.en.diagnostics['note-gone']({})}`,
				'u',
			),
		);
	});
});
