import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

test('answers from what is recorded, and keeps a log of all that was asked', async ({ host }) => {
	const found = await host.page.evaluate(async () => {
		const { network, obsidian } = window.host;
		network.answer('https://example.org/a', { json: { title: 'A' }, headers: { etag: 'x' } });
		network.answer(/\/b\?/u, { text: 'bé' });
		const a = await obsidian.requestUrl('https://example.org/a');
		const b = await obsidian.request({
			url: 'https://example.org/b?q=1',
			method: 'POST',
			contentType: 'text/plain',
			body: 'hello',
		});
		const parts = obsidian.requestUrl('https://example.org/b?q=2');
		return {
			status: a.status,
			headers: a.headers,
			json: a.json as unknown,
			text: a.text,
			b,
			bytes: (await parts.arrayBuffer).byteLength,
			part: await parts.text,
			log: network.log,
		};
	});
	expect(found).toMatchObject({
		status: 200,
		headers: { etag: 'x' },
		json: { title: 'A' },
		text: '{"title":"A"}',
		b: 'bé',
		bytes: 3,
		part: 'bé',
	});
	expect(found.log).toEqual([
		{ url: 'https://example.org/a', method: 'GET', headers: {}, body: null },
		{ url: 'https://example.org/b?q=1', method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'hello' },
		{ url: 'https://example.org/b?q=2', method: 'GET', headers: {}, body: null },
	]);
});

test('refuses an address that is not recorded', async ({ host }) => {
	const said = await host.page.evaluate(async () => {
		const asked = window.host.obsidian.requestUrl('https://example.org/none').then(String, String);
		return [await asked, window.host.network.log.length];
	});
	expect(said).toEqual(['Error: net::ERR_CONNECTION_REFUSED', 1]);
});

test('throws for 400 and above, unless asked not to', async ({ host }) => {
	const said = await host.page.evaluate(async () => {
		const { network, obsidian } = window.host;
		network.answer('https://example.org/gone', { status: 410, text: 'gone' });
		const thrown = await obsidian
			.requestUrl('https://example.org/gone')
			.then(String, (error: unknown) => [String(error), (error as { status: number }).status]);
		const kept = await obsidian.requestUrl({ url: 'https://example.org/gone', throw: false });
		return [thrown, kept.status, kept.text];
	});
	expect(said).toEqual([['Error: Request failed, status 410', 410], 410, 'gone']);
});
