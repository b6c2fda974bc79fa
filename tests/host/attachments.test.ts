import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const notes = {
	'ring.SVG': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="9"/></svg>',
	'page.html': '<p>',
	'a.pdf': '%PDF',
	'b.jpg': '',
	'c.png': '',
	'd.mp3': '',
};
const test = spec.extend('boot', { without: true, notes });

test('a resource is of the kind that its extension says, and what the app does not show is of none', async ({
	host,
}) => {
	const kinds = await host.page.evaluate(async () => {
		const asked = window.app.vault
			.getFiles()
			.filter(({ extension }) => extension !== 'md')
			.sort((a, b) => a.path.localeCompare(b.path));
		return Promise.all(
			asked.map(
				async (file) =>
					`${file.path} ${(await window.fetch(window.app.vault.getResourcePath(file))).headers.get('content-type') ?? ''}`,
			),
		);
	});
	expect(kinds).toEqual([
		'a.pdf application/pdf',
		'b.jpg image/jpeg',
		'c.png image/png',
		'd.mp3 audio/mpeg',
		'page.html application/octet-stream',
		'ring.SVG image/svg+xml',
	]);
	const width = await host.page.evaluate(async () => {
		const file = window.app.vault.getFileByPath('ring.SVG');
		const image = createEl('img', { attr: { src: file === null ? '' : window.app.vault.getResourcePath(file) } });
		await image.decode();
		return image.naturalWidth;
	});
	expect(width).toBe(20);
});
