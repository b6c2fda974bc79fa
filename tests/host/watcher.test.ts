import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec
	.extend('boot', { without: true })
	/** What the vault told, in its order. */
	.extend('told', ({ host }) =>
		host.page.evaluateHandle(() => {
			const { vault } = window.host.app;
			const told: string[] = [];
			for (const name of ['create', 'modify', 'delete'])
				vault.on(name, ({ path }: { path: string }) => told.push(`${name} ${path}`));
			vault.on('rename', ({ path }: { path: string }, from: string) => told.push(`rename ${from} > ${path}`));
			return told;
		}),
	)
	.extend(
		'events',
		({ told }) =>
			(): Promise<string[]> =>
				told.jsonValue(),
	)
	/** Where a file of the vault is on the disk. */
	.extend(
		'at',
		({ host }) =>
			(file: string): string =>
				path.join(host.vault, file),
	);

test('takes over a file that another program writes, writes again and deletes', async ({ host, events, at }) => {
	await writeFile(at('New.md'), 'one');
	await expect.poll(events).toContain('create New.md');
	await host.outside('New.md', 'another text');
	await expect.poll(events).toContain('modify New.md');
	await rm(at('New.md'));
	await expect.poll(events).toContain('delete New.md');
	expect(await host.page.evaluate(() => window.host.app.vault.getFileByPath('New.md'))).toBeNull();
});

test('takes a rename from outside as a delete and a create', async ({ events, at }) => {
	await rename(at('GPT.md'), at('GPT-1.md'));
	await expect.poll(events).toEqual(['create GPT-1.md', 'delete GPT.md']);
});

test('follows a folder that is made with all it holds, moved, written in there, and deleted', async ({
	host,
	events,
	at,
}) => {
	await mkdir(at('New/Deep'), { recursive: true });
	await writeFile(at('New/Deep/Note.md'), 'text');
	await expect.poll(events).toEqual(['create New', 'create New/Deep', 'create New/Deep/Note.md']);
	await rename(at('New'), at('Old'));
	await expect.poll(events).toContain('create Old/Deep/Note.md');
	await expect.poll(events).toContain('delete New/Deep/Note.md');
	await host.outside('Old/Deep/Note.md', 'longer text');
	await expect.poll(events).toContain('modify Old/Deep/Note.md');
	await rm(at('Old'), { recursive: true });
	await expect.poll(events).toContain('delete Old');
	expect(
		await host.page.evaluate(
			() => window.host.app.vault.getAllLoadedFiles().filter(({ path }) => /^(?:New|Old)/u.test(path)).length,
		),
	).toBe(0);
});

test('does not take its own writes for those of others', async ({ host, told, events, at }) => {
	const own = await host.page.evaluate(async (seen) => {
		const { vault } = window.host.app;
		const file = await vault.create('Own.md', 'one');
		await vault.modify(file, 'two');
		await vault.process(file, (text) => `${text} three`);
		await vault.rename(file, 'Mine.md');
		const folder = await vault.createFolder('Own/Deep');
		await vault.create('Own/Deep/Inner.md', '');
		if (folder.parent !== null) await vault.rename(folder.parent, 'Our');
		if (folder.parent !== null) await vault.trash(folder.parent, false);
		await vault.trash(file, false);
		return seen;
	}, told);
	// What comes last from outside is told after all that was done here.
	await writeFile(at('Last.md'), '');
	await expect.poll(events).toContain('create Last.md');
	expect(await events()).toEqual([...own, 'create Last.md']);
	expect(own).toEqual([
		'create Own.md',
		'modify Own.md',
		'modify Own.md',
		'rename Own.md > Mine.md',
		'create Own',
		'create Own/Deep',
		'create Own/Deep/Inner.md',
		'rename Own > Our',
		'rename Own/Deep > Our/Deep',
		'rename Own/Deep/Inner.md > Our/Deep/Inner.md',
		'delete Our/Deep/Inner.md',
		'delete Our/Deep',
		'delete Our',
		'delete Mine.md',
	]);
});

test('tells of everything below the folder, hidden or not, as `raw`, and takes up what the adapter wrote', async ({
	host,
	told,
	events,
}) => {
	await host.page.evaluate(async (seen) => {
		const { vault } = window.host.app;
		vault.on('raw', (path: string) => seen.push(`raw ${path}`));
		await vault.adapter.mkdir('.obsidian/plugins/some');
		await vault.adapter.write('.obsidian/plugins/some/data.json', '{}');
		await vault.adapter.write('By adapter.md', 'text');
	}, told);
	await expect.poll(events).toContain('raw .obsidian/plugins/some/data.json');
	await expect.poll(events).toContain('create By adapter.md');
	expect(await events()).not.toContain('create .obsidian/plugins/some/data.json');
});
