// @vitest-environment happy-dom
// Settings that lead out of the vault, as a vault that was shared may hold them: nothing is made there,
// and the setting is named.
import { Notice } from 'obsidian-test-mocks/obsidian';
import { beforeEach, expect, test, vi } from 'vitest';
import { adoptTable } from '../../src/obsidian/actions/adopt/adopt';
import { copyTemplate } from '../../src/obsidian/actions/reading/copy-template';
import { createNote } from '../../src/obsidian/actions/new-note/new-note';
import { openVault } from './vault';
import type { TestVault } from './vault';

const notices: string[] = [];
beforeEach(() => {
	vi.spyOn(Notice.prototype, 'constructor__').mockImplementation(
		(message) => void notices.push(typeof message === 'string' ? message : (message.textContent ?? '')),
	);
	notices.splice(0);
});

/** A vault of one note with a table, with the settings as they are stored. */
async function vaultWith(settings: object): Promise<TestVault> {
	const vault = await openVault({ 'hub.md': '| Model | Data |\n| - | - |\n| GPT | 5GB |\n' }, settings);
	await vault.host.settings.load();
	return vault;
}

async function expectNothingMade(vault: TestVault, said: string): Promise<void> {
	await vault.settle();
	expect(notices).toEqual([expect.stringContaining(said)]);
	expect(vault.app.vault.getFiles().map(({ path }) => path)).toEqual(['hub.md']);
	expect(await vault.app.vault.adapter.exists('../out')).toBe(false);
}

test.each(['../out', 'a/../../out', '..\\out', 'C:\\out'])('no new note goes to %s', async (noteFolder) => {
	const vault = await vaultWith({ noteFolder });
	await createNote(vault.host, 'GPT');
	await expectNothingMade(
		vault,
		`“Folder for new notes” leads out of the vault: ${noteFolder.replaceAll('\\', '/')}`,
	);
});

test('no note of a table that is adopted', async () => {
	const vault = await vaultWith({ noteFolder: '../out' });
	await adoptTable(vault.host, vault.file('hub.md'), 3);
	await expectNothingMade(vault, '“Folder for new notes” leads out of the vault: ../out');
});

test('no copy of the template', async () => {
	const vault = await vaultWith({ templateFolders: '../out' });
	await copyTemplate(vault.host);
	await expectNothingMade(vault, '“Template folders” leads out of the vault: ../out');
});
