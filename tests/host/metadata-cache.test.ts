import { expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true, notes: { 'From.md': '[[To]]', 'To.md': '# Top\n' } });

/** Does something to the vault. @returns what the vault and its cache tell until the cache is through with it. */
async function told(host: HostDriver, step: 'create' | 'modify' | 'delete'): Promise<string[]> {
	return host.page.evaluate(async (name) => {
		const { vault, metadataCache } = window.host.app;
		const events: string[] = [];
		for (const event of ['create', 'modify', 'delete'])
			vault.on(event, ({ path }: { path: string }) => events.push(`vault ${event} ${path}`));
		for (const event of ['changed', 'resolve'])
			metadataCache.on(event, ({ path }: { path: string }) => events.push(`${event} ${path}`));
		metadataCache.on('deleted', ({ path }: { path: string }, last: { headings?: { heading: string }[] } | null) =>
			events.push(`deleted ${path}, ${last?.headings?.[0]?.heading ?? 'unknown'}`),
		);
		const through = new Promise<void>((resolve) =>
			metadataCache.on('resolved', () => {
				events.push('resolved');
				resolve();
			}),
		);
		const file = vault.getFileByPath('To.md');
		if (name === 'create') await vault.create('New.md', '');
		if (file !== null && name === 'modify') await vault.modify(file, '# Other\n');
		if (file !== null && name === 'delete') await vault.trash(file, false);
		events.push('done');
		await through;
		return events;
	}, step);
}

const links = (host: HostDriver): Promise<unknown> =>
	host.page.evaluate(() => [
		window.host.app.metadataCache.resolvedLinks['From.md'],
		window.host.app.metadataCache.unresolvedLinks['From.md'],
	]);

test('a note that is made or written is told of by the vault, and by the cache once that is done', async ({ host }) => {
	expect(await told(host, 'create')).toEqual([
		'vault create New.md',
		'done',
		'changed New.md',
		'resolve New.md',
		'resolved',
	]);
	expect(await host.page.evaluate(() => window.host.app.metadataCache.getCache('New.md'))).toEqual({});
});

test('a note is known by what it says now when its change is told of', async ({ host }) => {
	expect(await told(host, 'modify')).toEqual([
		'vault modify To.md',
		'done',
		'changed To.md',
		'resolve To.md',
		'resolved',
	]);
	expect(
		await host.page.evaluate(() => window.host.app.metadataCache.getCache('To.md')?.headings?.[0]?.heading),
	).toBe('Other');
});

test('a renamed note is known under its new path, and not told of as changed', async ({ host }) => {
	const changed = await host.page.evaluate(async () => {
		const { vault, metadataCache } = window.host.app;
		const paths: string[] = [];
		// Notes are read in their turn, so that this one is told of after any other.
		const last = new Promise<void>((resolve) =>
			metadataCache.on('changed', ({ path }: { path: string }) => {
				paths.push(path);
				if (path === 'Last.md') resolve();
			}),
		);
		const file = vault.getFileByPath('To.md');
		if (file !== null) await vault.rename(file, 'Moved.md');
		await vault.create('Last.md', '');
		await last;
		return paths;
	});
	expect(changed).toEqual(['Last.md']);
	expect(
		await host.page.evaluate(() =>
			['To.md', 'Moved.md'].map(
				(path) => window.host.app.metadataCache.getCache(path)?.headings?.[0]?.heading ?? null,
			),
		),
	).toEqual([null, 'Top']);
});

test('a deleted note is told of with what was last known, and then those that link to it', async ({ host }) => {
	expect(await links(host)).toEqual([{ 'To.md': 1 }, {}]);
	expect(await told(host, 'delete')).toEqual([
		'deleted To.md, Top',
		'vault delete To.md',
		'done',
		'resolve From.md',
		'resolved',
	]);
	expect(await links(host)).toEqual([{}, { To: 1 }]);
});
