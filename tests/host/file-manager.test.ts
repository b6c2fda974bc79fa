import { expect } from 'vitest';
import type { HostBootOptions } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

/** A vault of these notes, with its own settings. */
const vaultOf = (notes: Record<string, string>, config: Record<string, unknown> = {}): HostBootOptions => ({
	without: true,
	notes: { ...notes, '.obsidian/app.json': JSON.stringify(config) },
});

const edited = {
	'Edit.md': '---\r\ntitle: "Quoted" # a comment\r\nempty: null\r\nlist: [a, b]\r\n---\r\n\r\nBody  \r\n---\n',
	'Same.md': '---\ntitle: "Quoted" # a comment\n---\nBody',
	'None.md': 'Body',
	'Emptied.md': '---\ntitle: a\n---\nBody',
	'Broken.md': '---\ntitle: [\n---\nBody',
};

spec.extend('boot', vaultOf(edited))(
	'changes properties as the app writes them, and no byte of the text below',
	async ({ host }) => {
		const thrown = await host.page.evaluate(async () => {
			const { vault, fileManager } = window.host.app;
			const edit = async (
				path: string,
				change: (properties: Record<string, unknown>) => void,
			): Promise<string> => {
				const file = vault.getFileByPath(path);
				return file === null
					? 'no file'
					: fileManager.processFrontMatter(file, change).then(
							() => '',
							(error: Error) => error.name,
						);
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
		expect(await host.disk('Edit.md')).toBe(
			'---\ntitle: Quoted\nempty:\nlist:\n  - a\n  - b\nadded: 2024-01-02\n---\n\r\nBody  \r\n---\n',
		);
		expect(await host.disk('Same.md')).toBe(edited['Same.md']);
		expect(await host.disk('None.md')).toBe('---\ntags:\n  - paper\n---\nBody');
		expect(await host.disk('Emptied.md')).toBe('Body');
		expect(await host.disk('Broken.md')).toBe(edited['Broken.md']);
	},
);

spec.extend('boot', vaultOf({ 'A.md': '---\ntitle: a\n---\n\nBody' }))(
	'folds no long line of the properties, and writes a list twice where it is there twice',
	async ({ host }) => {
		const long = 'A title so long that it would be broken over two lines by what writes YAML for people to read';
		await host.page.evaluate(async (title) => {
			const { vault, fileManager } = window.host.app;
			const file = vault.getFileByPath('A.md');
			const list = ['b'];
			if (file !== null)
				await fileManager.processFrontMatter(file, (properties) =>
					Object.assign(properties, { title, one: list, two: list }),
				);
		}, long);
		expect(await host.disk('A.md')).toBe(`---\ntitle: ${long}\none:\n  - b\ntwo:\n  - b\n---\n\nBody`);
	},
);

const linked = {
	'Old.md': '[[a/Deep]] ![[pic.png]] [rel](a/Deep.md#h)',
	'a/Deep.md': '[up](../Old.md) [[Old|shown]]',
	'pic.png': '',
	'All.md':
		'---\nup: "[[Old]]"\nlist:\n  - "[[Old#h|t]]"\n---\n[[Old]] [[Old#h^b|t]] ![[Old]] | [[Old\\|t]] [md](<Old.md>) [md](Old.md#h "title") [[Other]] `[[Old]]`',
};

spec.extend('boot', vaultOf(linked))(
	'lets links follow a note that is renamed and moved, and its own links lead where they led',
	async ({ host }) => {
		await host.page.evaluate(async () => {
			const { vault, fileManager } = window.host.app;
			const file = vault.getFileByPath('Old.md');
			await vault.createFolder('b');
			if (file !== null) await fileManager.renameFile(file, 'b/New name.md');
		});
		expect(await host.disk('All.md')).toBe(
			'---\nup: "[[New name]]"\nlist:\n  - "[[New name#h|t]]"\n---\n[[New name]] [[New name#h^b|t]] ![[New name]] | [[New name\\|t]] [md](<New name.md>) [md](New%20name.md#h "title") [[Other]] `[[Old]]`',
		);
		expect(await host.disk('a/Deep.md')).toBe('[up](New%20name.md) [[New name|shown]]');
		expect(await host.disk('b/New name.md')).toBe('[[a/Deep]] ![[pic.png]] [rel](a/Deep.md#h)');
	},
);

spec.extend(
	'boot',
	vaultOf(
		{ 'a/One.md': '[x](../b/Two.md)', 'b/Two.md': '', 'b/pic one.png': '', 'Two.md': '' },
		{ newLinkFormat: 'relative', useMarkdownLinks: true, trashOption: 'local', attachmentFolderPath: './files' },
	),
)('writes links by the vault’s settings, in a vault of relative Markdown links', async ({ host }) => {
	const made = await host.page.evaluate(async () => {
		const { vault, fileManager } = window.host.app;
		const [two, pic] = [vault.getFileByPath('b/Two.md'), vault.getFileByPath('b/pic one.png')];
		if (two === null || pic === null) return [];
		const links = [
			fileManager.generateMarkdownLink(two, 'a/One.md', '#h', 'shown'),
			fileManager.generateMarkdownLink(pic, 'b/Two.md'),
			fileManager.generateMarkdownLink(two, 'b/Two.md', '#h'),
		];
		await fileManager.renameFile(two, 'Three.md');
		return [
			...links,
			await fileManager.getAvailablePathForAttachment('x.png', 'a/One.md'),
			vault.getFolderByPath('a/files')?.path,
			fileManager.getNewFileParent('a/One.md').path,
		];
	});
	expect(made).toEqual([
		'[shown](../b/Two.md#h)',
		'![pic one](pic%20one.png)',
		'[Two](#h)',
		'a/files/x.png',
		'a/files',
		'/',
	]);
	expect(await host.disk('a/One.md')).toBe('[x](../Three.md)');
	await host.delete('Three.md');
	expect(await host.disk('.trash/Three.md')).toBe('');
});

spec.extend('boot', vaultOf({ 'Old.md': '', 'From.md': '[[Old]]' }, { alwaysUpdateLinks: false }))(
	'asks before links follow, and before a file is deleted, where the vault is set so',
	async ({ host }) => {
		const renamed = host.rename('Old.md', 'New.md');
		await host.page.locator('.modal').getByRole('button', { name: 'Do not update' }).click();
		await renamed;
		expect(await host.disk('From.md')).toBe('[[Old]]');
		const deleted = host.page.evaluate(async () => {
			const file = window.host.app.vault.getFileByPath('New.md');
			return file !== null && window.host.app.fileManager.promptForDeletion(file);
		});
		await host.page.locator('.modal').getByRole('button', { name: 'Delete' }).click();
		expect(await deleted).toBe(true);
		expect(await host.disk('.trash/New.md')).toBe('');
	},
);
