import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { root } from './sample-vault';

/** Runs a spec for the real app, in a version that there never was. */
async function runForObsidian(env: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> {
	const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
	const given = [vitest, 'run', '--config', 'tests/obsidian.config.ts', 'tests/browser/settings.test.ts'];
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			given,
			{ cwd: root, env: { ...process.env, NO_COLOR: '1', OBSIDIAN_VERSION: '0.0.1', ...env } },
			(_, stdout, stderr) => {
				resolve({ code: child.exitCode ?? -1, said: stdout + stderr });
			},
		);
	});
}

test('where the app cannot be had, one line says so and the specs are skipped', async () => {
	const { code, said } = await runForObsidian({ E2E_REQUIRED: '' });
	expect(said.match(/^skipped: Obsidian not available \(.+\)$/gmu)).toHaveLength(1);
	expect(said).toMatch(/Tests +1 skipped \(1\)/u);
	expect(code).toBe(0);
});

test('where the app is asked for and cannot be had, that is a failure', async () => {
	const { code, said } = await runForObsidian({ E2E_REQUIRED: '1' });
	expect(said).toMatch(/Obsidian not available \(.+\), and E2E_REQUIRED=1 asks for it/u);
	expect(said).not.toContain('skipped');
	expect(code).toBe(1);
});
