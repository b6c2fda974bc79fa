import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { expect } from 'vitest';
import { root, sampleVault } from '../driver/sample-vault';
import { test } from '../driver/spec';

interface Started {
	readonly program: ChildProcess;
	readonly said: string;
	readonly url: string;
	readonly copy: string;
}

/** Starts a playground, and waits until it has said how to stop it. */
async function start(given: readonly string[] = []): Promise<Started> {
	const program = spawn(process.execPath, ['tests/run.mjs', 'browser/playground/playground.ts', ...given], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let said = '';
	for await (const part of program.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
		said += String(part);
		if (said.includes('Ctrl+C')) break;
	}
	program.stdout.resume();
	const [url = ''] = /http:\S+/u.exec(said) ?? [];
	const [, copy = ''] = /\(in (.+)\)/u.exec(said) ?? [];
	return { program, said, url, copy };
}

async function interrupt(program: ChildProcess): Promise<number | null> {
	const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
	program.kill('SIGINT');
	return ended;
}

async function exists(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false,
	);
}

async function textsOf(folder: string): Promise<Record<string, string>> {
	const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
	);
}

// Windows has no such signal to send.
test.skipIf(process.platform === 'win32')(
	'serves a copy of the sample vault with the plugin on, and leaves nothing behind when it is interrupted',
	async ({ hostStage }) => {
		const before = await textsOf(sampleVault);
		const { program, said, url, copy } = await start();
		expect(said).toContain(`This is a copy of ${sampleVault}`);
		const app = await hostStage.visit(url, copy);
		await app.page.locator('.workspace-tab-header.is-active', { hasText: 'Welcome' }).waitFor();
		await app.command('Open reading progress');
		await app.paper('GPT.md').waitFor();
		await app.openNote('GPT3.md');
		await app.command('Insert all passes');
		await expect.poll(() => app.disk('GPT3.md')).not.toBe(before[path.join(sampleVault, 'GPT3.md')]);
		expect(await app.complaints()).toEqual([]);
		await app.close();

		expect(await interrupt(program)).toBe(0);
		expect(await exists(copy)).toBe(false);
		expect(await textsOf(sampleVault)).toEqual(before);
	},
);

test.skipIf(process.platform === 'win32')(
	'serves a copy of a vault that is given, at the next port where one is taken',
	async () => {
		const first = await start();
		const second = await start([path.join(sampleVault, 'Papers')]);
		expect(second.url).not.toBe(first.url);
		expect(await readdir(second.copy)).toContain('BERT.md');
		expect(await readdir(second.copy)).not.toContain('Welcome.md');
		expect(await Promise.all([first, second].map(({ program }) => interrupt(program)))).toEqual([0, 0]);
	},
);
