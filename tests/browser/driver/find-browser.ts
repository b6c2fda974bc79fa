import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What any browser is started with for the tests. */
export const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** The browser that is here already: `CHROME_PATH`, then the system's, then Playwright's. */
export function installedBrowser(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
	const given = env['CHROME_PATH'];
	if (given !== undefined && given !== '') {
		if (isProgram(given)) return given;
		throw new Error(`CHROME_PATH names no program: ${given}`);
	}
	const folders = (env['PATH'] ?? '').split(path.delimiter);
	const candidates = [
		...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
		...MAC,
		chromium.executablePath(),
	];
	return candidates.find(isProgram) ?? null;
}

/** A browser to test with; where there is none, one is installed, and a line says so. */
export function findBrowser(): string {
	const found = installedBrowser();
	if (found !== null) return found;
	const isRoot = process.getuid?.() === 0;
	const commands = isRoot
		? [
				['apt-get', 'update'],
				['apt-get', 'install', '-y', 'chromium'],
			]
		: [];
	if (!tryAll(commands)) tryAll([[process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']]);
	const installed = installedBrowser();
	if (installed === null)
		throw new Error('No browser was found, and none could be installed. Set CHROME_PATH to a Chromium.');
	return installed;
}

/** @returns whether there was anything to run, and all of it ran. */
function tryAll(commands: readonly string[][]): boolean {
	for (const [program = '', ...given] of commands) {
		process.stderr.write(`No browser found; installing one: ${program} ${given.join(' ')}\n`);
		try {
			execFileSync(program, given, { stdio: 'inherit' });
		} catch (error) {
			process.stderr.write(`${String(error)}\n`);
			return false;
		}
	}
	return commands.length > 0;
}
