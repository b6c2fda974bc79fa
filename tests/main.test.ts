// @vitest-environment happy-dom
// The built plugin, loaded as the app loads it: one CommonJS file with nothing but `obsidian` to ask for.
import 'obsidian-test-mocks/vitest-setup';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import * as obsidian from 'obsidian-test-mocks/obsidian';
import { expect, test, vi } from 'vitest';
import { options, PLUGIN } from '../esbuild.config.mjs';
import { commandsOf } from '../src/obsidian/palette';
import { openVault } from './obsidian/vault';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

type PluginClass = new (
	app: unknown,
	manifest: unknown,
) => Omit<obsidian.Plugin, 'onload'> & { onload(): Promise<void> };

function isPluginClass(value: unknown): value is PluginClass {
	return typeof value === 'function';
}

async function loadBuilt(): Promise<PluginClass> {
	const { outputFiles } = await build({ ...options(PLUGIN), write: false });
	const module: { exports: { default?: unknown } } = { exports: {} };
	const run = vm.compileFunction(outputFiles?.[0]?.text ?? '', ['require', 'module', 'exports']) as (
		...scope: unknown[]
	) => void;
	run(
		(name: string) => {
			if (name !== 'obsidian') throw new Error(`asks for ${name}`);
			return obsidian;
		},
		module,
		module.exports,
	);
	if (!isPluginClass(module.exports.default)) throw new Error('exports no plugin');
	return module.exports.default;
}

test('main.js loads over a vault and registers what the app shows', async () => {
	const note = readFileSync(path.join(root, 'tests', 'fixtures', 'vault', 'GPT.md'), 'utf8');
	const app = obsidian.App.createConfigured__({ files: { 'GPT.md': note } });
	const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));
	const Built = await loadBuilt();
	const plugin = new Built(app.asOriginalType__(), manifest);
	await plugin.onload();
	app.workspace.setLayoutReady__();

	const { host } = await openVault({});
	expect([...plugin.commands__.keys()].map((id) => id.replace(/^three-pass-reading:/u, ''))).toEqual(
		commandsOf(host).map(({ id }) => id),
	);
	expect([...plugin.views__.keys()]).toEqual(['three-pass-progress']);
	expect([...plugin.markdownCodeBlockProcessors__.keys()]).toEqual(['three-pass-table']);
	expect(plugin.ribbonActions__).toHaveLength(1);
	expect(plugin.settingTabs__).toHaveLength(1);
	expect(() => plugin.unload()).not.toThrow();
	expect(await app.vault.adapter.read('GPT.md')).toBe(note);
});

test('main.js registers what the app shows without waiting for templates to be read', async () => {
	const app = obsidian.App.createConfigured__({ files: {} });
	vi.spyOn(app.vault.adapter, 'read').mockReturnValue(new Promise(() => undefined));
	const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'manifest.json'), 'utf8'));
	const Built = await loadBuilt();
	const plugin = new Built(app.asOriginalType__(), manifest);
	await plugin.onload();
	expect(plugin.commands__.size).toBeGreaterThan(0);
	plugin.unload();
});
