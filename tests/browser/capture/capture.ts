/**
 * Writes down what the app makes of the sample vault, to hold the host to it: `npm run capture -- FOLDER`, with
 * `E2E_STAGE=obsidian` in the app itself.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type * as Obsidian from 'obsidian';
import type { Page } from 'playwright-core';
import { writePlugin } from '../../host/plugin-folder';
import type { Driver } from '../driver/driver';
import { chooseObsidian } from '../driver/obsidian-setup';
import { removeFolders, temporaryFolder } from '../driver/sample-vault';
import { openStage } from '../driver/stages';

declare global {
	interface Window {
		/** What the app gives to plugins, as one of them was given it. */
		readonly captured: typeof Obsidian;
	}
}

const VALUES = [
	null,
	true,
	1.5,
	'',
	'no',
	'10:30',
	'2026-01-02',
	'a: b',
	'# x',
	' x ',
	'two\nlines',
	[],
	['a', 1],
	{},
	{ key: { nested: ['值', null] } },
	'long '.repeat(40),
];

/** What is written down, by the name of its file. */
async function capture(page: Page): Promise<Readonly<Record<string, unknown>>> {
	return page.evaluate(async (values) => {
		const { app, captured } = window;
		const notes = app.vault.getMarkdownFiles().sort((a, b) => a.path.localeCompare(b.path));
		const html: [string, string][] = [];
		for (const note of notes) {
			const el = createDiv();
			const component = new captured.Component();
			component.load();
			await captured.MarkdownRenderer.render(app, await app.vault.read(note), el, note.path, component);
			html.push([note.path, el.innerHTML]);
			component.unload();
		}
		return {
			metadata: Object.fromEntries(notes.map((note) => [note.path, app.metadataCache.getFileCache(note)])),
			links: { resolved: app.metadataCache.resolvedLinks, unresolved: app.metadataCache.unresolvedLinks },
			// The host may not have it yet.
			yaml:
				'stringifyYaml' in captured
					? values.map((value) => ({ value, text: captured.stringifyYaml(value) }))
					: null,
			html: Object.fromEntries(html),
			exports: Object.keys(captured).sort(),
			version: captured.apiVersion,
		};
	}, VALUES);
}

async function capturesOf(app: Driver): Promise<Readonly<Record<string, unknown>>> {
	try {
		await app.page.waitForFunction(() =>
			window.app.vault.getMarkdownFiles().every((note) => window.app.metadataCache.getFileCache(note) !== null),
		);
		return await capture(app.page);
	} finally {
		await app.close();
	}
}

/** What `run.mjs` calls. */
export async function main([folder = 'captures']: readonly string[]): Promise<void> {
	const stage = await openStage(
		process.env['E2E_STAGE'] === 'obsidian'
			? await chooseObsidian({ ...process.env, E2E_REQUIRED: '1' })
			: { name: 'host' },
	);
	if (stage === null) throw new Error('there is no app to capture');
	const plugins = await temporaryFolder('capture');
	try {
		const app = await stage.boot({
			plugins: [await writePlugin(plugins, 'capture', 'onload() { window.captured = obsidian; }')],
		});
		const captures = await capturesOf(app);
		await mkdir(folder, { recursive: true });
		for (const [name, value] of Object.entries(captures))
			await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(value, null, '\t')}\n`);
	} finally {
		await stage.close();
		await removeFolders(plugins);
	}
}
