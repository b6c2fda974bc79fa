import { expect } from 'vitest';
import type { HostBootOptions, HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

const vaultSet = (config: Readonly<Record<string, unknown>>): HostBootOptions => ({
	without: true,
	notes: {
		'a/One.md': '',
		'b/One.md': 'other',
		'a/pic.png': '',
		'From.md': '[[a/One]]',
		'.obsidian/app.json': JSON.stringify(config),
	},
});

const newFileParent = (host: HostDriver): Promise<string> =>
	host.page.evaluate(() => window.host.app.fileManager.getNewFileParent('a/One.md').path);

spec.extend('boot', vaultSet({ newFileLocation: 'current' }))(
	'a new file comes beside the one it is made from',
	async ({ host }) => {
		expect(await newFileParent(host)).toBe('a');
	},
);

spec.extend('boot', vaultSet({ newFileLocation: 'folder', newFileFolderPath: 'b' }))(
	'a new file comes into the folder that is set',
	async ({ host }) => {
		expect(await newFileParent(host)).toBe('b');
	},
);

spec.extend('boot', vaultSet({ attachmentFolderPath: './' }))(
	'an attachment takes no name that is taken',
	async ({ host }) => {
		const path = await host.page.evaluate(() =>
			window.host.app.fileManager.getAvailablePathForAttachment('pic.png', 'a/One.md'),
		);
		expect(path).toBe('a/pic 1.png');
	},
);

spec.extend('boot', vaultSet({}))('the trash keeps both of one name', async ({ host }) => {
	await host.delete('a/One.md');
	await host.delete('b/One.md');
	expect([await host.disk('.trash/One.md'), await host.disk('.trash/One 1.md')]).toEqual(['', 'other']);
});

spec.extend('boot', vaultSet({ trashOption: 'none' }))(
	'a file is deleted for good where no trash is wanted',
	async ({ host }) => {
		await host.delete('a/One.md');
		expect(await host.page.evaluate(() => window.host.app.vault.adapter.exists('a/One.md'))).toBe(false);
		expect(await host.page.evaluate(() => window.host.app.vault.adapter.exists('.trash'))).toBe(false);
	},
);

spec.extend('boot', vaultSet({ alwaysUpdateLinks: false }))(
	'links stay where the question about them is put away',
	async ({ host }) => {
		const renamed = host.rename('a/One.md', 'a/Two.md');
		await host.page.locator('.modal').waitFor();
		await host.page.keyboard.press('Escape');
		await renamed;
		expect(await host.disk('From.md')).toBe('[[a/One]]');
	},
);
