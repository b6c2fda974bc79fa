import { expect } from 'vitest';
import { test } from './driver/spec';

test('asks for obsidian alone', async ({ host }) => {
	expect(await host.required()).toEqual(['obsidian']);
});

test('goes when it is switched off, and comes back', async ({ app }) => {
	await app.command('Open reading progress');
	await app.paper('GPT.md').waitFor();
	await app.switchPlugin(false);
	await app.page.locator('.three-pass-progress').waitFor({ state: 'detached' });
	expect(await app.commandsFor('reading progress')).toEqual([]);
	await app.switchPlugin(true);
	await app.paper('GPT.md').waitFor();
	expect(await app.commandsFor('reading progress')).toHaveLength(1);
});

test('leaves nothing behind when it is switched off', async ({ host, hostStage }) => {
	await host.command('Open reading progress');
	await host.paper('GPT.md').waitFor();
	const on = await host.traces();
	await host.switchPlugin(false);
	await host.page.locator('.three-pass-progress').waitFor({ state: 'detached' });
	const bare = await hostStage.boot({ without: true });
	const clean = await bare.traces();
	await bare.close();
	expect(await host.traces()).toEqual(clean);
	await host.switchPlugin(true);
	await host.paper('GPT.md').waitFor();
	expect(await host.traces()).toEqual(on);
});
