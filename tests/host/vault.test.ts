import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true });

test('never creates over a file, and says so as the app does', async ({ host }) => {
	const before = await host.disk('GPT.md');
	const said = await host.page.evaluate(() => window.host.app.vault.create('GPT.md', '').then(String, String));
	expect(said).toBe('Error: File already exists.');
	expect(await host.disk('GPT.md')).toBe(before);
});

test('never makes a folder that is there, nor renames over a file', async ({ host }) => {
	const before = [await host.disk('GPT.md'), await host.disk('GPT2.md')];
	const said = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const file = vault.getFileByPath('GPT.md');
		return [
			await vault.createFolder('Papers').then(String, String),
			file === null ? '' : await vault.rename(file, 'GPT2.md').then(String, String),
		];
	});
	expect(said).toEqual(['Error: Folder already exists.', 'Error: Destination file already exists!']);
	expect([await host.disk('GPT.md'), await host.disk('GPT2.md')]).toEqual(before);
});

test('one listener that fails keeps no other from hearing', async ({ host }) => {
	const heard = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const paths: string[] = [];
		vault.on('create', () => {
			throw new Error('no luck');
		});
		vault.on('create', ({ path }: { path: string }) => paths.push(path));
		await vault.create('New.md', '');
		return paths;
	});
	expect(heard).toEqual(['New.md']);
	expect(host.errors.splice(0)).toEqual([expect.stringContaining('no luck')]);
});

test('lets changes of one file wait for one another', async ({ host }) => {
	await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const file = await vault.create('Count.md', '0');
		await Promise.all(Array.from({ length: 20 }, () => vault.process(file, (text) => String(Number(text) + 1))));
	});
	expect(await host.disk('Count.md')).toBe('20');
});

test('tells of a folder that moves, and of what it holds', async ({ host }) => {
	const told = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const events: string[] = [];
		vault.on('rename', (file: { path: string }, from: string) => events.push(`${from} > ${file.path}`));
		const folder = vault.getFolderByPath('Templates');
		if (folder !== null) await vault.rename(folder, 'Forms');
		return events;
	});
	expect(told).toEqual(['Templates > Forms', 'Templates/Paper.md > Forms/Paper.md']);
	expect(await host.disk('Forms/Paper.md')).toContain('First pass');
});

test('resolves a link once its note is there, and tells of it later than of the file', async ({ host }) => {
	const told = await host.page.evaluate(async () => {
		const { vault, metadataCache } = window.host.app;
		const events: string[] = [];
		await vault.create('From.md', '[[Later on]]');
		await new Promise((resolve) => metadataCache.on('resolved', () => resolve(null)));
		const before = Object.keys(metadataCache.unresolvedLinks['From.md'] ?? {});
		vault.on('create', () => events.push('create'));
		metadataCache.on('changed', () => events.push('changed'));
		const resolved = new Promise((resolve) => metadataCache.on('resolved', () => resolve(null)));
		await vault.create('Later on.md', '');
		events.push('created');
		await resolved;
		return { events, before, after: Object.keys(metadataCache.resolvedLinks['From.md'] ?? {}) };
	});
	expect(told).toEqual({ events: ['create', 'created', 'changed'], before: ['Later on'], after: ['Later on.md'] });
});

test('says which file is not there', async ({ host }) => {
	const said = await host.page.evaluate(async () => {
		const { vault } = window.host.app;
		const file = vault.getFileByPath('GPT.md');
		await vault.adapter.rename('GPT.md', '.trash.md');
		return file === null ? '' : vault.read(file).then(String, (error: unknown) => (error as { code: string }).code);
	});
	expect(said).toBe('ENOENT');
});
