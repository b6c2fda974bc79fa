import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const ENDPOINT = /^DevTools listening on (ws:\S+)/u;

/**
 * Where a program that was started with `--remote-debugging-port=0` can be driven; it says so on its standard error.
 */
async function devtoolsOf(program: ChildProcess): Promise<string> {
	const { stderr } = program;
	if (stderr === null) throw new Error('the standard error of the program is not read');
	const said: string[] = [];
	return new Promise((resolve, reject) => {
		program.once('error', reject);
		program.once('exit', (code) =>
			reject(new Error(`the program ended with ${String(code)} before it could be driven:\n${said.join('\n')}`)),
		);
		// Whatever comes later has to be read as well, or the program waits for a reader.
		createInterface(stderr).on('line', (line) => {
			said.push(line);
			const [, endpoint] = ENDPOINT.exec(line) ?? [];
			if (endpoint !== undefined) resolve(endpoint);
		});
	});
}

/** What is driven in a program of its own. */
export interface Attached {
	readonly browser: Browser;
	readonly page: Page;
}

/** Connects to a started program, and finds its first page. */
export async function attach(program: ChildProcess): Promise<Attached> {
	// An app built on Chromium knows nothing of downloads and contexts, which the defaults would set.
	const browser = await chromium.connectOverCDP(await devtoolsOf(program), { noDefaults: true, isLocal: true });
	const [context] = browser.contexts();
	if (context === undefined) throw new Error('the program has no pages');
	return { browser, page: context.pages()[0] ?? (await context.waitForEvent('page')) };
}

/** Ends a program, and waits until it has. */
export async function end(program: ChildProcess): Promise<void> {
	if (program.exitCode !== null || program.signalCode !== null) return;
	const gone = new Promise((resolve) => program.once('exit', resolve));
	program.kill();
	await gone;
}
