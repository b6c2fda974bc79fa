import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
}, 240_000);
afterAll(async () => stage.close());
afterEach(async () => {
	const { errors } = app;
	await app.close();
	expect(errors).toEqual([]);
});

/** Boots with notes and the vault's own settings. */
async function boot(notes: Record<string, string>, config: Record<string, unknown> = {}): Promise<void> {
	app = await stage.boot({ without: true, notes: { ...notes, '.obsidian/app.json': JSON.stringify(config) } });
}

test('changes properties as the app writes them, and no byte of the text below', async () => {
	const notes = {
		'Edit.md': '---\r\ntitle: "Quoted" # a comment\r\nempty: null\r\nlist: [a, b]\r\n---\r\n\r\nBody  \r\n---\n',
		'Same.md': '---\ntitle: "Quoted" # a comment\n---\nBody',
		'None.md': 'Body',
		'Emptied.md': '---\ntitle: a\n---\nBody',
		'Broken.md': '---\ntitle: [\n---\nBody',
	};
	await boot(notes);
	const thrown = await app.page.evaluate(async () => {
		const { vault, fileManager } = window.host.app;
		const edit = async (path: string, change: (properties: Record<string, unknown>) => void): Promise<string> => {
			const file = vault.getFileByPath(path);
			return file === null ? 'no file' : fileManager.processFrontMatter(file, change).then(() => '', (error: Error) => error.name);
		};
		return [
			await edit('Edit.md', (properties) => (properties['added'] = '2024-01-02')),
			await edit('Same.md', (properties) => (properties['title'] = 'Quoted')),
			await edit('None.md', (properties) => (properties['tags'] = ['paper'])),
			await edit('Emptied.md', (properties) => delete properties['title']),
			await edit('Broken.md', (properties) => (properties['title'] = 'x')),
			await edit('None.md', () => {
				throw new RangeError();
			}),
		];
	});
	expect(thrown).toEqual(['', '', '', '', 'YAMLParseError', 'RangeError']);
	expect(await app.disk('Edit.md')).toBe('---\ntitle: Quoted\nempty:\nlist:\n  - a\n  - b\nadded: 2024-01-02\n---\n\r\nBody  \r\n---\n');
	expect(await app.disk('Same.md')).toBe(notes['Same.md']);
	expect(await app.disk('None.md')).toBe('---\ntags:\n  - paper\n---\nBody');
	expect(await app.disk('Emptied.md')).toBe('Body');
	expect(await app.disk('Broken.md')).toBe(notes['Broken.md']);
});

test('lets links follow a note that is renamed and moved, and its own links lead where they led', async () => {
	await boot({
		'Old.md': '[[a/Deep]] ![[pic.png]] [rel](a/Deep.md#h)',
		'a/Deep.md': '[up](../Old.md) [[Old|shown]]',
		'pic.png': '',
		'All.md': '---\nup: "[[Old]]"\nlist:\n  - "[[Old#h|t]]"\n---\n[[Old]] [[Old#h^b|t]] ![[Old]] | [[Old\\|t]] [md](<Old.md>) [md](Old.md#h "title") [[Other]] `[[Old]]`',
	});
	await app.page.evaluate(async () => {
		const { vault, fileManager } = window.host.app;
		const file = vault.getFileByPath('Old.md');
		await vault.createFolder('b');
		if (file !== null) await fileManager.renameFile(file, 'b/New name.md');
	});
	expect(await app.disk('All.md')).toBe(
		'---\nup: "[[New name]]"\nlist:\n  - "[[New name#h|t]]"\n---\n[[New name]] [[New name#h^b|t]] ![[New name]] | [[New name\\|t]] [md](<New name.md>) [md](New%20name.md#h "title") [[Other]] `[[Old]]`',
	);
	expect(await app.disk('a/Deep.md')).toBe('[up](New%20name.md) [[New name|shown]]');
	expect(await app.disk('b/New name.md')).toBe('[[a/Deep]] ![[pic.png]] [rel](a/Deep.md#h)');
});

test('writes links by the vault’s settings, in a vault of relative Markdown links', async () => {
	await boot({ 'a/One.md': '[x](../b/Two.md)', 'b/Two.md': '', 'b/pic one.png': '', 'Two.md': '' }, { newLinkFormat: 'relative', useMarkdownLinks: true, trashOption: 'local', attachmentFolderPath: './files' });
	const made = await app.page.evaluate(async () => {
		const { vault, fileManager } = window.host.app;
		const [two, pic] = [vault.getFileByPath('b/Two.md'), vault.getFileByPath('b/pic one.png')];
		if (two === null || pic === null) return [];
		const links = [fileManager.generateMarkdownLink(two, 'a/One.md', '#h', 'shown'), fileManager.generateMarkdownLink(pic, 'b/Two.md'), fileManager.generateMarkdownLink(two, 'b/Two.md', '#h')];
		await fileManager.renameFile(two, 'Three.md');
		return [...links, await fileManager.getAvailablePathForAttachment('x.png', 'a/One.md'), vault.getFolderByPath('a/files')?.path, fileManager.getNewFileParent('a/One.md').path];
	});
	expect(made).toEqual(['[shown](../b/Two.md#h)', '![pic one](pic%20one.png)', '[Two](#h)', 'a/files/x.png', 'a/files', '/']);
	expect(await app.disk('a/One.md')).toBe('[x](../Three.md)');
	await app.delete('Three.md');
	expect(await app.disk('.trash/Three.md')).toBe('');
});

test('asks before links follow, and before a file is deleted, where the vault is set so', async () => {
	await boot({ 'Old.md': '', 'From.md': '[[Old]]' }, { alwaysUpdateLinks: false });
	const renamed = app.rename('Old.md', 'New.md');
	await app.page.locator('.modal').getByRole('button', { name: 'Do not update' }).click();
	await renamed;
	expect(await app.disk('From.md')).toBe('[[Old]]');
	const deleted = app.page.evaluate(async () => {
		const file = window.host.app.vault.getFileByPath('New.md');
		return file !== null && window.host.app.fileManager.promptForDeletion(file);
	});
	await app.page.locator('.modal').getByRole('button', { name: 'Delete' }).click();
	expect(await deleted).toBe(true);
	expect(await app.disk('.trash/New.md')).toBe('');
});
